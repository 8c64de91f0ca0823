import type { Expression } from '../expression.ts';
import { lookUp, MONTHS, ORDINALS } from '../lexicon.ts';
import { periodOf } from '../period.ts';
import type { TimexRule } from '../rule.ts';
import { dayOf, fullDay, fullMonth, fullYear, occurrenceOf, yearlessDay, yearOf } from './day-phrase.ts';

const TENS_OF_YEARS: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

/** Newspapers of our time mean the twentieth century by `the '80s`, the present one by `the '20s` and below. */
const centuryOfDecade = (tens: number): number => (tens <= 20 ? 2000 : 1900);

const decade = (year: number): Expression => ({ kind: 'period', period: periodOf('decade', `${year}-01-01`) });

/** An American, British or ISO day in digits; a number above twelve can only be the day. */
function numericDay(first: number, second: number, year: number, isDayFirst: boolean): Expression | null {
  const [day, month] = (isDayFirst && second <= 12) || first > 12 ? [first, second] : [second, first];
  return fullDay(year < 100 ? year + (year < 50 ? 2000 : 1900) : year, month, day);
}

/** Dates that need no anchor but perhaps a year. */
export const EXPLICIT_DATE_RULES: readonly TimexRule[] = [
  {
    name: 'month, day and year',
    examples: {
      'It opened on [March 5, 2011].': '2011-03-05',
      'due [Thursday, Oct. 15, 1999]': '1999-10-15',
      'on [the 6th of May, 1998]': '1998-05-06',
      'It was signed on [6 May 1998] in Bonn.': '1998-05-06',
      'a bill of February 30, 1998': null,
    },
    pattern:
      '(?:{anyWeekday},? )?(?:(?:the )?{month} (?:the )?{day}(?:,|, | ,? ){year}|(?:the )?{day2:day} (?:of )?{month2:month},? {year2:year})',
    meaning: ({ month, day, year, month2, day2, year2 }) =>
      fullDay(yearOf(year ?? year2!), lookUp(MONTHS, month ?? month2), dayOf(day ?? day2!)),
  },
  {
    name: 'month and day',
    examples: {
      'The talks on [Sept. 30] failed.': '2023-09-30',
      'The release on [20 January] was deliberate.': '2024-01-20',
      'It came out on [Friday, March 8].': '2024-03-08',
      'They will vote on [the 21st of March].': '2024-03-21',
      'A March 4,000 strong': null,
    },
    pattern:
      '(?:(?:this coming |this |last |next )?{anyWeekday},? (?:the )?)?(?:{month} (?:the )?(?:{day}|{ordinal})|(?:the )?(?:{day2:day}|{ordinal2:ordinal}) (?:of )?{month2:month})',
    meaning: (groups) => {
      const month = lookUp(MONTHS, groups.month ?? groups.month2);
      const day = groups.day ?? groups.day2;
      return yearlessDay(month, day ? dayOf(day) : lookUp(ORDINALS, groups.ordinal ?? groups.ordinal2));
    },
  },
  {
    name: 'day in digits',
    examples: {
      'Published [2024-02-29].': '2024-02-29',
      'Yahoo, [28-01-2025]': '2025-01-28',
      'The form says [12/25/1997].': '1997-12-25',
      'Posted [04.07.2021] in Bern.': '2021-07-04',
      'on 31/31/2020': null,
    },
    pattern:
      '(?:(?<isoYear>\\d{4})[-/](?<isoMonth>\\d{2})[-/](?<isoDay>\\d{2})(?:T[\\d:.]{4,12}(?:Z|[+-]\\d\\d:?\\d\\d)?)?|(?<first>\\d{1,2})(?<separator>[-/.])(?<second>\\d{1,2})[-/.](?<year>\\d{4}|\\d{2}))',
    meaning: ({ isoYear, isoMonth, isoDay, first, second, separator, year }) =>
      isoYear
        ? fullDay(Number(isoYear), Number(isoMonth), Number(isoDay))
        : separator !== '/' && year!.length === 2
          ? null
          : numericDay(Number(first), Number(second), Number(year), separator !== '/'),
  },
  {
    name: 'month and year',
    examples: {
      'since [July 1988]': '1988-07',
      'in [January of 1999]': '1999-01',
      'may 2,000 people': null,
    },
    pattern: '{month},? (?:of )?(?:{year}|{yearWords})',
    meaning: ({ month, year, yearWords }) => fullMonth(yearOf(year ?? yearWords!), lookUp(MONTHS, month)),
  },
  {
    name: 'bare month',
    examples: {
      'It began in [April].': '2023-04',
      'They will meet in [May].': '2024-05',
      'It may rain.': null,
      'He will march on.': null,
    },
    pattern: '{month}',
    meaning: ({ month }, words) =>
      /^[A-Z]/.test(words) ? occurrenceOf({ kind: 'month', month: lookUp(MONTHS, month) }) : null,
  },
  {
    name: 'year',
    examples: {
      'since [1983]': '1983',
      'his [1996] campaign': '1996',
      'a bomb in [nineteen ninety-six]': '1996',
      'about 1,998 shares': null,
      'It sold 1998 shares.': null,
    },
    pattern:
      '(?:the year )?(?:{year}(?! (?:shares|people|points|miles|dollars|percent|%|men|women|troops|votes|jobs|feet|tons))|{yearWords})',
    meaning: ({ year, yearWords }) => fullYear(yearOf(year ?? yearWords!)),
  },
  {
    name: 'decade',
    examples: {
      'in [the 1990s]': '199',
      "[the '80s]": '198',
      'the fashion of [the sixties]': '196',
      'He is in his 80s.': null,
    },
    pattern:
      "(?:the )?(?:(?<years>\\d{3}0)'?s|'(?<short>\\d0)'?s|(?<words>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))",
    meaning: ({ years, short, words }) => {
      if (years) return decade(Number(years));
      const tens = short ? Number(short) : lookUp(TENS_OF_YEARS, words);
      return decade(centuryOfDecade(tens) + tens);
    },
  },
];
