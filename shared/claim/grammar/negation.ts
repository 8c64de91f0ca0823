import type { TaggedToken } from '../../text/part-of-speech.ts';
import { isNot, isTo, lower } from './verb-form.ts';
import { BE } from './verb-words.ts';

type Stretch = { readonly first: number; readonly last: number };

/** Behind these `to` leads in what does not take place: `failed to pay`. */
const FAILING = /^(?:fail|refuse|decline|neglect)$/;
/** `asked him not to pay` is an act; `decided not to pay` is none. */
const ASKING = /^(?:ask|tell|order|urge|warn|advise|instruct|beg|remind)$/;
const NO_SUBJECT = /^(?:nobody|nothing|none|neither|nor|never|no|without)$/;
/** With these `no` denies all that is told: `has no plans`, `There is no cure`. */
const DENIED_BY_NO = /^(?:have|be|make|take|see|find|give|get|show|offer|leave|face|pose|receive)$/;

/**
 * Whether a verb with its auxiliaries tells what is not so: `did not pay`, `failed to pay`, `has yet to pay`, `No date was set`,
 * `took no account`; not `asked them not to pay`, `It wasn't until May that they paid`.
 */
export function isNegated(tokens: readonly TaggedToken[], { first, last }: Stretch): boolean {
  const words = tokens.slice(first, last);
  const [head, next] = [words.at(-1)!, tokens[last]];
  if (/^until$/.test(lower(next)) || isNotUntil(tokens, { first, last })) return false;
  if (words.some((word) => isNot(word) || /^(?:neither|yet)$/.test(lower(word)) || isNoLonger(tokens, word)))
    return true;
  // `pleaded not guilty` is an act.
  if (isNot(next)) return lower(tokens[last + 1]) !== 'guilty' && (!isTo(tokens[last + 1]) || !ASKING.test(head.lemma));
  if (lower(next) === 'neither') return true;
  if (isTo(next) ? FAILING.test(head.lemma) : isUnable(words, tokens, last)) return true;
  if (lower(next) === 'no') return isNo(tokens, last) && (BE.has(lower(head)) || DENIED_BY_NO.test(head.lemma));
  return NO_SUBJECT.test(lower(tokens[first - 1])) || hasNoSubject(tokens, first) || isNeitherNor(tokens, first);
}

/** `did not win a title until 1993`: it did then. */
function isNotUntil(tokens: readonly TaggedToken[], { first, last }: Stretch): boolean {
  if (!/^(?:did|was|were)$/.test(lower(tokens[first]))) return false;
  const until = tokens.slice(last, last + FARTHEST_UNTIL).findIndex((token) => lower(token) === 'until');
  return until >= 0 && !tokens.slice(last, last + until).some(({ pos, text }) => pos === 'VERB' || /[,;]/.test(text));
}
const FARTHEST_UNTIL = 8;

/** `Neither the bank nor its owner has paid` */
function isNeitherNor(tokens: readonly TaggedToken[], first: number): boolean {
  const ahead = tokens.slice(Math.max(0, first - LONGEST_PAIR), first).map(lower);
  const neither = ahead.lastIndexOf('neither');
  return (
    neither >= 0 &&
    ahead.indexOf('nor', neither) > neither &&
    !tokens.slice(first - ahead.length + neither, first).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
  );
}
const LONGEST_PAIR = 12;

const isNoLonger = (tokens: readonly TaggedToken[], word: TaggedToken): boolean =>
  lower(word) === 'longer' && lower(tokens[tokens.indexOf(word) - 1]) === 'no';

/** `was unable to pay`, `is yet to open`, `has yet to ship` */
const isUnable = (words: readonly TaggedToken[], tokens: readonly TaggedToken[], last: number): boolean =>
  /^(?:unable|yet)$/.test(lower(tokens[last])) && isTo(tokens[last + 1]) && words.length > 0;

/** Not `no more than`, `no doubt`. */
const isNo = (tokens: readonly TaggedToken[], at: number): boolean =>
  !/^(?:more|less|fewer|doubt|matter|wonder|later|stranger)$/.test(lower(tokens[at + 1]));

/** `No date was set`: `no` before the noun phrase that ends at a word. */
function hasNoSubject(tokens: readonly TaggedToken[], end: number): boolean {
  for (let at = end - 1; at >= Math.max(0, end - LONGEST_SUBJECT); at--) {
    if (lower(tokens[at]) === 'no') return isNo(tokens, at);
    if (!/^(?:NOUN|ADJ|PROPN)$/.test(tokens[at]!.pos) && lower(tokens[at]) !== 'one') return false;
  }
  return false;
}
const LONGEST_SUBJECT = 4;
