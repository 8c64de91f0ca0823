import { addDays, addMonths, daysInMonth, formatDay, isoWeek, parseDay, startOfWeek } from './calendar.ts';
import type { CivilDay } from './date-value.ts';

/** Units that tile the calendar; a fiscal year or quarter is spelled like the calendar's. */
export type PeriodUnit =
  | 'day'
  | 'week'
  | 'weekend'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

/** One calendar unit, named by its first day. */
export type Period = { readonly unit: PeriodUnit; readonly start: CivilDay };

const MONTHS: Readonly<Partial<Record<PeriodUnit, number>>> = {
  month: 1,
  season: 3,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};
const SEASON_NAMES = ['SP', 'SU', 'FA', 'WI'];
/** First and last month that a year can have, in four digits. */
const MIN_YEAR = 1;
const MAX_YEAR = 9999;

/** The unit of the calendar that holds a day. A day before Saturday belongs to the weekend that comes. */
export function periodOf(unit: PeriodUnit, day: CivilDay): Period {
  return { unit, start: startOf(unit, day) };
}

function startOf(unit: PeriodUnit, day: CivilDay): CivilDay {
  const { year, month } = parseDay(day);
  switch (unit) {
    case 'day':
      return day;
    case 'week':
      return startOfWeek(day);
    case 'weekend':
      return addDays(startOfWeek(day), 5);
    case 'season':
      // Seasons begin in March, June, September and December: move to quarters and back.
      return addMonths(startOf('quarter', addMonths(day, 1)), -1);
    case 'month':
    case 'quarter':
    case 'half': {
      const months = MONTHS[unit]!;
      return formatDay({ year, month: month - ((month - 1) % months), day: 1 });
    }
    case 'year':
    case 'decade':
    case 'century': {
      const years = MONTHS[unit]! / 12;
      return formatDay({ year: Math.max(year - (year % years), MIN_YEAR), month: 1, day: 1 });
    }
  }
}

/** The same unit so many units later; null beyond the years of four digits. */
export function shiftPeriod({ unit, start }: Period, count: number): Period | null {
  const months = MONTHS[unit];
  const { year } = parseDay(start);
  const target = year + (months ? count * months : count / 4.3) / 12;
  if (!(target >= MIN_YEAR + 1 && target <= MAX_YEAR - 100)) return null;
  const shifted = months ? addMonths(start, count * months) : addDays(start, count * (unit === 'day' ? 1 : 7));
  return { unit, start: shifted };
}

/** The last day of a unit. */
export function lastDay({ unit, start }: Period): CivilDay {
  const months = MONTHS[unit];
  if (months) return addDays(addMonths(start, months), -1);
  return addDays(start, unit === 'week' ? 6 : unit === 'weekend' ? 1 : 0);
}

/** The TIMEX3 value of a unit: `1998-W09`, `1998-SU`, `1998-Q1`, `199`. */
export function formatTimexValue({ unit, start }: Period): string {
  const { year, month } = parseDay(start);
  const iso = isoWeek(start);
  const week = `${iso.year}-W${String(iso.week).padStart(2, '0')}`;
  const yearText = start.slice(0, 4);
  const spellings: Record<PeriodUnit, () => string> = {
    day: () => start,
    week: () => week,
    weekend: () => `${week}-WE`,
    month: () => start.slice(0, 7),
    season: () => `${yearText}-${SEASON_NAMES[month / 3 - 1]}`,
    quarter: () => `${yearText}-Q${(month + 2) / 3}`,
    half: () => `${yearText}-H${month === 1 ? 1 : 2}`,
    year: () => yearText,
    decade: () => start.slice(0, 3),
    century: () => String(Math.floor(year / 100)).padStart(2, '0'),
  };
  return spellings[unit]();
}

/** The EDTF spelling of a unit: `1998-22`, `1998-33`, `199X`; weeks and weekends are intervals. */
export function formatEdtf(period: Period): string {
  const { unit, start } = period;
  const { month } = parseDay(start);
  const yearText = start.slice(0, 4);
  const spellings: Record<PeriodUnit, () => string> = {
    day: () => start,
    week: () => `${start}/${lastDay(period)}`,
    weekend: () => `${start}/${lastDay(period)}`,
    month: () => start.slice(0, 7),
    season: () => `${yearText}-${20 + month / 3}`,
    quarter: () => `${yearText}-${32 + (month + 2) / 3}`,
    half: () => `${yearText}-${month === 1 ? 40 : 41}`,
    year: () => yearText,
    decade: () => `${start.slice(0, 3)}X`,
    century: () => `${start.slice(0, 2)}XX`,
  };
  return spellings[unit]();
}

/** A day as a period. */
export const dayPeriod = (start: CivilDay): Period => ({ unit: 'day', start });

/** A month as a period. */
export const monthPeriod = (year: number, month: number): Period => ({
  unit: 'month',
  start: formatDay({ year, month, day: 1 }),
});

/** A year as a period. */
export const yearPeriod = (year: number): Period => ({ unit: 'year', start: formatDay({ year, month: 1, day: 1 }) });

/** A season by its place in the year (0 spring … 3 winter, which begins in the year's December). */
export const seasonPeriod = (year: number, season: number): Period => ({
  unit: 'season',
  start: formatDay({ year, month: season * 3 + 3, day: 1 }),
});

/** A day of a month; in a shorter month null. */
export const monthDayPeriod = (year: number, month: number, day: number): Period | null =>
  day >= 1 && day <= daysInMonth(year, month) ? dayPeriod(formatDay({ year, month, day })) : null;

/** A week of a year by its number (ISO 8601); null where that year has fewer. */
export function weekPeriod(year: number, week: number): Period | null {
  const first = startOfWeek(formatDay({ year, month: 1, day: 4 }));
  const start = addDays(first, 7 * (week - 1));
  return week >= 1 && isoWeek(start).year === year ? { unit: 'week', start } : null;
}
