import { isCivilDay } from '../calendar.ts';
import type { Direction, Expression, Recurring } from '../expression.ts';
import { HOLIDAY_WORDS, lookUp, MONTHS, WEEKDAYS, type Words } from '../lexicon.ts';
import { parseNumber } from '../numbers.ts';
import { monthDayPeriod, monthPeriod, yearPeriod } from '../period.ts';
import type { Groups } from '../rule.ts';

/** `20th` → 20. */
export const dayOf = (words: string): number => Number.parseInt(words, 10);

/** `1998`, `nineteen ninety-eight` → 1998. */
export const yearOf = (words: string): number => parseNumber(words)!;

/** Two digits of a year: up to 49 our century. */
export const longYear = (year: number): number => (year >= 100 ? year : year + (year < 50 ? 2000 : 1900));

/** A day stated in full; null for 30 February. */
export function fullDay(year: number, month: number, day: number): Expression | null {
  const period = monthDayPeriod(year, month, day);
  return period && { kind: 'period', period };
}

/** A day and month without a year; null for what no year has. */
export function yearlessDay(month: number, day: number): Expression | null {
  return isCivilDay({ year: 2000, month, day }) ? occurrenceOf({ kind: 'month-day', month, day }) : null;
}

/** A day of a month, of a year where one is stated; null for 30 February. */
export const dayInYear = (day: number, month: number, year: string | undefined): Expression | null =>
  year ? fullDay(yearOf(year), month, day) : yearlessDay(month, day);

/** The occurrence that the verb's tense picks, or the one asked for, counted from publication. */
export const occurrenceOf = (of: Recurring, direction: Direction = 'tense'): Expression => ({
  kind: 'occurrence',
  of,
  direction,
  anchor: 'dct',
});

/** A month stated in full. */
export const fullMonth = (year: number, month: number): Expression => ({
  kind: 'period',
  period: monthPeriod(year, month),
});

/** A year stated in full. */
export const fullYear = (year: number): Expression => ({ kind: 'period', period: yearPeriod(year) });

const RELATIVE_DAYS: Words<number> = {
  'the day before yesterday': -2,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
  'the day after tomorrow': 2,
};

/** Days that a part of the day or a clock time can be attached to. */
export const DAY_PHRASE =
  '(?:(?<relativeDay>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow)' +
  '|(?:{anyWeekday},? (?:the )?)?{month} {day}(?:(?:,|, | ){year})?' +
  '|(?<modifier>last|next|this past|this coming|this|the coming|coming|the following|the previous|the preceding) {modifiedDay:weekday}' +
  '|{weekday}(?<weekdayWeek> last week| next week| this week)?)';

/** The same, and days as the British and histories write them, where other words make sure that a day is meant. */
export const DAY_PHRASE_OR_NUMBER =
  '(?:(?:{weekdayFirst:weekday},? )?(?:the )?{dayFirst:day}(?:(?: {monthFirst:month})? ?[-\u2013/] ?{dayEnd:day})? (?:of )?{monthAfter:month}(?:,? {yearAfter:year})?' +
  `|${DAY_PHRASE}|the (?<nthDay>\\d{1,2})(?:st|nd|rd|th)|{feast:holiday}(?:(?:,? | in ){feastYear:year})?)`;

/** The day that the groups of `DAY_PHRASE` name; null for 30 February. */
export function dayPhrase(groups: Groups): Expression | null {
  const { relativeDay, month, day, year, modifier, modifiedDay, weekday, weekdayWeek } = groups;
  if (relativeDay) return { kind: 'shift', unit: 'day', count: lookUp(RELATIVE_DAYS, relativeDay), anchor: 'dct' };
  if (month && day) {
    const monthNumber = lookUp(MONTHS, month);
    return year ? fullDay(yearOf(year), monthNumber, dayOf(day)) : yearlessDay(monthNumber, dayOf(day));
  }
  if (groups.dayFirst) return dayBeforeMonth(groups);
  if (groups.nthDay) return dayOfMonth(Number(groups.nthDay));
  if (groups.feast) return feastIn(groups);
  if (modifier) return modifiedWeekday(lookUp(WEEKDAYS, modifiedDay), modifier);
  const what: Recurring = { kind: 'weekday', weekday: lookUp(WEEKDAYS, weekday) };
  if (!weekdayWeek) return occurrenceOf(what);
  const count = weekdayWeek.includes('last') ? -1 : weekdayWeek.includes('next') ? 1 : 0;
  return { kind: 'within', what, of: { kind: 'shift', unit: 'week', count, anchor: 'dct' } };
}

/** `New Year's Eve`, `Christmas Day 1998`. */
function feastIn({ feast, feastYear }: Groups): Expression {
  const what: Recurring = { kind: 'holiday', holiday: lookUp(HOLIDAY_WORDS, feast) };
  return feastYear ? { kind: 'within', what, of: fullYear(yearOf(feastYear)) } : occurrenceOf(what);
}

/** `6 June 1944`, `12-13 May`: a night has two days. */
function dayBeforeMonth({ dayFirst, dayEnd, monthFirst, monthAfter, yearAfter }: Groups): Expression | null {
  const month = lookUp(MONTHS, monthAfter);
  const from = dayInYear(dayOf(dayFirst!), monthFirst ? lookUp(MONTHS, monthFirst) : month, yearAfter);
  if (!dayEnd || !from) return from;
  const to = dayInYear(dayOf(dayEnd), month, yearAfter);
  const isNext = monthFirst ? dayOf(dayEnd) === 1 : dayOf(dayEnd) === dayOf(dayFirst!) + 1;
  return to && isNext ? { kind: 'range', from, to } : null;
}

/** `the 14th`, of the month that the paragraph or publication gives. */
export const dayOfMonth = (day: number): Expression | null =>
  day >= 1 && day <= 31
    ? { kind: 'occurrence', of: { kind: 'day-of-month', day }, direction: 'tense', anchor: 'dct' }
    : null;

function modifiedWeekday(weekday: number, modifier: string): Expression {
  const what: Recurring = { kind: 'weekday', weekday };
  if (!/follow|previous|preced/.test(modifier)) return occurrenceOf(what, modifiedDirection(modifier, 'this'));
  return {
    kind: 'occurrence',
    of: what,
    direction: modifier.includes('follow') ? 'after' : 'preceding',
    anchor: 'previous',
  };
}

/** Which occurrence `last`, `next`, `this` ask for; `plain` where they say nothing. */
export function modifiedDirection(modifier: string, plain: Direction = 'tense'): Direction {
  if (/past|last/.test(modifier)) return 'before';
  if (/next|coming/.test(modifier)) return 'after';
  return plain;
}
