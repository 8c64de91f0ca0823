import { type Anchors, anchorsOver, isToCome, type Mention, mentionMeant, NO_ANCHORS, unitNeeded } from './anchors.ts';
import type { Expression } from './expression.ts';
import { anchorNameOf } from './expression.ts';
import { hasParagraphEnd, isAside, narrativeAfter, type Stance } from './narrative.ts';
import { lastDay, type Period, periodOf } from './period.ts';
import type { Reading } from './reading.ts';
import { resolve } from './resolve.ts';
import type { Settled } from './settle-expressions.ts';

/** A reading, and the date of the text that it hangs on. */
export type AnchoredReading = { readonly reading: Reading | null; readonly mention: Mention | null };

/** A text and how it stands to time. */
type Told = { readonly text: string; readonly stance: Stance };

/** Resolves matches in the text's order, for one day of publication: each dated one can anchor the next. */
export function readInOrder(matches: readonly Settled[], told: Told, dct: string | null): AnchoredReading[] {
  let anchors: Anchors = { ...NO_ANCHORS, dct };
  let readTo = 0;
  return matches.map((match) => {
    if (told.stance === 'news' && hasParagraphEnd(told.text.slice(readTo, match.start)))
      anchors = { ...anchors, passage: null, nearby: null, nearbyOver: null, hour: null };
    readTo = match.end;
    const known = match.isOver && match.isApart ? anchorsOver(anchors) : anchors;
    const counted = resolve(match.expression, known);
    const reading = isBeyond(match, counted, dct) ? resolve(match.expression, NO_ANCHORS) : counted;
    const name = anchorNameOf(match.expression);
    const mention = name && mentionMeant(name, unitNeeded(match.expression), known);
    if (reading) anchors = moved(anchors, match, { reading, told });
    return { reading, mention };
  });
}

/** `A second body was found a day later`, where that day is still to come: nothing has told from when it counts. */
const isBeyond = ({ expression, isOver }: Settled, reading: Reading | null, dct: string | null): boolean =>
  isOver &&
  expression.kind === 'shift' &&
  expression.count > 0 &&
  dct !== null &&
  reading?.period !== null &&
  reading?.period !== undefined &&
  reading.period.start > dct;

/** The anchors after a reading: what it compares with is no anchor itself, and a length leaves no quarter to compare. */
function moved(anchors: Anchors, match: Settled, { reading, told }: { reading: Reading; told: Told }): Anchors {
  const { expression, start, end } = match;
  if (told.stance === 'retelling' && anchorNameOf(expression) === 'dct') return anchors;
  if (expression.kind === 'counterpart' || expression.kind === 'counterpart-in') return anchors;
  if (isReportedLength(expression)) return { ...anchors, 'business-period': null };
  if (!reading.period)
    return { ...anchors, passage: narrativeAfter(anchors, { expression, mention: null }, told.stance) };
  const mention = { ...reading.period, words: told.text.slice(start, end) };
  const isQuarter = mention.unit === 'quarter' && isReported(mention, anchors);
  const isBusiness = isQuarter || (mention.unit === 'half' && isReported(mention, anchors));
  const isFlashback = match.looksBack && anchors.passage !== null && mention.start < anchors.passage.start;
  const isStory = !isFlashback && !isAside(told.text, start);
  const isSide = (other: Mention): boolean => isToCome(other, anchors) === isToCome(mention, anchors);
  const step = { expression, mention: isStory ? reachedBy(mention, reading.mod) : null };
  const near = step.mention && /^(?:day|month)$/.test(mention.unit) ? mention : null;
  return {
    dct: anchors.dct,
    previous: [mention, ...anchors.previous.filter((other) => other.unit !== mention.unit || !isSide(other))],
    passage: narrativeAfter(anchors, step, told.stance),
    nearby: near ?? anchors.nearby,
    nearbyOver: near && !isToCome(near, anchors) ? near : anchors.nearbyOver,
    hour: hourAfter(anchors, mention, reading),
    quarter: isQuarter ? mention : anchors.quarter,
    'business-period': isBusiness ? mention : anchors['business-period'],
  };
}

/** About when the parts of a day are. */
const HOURS: Readonly<Record<string, number>> = { TMO: 9, TMI: 12, TAF: 15, TEV: 20, TNI: 23 };

/** A day told without its hour leaves none to count from. */
function hourAfter({ hour }: Anchors, { unit, start }: Mention, { type, value }: Reading): Anchors['hour'] {
  if (unit !== 'day') return hour;
  const [, part = '', hours, minutes] = /(T(?:(\d\d):(\d\d)|\w+))$/.exec(value) ?? [];
  const told = hours ? Number(hours) * 60 + Number(minutes) : (HOURS[part] ?? Number.NaN) * 60;
  return type === 'TIME' && !Number.isNaN(told) ? { day: start, minutes: told } : null;
}

/** `By late 1943`: a story has reached the end of the year. */
const reachedBy = (mention: Mention, mod: string | null): Mention =>
  mention.unit === 'year' && mod === 'END' ? { ...mention, ...periodOf('quarter', lastDay(mention)) } : mention;

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
