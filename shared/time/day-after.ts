import { addDays, addMonths } from './calendar.ts';
import type { CivilDay } from './date-value.ts';
import { type PeriodUnit, periodOf, shiftPeriod } from './period.ts';

const MONTHS_IN: Readonly<Partial<Record<PeriodUnit, number>>> = {
  month: 1,
  season: 3,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};
const DAYS_IN: Readonly<Partial<Record<PeriodUnit, number>>> = { day: 1, week: 7, weekend: 7 };

/** The day so many units after another, before it where the count is negative; null beyond the years of four digits. */
export function dayAfter(
  day: CivilDay,
  { unit, count }: { readonly unit: PeriodUnit; readonly count: number },
): CivilDay | null {
  if (!shiftPeriod(periodOf(unit, day), count)) return null;
  const months = MONTHS_IN[unit];
  return months ? addMonths(day, months * count) : addDays(day, DAYS_IN[unit]! * count);
}
