import type { TaggedToken } from '../../text/part-of-speech.ts';
import { lower } from './verb-form.ts';
import type { VerbGroup } from './verb-group.ts';
import { HEARD } from './verb-words.ts';

type Stretch = { readonly first: number; readonly last: number };

const ALLEGEDLY = /^(?:allegedly|supposedly|purportedly|presumably|probably|possibly|perhaps|maybe)$/;

/** `allegedly broke`, `probably broke`, `is believed to have left`: told as what somebody says or thinks, who is not named. */
export function isAlleged(tokens: readonly TaggedToken[], { first, last }: Stretch, isPassive: boolean): boolean {
  if (tokens.slice(Math.max(0, first - 1), last + 1).some((token) => ALLEGEDLY.test(lower(token)))) return true;
  const head = tokens[last - 1]!;
  return isPassive && (HEARD.has(head.lemma) || lower(head) === 'accused') && /^(?:to|of)$/.test(lower(tokens[last]));
}

/** Behind these a length is still to be served: `has been jailed for six months`. */
const SENTENCING: ReadonlySet<string> = new Set(
  'jail imprison sentence ban bar suspend remand detain disqualify hire sign book rent lease extend postpone'.split(
    ' ',
  ),
);
const UNIT = /^(?:years?|months?|weeks?|days?|decades?|hours?)$/;

/** What lasts as long as nothing else is told of it: `has kept its shape`, `have lived in Oslo`. */
const CONTINUING: ReadonlySet<string> = new Set('continue keep remain stay live'.split(' '));

/**
 * `has led it since 2019`, `has been shut for nine years`, `have spent weeks waiting`, `has so far refused`, `has continued`,
 * `Since then, it has grown`: the words say that it lasts. Not `has won for the first time since 2019`.
 */
export function isLasting(tokens: readonly TaggedToken[], { first, last }: Stretch): boolean {
  const { lemma } = tokens[last - 1]!;
  const behind = tokens.slice(last, last + MOST_BETWEEN);
  if (CONTINUING.has(lemma)) return true;
  if (lemma === 'spend' && behind.slice(0, 4).some((token) => UNIT.test(lower(token)))) return true;
  if (lemma === 'leave' && lower(behind[0]) === 'in' && lower(behind[1]) === 'place') return true;
  if (isSoFar(tokens.slice(Math.max(0, first - MOST_AHEAD), last + 2)) || leadsSince(tokens, first)) return true;
  return behind.some((token, at) => {
    const word = lower(token);
    if (word === 'since') return !behind.slice(0, at).some((before) => /^(?:time|first)$/.test(lower(before)));
    return (
      word === 'for' && !SENTENCING.has(lemma) && behind.slice(at + 1, at + 6).some((unit) => UNIT.test(lower(unit)))
    );
  });
}
const MOST_BETWEEN = 14;
const MOST_AHEAD = 12;

/** `has so far refused`, `So far this year, shares have fallen`, `As of now, both have refused` */
const isSoFar = (tokens: readonly TaggedToken[]): boolean =>
  tokens.some(
    (token, at) =>
      (lower(token) === 'far' && /^(?:so|thus)$/.test(lower(tokens[at - 1]))) ||
      (lower(token) === 'now' && lower(tokens[at - 1]) === 'of' && lower(tokens[at - 2]) === 'as'),
  );

/** `Since then, it has …`: what opens the sentence before a verb. */
function leadsSince(tokens: readonly TaggedToken[], first: number): boolean {
  const opening = tokens.slice(0, first).find(({ pos }) => pos !== 'PUNCT');
  return lower(opening) === 'since' && first <= MOST_AHEAD;
}

/** `comes days after a strike`, `is dead`: words of the present for what has taken place. */
export function isSequel(tokens: readonly TaggedToken[], { first, last }: Stretch): boolean {
  const next = tokens.slice(last, last + 4).map(lower);
  if (last - first === 1 && /^(?:comes?)$/.test(lower(tokens[first])))
    return next[0] === 'after' || (next.includes('after') && next.some((word) => UNIT.test(word)));
  return /^(?:is|are|'s)$/.test(lower(tokens[last - 1])) && next[0] === 'dead';
}

/** `faces up to ten years in prison`: what a court may still do. */
export const isThreat = (tokens: readonly TaggedToken[], { last }: Stretch): boolean =>
  /^fac(?:es?|ing)$/.test(lower(tokens[last - 1])) &&
  tokens.slice(last, last + FARTHEST_PENALTY).some((token) => PENALTY.test(lower(token)));
const PENALTY = /^(?:life|prison|jail|sentences?|penalty|penalties|fines?|years|imprisonment)$/;
const FARTHEST_PENALTY = 6;

/** Each verb with the one that it leans on: an infinitive on the verb before it, a gerund on the nearest finite one. */
export const withGovernors = (groups: readonly VerbGroup[]): VerbGroup[] =>
  groups.map((group, at) => {
    if (group.form === 'finite') return group;
    const before = groups.slice(0, at);
    const finite = (other: VerbGroup): boolean => other.form === 'finite';
    const governor =
      group.form === 'infinitive' ? before.at(-1) : (before.findLast(finite) ?? groups.slice(at + 1).find(finite));
    return governor ? { ...group, governor: { lemma: governor.lemma, modality: governor.modality } } : group;
  });
