import { type Anchors, type Mention, mentionMeant, unitNeeded } from './anchors.ts';
import type { Expression } from './expression.ts';
import { anchorNameOf } from './expression.ts';
import type { Match } from './match-rules.ts';
import { lastDay, type Period } from './period.ts';
import type { Reading } from './reading.ts';
import { resolve } from './resolve.ts';

/** A reading, and the date of the text that it hangs on. */
export type AnchoredReading = { readonly reading: Reading | null; readonly mention: Mention | null };

/** Resolves matches in the text's order, for one day of publication: each dated one can anchor the next. */
export function readInOrder(matches: readonly Match[], text: string, dct: string | null): AnchoredReading[] {
  let anchors: Anchors = { dct, previous: [], quarter: null, 'business-period': null };
  return matches.map(({ start, end, expression }) => {
    const reading = resolve(expression, anchors);
    const name = anchorNameOf(expression);
    const mention = name && mentionMeant(name, unitNeeded(expression), anchors);
    if (reading)
      anchors = moved(anchors, expression, reading.period && { ...reading.period, words: text.slice(start, end) });
    return { reading, mention };
  });
}

/** The anchors after a reading: what it compares with is no anchor itself, and a length leaves no quarter to compare. */
function moved(anchors: Anchors, expression: Expression, mention: Mention | null): Anchors {
  if (expression.kind === 'counterpart' || expression.kind === 'counterpart-in') return anchors;
  if (isReportedLength(expression)) return { ...anchors, 'business-period': null };
  if (!mention) return anchors;
  const isQuarter = mention.unit === 'quarter' && isReported(mention, anchors);
  const isBusiness = isQuarter || (mention.unit === 'half' && isReported(mention, anchors));
  return {
    dct: anchors.dct,
    previous: [mention, ...anchors.previous.filter(({ unit }) => unit !== mention.unit)],
    quarter: isQuarter ? mention : anchors.quarter,
    'business-period': isBusiness ? mention : anchors['business-period'],
  };
}

/** A report is about a quarter just over; old ones stand beside it, and the running one only when there is no other. */
function isReported(period: Period, { dct, quarter }: Anchors): boolean {
  if (!dct) return true;
  const isOver = lastDay(period) < dct;
  return (isOver || quarter === null) && Number(dct.slice(0, 4)) - Number(period.start.slice(0, 4)) <= 1;
}

/** `the nine months`: half-year and nine-month figures are compared with a year, not with a quarter. */
const isReportedLength = (expression: Expression): boolean =>
  expression.kind === 'duration' &&
  expression.amounts.some(({ count, unit }) => unit === 'month' && (count === 6 || count === 9));
