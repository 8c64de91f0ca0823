import type { Holiday } from './holidays.ts';
import type { Period, PeriodUnit } from './period.ts';

/**
 * What an expression is counted from: publication, the last date in the text, the time that a passage tells of (publication in news, the
 * last date in a retelling), the last day or month of the paragraph, the last quarter in the text, or the
 * last period there that a business compares with another. */
export type AnchorName = 'dct' | 'previous' | 'passage' | 'nearby' | 'quarter' | 'business-period';

/** Units that a length can be counted in; `weekend` and the like are counted as they stand. */
export type LengthUnit = PeriodUnit | 'hour' | 'minute' | 'second';

/** What comes round again in the calendar. */
export type Recurring =
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'month-day'; readonly month: number; readonly day: number }
  | { readonly kind: 'day-of-month'; readonly day: number }
  | { readonly kind: 'season'; readonly season: number }
  | { readonly kind: 'quarter'; readonly quarter: number }
  | { readonly kind: 'half'; readonly half: number }
  | { readonly kind: 'week'; readonly week: number }
  | { readonly kind: 'holiday'; readonly holiday: Holiday }
  | { readonly kind: 'weekend' };

/**
 * Which occurrence is meant. `past` and `future` may be the anchor's own; `preceding`, `after` and `before` may not, and `before` skips
 * one that is only just over. `end`: where something ends, after the date that a passage has reached, or near publication;
 * `earlier`: past, and in a story before that date.
 * `tense`: the verb decides, before anything is resolved; `this`: the one of this week or year, unless the verb looks ahead.
 */
export type Direction =
  | 'past'
  | 'future'
  | 'before'
  | 'preceding'
  | 'after'
  | 'nearest'
  | 'same-year'
  | 'end'
  | 'earlier'
  | 'tense'
  | 'this';

/** TIMEX3 values without a place in the calendar. */
export type VagueReference =
  | 'PRESENT_REF'
  | 'PAST_REF'
  | 'FUTURE_REF'
  | `XXXX-WXX-${number}`
  | 'XXXX-XX-XX'
  | `BC${string}`;

export type PartOfPeriod = 'turn' | 'start' | 'early' | 'first half' | 'mid' | 'second half' | 'late' | 'end';

/** One amount of a length: null for "some", as in "several weeks". */
export type Amount = { readonly count: number | null; readonly unit: LengthUnit };

/** `past` and `next` run to and from publication; `in` is its far end alone, if the verb looks ahead, and `within` all before it. */
export type StretchSide = 'past' | 'next' | 'in' | 'within';

/** What a phrase means before its anchor is known. */
export type Expression =
  /** Stated in full: `6 May 1998`, `the 1990s`. */
  | { readonly kind: 'period'; readonly period: Period }
  /** `04/12/1993`, until the text has told which number is the month. */
  | { readonly kind: 'either'; readonly monthFirst: Period; readonly dayFirst: Period }
  /** The unit that holds the anchor, so many units on: `last week`, `three years ago`. */
  | { readonly kind: 'shift'; readonly unit: PeriodUnit; readonly count: number; readonly anchor: AnchorName }
  /** The anchor itself, as fine as it is, so many units on: `a year earlier` beside `the third quarter`. */
  | { readonly kind: 'counterpart'; readonly unit: PeriodUnit; readonly count: number; readonly anchor: AnchorName }
  /** So far from another date, and as fine as that: `three days after 2 May`. */
  | { readonly kind: 'offset'; readonly unit: PeriodUnit; readonly count: number; readonly of: Expression }
  /** So many hours from the time of day that the paragraph has told, or else on its day: `six hours later`. */
  | { readonly kind: 'hours'; readonly count: number }
  /** `Friday`, `in May`, `Sept. 30`, `the third quarter`, `Easter`. */
  | { readonly kind: 'occurrence'; readonly of: Recurring; readonly direction: Direction; readonly anchor: AnchorName }
  /** `the first week of June`; negative counts from the end. */
  | { readonly kind: 'nth'; readonly nth: number; readonly unit: PeriodUnit; readonly of: Expression }
  /** The recurring thing within a given year or month: `March of last year`, `Thanksgiving 2024`. */
  | { readonly kind: 'within'; readonly what: Recurring; readonly of: Expression }
  /** The unit that another lies in: `the week of March 4`. */
  | { readonly kind: 'holding'; readonly unit: PeriodUnit; readonly of: Expression }
  /** `the first Monday in September`; negative counts from the end. */
  | { readonly kind: 'nth-weekday'; readonly nth: number; readonly weekday: number; readonly of: Expression }
  /** The unit like the anchor's in another year: `the 1989 period` beside `the third quarter`. */
  | { readonly kind: 'counterpart-in'; readonly of: Expression; readonly anchor: AnchorName }
  /** A year or quarter by a business's own calendar, which need not be everybody's. */
  | { readonly kind: 'fiscal'; readonly of: Expression }
  | { readonly kind: 'range'; readonly from: Expression; readonly to: Expression }
  | { readonly kind: 'part'; readonly part: PartOfPeriod; readonly of: Expression }
  /** A time of a day, as TIMEX3 spells it after the date: `TMO`, `T15:00`. */
  | { readonly kind: 'clock'; readonly time: string; readonly of: Expression }
  /** A time that nothing places: `now`, `recently`, `on a Monday`, `Sep. 31`, `44 BC`, which no calendar of ours reaches. */
  | { readonly kind: 'vague'; readonly reference: VagueReference }
  | { readonly kind: 'modified'; readonly mod: string; readonly of: Expression }
  | { readonly kind: 'duration'; readonly amounts: readonly Amount[] }
  /** A length that publication begins or ends: `the past two weeks`, `in two weeks`. */
  | { readonly kind: 'stretch'; readonly side: StretchSide; readonly amount: Amount }
  /** A length that another expression places: `the last five days` of May. */
  | { readonly kind: 'lasting'; readonly amount: Amount; readonly of: Expression }
  | { readonly kind: 'set'; readonly value: string }
  /** Looks like a time and is none: takes its words away from shorter readings. */
  | { readonly kind: 'none' };

/** What comes round, at the place that a direction picks. */
export type Occurrence = Extract<Expression, { kind: 'occurrence' }>;

/** The same expression with each occurrence in it replaced. */
export function mapOccurrences(expression: Expression, replace: (occurrence: Occurrence) => Expression): Expression {
  switch (expression.kind) {
    case 'occurrence':
      return replace(expression);
    case 'range':
      return {
        ...expression,
        from: mapOccurrences(expression.from, replace),
        to: mapOccurrences(expression.to, replace),
      };
    case 'nth':
    case 'nth-weekday':
    case 'within':
    case 'holding':
    case 'offset':
    case 'lasting':
    case 'counterpart-in':
    case 'part':
    case 'clock':
    case 'modified':
    case 'fiscal':
      return { ...expression, of: mapOccurrences(expression.of, replace) };
    default:
      return expression;
  }
}

/** What the expression is counted from; null where it needs no anchor. */
export function anchorNameOf(expression: Expression): AnchorName | null {
  switch (expression.kind) {
    case 'shift':
    case 'counterpart':
    case 'counterpart-in':
    case 'occurrence':
      return expression.anchor;
    case 'range':
      return anchorNameOf(expression.from);
    case 'nth':
    case 'nth-weekday':
    case 'within':
    case 'holding':
    case 'offset':
    case 'lasting':
    case 'part':
    case 'clock':
    case 'modified':
    case 'fiscal':
      return anchorNameOf(expression.of);
    case 'hours':
      return 'nearby';
    case 'stretch':
      return 'dct';
    default:
      return null;
  }
}
