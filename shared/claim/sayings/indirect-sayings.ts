import { HEARSAY } from '../grammar/cue-words.ts';
import { lower, subjectAfter, subjectBefore } from '../grammar/source-phrase.ts';
import type { VerbGroup } from '../grammar/verb-group.ts';
import { IMPERSONAL } from '../grammar/verb-words.ts';
import { agentOf, isPassive, type Quoted, type Saying } from './saying.ts';

/** `He is said to have left`, `It is believed that`: somebody's word, but not whose. */
export function impersonal(sentence: Quoted, verb: VerbGroup): Saying | null {
  const { tokens, groups, clauses } = sentence;
  if (!IMPERSONAL.has(verb.lemma) || verb.form !== 'finite' || !isPassive(sentence, verb)) return null;
  const next = groups.find(({ first }) => first >= verb.last);
  const isOpen = next?.first === verb.last && next.form === 'infinitive';
  const isThat = lower(tokens[verb.last]) === 'that' && lower(tokens[verb.first - 1]) === 'it';
  if (!isOpen && !isThat && !(next && next.first === verb.last && /^to$/.test(lower(tokens[verb.last - 1]))))
    return null;
  const clause = clauses.find(({ first, last }) => first <= verb.first && verb.first < last);
  const content =
    isThat || !clause ? { first: verb.last, last: tokens.length } : { first: clause.first, last: clause.last };
  return { at: verb.last - 1, cue: verb, verb: null, source: null, contents: [content] };
}

/** `was quoted by the Gazette as saying that …`: the paper's word of the speaker's. */
export function quotedAs(sentence: Quoted, verb: VerbGroup): Saying[] | null {
  const { tokens, groups } = sentence;
  if (!/^(?:quote|cite)$/.test(verb.lemma)) return null;
  const as = tokens.findIndex((token, at) => at >= verb.last && at < verb.last + 12 && lower(token) === 'as');
  const saying = groups.find(({ first }) => first === as + 1);
  if (as < 0 || !saying || saying.form !== 'gerund') return null;
  const subject = subjectBefore(sentence, verb);
  const isQuoted = isPassive(sentence, verb);
  const other = isQuoted ? agentOf(sentence, verb) : subjectAfter(sentence, verb);
  const [outer, inner] = isQuoted ? [other, subject] : [subject, other];
  const contents = [{ first: saying.last, last: tokens.length }];
  return [
    ...(outer
      ? [{ at: verb.last - 1, cue: verb, verb, source: outer, contents: [{ first: as, last: tokens.length }] }]
      : []),
    ...(inner
      ? [{ at: saying.last - 1, cue: saying, verb: { ...saying, form: 'finite' as const }, source: inner, contents }]
      : []),
  ];
}

/** `reportedly`, `allegedly`: the word of somebody who is not named, for its clause. */
export const hearsay = ({ tokens, clauses }: Quoted): Saying[] =>
  tokens.flatMap((token, at): Saying[] => {
    const clause = HEARSAY.has(lower(token)) ? clauses.find(({ first, last }) => first <= at && at < last) : undefined;
    return clause ? [{ at, cue: { first: at, last: at + 1 }, verb: null, source: null, contents: [clause] }] : [];
  });
