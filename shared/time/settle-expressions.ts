import type { DateValue } from './date-value.ts';
import { settleDigitOrder } from './digit-order.ts';
import {
  type AnchorName,
  anchorNameOf,
  type Direction,
  type Expression,
  mapOccurrences,
  type Occurrence,
  type Recurring,
} from './expression.ts';
import { orderEnds, shareDays, shareYears } from './joined-dates.ts';
import type { Match } from './match-rules.ts';
import type { Stance } from './narrative.ts';
import { asTold as lengthAsTold, type Stretch } from './stretch.ts';
import { createTenseReader, type TaggedWord } from './tense.ts';
import { isPast, type Tense } from './verb-tense.ts';

/**
 * A match whose every occurrence has its direction. `isOpen`: nothing told which, so the other may be meant. `looksBack`: a story that
 * goes back here (`who had commanded it since February`) does not stay there. `isOver`: it counts from a date of the text (`that night`), and
 * the verb is of the past; `isApart`: its sentence has no date before it.
 */
export type Settled = Match & {
  readonly isOpen: boolean;
  readonly looksBack: boolean;
  readonly isOver: boolean;
  readonly isApart: boolean;
};

type Text = {
  readonly text: string;
  readonly tokens: readonly TaggedWord[] | null;
  readonly stance: Stance;
  readonly dct: DateValue | null;
};

/** Gives each bare weekday, month and day the direction and the year that the text around it tells. */
export function settleExpressions(matches: readonly Match[], { text, tokens, stance, dct }: Text): Settled[] {
  const readTense = createTenseReader(text, tokens);
  const asides = stance === 'retelling' ? matches.map(asTold) : matches;
  const dated = settleDigitOrder(shareYears(shareDays(asides, text), text), { text, dct, readTense });
  const settled = dated.map((match, index) => {
    let isOpen = false;
    const isSameSentence = index > 0 && !SENTENCE_END.test(text.slice(matches[index - 1]!.end, match.start));
    const expression = mapOccurrences(match.expression, (occurrence) => {
      if (occurrence.direction !== 'tense' && occurrence.direction !== 'this') return occurrence;
      const tense = readTense(match);
      isOpen ||= occurrence.direction === 'tense' && isUntold(occurrence.of.kind, tense);
      return settle(occurrence, {
        tense,
        stance,
        isEnd: END.test(text.slice(Math.max(0, match.start - 8), match.start)),
        isSameSentence,
      });
    });
    const placed = placeStretch(expression, (stretch) =>
      lengthAsTold(stretch, readTense(match), stance === 'retelling' || isToldLongAgo(text, match.start)),
    );
    const looksBack =
      stance === 'retelling' &&
      (readTense(match) === 'pluperfect' || SINCE.test(text.slice(Math.max(0, match.start - 8), match.start)));
    const isCounted = /^(?:previous|nearby)$/.test(anchorNameOf(placed) ?? '');
    const isOver = isCounted && isPast(readTense(match));
    return { ...match, expression: placed, isOpen, looksBack, isOver, isApart: !isSameSentence };
  });
  return orderEnds(settled, text);
}

const REACH_UNITS = 160;
const LONG_AGO = /\b(?:had|in (?:19|20)\d\d)\b/i;

/** In the same sentence: what was promised then does not count from today. */
function isToldLongAgo(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - REACH_UNITS), at);
  return LONG_AGO.test(before.slice(Math.max(...['.', '!', '?'].map((stop) => before.lastIndexOf(stop))) + 1));
}

/** Lengths from publication, where the verb lets them be. */
function placeStretch(expression: Expression, place: (stretch: Stretch) => Expression): Expression {
  if (expression.kind === 'modified') return { ...expression, of: placeStretch(expression.of, place) };
  return expression.kind === 'stretch' ? place(expression) : expression;
}

/** What the text around an occurrence tells; `isSameSentence`: it has another date before it. */
type Surroundings = {
  readonly tense: Tense | null;
  readonly stance: Stance;
  readonly isEnd: boolean;
  readonly isSameSentence: boolean;
};

function settle(occurrence: Occurrence, { tense, stance, isEnd, isSameSentence }: Surroundings): Occurrence {
  const { kind } = occurrence.of;
  if (occurrence.direction === 'this') return { ...occurrence, direction: tense === 'future' ? 'future' : 'same-year' };
  const anchor = anchorFor(kind, tense, stance);
  if (isEnd && tense === null && anchor === 'passage') return { ...occurrence, anchor, direction: 'end' };
  const told = tense === 'pluperfect' && isSameSentence && !isEnd ? 'past' : tense;
  return { ...occurrence, anchor, direction: directionOf(kind, told) };
}

/** A history's `today` is no day (`the fort is today a museum`), its `tomorrow` that of the men it quotes. */
const asTold = (match: Match): Match => ({ ...match, expression: dayAsTold(match.expression) });

function dayAsTold(expression: Expression): Expression {
  if (expression.kind === 'clock') return { ...expression, of: dayOfStory(expression.of) };
  const told = dayOfStory(expression);
  return told.kind === 'shift' && told !== expression && told.count === 0
    ? { kind: 'vague', reference: 'PRESENT_REF' }
    : told;
}

const dayOfStory = (expression: Expression): Expression =>
  expression.kind === 'shift' && expression.unit === 'day' && expression.anchor === 'dct'
    ? { ...expression, anchor: 'passage' }
    : expression;

/** What a bare weekday, month or day hangs on: `the 14th` on the date beside it, the others on what the text tells of. */
function anchorFor(kind: Recurring['kind'], tense: Tense | null, stance: Stance): AnchorName {
  if (kind === 'day-of-month') return tense === 'future' && stance === 'news' ? 'dct' : 'nearby';
  return stance === 'retelling' || isTold(kind, tense) ? 'passage' : 'dct';
}

/** In news, a passage of the past carries months, days of a month, seasons and holidays; weekdays and quarters are the paper's own. */
const isTold = (kind: Recurring['kind'], tense: Tense | null): boolean =>
  (tense === 'past' || tense === 'pluperfect' || tense === null) &&
  !/^(?:weekday|weekend|week|quarter|half)$/.test(kind);

/** Captions are in the present as plans are: `The president meets miners on Friday`. */
const isUntold = (kind: Recurring['kind'], tense: Tense | null): boolean =>
  tense === null || tense === 'present' || (tense === 'planned' && isWeekly(kind));

const isWeekly = (kind: Recurring['kind']): boolean => kind === 'weekday' || kind === 'weekend';

/** Results of a quarter are reported, in whatever tense, when it is just over. */
function directionOf(kind: Recurring['kind'], tense: Tense | null): Direction {
  if (tense === 'future' && (kind === 'quarter' || kind === 'half')) return 'nearest';
  if (tense === 'present') return isWeekly(kind) ? 'future' : DEFAULT_DIRECTIONS[kind];
  if (tense === 'planned') return kind === 'quarter' || kind === 'half' ? 'nearest' : 'future';
  return tense === 'pluperfect' ? 'earlier' : (tense ?? DEFAULT_DIRECTIONS[kind]);
}

/** What is meant where no verb tells: news speaks of the weekday just past, of dates nearby. */
const DEFAULT_DIRECTIONS: Readonly<Record<Recurring['kind'], Direction>> = {
  weekday: 'past',
  weekend: 'past',
  month: 'nearest',
  'month-day': 'nearest',
  'day-of-month': 'nearest',
  season: 'nearest',
  quarter: 'past',
  half: 'past',
  week: 'nearest',
  holiday: 'nearest',
};

/** A pluperfect goes behind the sentence before it, not behind a date of its own sentence. */
const SENTENCE_END = /[.!?]['"\u201d\u2019)]{0,3}\s/;
const SINCE = /\bsince\s$/i;
const END = /\b(?:until|till)\s$/i;
