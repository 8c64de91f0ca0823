import type { Expression } from '../expression.ts';
import { lookUp, MONTHS, ORDINALS, SEASONS, UNITS } from '../lexicon.ts';
import type { TimexRule } from '../rule.ts';
import { fullYear, modifiedDirection, occurrenceOf, yearOf } from './day-phrase.ts';

const COUNTS: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
};

const shift = (unit: string | undefined, count: number): Expression => ({
  kind: 'shift',
  unit: lookUp(UNITS, unit),
  count,
  anchor: 'dct',
});

/** Weeks, months, seasons, quarters and years by their place beside publication. */
export const CALENDAR_PERIOD_RULES: readonly TimexRule[] = [
  {
    name: 'last, this, next unit',
    examples: {
      'The terms announced [last month] hold.': '2024-02',
      'It ends [this week].': '2024-W11',
      'It opens [next year].': '2025',
      '[Earlier this year] it closed.': '2024',
      'the next train': null,
    },
    pattern:
      '(?:(?:early|late|later|earlier|sometime) )?(?:the )?(?<which>last|this|next|previous|current|coming) {unit}',
    meaning: ({ which, unit }) => shift(unit, lookUp(COUNTS, which)),
  },
  {
    name: 'quarter by number',
    examples: {
      'It lost money in [the third quarter].': '2023-Q3',
      '[third-quarter] earnings': '2023-Q3',
      'since [the second quarter of 2019]': '2019-Q2',
      'a third quarterback': null,
    },
    pattern:
      '(?:the )?{ordinal}~(?:fiscal )?quarter(?: of (?:{year}|(?<lastYear>last year)|(?<thisYear>this year|the year)))?',
    meaning: ({ ordinal, year, lastYear, thisYear }) => {
      const nth = lookUp(ORDINALS, ordinal);
      if (nth > 4) return null;
      const outer = year ? fullYear(yearOf(year)) : lastYear ? shift('year', -1) : thisYear ? shift('year', 0) : null;
      return outer ? { kind: 'nth', nth, unit: 'quarter', of: outer } : occurrenceOf({ kind: 'quarter', quarter: nth });
    },
  },
  {
    name: 'season',
    examples: {
      '[last summer]': '2023-SU',
      'in [the spring of 1999]': '1999-SP',
      'It opens [this autumn].': '2024-FA',
      'Prices fall.': null,
    },
    pattern: '(?<which>last|next|this|this past|this coming|the) {season}(?: of {year})?',
    meaning: ({ which, season, year }) => {
      const what = { kind: 'season', season: lookUp(SEASONS, season) } as const;
      if (year) return { kind: 'within', what, of: fullYear(yearOf(year)) };
      return occurrenceOf(
        what,
        modifiedDirection(which!, which === 'the' ? 'tense' : season?.startsWith('winter') ? 'nearest' : 'same-year'),
      );
    },
  },
  {
    name: 'month beside publication',
    examples: {
      'He was elected [last July].': '2023-07',
      '[next May]': '2024-05',
      'last marching order': null,
    },
    pattern: '(?<which>last|next|this|this past|this coming) {month}',
    meaning: ({ which, month }) =>
      occurrenceOf({ kind: 'month', month: lookUp(MONTHS, month) }, modifiedDirection(which!, 'same-year')),
  },
  {
    name: 'part of a year or month',
    examples: {
      'until [late 2027]': '2027',
      'in [early March 2023]': '2023-03',
      'since [mid-January]': '2024-01',
      'in late talks': null,
    },
    pattern:
      '(?<part>early|mid|late|the end of|the beginning of|the start of|the middle of)~(?:{month}(?: {monthYear:year})?|{year}|(?<which>last|this|next) {unit}|the {unit2:unit})',
    meaning: (groups) => {
      const { month, monthYear, year, which, unit, unit2 } = groups;
      const of = month
        ? monthYear
          ? ({
              kind: 'within',
              what: { kind: 'month', month: lookUp(MONTHS, month) },
              of: fullYear(yearOf(monthYear)),
            } as const)
          : occurrenceOf({ kind: 'month', month: lookUp(MONTHS, month) })
        : year
          ? fullYear(yearOf(year))
          : unit2
            ? shift(unit2, 0)
            : shift(unit, lookUp(COUNTS, which));
      return { kind: 'part', part: partOf(groups.part!), of };
    },
  },
];

function partOf(words: string): 'early' | 'mid' | 'late' | 'start' | 'end' {
  if (/beginning|start/.test(words)) return 'start';
  if (/end/.test(words)) return 'end';
  if (/mid/.test(words)) return 'mid';
  return words === 'early' ? 'early' : 'late';
}
