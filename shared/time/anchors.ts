import type { CivilDay } from './date-value.ts';
import type { AnchorName, Expression, Recurring } from './expression.ts';
import { dayPeriod, lastDay, type Period, type PeriodUnit, periodOf } from './period.ts';

/** A date spoken of in the text, with its words. */
export type Mention = Period & { readonly words: string };

/** A time of day that the text has told, exactly or by its part of the day. */
export type HourMentioned = { readonly day: CivilDay; readonly minutes: number };

/** What expressions are counted from. Null: not known. */
export type Anchors = {
  readonly dct: CivilDay | null;
  /** The date that a retold passage has reached; null where the text speaks from publication. */
  readonly passage: Mention | null;
  /** The last day or month of the paragraph; null where it has none. */
  readonly nearby: Mention | null;
  /** The same of what was over by publication. */
  readonly nearbyOver: Mention | null;
  /** The last time of day of the paragraph, in minutes; null where a day without one stands behind it. */
  readonly hour: HourMentioned | null;
  /** Dates spoken of before, the last first, one for each unit of the calendar on each side of publication. */
  readonly previous: readonly Mention[];
  /** The quarter spoken of last. */
  readonly quarter: Mention | null;
  /** The quarter or half that the text is about, while it compares no longer stretch. */
  readonly 'business-period': Mention | null;
};

/** Where nothing is known yet. */
export const NO_ANCHORS: Anchors = {
  dct: null,
  passage: null,
  nearby: null,
  nearbyOver: null,
  hour: null,
  previous: [],
  quarter: null,
  'business-period': null,
};

/** Whether a date begins after publication. */
export const isToCome = ({ start }: Mention, { dct }: Pick<Anchors, 'dct'>): boolean => dct !== null && start > dct;

/** What a verb of the past can be counted from. */
export function anchorsOver(anchors: Anchors): Anchors {
  const { nearby, nearbyOver, previous } = anchors;
  return {
    ...anchors,
    nearby: nearby && isToCome(nearby, anchors) ? nearbyOver : nearby,
    previous: previous.filter((mention) => !isToCome(mention, anchors)),
  };
}

/** What to count from, fine enough for a unit; an anchor of the text that is missing gives way to publication. */
export function anchorOf(name: AnchorName, unit: PeriodUnit, anchors: Anchors): Period | null {
  const publication = anchors.dct ? dayPeriod(anchors.dct) : null;
  if (name === 'dct') return publication;
  if (name === 'passage') return anchors.passage ? mentionMeant(name, unit, anchors) : publication;
  if (name === 'previous' && anchors.previous.length > 0) return mentionMeant(name, unit, anchors);
  return mentionMeant(name, unit, anchors) ?? publication;
}

/** The date of the text that an expression hangs on, null where it is publication or nothing. */
export function mentionMeant(name: AnchorName, unit: PeriodUnit, anchors: Anchors): Mention | null {
  switch (name) {
    case 'dct':
      return null;
    case 'quarter':
    case 'business-period':
      return anchors[name];
    case 'nearby':
      return [anchors.nearby, anchors.passage].find((mention) => mention && isWithinOne(unit, mention)) ?? null;
    case 'passage':
      return anchors.passage && isWithinOne(unit, anchors.passage) ? anchors.passage : null;
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
    case 'hours':
      return 'day';
    case 'occurrence':
      return CYCLES[expression.of.kind];
    default:
      return 'of' in expression ? unitNeeded(expression.of as Expression) : 'year';
  }
}

/** The quarter or half that a comparison starts from. */
export const businessAnchor = (name: AnchorName, anchors: Anchors): Period | null =>
  name === 'quarter' || name === 'business-period' ? anchors[name] : null;

/** How exact an anchor must be before one can count on from it to the next such thing. */
export const CYCLES: Readonly<Record<Recurring['kind'], PeriodUnit>> = {
  weekday: 'day',
  weekend: 'day',
  'day-of-month': 'month',
  month: 'year',
  'month-day': 'year',
  season: 'year',
  quarter: 'year',
  half: 'year',
  week: 'year',
  holiday: 'year',
};

/** `that day` cannot hang on a year: the anchor must lie in one such unit. */
const isWithinOne = (unit: PeriodUnit, period: Period): boolean =>
  lastDay(period) <= lastDay(periodOf(unit, period.start));
