import { daysInMonth } from '../calendar.ts';
import type { Expression } from '../expression.ts';
import { lookUp, MONTHS } from '../lexicon.ts';
import { monthDayPeriod } from '../period.ts';
import type { TimexRule } from '../rule.ts';
import { dayOf, fullDay, longYear, yearOf } from './day-phrase.ts';

/** With slashes either number can be the month; with points and hyphens the day stands first. Above twelve it can only be the day. */
function numericDay(
  first: number,
  second: number,
  { year, isOpen }: { year: number; isOpen: boolean },
): Expression | null {
  const long = longYear(year);
  const [monthFirst, dayFirst] = [monthDayPeriod(long, first, second), monthDayPeriod(long, second, first)];
  if (isOpen && monthFirst && dayFirst && first !== second)
    return first <= 12 && second <= 12 ? { kind: 'either', monthFirst, dayFirst } : null;
  return second <= 12 ? fullDay(long, second, first) : first <= 12 ? fullDay(long, first, second) : null;
}

/** The day before it is in the calendar: a slip of the pen. */
const SLIP = 1;

/** Days in digits, and those that no calendar has. */
export const DIGIT_DATE_RULES: readonly TimexRule[] = [
  {
    name: 'day in digits',
    examples: {
      'Published [2024-02-29].': '2024-02-29',
      'Yahoo, [28-01-2025]': '2025-01-28',
      'The form says [12/25/1997].': '1997-12-25',
      'Founded on [04/12/1993].': '1993-04-12',
      'Posted [04.07.2021] in Bern.': '2021-07-04',
      'The entry is dated [2018.01.05].': '2018-01-05',
      'on 31/31/2020': null,
      'version 10.4.12': null,
    },
    pattern:
      '(?:(?<isoYear>[12]\\d{3})(?:[-/](?<isoMonth>\\d{2})[-/](?<isoDay>\\d{2})|\\.(?<pointMonth>\\d{2})\\.(?<pointDay>\\d{2}))(?:T[\\d:.]{4,12}(?:Z|[+-]\\d\\d:?\\d\\d)?)?' +
      '|(?<first>\\d{1,2})(?<separator>[-/.])(?<second>\\d{1,2})[-/.](?<year>[12]\\d{3}|\\d{2}))',
    meaning: ({ isoYear, isoMonth, isoDay, pointMonth, pointDay, first, second, separator, year }) => {
      if (isoYear) return fullDay(Number(isoYear), Number(isoMonth ?? pointMonth), Number(isoDay ?? pointDay));
      if (separator !== '/' && year!.length === 2) return null;
      return numericDay(Number(first), Number(second), { year: Number(year), isOpen: separator === '/' });
    },
  },
  {
    name: 'day with its month in letters',
    examples: {
      'The memo, stamped [19-Nov-12], was lost.': '2012-11-19',
      'a payment dated [09-JAN-2017]': '2017-01-09',
      'The label reads [07May19].': '2019-05-07',
      'The log begins on [2014 Feb 17].': '2014-02-17',
      'a file of [Nov-9-2021]': '2021-11-09',
      'a 12-may-20 split': null,
      'In 2014 May 5000 people left.': null,
    },
    pattern:
      '(?:(?<day>\\d{1,2})(?:-{month}-|/{slashMonth:month}/|{gluedMonth:month})(?<year>[12]\\d{3}|\\d\\d)|{monthLed:month}-(?<dayNext>\\d{1,2})-(?<yearLast>[12]\\d{3})|{yearFirst:year},? {lastMonth:month} {lastDay:day})',
    meaning: (groups, { words }) => {
      const { day, month, slashMonth, gluedMonth, year, yearFirst, lastMonth, lastDay } = groups;
      if (!/\p{Lu}/u.test(words)) return null;
      if (groups.monthLed)
        return fullDay(Number(groups.yearLast), lookUp(MONTHS, groups.monthLed), Number(groups.dayNext));
      if (yearFirst) return fullDay(yearOf(yearFirst), lookUp(MONTHS, lastMonth), dayOf(lastDay!));
      return fullDay(longYear(Number(year)), lookUp(MONTHS, month ?? slashMonth ?? gluedMonth), Number(day));
    },
  },
  {
    name: 'day that no month has',
    examples: {
      'It is shut until [Sep. 31].': 'XXXX-XX-XX',
      'dated [Feb. 29, 2015]': 'XXXX-XX-XX',
      'on 31st February': null,
      'in November 31 people': null,
    },
    pattern: '(?:{month} (?:the )?{day}|(?:the )?{day2:day} (?:of )?{month2:month})(?:,? {year})?',
    meaning: ({ month, day, month2, day2, year }, { before, after }) => {
      const number = lookUp(MONTHS, month ?? month2);
      const over = dayOf((day ?? day2)!) - daysInMonth(year ? yearOf(year) : 2000, number);
      if (over < SLIP || (month && /\b(?:in|since|of|last|next|this)\s$/i.test(before) && /^\s[a-z]/.test(after)))
        return null;
      return over === SLIP ? { kind: 'vague', reference: 'XXXX-XX-XX' } : { kind: 'none' };
    },
  },
];
