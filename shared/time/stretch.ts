import type { CivilDay } from './date-value.ts';
import { dayAfter } from './day-after.ts';
import type { Amount, Expression, LengthUnit } from './expression.ts';
import { formatEdtf, type PeriodUnit, periodOf, shiftPeriod } from './period.ts';
import type { Tense } from './verb-tense.ts';

/** A length from publication. */
export type Stretch = Extract<Expression, { kind: 'stretch' }>;

/** Units of the calendar that a length can be counted in exactly, and how many of them it takes. */
const WHOLE: Readonly<Partial<Record<LengthUnit, readonly [unit: PeriodUnit, count: number]>>> = {
  year: ['month', 12],
  decade: ['year', 10],
  week: ['day', 7],
};

/** The EDTF date of a length that publication begins or ends; null where it cannot be counted in days. */
export function stretchEdtf({ side, amount }: Stretch, dct: CivilDay | null): string | null {
  const exact = inCalendarUnits(amount);
  if (!dct || !exact) return null;
  const end =
    side === 'in' || side === 'within' ? shiftPeriod(periodOf(exact.unit, dct), Math.round(exact.count)) : null;
  switch (side) {
    case 'past':
      return joined(dayAfter(dct, { ...exact, count: -exact.count }), dct);
    case 'next':
      return joined(dct, dayAfter(dct, exact));
    case 'in':
      return end && formatEdtf(end);
    case 'within':
      return end && `../${formatEdtf(end).split('/').at(-1)}`;
  }
}

const joined = (from: CivilDay | null, to: CivilDay | null): string | null => (from && to ? `${from}/${to}` : null);

/** `a year and a half` in months, `48 hours` in days; null for `several weeks` and for what is over within the day. */
function inCalendarUnits({ count, unit }: Amount): { readonly unit: PeriodUnit; readonly count: number } | null {
  if (count === null) return null;
  if (unit === 'hour') return count >= 24 ? { unit: 'day', count: Math.floor(count / 24) } : null;
  if (unit === 'minute' || unit === 'second') return null;
  const finer = count % 1 === 0 ? undefined : WHOLE[unit];
  return finer ? { unit: finer[0], count: Math.round(count * finer[1]) } : { unit, count: Math.round(count) };
}

/** `The ban ends in two weeks` looks ahead from today; `was built in two weeks` is how long it took, as all lengths of a story are. */
export function asTold({ side, amount }: Stretch, tense: Tense | null, isOld: boolean): Expression {
  const isAhead = tense === 'future' || tense === 'planned';
  const counts =
    side === 'past' ? tense !== 'pluperfect' : side === 'next' ? tense !== 'past' && tense !== 'pluperfect' : isAhead;
  return counts && !isOld ? { kind: 'stretch', side, amount } : { kind: 'duration', amounts: [amount] };
}
