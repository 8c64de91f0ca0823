import type { TaggedToken } from '../text/part-of-speech.ts';
import type { Span } from '../text/span.ts';
import type { EventTime } from './dating/event-time.ts';
import type { ClauseEvent } from './grammar/clause-events.ts';
import type { Clause } from './grammar/clauses.ts';
import { HOPING } from './grammar/verb-words.ts';

type DatedParts = {
  readonly sentence: {
    readonly text: string;
    readonly tokens: readonly TaggedToken[];
    readonly clauses: readonly Clause[];
    /** As many as the clauses: the clause by which each is said. */
    readonly saidBy: readonly (number | null)[];
  };
  readonly times: readonly (EventTime | null)[];
};

/** A subject so short says too little by itself: `he hoped`. */
const SHORT_WORDS = 3;

/**
 * The words that a claim quotes: its event's, with what they cannot be understood without. A restrictive relative and a
 * participle take their noun (`the 50% tariff on steel that Trump announced`), a hope its hoper, an event the `when` that
 * places it, a saying what it says.
 */
export function spanOfEvent(event: ClauseEvent, { sentence, times }: DatedParts): Span {
  const { text, tokens, clauses } = sentence;
  const isWhole = event.kind === clauses[event.clause]!.kind;
  const end = isWhole && isPlacedByNext(clauses, times, event.clause) ? clauses[event.clause + 1]!.end : event.end;
  const own = { start: startOf(event, tokens, clauses), end };
  return trimMarks(text, isWhole ? withContent(own, event.clause, { sentence, times }) : own);
}

/** `the union said` says nothing by itself: with what is said beside it, as far as that is not too long to be quoted. */
function withContent(
  own: Span,
  index: number,
  { sentence: { clauses, saidBy }, times }: Pick<DatedParts, 'sentence' | 'times'>,
): Span {
  let [first, last] = [index, index];
  const isUndated = (at: number): boolean => (times[at]?.timex ?? null) === null;
  while (saidBy[first - 1] === index && isUndated(first - 1)) first--;
  while (saidBy[last + 1] === index && isUndated(last + 1)) last++;
  const span = { start: Math.min(own.start, clauses[first]!.start), end: Math.max(own.end, clauses[last]!.end) };
  return span.end - span.start <= LONGEST_SAYING ? span : own;
}

const LONGEST_SAYING = 380;

function startOf(
  { kind, clause, first, start }: ClauseEvent,
  tokens: readonly TaggedToken[],
  clauses: readonly Clause[],
): number {
  const before = clauses[clause - 1];
  const isHope =
    kind === 'content' && before?.verb && HOPING.has(before.verb.lemma) && before.last - before.first <= SHORT_WORDS;
  if (isHope) return before.start;
  const subject = subjectStart(clauses, clause);
  if (kind === clauses[clause]!.kind && subject !== null && start - subject <= LONGEST_SUBJECT) return subject;
  const takesNoun =
    (kind === 'relative' || kind === 'participle') && /^(?:NOUN|PROPN|NUM)$/.test(tokens[first - 1]?.pos ?? '');
  return takesNoun ? tokens[antecedent(tokens, first)]!.start : start;
}

/** Where the subject begins that a relative clause parts from its verb: `Ashford, who finished last, | will face Melton`. */
function subjectStart(clauses: readonly Clause[], index: number): number | null {
  const { kind, verb, first } = clauses[index]!;
  if (kind !== 'main' || verb?.form !== 'finite' || verb.first !== first) return null;
  let at = index - 1;
  while (at > 0 && /^(?:relative|participial|subordinate)$/.test(clauses[at]!.kind)) at--;
  return at >= 0 && at < index - 1 && clauses[at]!.kind === 'nominal' ? clauses[at]!.start : null;
}

const LONGEST_SUBJECT = 240;

/** Whether a past event is dated by the `when` clause right behind it. */
function isPlacedByNext(clauses: readonly Clause[], times: readonly (EventTime | null)[], index: number): boolean {
  const [clause, next] = [clauses[index]!, clauses[index + 1]];
  return (
    next?.connector === 'when' &&
    next.verb?.modality === 'past' &&
    clause.verb?.modality === 'past' &&
    clause.verb.form === 'finite' &&
    (times[index]?.timex ?? null) !== null &&
    times[index]!.timex === times[index + 1]?.timex
  );
}

/** Where the noun phrase right before a token begins. */
function antecedent(tokens: readonly TaggedToken[], end: number): number {
  let at = end;
  while (at > 0 && isPhrasal(tokens[at - 1]!)) at--;
  while (at < end - 1 && tokens[at]!.pos === 'ADP') at++;
  return at;
}

const isPhrasal = ({ pos, text }: TaggedToken): boolean =>
  /^(?:NOUN|PROPN|ADJ|NUM|DET|SYM)$/.test(pos) || /^(?:of|on|for|in|['\u2019]s)$/.test(text);

/** The words without the marks around them, and without the conjunction that leads on: `the 50% tariff that he announced, but`. */
export function trimMarks(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && MARK.test(text[from]!)) from++;
  for (;;) {
    while (to > from && MARK.test(text[to - 1]!)) to--;
    const [loose] = LOOSE_END.exec(text.slice(Math.max(from, to - LONGEST_LOOSE_END), to)) ?? [];
    if (!loose) return { start: from, end: to };
    to -= loose.length;
  }
}

const MARK = /[\s,;:\u2013\u2014-]/;
const LOOSE_END = /\s(?:and|but|or)$/;
const LONGEST_LOOSE_END = 4;
