import type { TaggedToken } from '../text/part-of-speech.ts';
import type { Span } from '../text/span.ts';
import { isTiedToNext } from './clause-times.ts';
import type { Clause } from './clauses.ts';
import type { EventTime } from './event-time.ts';
import { HOPING } from './verb-words.ts';

type SentenceParts = {
  readonly tokens: readonly TaggedToken[];
  readonly clauses: readonly Clause[];
  readonly times: readonly (EventTime | null)[];
};

/** A subject so short says too little by itself: `he hoped`. */
const SHORT_WORDS = 3;

/**
 * The words that a claim quotes: its clause, with what it cannot be understood without. A restrictive relative takes
 * its noun (`the 50% tariff on steel that Trump announced`), a hope its hoper, an event the `when` that places it.
 */
export function spanOfClaim(text: string, { tokens, clauses, times }: SentenceParts, index: number): Span {
  const clause = clauses[index]!;
  const before = clauses[index - 1];
  const isHope =
    clause.kind === 'content' &&
    before?.verb &&
    HOPING.has(before.verb.lemma) &&
    before.last - before.first <= SHORT_WORDS;
  const start = isHope
    ? before.start
    : isRestrictive(tokens, clause)
      ? tokens[antecedent(tokens, clause.first)]!.start
      : clause.start;
  const isPlaced = isTiedToNext(clauses, index) && times[index] === times[index + 1] && times[index] !== null;
  return trimMarks(text, { start, end: isPlaced ? clauses[index + 1]!.end : clause.end });
}

const isRestrictive = (tokens: readonly TaggedToken[], { kind, first }: Clause): boolean =>
  kind === 'relative' && first > 0 && /^(?:NOUN|PROPN|NUM)$/.test(tokens[first - 1]!.pos);

/** Where the noun phrase right before a token begins. */
function antecedent(tokens: readonly TaggedToken[], end: number): number {
  let at = end;
  while (at > 0 && isPhrasal(tokens[at - 1]!)) at--;
  while (at < end - 1 && tokens[at]!.pos === 'ADP') at++;
  return at;
}

const isPhrasal = ({ pos, text }: TaggedToken): boolean =>
  /^(?:NOUN|PROPN|ADJ|NUM|DET|SYM)$/.test(pos) || /^(?:of|on|for|in|['\u2019]s)$/.test(text);

/** The words without the marks around them. */
export function trimMarks(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s,;:\u2013\u2014-]/.test(text[from]!)) from++;
  while (to > from && /[\s,;:\u2013\u2014-]/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}
