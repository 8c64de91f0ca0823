import fc from 'fast-check';
import { formatDay } from '#shared/time/calendar.ts';
import type { Expression, Recurring } from '#shared/time/expression.ts';
import { HOLIDAYS, type Holiday } from '#shared/time/holidays.ts';
import { type PeriodUnit, periodOf } from '#shared/time/period.ts';
import { TIMEX_RULES } from '#shared/time/rules/index.ts';
import { ALL_SENTENCES } from '../corpus/sets.ts';
import { readMarked } from './marked-sentence.ts';

/** The examples of all rules, without their marks. */
export const EXAMPLE_TEXTS: readonly string[] = TIMEX_RULES.flatMap(({ examples }) => Object.keys(examples)).map(
  (marked) => marked.replace(/[[\]]/g, ''),
);

/** The invented sentences, without their marks. */
export const CORPUS_TEXTS: readonly string[] = ALL_SENTENCES.map(readMarked);

const PIECES = [
  'Friday',
  'last',
  'next',
  'the',
  'of',
  '2024',
  '31',
  '12',
  'May',
  'March',
  'early',
  'two weeks',
  'ago',
  '10:30',
  'p.m.',
  'quarter',
  "year's",
  '-',
  '/',
  ',',
  '\n',
  '\n\n',
  '(',
  'q1',
  '1990s',
  '44 BC',
  'the night of',
  '12\u201313',
  'In 1941',
  'On 3 June 1944',
  'until',
  '0915',
  'at 1653',
  '04/12/1993',
  'in two weeks',
  'the past five years',
  'three days after',
  'six hours later',
  'week 45',
  'H2',
  'Sep. 31',
  'Ramadan',
  'before',
  'had',
  'will',
  '14th',
  'GMT',
];

/** Texts made of examples, of pieces of dates in any order, and of anything. */
export const texts = fc
  .array(fc.oneof(fc.constantFrom(...EXAMPLE_TEXTS), fc.constantFrom(...PIECES), fc.string({ maxLength: 12 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(' '));

/** Civil days of 1900 to 2099. */
export const days = fc
  .record({
    year: fc.integer({ min: 1900, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(formatDay);

const units = fc.constantFrom<PeriodUnit>(
  'day',
  'week',
  'weekend',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
);
const anchors = fc.constantFrom('dct', 'previous', 'passage', 'nearby', 'quarter', 'business-period');
const month = fc.integer({ min: 1, max: 12 });
const count = fc.integer({ min: -40, max: 40 });

const recurring: fc.Arbitrary<Recurring> = fc.oneof(
  fc.record({ kind: fc.constant('weekday' as const), weekday: fc.integer({ min: 1, max: 7 }) }),
  fc.record({ kind: fc.constant('month' as const), month }),
  fc.record({ kind: fc.constant('month-day' as const), month, day: fc.integer({ min: 1, max: 31 }) }),
  fc.record({ kind: fc.constant('day-of-month' as const), day: fc.integer({ min: 1, max: 31 }) }),
  fc.record({ kind: fc.constant('season' as const), season: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ kind: fc.constant('quarter' as const), quarter: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constant('half' as const), half: fc.integer({ min: 1, max: 2 }) }),
  fc.record({
    kind: fc.constant('holiday' as const),
    holiday: fc.constantFrom(...(Object.keys(HOLIDAYS) as Holiday[])),
  }),
  fc.record({ kind: fc.constant('week' as const), week: fc.integer({ min: 1, max: 53 }) }),
  fc.constant({ kind: 'weekend' } as const),
);

/** Expressions of every kind that can stand on a timeline, up to three deep. */
export const expressions: fc.Arbitrary<Expression> = fc.letrec<{ expression: Expression }>((tie) => {
  const of = tie('expression');
  return {
    expression: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.record({
        kind: fc.constant('period' as const),
        period: fc.tuple(units, days).map(([unit, day]) => periodOf(unit, day)),
      }),
      fc.record({
        kind: fc.constant('shift' as const),
        unit: units,
        count,
        anchor: anchors,
      }) as fc.Arbitrary<Expression>,
      fc.record({
        kind: fc.constant('occurrence' as const),
        of: recurring,
        anchor: anchors,
        direction: fc.constantFrom('past', 'future', 'before', 'preceding', 'after', 'nearest', 'same-year', 'end'),
      }) as fc.Arbitrary<Expression>,
      fc.record({
        kind: fc.constant('counterpart' as const),
        unit: fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
        count,
        anchor: anchors,
      }) as fc.Arbitrary<Expression>,
      fc.record({ kind: fc.constant('nth' as const), nth: fc.constantFrom(-1, 1, 2, 3, 5), unit: units, of }),
      fc.record({ kind: fc.constant('within' as const), what: recurring, of }),
      fc.record({ kind: fc.constant('holding' as const), unit: units, of }),
      fc.record({ kind: fc.constant('offset' as const), unit: units, count, of }),
      fc.record({ kind: fc.constant('hours' as const), count }),
      fc.record({
        kind: fc.constant('nth-weekday' as const),
        nth: fc.constantFrom(-1, 1, 2, 5),
        weekday: fc.integer({ min: 1, max: 7 }),
        of,
      }),
      fc.record({
        kind: fc.constant('part' as const),
        part: fc.constantFrom('start' as const, 'early' as const, 'mid' as const, 'late' as const, 'end' as const),
        of,
      }),
      fc.record({ kind: fc.constant('clock' as const), time: fc.constantFrom('TMO', 'T15:00'), of }),
      fc.record({ kind: fc.constant('fiscal' as const), of }),
    ),
  };
}).expression;
