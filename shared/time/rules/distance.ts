import type { AnchorName, Expression, LengthUnit } from '../expression.ts';
import { lookUp } from '../lexicon.ts';
import type { PeriodUnit } from '../period.ts';
import type { Groups, TimexRule } from '../rule.ts';
import { ABOUT, LENGTH_UNITS, QUANTITY, quantityOf, UNIT } from './quantity.ts';

const HOURS_IN = { hour: 1, minute: 60, second: 3600 } as const;

/** So many units before or after an anchor; fuzzy ones are merely past or future. */
function distance(groups: Groups, sign: 1 | -1, anchor: AnchorName): Expression {
  const count = quantityOf(groups);
  const unit = lookUp(LENGTH_UNITS, groups.unit);
  if (count === null || count > 9000) return { kind: 'vague', reference: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' };
  if (isClockUnit(unit)) return clockDistance(count, unit, sign);
  if (count % 1 !== 0 && unit === 'year')
    return { kind: 'shift', unit: 'month', count: sign * Math.round(count * 12), anchor };
  return { kind: 'shift', unit: unit as PeriodUnit, count: sign * Math.round(count), anchor };
}

const isClockUnit = (unit: LengthUnit): unit is keyof typeof HOURS_IN => unit in HOURS_IN;

/** Hours within the day are the day's own; more than a day is counted in days. */
const clockDistance = (count: number, unit: keyof typeof HOURS_IN, sign: 1 | -1): Expression => ({
  kind: 'shift',
  unit: 'day',
  count: sign * Math.floor(count / HOURS_IN[unit] / 24) || 0,
  anchor: 'dct',
});

/** Points in time told by their distance from another. */
export const DISTANCE_RULES: readonly TimexRule[] = [
  {
    name: 'so many units ago',
    examples: {
      'It began [three years ago].': '2021',
      '[Two months ago] it closed.': '2024-01',
      '[10 days ago]': '2024-03-03',
      '[about a week ago]': '2024-W10',
      '[several years ago]': 'PAST_REF',
      '[34 minutes ago]': '2024-03-13',
      'It began long ago.': null,
    },
    pattern: `(?:${ABOUT} )?${QUANTITY}~${UNIT}(?: or (?:so|two|more))? ago(?: today| this (?:week|month))?`,
    meaning: (groups) => distance(groups, -1, 'dct'),
  },
  {
    name: 'units ago',
    examples: { 'It was different [years ago].': 'PAST_REF', 'just [months ago]': 'PAST_REF', 'long ago': null },
    pattern: '(?:minutes|hours|days|weeks|months|years|decades|centuries) (?:ago|earlier)',
    meaning: () => ({ kind: 'vague', reference: 'PAST_REF' }),
  },
  {
    name: 'so many units from now',
    examples: {
      'It will end [two years from now].': '2026',
      '[three weeks hence]': '2024-W14',
      'two years from nowhere': null,
    },
    pattern: `(?:${ABOUT} )?${QUANTITY}~${UNIT} (?:from now|hence|from today)`,
    meaning: (groups) => distance(groups, 1, 'dct'),
  },
  {
    name: 'so many units earlier or later',
    examples: {
      'It opened in 1985 and closed [two years later].': '1987',
      'The vote of March 5 came [three days after] his arrival.': null,
      'He left on March 5; [two days earlier] he had spoken.': '2024-03-03',
      'It closed [a week later].': '2024-W12',
      'two years latest': null,
    },
    pattern: `(?:${ABOUT} )?${QUANTITY}~${UNIT} (?<side>earlier|later|previously|beforehand|afterwards|afterward|thereafter)`,
    meaning: (groups) => distance(groups, /earlier|previously|beforehand/.test(groups.side!) ? -1 : 1, 'previous'),
  },
];
