import type { Span } from '#shared/text/span.ts';
import { clauseTense } from './clause-tense.ts';
import type { Word } from './verb-form.ts';
import type { Tense } from './verb-tense.ts';

/** A word with its part of speech, as `tagWords` gives it. */
export type TaggedWord = Span & { readonly text: string; readonly pos: string; readonly lemma: string };

/** How far, in words, a verb governs a date. */
const REACH_WORDS = 24;
const REACH_UNITS = 240;
const SENTENCE_ENDS =
  /[.!?](?<!\b(?:[A-Z]|Mrs?|Ms|Dr|Sen|Rep|Gen|Gov|Corp|Inc|Co|Ltd|Jr|Sr|St|No|vs|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[ap]\.m)\.)["'\u201d\u2019)]{0,3}\s|\n\s{0,20}\n/g;
const SENTENCE_END = new RegExp(SENTENCE_ENDS.source);
const WORD = /['\u2019](?:ll|s|re|ve|d|m)\b|[\p{L}]+(?=n['\u2019]t\b)|n['\u2019]t\b|[\p{L}]+(?:-[\p{L}]+)*/gu;

/** Tells the tense around a stretch of the text. */
export type TenseReader = (span: Span) => Tense | null;

/**
 * Whether the clause around a date speaks of what was or of what will be; null when nothing tells.
 * `The court will rule Friday` → future. Tokens must stand in the text's order.
 */
export function createTenseReader(text: string, tokens: readonly TaggedWord[] | null): TenseReader {
  const wordsIn = tokens ? taggedWords(tokens) : guessedWords(text);
  return ({ start, end }) => {
    const before = wordsIn({ start: sentenceStart(text, start), end: start }, 'last');
    const after = wordsIn({ start: end, end: sentenceEnd(text, end) }, 'first');
    return clauseTense(before, after);
  };
}

/** The words of a stretch of the text, at most its first or last few. */
type WordReader = (span: Span, side: 'first' | 'last') => Word[];

function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - REACH_UNITS);
  const ends = [...text.slice(from, at).matchAll(SENTENCE_ENDS)];
  const last = ends.at(-1);
  return last ? from + last.index + last[0].length : from;
}

function sentenceEnd(text: string, at: number): number {
  const match = SENTENCE_END.exec(text.slice(at, at + REACH_UNITS));
  return match ? at + match.index : Math.min(text.length, at + REACH_UNITS);
}

const guessedWords =
  (text: string): WordReader =>
  (span, side) => {
    const words = (text.slice(span.start, span.end).match(WORD) ?? []).map((word, index) =>
      wordOf({ text: word, pos: null, lemma: null }, index > 0),
    );
    return side === 'first' ? words.slice(0, REACH_WORDS) : words.slice(-REACH_WORDS);
  };

/** A capital makes a name, but at the head of a sentence. */
const wordOf = (
  { text, pos, lemma }: { text: string; pos: string | null; lemma: string | null },
  isLed: boolean,
): Word => ({
  word: text.toLowerCase().replace('\u2019', "'"),
  pos,
  lemma,
  isName: isLed && /^\p{Lu}/u.test(text),
});

const isWord = ({ text }: TaggedWord): boolean => /[\p{L}'\u2019]/u.test(text);

/** A sentence of a hundred dates is read around each of them: no farther than their verbs reach. */
const taggedWords =
  (tokens: readonly TaggedWord[]): WordReader =>
  ({ start, end }, side) => {
    const found: TaggedWord[] = [];
    const first = firstFrom(tokens, start);
    if (side === 'first') {
      for (let at = first; found.length < REACH_WORDS && at < tokens.length && tokens[at]!.end <= end; at++)
        if (isWord(tokens[at]!)) found.push(tokens[at]!);
      return found.map((word, index) => wordOf(word, index > 0));
    }
    // One more, to know whether the first of them stands at the head.
    for (let at = firstFrom(tokens, end) - 1; found.length <= REACH_WORDS && at >= first; at--)
      if (isWord(tokens[at]!) && tokens[at]!.end <= end) found.push(tokens[at]!);
    const words = found.toReversed().map((word, index) => wordOf(word, index > 0));
    return words.slice(-REACH_WORDS);
  };

/** Index of the first token at or after a place, by halving. */
function firstFrom(tokens: readonly TaggedWord[], start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
