import { isCivilDay } from '../calendar.ts';
import type { Direction, Expression, Recurring } from '../expression.ts';
import { lookUp, MONTHS, SHORT_WEEKDAYS, WEEKDAYS } from '../lexicon.ts';
import { parseNumber } from '../numbers.ts';
import { monthDayPeriod, monthPeriod, yearPeriod } from '../period.ts';
import type { Groups } from '../rule.ts';

/** `20th` → 20. */
export const dayOf = (words: string): number => Number.parseInt(words, 10);

/** `1998`, `nineteen ninety-eight` → 1998. */
export const yearOf = (words: string): number => parseNumber(words)!;

/** A day stated in full; null for 30 February. */
export function fullDay(year: number, month: number, day: number): Expression | null {
  const period = monthDayPeriod(year, month, day);
  return period && { kind: 'period', period };
}

/** A day and month without a year; null for what no year has. */
export function yearlessDay(month: number, day: number): Expression | null {
  if (!isCivilDay({ year: 2000, month, day })) return null;
  return occurrenceOf({ kind: 'month-day', month, day });
}

/** The occurrence that the verb's tense picks, counted from publication. */
export const occurrenceOf = (of: Recurring, direction: Direction = 'tense'): Expression => ({
  kind: 'occurrence',
  of,
  direction,
  anchor: 'dct',
});

export const fullMonth = (year: number, month: number): Expression => ({
  kind: 'period',
  period: monthPeriod(year, month),
});

export const fullYear = (year: number): Expression => ({ kind: 'period', period: yearPeriod(year) });

const RELATIVE_DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1, tonight: 0 };

/** Days that a part of the day or a clock time can be attached to. */
export const DAY_PHRASE =
  '(?:(?<relativeDay>yesterday|today|tomorrow)|(?:{anyWeekday},? (?:the )?)?{month} {day}(?:(?:,|, | ){year})?|(?<modifier>last|next|this|this coming|this past|coming) {modifiedDay:weekday}|{weekday})';

/** The day that the groups of `DAY_PHRASE` name. */
export function dayPhrase(groups: Groups): Expression | null {
  const { relativeDay, month, day, year, modifier, modifiedDay, weekday } = groups;
  if (relativeDay) return { kind: 'shift', unit: 'day', count: lookUp(RELATIVE_DAYS, relativeDay), anchor: 'dct' };
  if (month && day) {
    const monthNumber = lookUp(MONTHS, month);
    return year ? fullDay(yearOf(year), monthNumber, dayOf(day)) : yearlessDay(monthNumber, dayOf(day));
  }
  if (modifiedDay) {
    return occurrenceOf({ kind: 'weekday', weekday: lookUp(WEEKDAYS, modifiedDay) }, modifiedDirection(modifier!));
  }
  return occurrenceOf({ kind: 'weekday', weekday: lookUp(WEEKDAYS, weekday) });
}

/** Which occurrence `last`, `next`, `this` ask for. */
export function modifiedDirection(modifier: string, plain: Direction = 'tense'): Direction {
  if (/past|last/.test(modifier)) return 'before';
  if (/next|coming/.test(modifier)) return 'after';
  return plain;
}

/** Weekday words, long or short. */
export const ANY_WEEKDAY = { ...WEEKDAYS, ...SHORT_WEEKDAYS };
