import { addDays, addMonths, dayNumber, daysInMonth, formatDay, parseDay, weekdayOf } from './calendar.ts';
import type { CivilDay } from './date-value.ts';
import type { AnchorName, Direction, Expression, PartOfPeriod, Recurring } from './expression.ts';
import { holidayIn } from './holidays.ts';
import { lengthValue } from './length.ts';
import {
  dayPeriod,
  formatEdtf,
  formatTimexValue,
  lastDay,
  monthDayPeriod,
  monthPeriod,
  type Period,
  type PeriodUnit,
  periodOf,
  seasonPeriod,
  shiftPeriod,
  yearPeriod,
} from './period.ts';

/** A date spoken of in the text, with its words. */
export type Mention = Period & { readonly words: string };

/** What expressions are counted from. Null: not known. */
export type Anchors = {
  readonly dct: CivilDay | null;
  /** Dates spoken of before, the last first, one for each unit of the calendar. */
  readonly previous: readonly Mention[];
  /** The quarter spoken of last. */
  readonly quarter: Mention | null;
  /** The quarter or half that the text is about, while it compares no longer stretch. */
  readonly 'business-period': Mention | null;
};

/** What an expression means once its anchors are known. */
export type Reading = {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  /** TIMEX3 value. */
  readonly value: string;
  readonly mod: string | null;
  /** The calendar unit, where it is one. */
  readonly period: Period | null;
  /** Null where it cannot stand on a timeline. */
  readonly edtf: string | null;
};

/** Expression + anchors → reading; null where the expression is no time. */
export function resolve(expression: Expression, anchors: Anchors): Reading | null {
  switch (expression.kind) {
    case 'none':
      return null;
    case 'vague':
      return undated('DATE', expression.reference);
    case 'duration':
      return undated('DURATION', lengthValue(expression.amounts));
    case 'set':
      return undated('SET', expression.value);
    case 'modified':
      return withMod(resolve(expression.of, anchors), expression.mod);
    case 'part':
      return partOf(resolve(expression.of, anchors), expression.part);
    case 'clock':
      return atTime(resolve(expression.of, anchors), expression.time);
    case 'fiscal':
      return fiscal(resolve(expression.of, anchors));
    case 'range':
      return between(resolve(expression.from, anchors), resolve(expression.to, anchors));
    case 'period':
    case 'shift':
    case 'counterpart':
    case 'counterpart-in':
    case 'occurrence':
    case 'nth':
    case 'nth-weekday':
    case 'within': {
      const period = periodMeant(expression, anchors);
      return period ? dated(period) : undated('DATE', placeholder(expression));
    }
  }
}

const undated = (type: Reading['type'], value: string): Reading => ({
  type,
  value,
  mod: null,
  period: null,
  edtf: null,
});

const dated = (period: Period): Reading => ({
  type: 'DATE',
  value: formatTimexValue(period),
  mod: null,
  period,
  edtf: formatEdtf(period),
});

const withMod = (reading: Reading | null, mod: string): Reading | null => reading && { ...reading, mod };

/** A business's year begins when it likes: the calendar's own dates are only about right. */
const fiscal = (reading: Reading | null): Reading | null =>
  reading && { ...reading, edtf: reading.edtf && `${reading.edtf}~` };

function between(from: Reading | null, to: Reading | null): Reading | null {
  if (!from || !to) return from ?? to;
  const value = `${from.value}/${to.value}`;
  return { ...from, value, period: null, edtf: from.edtf && to.edtf && `${from.edtf}/${to.edtf}` };
}

const atTime = (reading: Reading | null, time: string): Reading | null =>
  reading && { ...reading, type: 'TIME', value: `${reading.value}${time}` };

/** The calendar unit that an expression points at; null while an anchor is missing. */
function periodMeant(expression: Expression, anchors: Anchors): Period | null {
  switch (expression.kind) {
    case 'period':
      return expression.period;
    case 'shift': {
      if (expression.anchor === 'quarter' && !anchors.quarter) return lastQuarter(anchors.dct);
      const anchor = anchorOf(expression.anchor, expression.unit, anchors);
      return anchor && shiftPeriod(periodOf(expression.unit, anchor.start), expression.count);
    }
    case 'counterpart':
      return counterpart(expression, anchors);
    case 'occurrence': {
      const anchor = anchorOf(expression.anchor, CYCLES[expression.of.kind], anchors);
      return anchor && occurrence(expression.of, expression.direction, anchor.start);
    }
    case 'nth': {
      const outer = periodMeant(expression.of, anchors);
      return outer && nthWithin(outer, expression.unit, expression.nth);
    }
    case 'within': {
      const outer = periodMeant(expression.of, anchors);
      return outer && firstFrom(expression.what, outer.start);
    }
    case 'nth-weekday': {
      const outer = periodMeant(expression.of, anchors);
      return outer && nthWeekday(outer, expression.weekday, expression.nth);
    }
    case 'counterpart-in':
      return counterpartIn(periodMeant(expression.of, anchors), businessAnchor(expression.anchor, anchors));
    case 'part':
    case 'clock':
    case 'modified':
    case 'fiscal':
      return periodMeant(expression.of, anchors);
    default:
      return null;
  }
}

/** An anchor of the text that is missing gives way to publication. */
function anchorOf(name: AnchorName, unit: PeriodUnit, anchors: Anchors): Period | null {
  const publication = anchors.dct ? dayPeriod(anchors.dct) : null;
  if (name === 'dct') return publication;
  if (name !== 'previous') return mentionMeant(name, unit, anchors) ?? publication;
  return anchors.previous.length === 0 ? publication : mentionMeant(name, unit, anchors);
}

/** The date of the text that an expression hangs on, null where it is publication or nothing. */
export function mentionMeant(name: AnchorName, unit: PeriodUnit, anchors: Anchors): Mention | null {
  switch (name) {
    case 'dct':
      return null;
    case 'quarter':
    case 'business-period':
      return anchors[name];
    case 'narrative':
      return anchors.previous[0] ?? null;
    case 'previous':
      return anchors.previous.find((period) => isWithinOne(unit, period)) ?? null;
  }
}

/** The unit that an anchor must be fine enough for. */
export function unitNeeded(expression: Expression): PeriodUnit {
  switch (expression.kind) {
    case 'shift':
    case 'counterpart':
      return expression.unit;
    case 'occurrence':
      return CYCLES[expression.of.kind];
    default:
      return 'of' in expression ? unitNeeded(expression.of as Expression) : 'year';
  }
}

const businessAnchor = (name: AnchorName, anchors: Anchors): Period | null =>
  name === 'quarter' || name === 'business-period' ? anchors[name] : null;

/** How exact an anchor must be before one can count on from it to the next such thing. */
const CYCLES: Readonly<Record<Recurring['kind'], PeriodUnit>> = {
  weekday: 'day',
  weekend: 'day',
  'day-of-month': 'month',
  month: 'year',
  'month-day': 'year',
  season: 'year',
  quarter: 'year',
  half: 'year',
  holiday: 'year',
};

/** `that day` cannot hang on a year: the anchor must lie in one such unit. */
const isWithinOne = (unit: PeriodUnit, period: Period): boolean =>
  lastDay(period) <= lastDay(periodOf(unit, period.start));

/** Reports that name no quarter speak of the last one that is complete. */
const lastQuarter = (dct: CivilDay | null): Period | null => (dct ? shiftPeriod(periodOf('quarter', dct), -1) : null);

const MONTHS_IN: Readonly<Partial<Record<PeriodUnit, number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  decade: 120,
};
const DAYS_IN: Readonly<Partial<Record<PeriodUnit, number>>> = { day: 1, week: 7, weekend: 7 };

function counterpart(
  { unit, count, anchor }: { unit: PeriodUnit; count: number; anchor: AnchorName },
  anchors: Anchors,
): Period | null {
  const own = businessAnchor(anchor, anchors);
  if (!own && anchor === 'quarter') {
    const quarter = lastQuarter(anchors.dct);
    return quarter && shiftPeriod(quarter, 4 * count);
  }
  if (!own) return anchors.dct ? shiftPeriod(periodOf(unit, anchors.dct), count) : null;
  if (!shiftPeriod(periodOf(unit, own.start), count)) return null;
  const months = MONTHS_IN[unit];
  return periodOf(own.unit, months ? addMonths(own.start, months * count) : addDays(own.start, DAYS_IN[unit]! * count));
}

/** The anchor's quarter or half in another year; that year itself where the anchor is none. */
function counterpartIn(year: Period | null, own: Period | null): Period | null {
  if (!year || !own || (own.unit !== 'quarter' && own.unit !== 'half')) return year;
  return periodOf(own.unit, `${year.start.slice(0, 4)}${own.start.slice(4)}`);
}

function nthWeekday(outer: Period, weekday: number, nth: number): Period | null {
  const day =
    nth > 0
      ? addDays(weekdayNear(weekday, 'future', outer.start).start, (nth - 1) * 7)
      : weekdayNear(weekday, 'past', lastDay(outer)).start;
  return day >= outer.start && day <= lastDay(outer) ? dayPeriod(day) : null;
}

/** The nth unit within a longer one; from the end when negative. */
function nthWithin(outer: Period, unit: PeriodUnit, nth: number): Period | null {
  const first = periodOf(unit, outer.start);
  const start = first.start < outer.start ? shiftPeriod(first, 1) : first;
  return nth > 0 ? start && shiftPeriod(start, nth - 1) : shiftPeriod(periodOf(unit, lastDay(outer)), nth + 1);
}

/** The occurrence of a recurring thing in a year; null if that year has none. */
function inYear(recurring: Recurring, year: number): Period | null {
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
function occurrence(recurring: Recurring, direction: Direction, anchor: CivilDay): Period | null {
  if (recurring.kind === 'weekday') return weekdayNear(recurring.weekday, direction, anchor);
  if (recurring.kind === 'weekend') return weekendNear(direction, anchor);
  if (recurring.kind === 'day-of-month') return dayOfMonthNear(recurring.day, direction, anchor);
  const { year } = parseDay(anchor);
  if (direction === 'same-year') return inYear(recurring, year);
  const candidates = [-8, -4, -2, -1, 0, 1, 2, 4, 8].flatMap((shift) => inYear(recurring, year + shift) ?? []);
  const picked = pick(candidates, direction, anchor);
  return recurring.kind === 'month-day' ? unlessFar(picked, candidates, anchor) : picked;
}

const FAR_DAYS = 300;
const NEAR_DAYS = 60;

/** Nobody says `Nov. 16` at the end of October and means last year's, whatever the verb: the near one wins. */
function unlessFar(picked: Period | null, candidates: readonly Period[], anchor: CivilDay): Period | null {
  const close = nearest(candidates, anchor);
  if (!picked || !close) return picked;
  return distanceTo(picked, anchor) > FAR_DAYS && distanceTo(close, anchor) < NEAR_DAYS ? close : picked;
}

/** Candidates stand oldest first. */
function pick(candidates: readonly Period[], direction: Direction, anchor: CivilDay): Period | null {
  switch (direction) {
    case 'past':
      return candidates.findLast(({ start }) => start <= anchor) ?? null;
    case 'before':
      return candidates.findLast((period) => isLongOver(period, anchor)) ?? null;
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
  if (period.unit === 'season') return dayNumber(anchor) - dayNumber(end) > JUST_OVER_DAYS;
  return (
    period.unit !== 'month' ||
    end.slice(0, 4) !== anchor.slice(0, 4) ||
    lastDay(periodOf('month', addDays(end, 1))) < anchor
  );
}

const JUST_OVER_DAYS = 45;

/** Days between a period and a day; 0 within it. */
const distanceTo = (period: Period, day: CivilDay): number =>
  Math.max(dayNumber(period.start) - dayNumber(day), dayNumber(day) - dayNumber(lastDay(period)), 0);

function nearest(candidates: readonly Period[], anchor: CivilDay): Period | null {
  const [first = null, ...others] = candidates;
  return others.reduce(
    (best, next) => (best && distanceTo(next, anchor) >= distanceTo(best, anchor) ? best : next),
    first,
  );
}

function weekendNear(direction: Direction, anchor: CivilDay): Period {
  const own = periodOf('weekend', anchor);
  const isOver = direction === 'past' || direction === 'before';
  // On a Saturday or Sunday the weekend meant is the one that runs.
  if (isOver && (own.start > anchor || direction === 'before')) return { ...own, start: addDays(own.start, -7) };
  return direction === 'after' && own.start <= anchor ? { ...own, start: addDays(own.start, 7) } : own;
}

function weekdayNear(weekday: number, direction: Direction, anchor: CivilDay): Period {
  const back = (weekdayOf(anchor) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  switch (direction) {
    case 'before':
      return dayPeriod(addDays(anchor, -(back || 7)));
    case 'after':
      return dayPeriod(addDays(anchor, ahead || 7));
    case 'future':
      return dayPeriod(addDays(anchor, ahead));
    case 'same-year':
      return dayPeriod(addDays(anchor, weekday - weekdayOf(anchor)));
    default:
      return dayPeriod(addDays(anchor, -back));
  }
}

function dayOfMonthNear(day: number, direction: Direction, anchor: CivilDay): Period | null {
  const months = [-2, -1, 0, 1, 2].flatMap((shift) => {
    const { year, month } = parseDay(addMonths(anchor, shift));
    return day <= daysInMonth(year, month) ? [dayPeriod(formatDay({ year, month, day }))] : [];
  });
  return direction === 'same-year'
    ? (months.find(({ start }) => start.slice(0, 7) === anchor.slice(0, 7)) ?? null)
    : pick(months, direction, anchor);
}

/** The first occurrence that begins at or after a day. */
const firstFrom = (recurring: Recurring, day: CivilDay): Period | null => {
  const { year } = parseDay(day);
  const inYears = [year, year + 1].flatMap((candidate) => inYear(recurring, candidate) ?? []);
  return inYears.find(({ start }) => start >= day) ?? occurrence(recurring, 'after', addDays(day, -1));
};

const MODS: Readonly<Record<PartOfPeriod, string>> = {
  start: 'START',
  early: 'START',
  mid: 'MID',
  late: 'END',
  end: 'END',
};

function partOf(reading: Reading | null, part: PartOfPeriod): Reading | null {
  if (!reading) return null;
  const edtf = reading.period ? partEdtf(reading.period, part) : reading.edtf;
  return { ...reading, mod: MODS[part], edtf };
}

/** Thirds of years, months and decades; of other units the whole. */
function partEdtf(period: Period, part: PartOfPeriod): string {
  const third = { start: 0, early: 0, mid: 1, late: 2, end: 2 }[part];
  const { year, month } = parseDay(period.start);
  const yearText = period.start.slice(0, 4);
  switch (period.unit) {
    case 'year':
      return [`${yearText}-01/${yearText}-04`, `${yearText}-05/${yearText}-08`, `${yearText}-09/${yearText}-12`][
        third
      ]!;
    case 'month': {
      const [from, to] = [
        [1, 10],
        [11, 20],
        [21, daysInMonth(year, month)],
      ][third]!;
      return `${formatDay({ year, month, day: from! })}/${formatDay({ year, month, day: to! })}`;
    }
    case 'season':
    case 'quarter':
      return addMonths(period.start, third).slice(0, 7);
    case 'decade': {
      const [from, to] = [
        [0, 3],
        [4, 6],
        [7, 9],
      ][third]!;
      return `${year + from!}/${year + to!}`;
    }
    default:
      return formatEdtf(period);
  }
}

const UNKNOWN_UNITS: Readonly<Record<PeriodUnit, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  season: 'XXXX-XX',
  quarter: 'XXXX-QX',
  half: 'XXXX-HX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
};

/** The TIMEX3 value of an expression whose anchor is unknown. */
function placeholder(expression: Expression): string {
  switch (expression.kind) {
    case 'occurrence':
      return recurringPlaceholder(expression.of);
    case 'within':
      return recurringPlaceholder(expression.what);
    case 'nth-weekday':
      return `XXXX-WXX-${expression.weekday}`;
    case 'shift':
    case 'nth':
    case 'counterpart':
      return UNKNOWN_UNITS[expression.unit];
    default:
      return 'XXXX';
  }
}

function recurringPlaceholder(recurring: Recurring): string {
  switch (recurring.kind) {
    case 'weekday':
      return `XXXX-WXX-${recurring.weekday}`;
    case 'weekend':
      return 'XXXX-WXX-WE';
    case 'day-of-month':
      return `XXXX-XX-${String(recurring.day).padStart(2, '0')}`;
    case 'holiday': {
      const [one, other] = [holidayIn(recurring.holiday, 2023), holidayIn(recurring.holiday, 2024)];
      return one && other && one.slice(4) === other.slice(4) ? `XXXX${one.slice(4)}` : 'XXXX-XX-XX';
    }
    default:
      return `XXXX${formatTimexValue(inYear(recurring, 2000) ?? yearPeriod(2000)).slice(4)}`;
  }
}
