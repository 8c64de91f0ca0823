import type { TaggedToken } from '../../text/part-of-speech.ts';
import { behindAdverbs, isAuxiliary, isInfinitive, isNot, isParticipleForm, isTo, isVerb, lower } from './verb-form.ts';
import { BE, HAVE, SCHEDULED } from './verb-words.ts';

/** Behind the last verb of a chain that begins somewhere: `will not have been | replaced`. */
export function endOfGroup(tokens: readonly TaggedToken[], first: number): number {
  let current = isTo(tokens[first]) ? behindAdverbs(tokens, first) : first;
  while (isAuxiliary(tokens[current]!) || isGoing(tokens, current)) {
    const next = nextInGroup(tokens, current);
    if (next === null) break;
    current = next;
  }
  return current + 1;
}

/** `is going to spend` is a future. */
const isGoing = (tokens: readonly TaggedToken[], at: number): boolean =>
  lower(tokens[at]) === 'going' && BE.has(lower(tokens[at - 1])) && isTo(tokens[at + 1]);

/** The next verb of a chain, over `not` and at most two adverbs; null where the chain ends. */
function nextInGroup(tokens: readonly TaggedToken[], auxiliary: number): number | null {
  const current = tokens[auxiliary]!;
  for (let at = auxiliary + 1; at < Math.min(tokens.length, auxiliary + 5); at++) {
    const token = tokens[at]!;
    if (isTo(token)) return leadsOn(tokens, auxiliary) && isInfinitive(tokens, at) ? behindAdverbs(tokens, at) : null;
    if (fits(tokens, at, current)) return at;
    if (
      !isNot(token) &&
      !/^(?:ADV|PART)$/.test(token.pos) &&
      !/^(?:likely|also|all|both|each|neither|["'\u201c\u2018`]+)$/.test(lower(token))
    )
      return null;
  }
  return null;
}

/** `is to meet`, `has to`, `ought to`, `used to`, `going to`. */
const leadsOn = (tokens: readonly TaggedToken[], at: number): boolean =>
  BE.has(lower(tokens[at])) || HAVE.has(lower(tokens[at])) || /^(?:ought|used|going|need)$/.test(lower(tokens[at]));

/** Whether a word can come next behind an auxiliary; its form wins over a tag of another kind: `has astonished`. */
function fits(tokens: readonly TaggedToken[], at: number, auxiliary: TaggedToken): boolean {
  const [token, after] = [tokens[at]!, tokens[at + 1]];
  const [word, led] = [lower(token), lower(auxiliary)];
  if (isNot(token)) return false;
  const isOther = /^(?:NOUN|ADJ)$/.test(token.pos);
  if (BE.has(led)) {
    if (isVerb(token)) return /ing$/.test(word) || isParticipleForm(token) || BE.has(word);
    const isDoing =
      /[a-z]{2}ing$/.test(word) && (token.pos === 'NOUN' || /^(?:DET|PRON|NUM|PROPN)$/.test(after?.pos ?? ''));
    return isOther && (isDoing || /[a-z]{2}ed$/.test(word) || SCHEDULED.has(word));
  }
  if (HAVE.has(led))
    return isVerb(token) ? isParticipleForm(token) || BE.has(word) : isOther && /(?:ed|den|ken|ven|wn)$/.test(word);
  return isVerb(token) || (isOther && word === token.lemma && word !== 'likely');
}
