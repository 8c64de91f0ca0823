import {
  ACCUSED,
  AWAITING,
  BE,
  DONE_BEFORE_TO,
  HAVE,
  INTENDING,
  MODALS,
  NO_VERB,
  PLANNING,
  RANKED,
  SAYS,
} from './tense-words.ts';
import { isAttributive, isNameOrNoun, isOfName, isPastForm, type Word } from './verb-form.ts';

/**
 * `present`: the verb leaves it to the kind of date; `planned`: the present of timetables, `the Senate votes Friday`, `the line opens in
 * May`. `pluperfect`: before the past that is told.
 */
export type Tense = 'pluperfect' | 'past' | 'present' | 'planned' | 'future';

export const isPast = (tense: Tense | null): boolean => tense === 'past' || tense === 'pluperfect';

/** The time that the verb at a place speaks of, by its form and the words before it; null for what is no verb. */
export function verbAt(words: readonly Word[], at: number): Tense | null {
  if (!words[at]) return null;
  const { word, pos } = words[at];
  if (isModal(words[at])) return isAbleThen(words, at) ? 'past' : 'future';
  if (AWAITING.has(word) && pos !== 'NOUN' && isAwaiting(words, at)) return awaited(words, at);
  if (isOfWhich(words, at)) return PLANNING.test(word) ? 'planned' : 'present';
  if (pos !== null && pos !== 'VERB' && pos !== 'AUX') return null;
  if (SAYS.has(word) || isOfName(words, at)) return null;
  if (words[at - 1]?.word === 'to' && !isAfterNumber(words[at])) return infinitive(words, at);
  return finite(words, at);
}

/** `which reports its results on Wednesday`: taggers take such a verb for a noun. */
const isOfWhich = (words: readonly Word[], at: number): boolean =>
  words[at]!.pos === 'NOUN' && /[^s]s$/.test(words[at]!.word) && /^(?:which|who)$/.test(words[at - 1]?.word ?? '');

/** `from 9 to 14 were in court`: no infinitive has the form of the past. */
const isAfterNumber = ({ lemma, word }: Word): boolean =>
  lemma !== null && lemma !== word && /^(?:was|were|did|had|is|are|has)$/.test(word);

/** `gave all he could carry`: no more than was done. */
const isAbleThen = (words: readonly Word[], at: number): boolean =>
  words[at]!.word === 'could' &&
  /^(?:all|everything|what|whatever|best)$/.test(words[at - 2]?.word ?? '') &&
  words.slice(0, at).some(isPastForm);

/** `may`, but not the month, nor a man called Will. */
const isModal = ({ word, pos, isName }: Word): boolean =>
  MODALS.has(word) && !isName && pos !== 'PROPN' && pos !== 'NOUN';

/** `set` and `due` alone look ahead; `set` is a verb of the past unless `to` or `for` follows, and `likely voters` await nothing. */
const isAwaiting = (words: readonly Word[], at: number): boolean =>
  !/^(?:set|likely)$/.test(words[at]!.word) ||
  /^(?:to|for)$/.test(words[at + 1]?.word ?? '') ||
  BE.has(words[at - 1]?.word ?? '');

/** `is due`; what `was due` or `had been planned` is no more ahead. */
function awaited(words: readonly Word[], at: number): Tense {
  const chain = words.slice(Math.max(0, at - 3), at).map(({ word }) => word);
  if (chain.includes('had')) return 'pluperfect';
  return chain.includes('was') || chain.includes('were') ? 'past' : 'future';
}

/** `plans to close` looks ahead; `fell to close at 20` has happened, like the verb before it, and so has `the first to arrive`. */
function infinitive(words: readonly Word[], at: number): Tense | null {
  const { word, pos, isName } = words[at]!;
  if (
    (isName && !words[at - 1]!.isName) ||
    NEVER_VERB.test(word) ||
    (pos === null && (NO_VERB.has(word) || isPastForm(words[at]!)))
  )
    return null;
  if (isOverruled(words, at)) return 'past';
  for (let near = at - 2; near >= Math.max(0, at - 6); near--) {
    const each = words[near]!;
    if (RANKED.has(each.word)) return isAhead(words.slice(0, near)) ? 'future' : 'past';
    if (INTENDING.test(each.word)) return isPerfect(words, at) ? 'past' : 'future';
    if (DONE_BEFORE_TO.has(each.word)) return isAhead(words.slice(0, near)) ? 'future' : 'past';
    if (isPastForm(each) && !BE.has(each.word) && !HAVE.has(each.word))
      return isBooked(words, near) || isAhead(words.slice(0, near)) ? 'future' : 'past';
  }
  return 'future';
}

/** What taggers now and then take for a verb behind `to`: `added the cup to last season's`. */
const NEVER_VERB = /^(?:last|next|this|that|these|those|current|former|early|late|mid|each|all|action)$/;

/** `was originally planned to open on Tuesday`: that day is told as one that went by. */
const isOverruled = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - 5), at).some(({ word }) => /^(?:initially|originally|previously)$/.test(word));

/** `will be the first to sign`. */
const isAhead = (words: readonly Word[]): boolean => words.slice(-3).some(isModal);

/** `has been confirmed to sing`: chosen for what is still to come. */
const isBooked = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.word === 'been' && /^(?:has|have|'ve|'s)$/.test(words[at - 2]?.word ?? '');

/** `it had been due to expire`: over, though it was ahead then. */
const isPerfect = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - 6), at).some(({ word }) => word === 'had');

function finite(words: readonly Word[], at: number): Tense | null {
  const { word, pos } = words[at]!;
  const near = words.slice(Math.max(0, at - 3), at);
  const chain = near.map((each) => each.word);
  const modal = near.findLastIndex(isModal);
  if (modal >= 0 && !isPastAlone(words[at]!, chain))
    return isSupposed([...chain, word]) || isAbleThen(words, at - near.length + modal) ? 'past' : 'future';
  if (chain.includes('did')) return 'past';
  if (chain.at(-1) === 'be') return chain.at(-2) === 'to' ? toBeDone(words, at) : 'future';
  if (isAttributive(words, at)) return null;
  if (isPastForm(words[at]!)) return passiveOf(words[at]!, chain) ?? (chain.includes('had') ? 'pluperfect' : 'past');
  if (chain.some((near) => HAVE.has(near))) return 'past';
  if (/ing$/.test(word)) return chain.some((near) => near === 'was' || near === 'were') ? 'past' : null;
  if (word === 'read' && !isMany(words[at - 1])) return 'past';
  if (BE.has(word) || HAVE.has(word)) return word === 'being' || word === 'been' ? null : presentState(words, at);
  if (pos === null || isNameOrNoun(words, at)) return null;
  return PLANNING.test(word) ? 'planned' : 'present';
}

/** `She read it aloud`, `a letter read in court`: of one the present would be `reads`. */
const isMany = (subject: Word | undefined): boolean =>
  subject === undefined || /^(?:i|you|we|they|who|people)$/.test(subject.word) || /[^s]s$/.test(subject.word);

/** `they cannot, he said`: a modal leads a past form only by way of `have`, `be` or `get`. */
const isPastAlone = (word: Word, chain: readonly string[]): boolean =>
  word.pos === 'VERB' &&
  word.lemma !== word.word &&
  isPastForm(word) &&
  !chain.some((near) => HAVE.has(near) || BE.has(near) || near === 'get');

/** `guidelines to be published`; what was forced or caused to be done is done. */
function toBeDone(words: readonly Word[], at: number): Tense | null {
  if (words.slice(Math.max(0, at - 9), at - 2).some(({ word }) => DONE_BEFORE_TO.has(word))) return 'past';
  return words[at - 3]?.pos === 'NOUN' ? 'future' : infinitive(words, at - 1);
}

/** `may have been killed`: over, whether it was so or not; `will have left` is to come. */
const isSupposed = (chain: readonly string[]): boolean =>
  /\b(?:may|might|must|could|can|should|would|ought) (?:\S+ )?have\b/.test(chain.join(' '));

/** `is feared` is of the present; what somebody `is accused of` is over. */
const passiveOf = ({ word }: Word, chain: readonly string[]): Tense | null =>
  (chain.at(-1) === 'is' || chain.at(-1) === 'are') && !ACCUSED.has(word) ? 'present' : null;

/** `is to`, `are to` look ahead; a bare `is` tells nothing. */
const presentState = (words: readonly Word[], at: number): Tense | null =>
  words[at + 1]?.word === 'to' ? 'future' : null;
