import type { LengthUnit } from '../expression.ts';
import { lookUp, UNITS, type Words } from '../lexicon.ts';
import { parseNumber } from '../numbers.ts';
import type { TimexRule } from '../rule.ts';

/** Units in every form that a length takes. */
const LENGTH_UNITS: Words<LengthUnit> = {
  ...UNITS,
  second: 'second',
  minute: 'minute',
  hour: 'hour',
};
const unitOf = (word: string | undefined): LengthUnit =>
  lookUp(LENGTH_UNITS, word?.replace(/ies$/, 'y').replace(/s$/, ''));
const UNIT =
  '(?<unit>seconds?|minutes?|hours?|days?|weeks?|weekends?|months?|quarters?|years?|decades?|centuries|century)';

/** Distances from publication, and lengths. */
export const DURATION_RULES: readonly TimexRule[] = [
  {
    name: 'so many units ago',
    examples: {
      'It began [three years ago].': '2021',
      '[Two months ago] it closed.': '2024-01',
      '[10 days ago]': '2024-03-03',
      'It began long ago.': null,
    },
    pattern: `(?:(?:about|nearly|almost|more than|over|some) )?{number} ${UNIT} ago`,
    meaning: ({ number, unit }) => {
      const count = parseNumber(number!);
      const length = unitOf(unit);
      if (count === null || length === 'second' || length === 'minute' || length === 'hour') return null;
      return { kind: 'shift', unit: length, count: -Math.round(count), anchor: 'dct' };
    },
  },
  {
    name: 'length',
    examples: {
      'for [nearly two years]': 'P2Y',
      'a [five-year] plan': 'P5Y',
      'in [the past three months]': 'P3M',
      '[several weeks]': 'PXW',
      'for two persons': null,
    },
    pattern: `(?:(?:about|nearly|almost|more than|less than|at least|up to|over|some|only|just) )?(?:(?:the )?(?:past|last|next|first|coming|previous) )?(?:{number}|(?<some>several|a few|few|some|many|a couple of|couple of))~${UNIT}`,
    meaning: ({ number, some, unit }) => {
      const count = number ? parseNumber(number) : some!.includes('couple') ? 2 : null;
      return { kind: 'duration', amounts: [{ count, unit: unitOf(unit) }] };
    },
  },
];
