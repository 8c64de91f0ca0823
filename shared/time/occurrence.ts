import { addDays, addMonths, dayNumber, formatDay, parseDay } from './calendar.ts';
import type { CivilDay } from './date-value.ts';
import type { Direction, Occurrence, Recurring } from './expression.ts';
import { holidayIn } from './holidays.ts';
import {
  dayPeriod,
  lastDay,
  monthDayPeriod,
  monthPeriod,
  type Period,
  periodOf,
  seasonPeriod,
  weekPeriod,
} from './period.ts';
import { weekdayNear, weekendNear } from './weekday-near.ts';

/** The occurrence of a recurring thing in a year; null if that year has none. */
export function inYear(recurring: Recurring, year: number): Period | null {
  switch (recurring.kind) {
    case 'month':
      return monthPeriod(year, recurring.month);
    case 'month-day':
      return monthDayPeriod(year, recurring.month, recurring.day);
    case 'season':
      return seasonPeriod(year, recurring.season);
    case 'quarter':
      return { unit: 'quarter', start: formatDay({ year, month: recurring.quarter * 3 - 2, day: 1 }) };
    case 'half':
      return { unit: 'half', start: formatDay({ year, month: recurring.half * 6 - 5, day: 1 }) };
    case 'week':
      return weekPeriod(year, recurring.week);
    case 'holiday': {
      const day = holidayIn(recurring.holiday, year);
      return day ? dayPeriod(day) : null;
    }
    case 'weekday':
    case 'weekend':
    case 'day-of-month':
      return null;
  }
}

/** The occurrence that an anchor day and a direction pick. */
export function occurrenceNear(recurring: Recurring, direction: Direction, anchor: CivilDay): Period | null {
  if (recurring.kind === 'weekday') return weekdayNear(recurring.weekday, direction, anchor);
  if (recurring.kind === 'weekend') return weekendNear(direction, anchor);
  if (recurring.kind === 'day-of-month') return dayOfMonthNear(recurring.day, direction, anchor);
  const { year } = parseDay(anchor);
  if (direction === 'same-year') return inYear(recurring, year);
  const candidates = inYearsNear(recurring, anchor);
  const picked = pick(candidates, direction, anchor);
  const isDay = recurring.kind === 'month-day' || (recurring.kind === 'holiday' && direction !== 'before');
  return isDay ? unlessFar(picked, candidates, anchor) : picked;
}

const FAR_DAYS = 300;
const NEAR_DAYS = 60;

/** Nobody says `Nov. 16` at the end of October and means last year's, whatever the verb: the near one wins. */
function unlessFar(picked: Period | null, candidates: readonly Period[], anchor: CivilDay): Period | null {
  const close = nearest(candidates, anchor);
  if (!picked || !close) return picked;
  return distanceTo(picked, anchor) > FAR_DAYS && distanceTo(close, anchor) < NEAR_DAYS ? close : picked;
}

/**
 * The occurrence meant in a retelling that has reached a date: within it, else the next one, unless the last is much
 * nearer. None comes after publication. `September 1987`, March → 1988-03.
 */
export function toldNear(
  { of: recurring, direction }: Occurrence,
  reached: Period,
  dct: CivilDay | null,
): Period | null {
  if (recurring.kind === 'weekday') return weekdayNear(recurring.weekday, 'future', reached.start);
  if (recurring.kind === 'weekend') return weekendNear('future', reached.start);
  const candidates =
    recurring.kind === 'day-of-month'
      ? daysOfMonth(recurring.day, reached.start)
      : inYearsNear(recurring, reached.start);
  const costs = candidates
    .filter(({ start }) => (dct === null || start <= dct) && isOnItsSide(start, direction, reached.start))
    .map((candidate) => ({ candidate, cost: toldCost(candidate, reached) }));
  return costs.toSorted((a, b) => a.cost - b.cost)[0]?.candidate ?? null;
}

const isOnItsSide = (start: CivilDay, direction: Direction, reached: CivilDay): boolean =>
  direction === 'end' ? start > reached : direction !== 'earlier' || start <= reached;

/** Stories go forward, and leave the year out while it is the same: going back costs more, and most of all into another year. */
function toldCost(candidate: Period, reached: Period): number {
  const ahead = dayNumber(candidate.start) - dayNumber(lastDay(reached));
  const back = dayNumber(reached.start) - dayNumber(lastDay(candidate));
  const isSameYear = candidate.start.slice(0, 4) === reached.start.slice(0, 4);
  return isSameYear ? Math.max(ahead / 2, 3 * back, 0) : Math.max(ahead, 8 * back, 0);
}

/** Occurrences around a day, the oldest first: some come round only in leap years. */
function inYearsNear(recurring: Recurring, day: CivilDay): Period[] {
  const { year } = parseDay(day);
  return [-8, -4, -2, -1, 0, 1, 2, 4, 8].flatMap((shift) => inYear(recurring, year + shift) ?? []);
}

/** Candidates stand oldest first. */
function pick(candidates: readonly Period[], direction: Direction, anchor: CivilDay): Period | null {
  switch (direction) {
    case 'past':
    case 'earlier':
      return candidates.findLast(({ start }) => start <= anchor) ?? null;
    case 'before':
      return candidates.findLast((period) => isLongOver(period, anchor)) ?? null;
    case 'preceding':
      return candidates.findLast((period) => lastDay(period) < anchor) ?? null;
    case 'future':
      return candidates.find((period) => lastDay(period) >= anchor) ?? null;
    case 'after':
      return candidates.find(({ start }) => start > anchor) ?? null;
    default:
      return nearest(candidates, anchor);
  }
}

/**
 * `last spring` in mid-June is last year's, `last May` too: what is only just over would be `this spring`, `last month`.
 * `last December` in January is the one just over.
 */
function isLongOver(period: Period, anchor: CivilDay): boolean {
  const end = lastDay(period);
  if (end >= anchor) return false;
  if (period.unit === 'season') return isWinter(period) || dayNumber(anchor) - dayNumber(end) > JUST_OVER_DAYS;
  return (
    period.unit !== 'month' ||
    end.slice(0, 4) !== anchor.slice(0, 4) ||
    lastDay(periodOf('month', addDays(end, 1))) < anchor
  );
}

const JUST_OVER_DAYS = 45;
/** In spring nobody calls the winter just over `this winter`. */
const isWinter = ({ start }: Period): boolean => start.slice(5, 7) === '12';

/** Days between a period and a day; 0 within it. */
const distanceTo = (period: Period, day: CivilDay): number =>
  Math.max(dayNumber(period.start) - dayNumber(day), dayNumber(day) - dayNumber(lastDay(period)), 0);

/** Of two as near the older one. */
function nearest(candidates: readonly Period[], anchor: CivilDay): Period | null {
  const distances = candidates.map((period) => distanceTo(period, anchor));
  return candidates[distances.indexOf(Math.min(...distances))] ?? null;
}

/** The day of that number in the months around an anchor, the oldest first. */
const daysOfMonth = (day: number, anchor: CivilDay): Period[] =>
  [-2, -1, 0, 1, 2].flatMap((shift) => {
    const { year, month } = parseDay(addMonths(anchor, shift));
    return monthDayPeriod(year, month, day) ?? [];
  });

function dayOfMonthNear(day: number, direction: Direction, anchor: CivilDay): Period | null {
  const months = daysOfMonth(day, anchor);
  return direction === 'same-year'
    ? (months.find(({ start }) => start.slice(0, 7) === anchor.slice(0, 7)) ?? null)
    : pick(months, direction, anchor);
}

/** The first occurrence that begins at or after a day. */
export const firstFrom = (recurring: Recurring, day: CivilDay): Period | null => {
  const { year } = parseDay(day);
  const inYears = [year, year + 1].flatMap((candidate) => inYear(recurring, candidate) ?? []);
  return inYears.find(({ start }) => start >= day) ?? occurrenceNear(recurring, 'after', addDays(day, -1));
};

/** The nth such weekday of a longer unit, from its end when negative; null where it has fewer. */
export function nthWeekdayIn(outer: Period, weekday: number, nth: number): Period | null {
  const day =
    nth > 0
      ? addDays(weekdayNear(weekday, 'future', outer.start).start, (nth - 1) * 7)
      : weekdayNear(weekday, 'past', lastDay(outer)).start;
  return day >= outer.start && day <= lastDay(outer) ? dayPeriod(day) : null;
}
