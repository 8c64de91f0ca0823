import {
  AHEAD_BEFORE_DATE,
  ARTICLES,
  AWAITING,
  BE,
  CONJUNCTIONS,
  IS,
  MOVED_TO,
  PLANNABLE,
  PLANNING,
  STARTING,
  UNPLANNED,
} from './tense-words.ts';
import type { Word } from './verb-form.ts';
import { isPast, type Tense, verbAt } from './verb-tense.ts';

const NO_WORD: Word = { word: '', pos: null, lemma: null, isName: false };

/** Whether the words around a date speak of what was or of what will be, nearest to the date last and first; null when nothing tells. */
export function clauseTense(before: readonly Word[], after: readonly Word[]): Tense | null {
  const preposition = before.at(-1)?.word ?? '';
  if (preposition === 'since') return backwards(before) === 'pluperfect' ? 'pluperfect' : 'past';
  if (ARTICLES.has(preposition) && after.length > 0 && verbAt(after, 0) === null) return tenseOfNoun(before, after);
  if (after[0]?.word === "'s") return tenseOfOwner(before, after);
  const next = verbAt(after, skipAdverbs(after));
  const isSubjectBefore = before.length > 0 && next !== null && !verbNear(before) && !isInRelative(before);
  if (isSubjectBefore) return next;
  if (isOverBy(before)) return 'past';
  if (isFollowed(before)) return 'past';
  if (isAttending(before)) return null;
  if (isMovedTo(before) || isBookedFor(before) || preposition === 'next') return 'future';
  const turn = turnNamed(before);
  if (turn) return turn;
  const governing =
    (opensClause(before) ? forwards(after) : null) ?? backwards(before) ?? forwards(after) ?? plannedNoun(before);
  const ahead = AHEAD_BEFORE_DATE.has(preposition) || AWAITING.has(preposition);
  if (governing === null && isScheduled(before)) return 'present';
  if (!ahead) return governing === 'future' && isNamedBy(before) ? null : governing;
  if (STARTING.has(preposition) && before.some(({ word }) => word === 'has' || word === 'have')) return 'future';
  if (governing === 'pluperfect') return governing;
  return isPast(governing) || (isPresent(governing) && isOver(before)) ? null : 'future';
}

const isPresent = (tense: Tense | null): boolean => tense === 'present' || tense === 'planned';

/**
 * `the victims of Tuesday's flood`: what is told of it may be to come, the flood is over; a vote or a match may be to come as well, where the
 * verb says so.
 */
function tenseOfOwner(before: readonly Word[], after: readonly Word[]): Tense | null {
  const isPlannable = after.slice(1, 5).some(({ word }) => PLANNABLE.test(word));
  const governing = backwards(before) ?? forwards(after);
  return governing === 'future' && !isPlannable ? 'past' : isPresent(governing) ? null : governing;
}

/** `held for a March 21 call`: what a date names was before what was done about it; `the December contract rose` need not be. */
function tenseOfNoun(before: readonly Word[], after: readonly Word[]): Tense | null {
  if (UNPLANNED.test(after[0]!.word)) return 'past';
  const isPlannable = after.slice(0, 4).some(({ word }) => PLANNABLE.test(word));
  return before.at(-2)?.word === 'for' && !isPlannable && backwards(before) === 'past' ? 'past' : null;
}

/** `Last fight: Nov. 5`, `the next election in May`: the noun in front of a date says on which side it lies. */
function turnNamed(before: readonly Word[]): Tense | null {
  const named = before.at(-1)?.pos === 'ADP' ? before.slice(0, -1) : before;
  const [noun = NO_WORD, turn = NO_WORD] = named.slice(-2).toReversed();
  if (noun.pos !== 'NOUN' || UNIT_NOUN.test(noun.word)) return null;
  if (/^(?:last|previous|latest)$/.test(turn.word)) return 'past';
  return /^(?:next|upcoming|forthcoming)$/.test(turn.word) ? 'future' : null;
}
const UNIT_NOUN =
  /^(?:days?|weeks?|months?|years?|seasons?|quarters?|mornings?|evenings?|nights?|hours?|minutes?|decades?|ones?)$/;

/** `the attacks of October 7`: they are over, whatever will become of them. */
function isNamedBy(before: readonly Word[]): boolean {
  const [last = NO_WORD, noun = NO_WORD] = before.slice(-2).toReversed();
  return last.word === 'of' && !PLANNABLE.test(noun.word) && !PART_OF.test(noun.word);
}
const PART_OF = /^(?:most|rest|much|all|part|half|days?|weeks?|month|morning|evening|night|afternoon|start|end|date)$/;

/** `the stabbing on March 2`, `the blast in the mill on Monday`: what nobody plans is over, whatever the verb says of it. */
function isOverBy(before: readonly Word[]): boolean {
  const near = before.slice(-UNPLANNED_REACH);
  const at = near.findLastIndex(({ word, pos }) => pos !== 'VERB' && UNPLANNED.test(word));
  const isNext = /^(?:on|in|of|at|from)$/.test(before.at(-1)?.word ?? '');
  return isNext && at >= 0 && near.slice(at + 1).every(({ pos }) => /^(?:ADP|DET|NOUN|PROPN|ADJ|NUM)$/.test(pos ?? ''));
}
/** How far, in words, such a noun stands from its day. */
const UNPLANNED_REACH = 6;

/** `the court will sit today, following early finishes on Monday`: what a thing follows is over. */
function isFollowed(before: readonly Word[]): boolean {
  const at = before.slice(-UNPLANNED_REACH).findLastIndex(({ word }) => word === 'following');
  const behind = before.slice(-UNPLANNED_REACH).slice(at + 1);
  const isVerbless = behind.every((_, index) => verbAt(behind, index) === null);
  return at > 0 && isVerbless && /^(?:on|in)$/.test(before.at(-1)?.word ?? '');
}

/** `With oil reaching the coast late Thursday, …`: the verb of the sentence is not of that day. */
const isAttending = (before: readonly Word[]): boolean =>
  before[0]?.word === 'with' && before.some(({ word }) => /\p{L}{3}ing$/u.test(word)) && backwards(before) === null;

/** `has been postponed until Friday`, `was moved to July`: where a thing is put off to is still to come. */
function isMovedTo(before: readonly Word[]): boolean {
  const moved = MOVED_TO.get(before.at(-1)?.word ?? '');
  const at = moved ? before.findLastIndex(({ word }) => moved.test(word)) : -1;
  if (at < 0 || before.length - at > MOVED_REACH) return false;
  if (before.some((_, index) => index > at && verbAt(before, index) !== null)) return false;
  return !before.slice(Math.max(0, at - 3), at).some(({ word }) => /^(?:had|not|n't|never)$/.test(word));
}
/** How far, in words, a verb of moving stands from the day that it moves to. */
const MOVED_REACH = 9;

/** `announced for October`, `announced a concert for October`: not `announced its results for October`. */
function isBookedFor(before: readonly Word[]): boolean {
  const [last = NO_WORD, noun = NO_WORD] = before.slice(-2).toReversed();
  if (last.word !== 'for') return false;
  const verb = PLANNABLE.test(noun.word) ? before.findLast(({ pos }) => pos === 'VERB') : noun;
  return BOOKED.test(verb?.word ?? '');
}
const BOOKED = /^(?:announced|scheduled|booked|billed|confirmed|pencilled|planned|slated)$/;

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

/** `Parliament votes on Friday`: where no verb stands, what looks like a noun behind one is. */
function plannedNoun(before: readonly Word[]): Tense | null {
  const at = before.findLastIndex(({ word, pos }) => pos === 'NOUN' && PLANNING.test(word));
  const isBehindNoun = at > 0 && /^(?:NOUN|PROPN|PRON)$/.test(before[at - 1]!.pos ?? '');
  return isBehindNoun && before.slice(at + 1).every(({ pos }) => pos === 'ADP' || pos === 'ADV') ? 'planned' : null;
}

/** `nobody had seen them win until Sunday`: what was over by then looks ahead no more. */
function isOver(before: readonly Word[]): boolean {
  const tenses = before.map((_, at) => verbAt(before, at));
  return tenses.some(isPast) && !tenses.includes('future');
}

const skipAdverbs = (words: readonly Word[]): number =>
  (words[0]?.pos === 'ADV' && words[0].word !== 'so') || /ly$/.test(words[0]?.word ?? '') ? 1 : 0;

const verbNear = (before: readonly Word[]): boolean =>
  before.slice(-2).some((_, index, pair) => verbAt(before, before.length - pair.length + index) !== null);

/** `Shares in the maker, which reports on Wednesday, fell`: the date is the inner clause's. */
function isInRelative(before: readonly Word[]): boolean {
  const at = before.findLastIndex(({ word }) => word === 'which' || word === 'who');
  return at >= 0 && before.some((_, index) => index > at && verbAt(before, index) !== null);
}

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
