import type { Expression, Recurring } from '../expression.ts';
import { lookUp, MONTHS } from '../lexicon.ts';
import type { TimexRule } from '../rule.ts';
import { NO_NOUN } from './day-of-month.ts';
import { dayInYear, dayOf, fullMonth, fullYear, occurrenceOf, yearOf } from './day-phrase.ts';

/** Both ends lie in one year, whichever it is. */
const inSameYear = (what: Recurring, end: Expression): Expression => ({
  kind: 'within',
  what,
  of: { kind: 'holding', unit: 'year', of: end },
});

/** Two ends written as one. */
export const RANGE_RULES: readonly TimexRule[] = [
  {
    name: 'years with a short second',
    examples: { 'in [1988-89]': '1988/1989', 'the [2009-10] season': '2009/2010', 'call 1988-8999': null },
    pattern: '{year}[-/\u2013](?<short>\\d\\d)',
    meaning: ({ year, short }) => {
      const from = yearOf(year!);
      const to = from - (from % 100) + Number(short) + (Number(short) < from % 100 ? 100 : 0);
      return to - from > 0 && to - from <= 30 ? { kind: 'range', from: fullYear(from), to: fullYear(to) } : null;
    },
  },
  {
    name: 'years joined by a dash',
    examples: {
      'The drought of [1988-1990] emptied the lake.': '1988/1990',
      'the model 1990-1985': null,
      'account 2010-2015-77': null,
    },
    pattern: '{from:year} ?[-\u2013] ?{to:year}',
    meaning: ({ from, to }, { after }) => {
      const [first, last] = [yearOf(from!), yearOf(to!)];
      if (last <= first || last - first > 200 || /^[-/]\d/.test(after)) return null;
      return { kind: 'range', from: fullYear(first), to: fullYear(last) };
    },
  },
  {
    name: 'days of a month',
    examples: {
      'the talks of [March 5-7]': '2024-03-05/2024-03-07',
      'on [Aug. 3-5, 2012]': '2012-08-03/2012-08-05',
      'from [5-7 March 2019]': '2019-03-05/2019-03-07',
      'The bridge was shut on [9 and 10 July 2018].': '2018-07-09/2018-07-10',
      'The fair ran from [June 1 to 4].': '2023-06-01/2023-06-04',
      'It rained on [the 1st and 2nd of July].': '2023-07-01/2023-07-02',
      'March 5-17,000': null,
      'From March 5 to 17 people a day came.': null,
      'on 9 and 11 July': null,
    },
    pattern:
      '(?:{month} {from:day}(?: ?[-\u2013] ?|(?<and> and )|(?<until> (?:to|through|until) ))(?:the )?{to:day}(?:,? {year})?|(?:the )?{from2:day}(?: ?[-\u2013] ?|(?<and2> and ))(?:the )?{to2:day} (?:of )?{month2:month}(?:,? {year2:year})?)',
    meaning: ({ month, from, to, year, month2, from2, to2, year2, and, and2, until }, { after }) => {
      const number = lookUp(MONTHS, month ?? month2);
      const stated = year ?? year2;
      const [first, last] = [dayOf(from ?? from2!), dayOf(to ?? to2!)];
      if (first >= last || ((and ?? and2) && last !== first + 1)) return null;
      if (until && !stated && !NO_NOUN.test(after)) return null;
      const end = dayInYear(last, number, stated);
      const start = end && inSameYear({ kind: 'month-day', month: number, day: first }, end);
      return start && end && { kind: 'range', from: start, to: end };
    },
  },
  {
    name: 'day whose month stands at the end of its range',
    examples: {
      'Between [22] and 26 May 2019 it rained.': '2019-05-22',
      'The fair ran from [3] to 10 March.': '2024-03-03',
      'between 2 and 4 people': null,
      'He won 3 to 1 May be told.': null,
    },
    pattern: '(?:the )?{day}(?= (?:and|to|until|till|through) (?:the )?{to:day} (?:of )?{month}(?:,? {year})?)',
    meaning: ({ day, to, month, year }, { before }) => {
      if (!/\b(?:between|from)\s$/i.test(before) || dayOf(day!) >= dayOf(to!)) return null;
      return dayInYear(dayOf(day!), lookUp(MONTHS, month), year);
    },
  },
  {
    name: 'months joined by a hyphen',
    examples: {
      'in [May-June 2019]': '2019-05/2019-06',
      'It rained in [July-August].': '2023-07/2023-08',
      'the May-hem': null,
    },
    pattern: '{month} ?[-\u2013/] ?{to:month}(?:,? {year})?',
    meaning: ({ month, to, year }, { words }) => {
      if (!/^\p{Lu}/u.test(words)) return null;
      const [first, last] = [lookUp(MONTHS, month), lookUp(MONTHS, to)];
      if (first >= last) return null;
      const end = year ? fullMonth(yearOf(year), last) : occurrenceOf({ kind: 'month', month: last });
      return { kind: 'range', from: inSameYear({ kind: 'month', month: first }, end), to: end };
    },
  },
];
