import type { CivilDay } from './date-value.ts';

/** A civil day by its parts; months and days count from 1. */
export type DayParts = { readonly year: number; readonly month: number; readonly day: number };

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether a year of the (proleptic) Gregorian calendar has a 29 February. */
export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month, counted from 1. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : MONTH_LENGTHS[month - 1]!;

/** Whether the calendar has such a day. */
export const isCivilDay = ({ year, month, day }: DayParts): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** `00` to `99`. */
const TWO_DIGITS = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));

/** `{year: 2024, month: 3, day: 13}` → `2024-03-13`. */
export const formatDay = ({ year, month, day }: DayParts): CivilDay =>
  `${String(year).padStart(4, '0')}-${TWO_DIGITS[month]}-${TWO_DIGITS[day]}`;

const digit = (day: CivilDay, at: number): number => day.charCodeAt(at) - 48;

/** `2024-03-13` → its parts; digit by digit, since a text of dates asks for nothing else. */
export const parseDay = (day: CivilDay): DayParts => ({
  year: digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3),
  month: digit(day, 5) * 10 + digit(day, 6),
  day: digit(day, 8) * 10 + digit(day, 9),
});

/**
 * Days since 1970-01-01, by Howard Hinnant's `days_from_civil`: integers alone, so no zone and no clock can get in.
 */
export function dayNumber(civilDay: CivilDay): number {
  const { year, month, day } = parseDay(civilDay);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The inverse of `dayNumber`. */
export function dayOfNumber(number: number): CivilDay {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return formatDay({ year, month, day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1 });
}

/** The day so many days later. `2024-02-28`, 2 → `2024-03-01`. */
export const addDays = (day: CivilDay, days: number): CivilDay => dayOfNumber(dayNumber(day) + days);

/** The same day of another month, or that month's last. `2024-03-31`, -1 → `2024-02-29`. */
export function addMonths(civilDay: CivilDay, months: number): CivilDay {
  const { year, month, day } = parseDay(civilDay);
  const count = year * 12 + month - 1 + months;
  const target = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  return formatDay({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

/** ISO weekday: Monday 1 … Sunday 7. */
export const weekdayOf = (day: CivilDay): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

/** The Monday of the ISO week that holds a day. */
export const startOfWeek = (day: CivilDay): CivilDay => addDays(day, 1 - weekdayOf(day));

/** ISO week number and the year it belongs to. `2024-12-30` → 2025, week 1. */
export function isoWeek(day: CivilDay): { readonly year: number; readonly week: number } {
  const thursday = addDays(startOfWeek(day), 3);
  const { year } = parseDay(thursday);
  const dayOfYear = dayNumber(thursday) - dayNumber(formatDay({ year, month: 1, day: 1 }));
  return { year, week: Math.floor(dayOfYear / 7) + 1 };
}

/** The Monday of an ISO week. */
export const dayOfIsoWeek = (year: number, week: number): CivilDay =>
  addDays(startOfWeek(formatDay({ year, month: 1, day: 4 })), (week - 1) * 7);
