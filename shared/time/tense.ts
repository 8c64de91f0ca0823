import type { Span } from '#shared/text/span.ts';
import {
  AHEAD_BEFORE_DATE,
  ARTICLES,
  AWAITING,
  BE,
  CONJUNCTIONS,
  DETERMINERS,
  DONE_BEFORE_TO,
  HAVE,
  INTENDING,
  IRREGULAR_PAST,
  IS,
  MODALS,
  NO_VERB,
  SAYS,
  STARTING,
} from './tense-words.ts';

/** A word with its part of speech, as `tagWords` gives it. */
export type TaggedWord = Span & { readonly text: string; readonly pos: string; readonly lemma: string };

/**
 * `present`: the verb leaves it to the kind of date; `the Senate votes Friday` is to come. `pluperfect`: before the past that is told.
 */
export type Tense = 'pluperfect' | 'past' | 'present' | 'future';

/** A word of the sentence around a date: lower case; its tag, or what its form lets guess. */
type Word = {
  readonly word: string;
  readonly pos: string | null;
  readonly lemma: string | null;
  readonly isName: boolean;
};
const NO_WORD: Word = { word: '', pos: null, lemma: null, isName: false };

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
    return tenseOf(before, after);
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

function tenseOf(before: readonly Word[], after: readonly Word[]): Tense | null {
  const preposition = before.at(-1)?.word ?? '';
  if (preposition === 'since') return backwards(before) === 'pluperfect' ? 'pluperfect' : 'past';
  if (ARTICLES.has(preposition) && after.length > 0 && verbAt(after, 0) === null) return null;
  const next = verbAt(after, skipAdverbs(after));
  const isSubjectBefore = before.length > 0 && next !== null && !verbNear(before);
  if (isSubjectBefore) return next;
  const isPossessive = after[0]?.word === "'s";
  const governing = (opensClause(before) ? forwards(after) : null) ?? backwards(before) ?? forwards(after);
  const ahead = AHEAD_BEFORE_DATE.has(preposition) || AWAITING.has(preposition);
  if (governing === null && isScheduled(before)) return 'present';
  if (!ahead) return isPossessive && governing === 'present' ? null : governing;
  if (STARTING.has(preposition) && before.some(({ word }) => word === 'has' || word === 'have')) return 'future';
  if (governing === 'pluperfect') return governing;
  return isPast(governing) || (governing === 'present' && isOver(before)) ? null : 'future';
}

/** `they had left, and on the 15th …`: the verb that counts is to come. */
const opensClause = (before: readonly Word[]): boolean => {
  const [last = NO_WORD, beforeLast = NO_WORD] = before.slice(-2).toReversed();
  return CONJUNCTIONS.has(last.word) || (last.pos === 'ADP' && CONJUNCTIONS.has(beforeLast.word));
};

/** `the deadline is 5 p.m. Friday`: what is on a day is still to come. */
const isScheduled = (before: readonly Word[]): boolean => {
  const [last = NO_WORD, beforeLast = NO_WORD] = before.slice(-2).toReversed();
  return IS.has(last.word) || (/^(?:on|at|for)$/.test(last.word) && IS.has(beforeLast.word));
};

/** `nobody had seen them win until Sunday`: what was over by then looks ahead no more. */
function isOver(before: readonly Word[]): boolean {
  const tenses = before.map((_, at) => verbAt(before, at));
  return tenses.some(isPast) && !tenses.includes('future');
}

const isPast = (tense: Tense | null): boolean => tense === 'past' || tense === 'pluperfect';

const skipAdverbs = (words: readonly Word[]): number =>
  words[0]?.pos === 'ADV' || /ly$/.test(words[0]?.word ?? '') ? 1 : 0;

const verbNear = (before: readonly Word[]): boolean =>
  before.slice(-2).some((_, index, pair) => verbAt(before, before.length - pair.length + index) !== null);

function backwards(words: readonly Word[]): Tense | null {
  for (let at = words.length - 1; at >= 0; at--) {
    const verb = verbAt(words, at);
    if (verb) return verb;
  }
  return null;
}

function forwards(words: readonly Word[]): Tense | null {
  for (let at = 0; at < words.length; at++) {
    const verb = verbAt(words, at);
    if (verb) return chainAhead(words, at) ?? verb;
  }
  return null;
}

/** `will`, `is to`, `is expected to` after the date. */
function chainAhead(words: readonly Word[], at: number): Tense | null {
  const chain = words.slice(at, at + 3).map(({ word }) => word);
  if (chain.some((word) => AWAITING.has(word)) || (BE.has(chain[0]!) && chain[1] === 'to')) return 'future';
  return null;
}

/** The time that the verb at a place speaks of, by its form and the words before it; null for what is no verb. */
function verbAt(words: readonly Word[], at: number): Tense | null {
  if (!words[at]) return null;
  const { word, pos } = words[at];
  if (isModal(words[at])) return 'future';
  if (AWAITING.has(word) && pos !== 'NOUN' && isAwaiting(words, at)) return awaited(words, at);
  if (pos !== null && pos !== 'VERB' && pos !== 'AUX') return null;
  if (SAYS.has(word)) return null;
  if (words[at - 1]?.word === 'to') return infinitive(words, at);
  return finite(words, at);
}

/** `may`, but not the month, nor a man called Will. */
const isModal = ({ word, pos, isName }: Word): boolean =>
  MODALS.has(word) && !isName && pos !== 'PROPN' && pos !== 'NOUN';

/** `set` and `due` alone look ahead; `set` is a verb of the past unless `to` or `for` follows. */
const isAwaiting = (words: readonly Word[], at: number): boolean =>
  words[at]!.word !== 'set' || /^(?:to|for)$/.test(words[at + 1]?.word ?? '') || BE.has(words[at - 1]?.word ?? '');

/** `is due`; what `was due` or `had been planned` is no more ahead. */
function awaited(words: readonly Word[], at: number): Tense {
  const chain = words.slice(Math.max(0, at - 3), at).map(({ word }) => word);
  if (chain.includes('had')) return 'pluperfect';
  return chain.includes('was') || chain.includes('were') ? 'past' : 'future';
}

/** `plans to close` looks ahead; `fell to close at 20` has happened, like the verb before it. */
function infinitive(words: readonly Word[], at: number): Tense | null {
  const { word, pos } = words[at]!;
  if (pos === null && (NO_VERB.has(word) || isPastForm(words[at]!))) return null;
  for (const each of words.slice(Math.max(0, at - 6), at - 1).toReversed()) {
    const near = each.word;
    if (INTENDING.test(near)) return isPerfect(words, at) ? 'past' : 'future';
    if (DONE_BEFORE_TO.has(near) || (isPastForm(each) && !BE.has(near) && !HAVE.has(near))) return 'past';
  }
  return 'future';
}

/** `it had been due to expire`: over, though it was ahead then. */
const isPerfect = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - 6), at).some(({ word }) => word === 'had');

function finite(words: readonly Word[], at: number): Tense | null {
  const { word, pos } = words[at]!;
  const near = words.slice(Math.max(0, at - 3), at);
  const chain = near.map((each) => each.word);
  if (near.some(isModal) && !isPastAlone(words[at]!, chain)) return 'future';
  if (chain.includes('did')) return 'past';
  if (chain.at(-1) === 'be' && chain.at(-2) === 'to') return infinitive(words, at - 1);
  if (isAttributive(words, at)) return null;
  if (isPastForm(words[at]!)) return passiveOf(chain) ?? (chain.includes('had') ? 'pluperfect' : 'past');
  if (chain.some((near) => HAVE.has(near))) return 'past';
  if (/ing$/.test(word)) return chain.some((near) => near === 'was' || near === 'were') ? 'past' : null;
  if (BE.has(word) || HAVE.has(word)) return word === 'being' || word === 'been' ? null : presentState(words, at);
  return pos === null ? null : 'present';
}

/** `they cannot, he said`: a modal leads a past form only by way of `have` or `be`. */
const isPastAlone = (word: Word, chain: readonly string[]): boolean =>
  word.pos === 'VERB' &&
  word.lemma !== word.word &&
  isPastForm(word) &&
  !chain.some((near) => HAVE.has(near) || BE.has(near));

/** `the bombed building`: a participle between article and noun is no verb. */
const isAttributive = (words: readonly Word[], at: number): boolean =>
  /ed$/.test(words[at]!.word) && DETERMINERS.has(words[at - 1]?.word ?? '') && words[at + 1]?.pos === 'NOUN';

/** `is feared` is of the present. */
const passiveOf = (chain: readonly string[]): Tense | null =>
  chain.at(-1) === 'is' || chain.at(-1) === 'are' ? 'present' : null;

/** `is to`, `are to` look ahead; a bare `is` tells nothing. */
const presentState = (words: readonly Word[], at: number): Tense | null =>
  words[at + 1]?.word === 'to' ? 'future' : null;

/** A verb that differs from its lemma without -s or -ing is a past form, however irregular. */
const isPastForm = ({ word, pos, lemma }: Word): boolean =>
  IRREGULAR_PAST.has(word) ||
  (pos === 'VERB' && lemma !== null && lemma !== word && !/(?:s|ing)$/.test(word)) ||
  (/[a-z]{2}ed$/.test(word) &&
    !/^(?:hundred|indeed|need|speed|proceed|exceed|succeed|feed|seed|breed|wed|united|red|bed|shed)$/.test(word));
