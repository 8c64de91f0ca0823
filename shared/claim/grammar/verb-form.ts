import type { TaggedToken } from '../../text/part-of-speech.ts';
import {
  BE,
  CONDITIONAL,
  DO,
  FUTURE,
  HAVE,
  PAST_FORMS_LIKE_BASE,
  PAST_FORMS_LIKE_NOUN,
  POSSIBLE,
} from './verb-words.ts';

/** A word in lower case with a plain apostrophe; empty where there is none. */
export const lower = (token: TaggedToken | undefined): string => token?.text.toLowerCase().replace('\u2019', "'") ?? '';

export const isVerb = (token: TaggedToken | undefined): boolean => token?.pos === 'VERB' || token?.pos === 'AUX';
export const isNot = (token: TaggedToken | undefined): boolean => /^(?:not|n't|nt|never)$/.test(lower(token));
export const isTo = (token: TaggedToken | undefined): boolean => lower(token) === 'to';

/** Whether a word can lead other verbs: be, have, do and the modals. */
export function isAuxiliary(token: TaggedToken): boolean {
  const word = lower(token);
  return (
    token.pos === 'AUX' ||
    BE.has(word) ||
    HAVE.has(word) ||
    DO.has(word) ||
    FUTURE.has(word) ||
    POSSIBLE.has(word) ||
    (CONDITIONAL.has(word) && word !== 'need')
  );
}

/** Past tense or past participle by its form. `said`, `cut`, `announced`; not `are`. */
export function isPastForm({ text, lemma, pos }: TaggedToken): boolean {
  const word = text.toLowerCase();
  if (/^(?:was|were|did|had|said|alleged)$/.test(word)) return true;
  if (PAST_FORMS_LIKE_BASE.has(word) || (PAST_FORMS_LIKE_NOUN.has(word) && pos === 'NOUN')) return true;
  if (BE.has(word) || HAVE.has(word) || DO.has(word) || !/[a-z]{2}/.test(word)) return false;
  // What the tagger has never read it takes for its own lemma: `ballsed`.
  if (pos === 'VERB' && /[^e]ed$/.test(word) && word.length > 4) return true;
  return word !== lemma && !/(?:s|ing)$/.test(word);
}

/** Past participle by its form: what looks past, and those that look like the base form. `led`, `become`. */
export const isParticipleForm = (token: TaggedToken): boolean =>
  isPastForm(token) || /^(?:become|come|run|overcome|read|been|had|done)$/.test(lower(token));

/** The place behind `to`, over an adverb: `to fully explain`, `to more fully explain`. */
export function behindAdverbs(tokens: readonly TaggedToken[], to: number): number {
  const at = /^(?:more|most|less)$/.test(lower(tokens[to + 1])) && tokens[to + 2]?.pos === 'ADV' ? to + 2 : to + 1;
  return tokens[at]?.pos === 'ADV' ? at + 1 : at;
}

/** `to delay`, `to half unemployment`, `to eventually replace`; not `to talks` or `to American`. */
export function isInfinitive(tokens: readonly TaggedToken[], to: number): boolean {
  const at = behindAdverbs(tokens, to);
  const [verb, after] = [tokens[at], tokens[at + 1]];
  if (!verb) return false;
  if (/^(?:be|have)$/.test(lower(verb))) return true;
  if (lower(tokens[to - 1]) === 'according') return false;
  if (isVerb(verb)) return !/(?:ing|[^s]s)$/.test(verb.text) || lower(verb) === verb.lemma;
  return verb.pos === 'NOUN' && lower(verb) === verb.lemma && /^(?:DET|PRON)$/.test(after?.pos ?? '');
}
