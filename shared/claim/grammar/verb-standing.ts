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

/** `has led it since 2019`, `has been shut for nine years`, `have spent weeks waiting`: behind the verb stands how long it has lasted. */
export function isLasting(tokens: readonly TaggedToken[], { last }: Stretch): boolean {
  const isSpent = tokens[last - 1]!.lemma === 'spend';
  if (isSpent && tokens.slice(last, last + 4).some((token) => UNIT.test(lower(token)))) return true;
  for (let at = last; at < Math.min(tokens.length, last + MOST_BETWEEN); at++) {
    const word = lower(tokens[at]);
    if (word === 'since') return true;
    if (
      word === 'for' &&
      !SENTENCING.has(tokens[last - 1]!.lemma) &&
      tokens.slice(at + 1, at + 6).some((token) => UNIT.test(lower(token)))
    )
      return true;
  }
  return false;
}
const MOST_BETWEEN = 14;

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
