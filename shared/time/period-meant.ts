import { type Anchors, anchorOf, businessAnchor, CYCLES, mentionMeant } from './anchors.ts';
import { addDays } from './calendar.ts';
import type { CivilDay } from './date-value.ts';
import { dayAfter } from './day-after.ts';
import type { AnchorName, Expression, Occurrence } from './expression.ts';
import { firstFrom, nthWeekdayIn, occurrenceNear, toldNear } from './occurrence.ts';
import { dayPeriod, lastDay, type Period, type PeriodUnit, periodOf, shiftPeriod } from './period.ts';

type Shift = Extract<Expression, { kind: 'shift' }>;

/** The calendar unit that an expression points at; null while an anchor is missing. */
export function periodMeant(expression: Expression, anchors: Anchors): Period | null {
  switch (expression.kind) {
    case 'period':
      return expression.period;
    case 'either':
      return expression.monthFirst;
    case 'shift': {
      if (isLaterThanNothing(expression, anchors)) return null;
      if (expression.anchor === 'quarter' && !anchors.quarter) return lastQuarter(anchors.dct);
      const anchor = anchorOf(expression.anchor, expression.unit, anchors);
      return anchor && shiftPeriod(periodOf(expression.unit, anchor.start), expression.count);
    }
    case 'hours':
      return hoursFrom(expression.count, anchors);
    case 'counterpart':
      return counterpart(expression, anchors);
    case 'occurrence':
      return occurrenceMeant(expression, anchors);
    case 'nth': {
      const outer = periodMeant(expression.of, anchors);
      return outer && nthWithin(outer, expression.unit, expression.nth);
    }
    case 'within': {
      const outer = periodMeant(expression.of, anchors);
      const inner = outer && firstFrom(expression.what, outer.start);
      const isOther = expression.what.kind === 'day-of-month' && inner && inner.start > lastDay(outer);
      return isOther ? null : inner;
    }
    case 'holding': {
      const inner = periodMeant(expression.of, anchors);
      return inner && periodOf(expression.unit, inner.start);
    }
    case 'offset': {
      const from = periodMeant(expression.of, anchors);
      return from && offsetFrom(from, expression);
    }
    case 'nth-weekday': {
      const outer = periodMeant(expression.of, anchors);
      return outer && nthWeekdayIn(outer, expression.weekday, expression.nth);
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

/** `He graduated three years later`, where nothing was dated before: certainly not from publication. */
const isLaterThanNothing = ({ anchor, count, unit }: Shift, { previous }: Anchors): boolean =>
  anchor === 'previous' && count > 0 && unit !== 'day' && previous.length === 0;

/** Counted from a date of the story where there is one, else from publication as the direction says. */
function occurrenceMeant(occurrence: Occurrence, anchors: Anchors): Period | null {
  const unit = CYCLES[occurrence.of.kind];
  const { anchor: name, of, direction } = occurrence;
  const told = name === 'passage' || name === 'nearby' ? mentionMeant(name, unit, anchors) : null;
  if (told) return toldNear(occurrence, told, name === 'passage' ? anchors.dct : null);
  const anchor = anchorOf(name, unit, anchors);
  return anchor && occurrenceNear(of, direction, direction === 'after' ? lastDay(anchor) : anchor.start);
}

const MINUTES_A_DAY = 24 * 60;

/** The day that it is so many hours from the time told; where none is told, the paragraph's own unless days have gone by. */
function hoursFrom(count: number, anchors: Anchors): Period | null {
  const { hour } = anchors;
  if (hour) return dayPeriod(addDays(hour.day, Math.floor((hour.minutes + count * 60) / MINUTES_A_DAY)));
  const day = anchorOf('nearby', 'day', anchors);
  return day && dayPeriod(addDays(day.start, Math.trunc(count / 24)));
}

/** As fine as what it is counted from, which must not be coarser than what is counted: no `three days after 1998`. */
function offsetFrom(from: Period, { unit, count }: { unit: PeriodUnit; count: number }): Period | null {
  const isCoarser = lastDay(from) > lastDay(periodOf(unit, from.start));
  const start = isCoarser ? null : dayAfter(from.start, { unit, count });
  return start === null ? null : periodOf(from.unit, start);
}

/** Reports that name no quarter speak of the last one that is complete. */
const lastQuarter = (dct: CivilDay | null): Period | null => (dct ? shiftPeriod(periodOf('quarter', dct), -1) : null);

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
  const start = dayAfter(own.start, { unit, count });
  return start === null ? null : periodOf(own.unit, start);
}

/** The anchor's quarter or half in another year; that year itself where the anchor is none. */
function counterpartIn(year: Period | null, own: Period | null): Period | null {
  if (!year || !own || (own.unit !== 'quarter' && own.unit !== 'half')) return year;
  return periodOf(own.unit, `${year.start.slice(0, 4)}${own.start.slice(4)}`);
}

/** The nth unit within a longer one; from the end when negative. */
function nthWithin(outer: Period, unit: PeriodUnit, nth: number): Period | null {
  const first = periodOf(unit, outer.start);
  const start = first.start < outer.start ? shiftPeriod(first, 1) : first;
  return nth > 0 ? start && shiftPeriod(start, nth - 1) : shiftPeriod(periodOf(unit, lastDay(outer)), nth + 1);
}
