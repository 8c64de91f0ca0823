import { SPOKEN_NOUNS } from '../grammar/cue-words.ts';
import { lower, type Subject, subjectBefore } from '../grammar/source-phrase.ts';
import type { VerbGroup } from '../grammar/verb-group.ts';
import { phraseFrom, type Quoted, type Saying } from './saying.ts';

/** `X's claim that …`, `a warning by X that …`: what the noun holds is X's word. */
export function spokenNouns(sentence: Quoted): Saying[] {
  const { tokens, clauses } = sentence;
  return tokens.flatMap((token, at): Saying[] => {
    if (!SPOKEN_NOUNS.has(token.lemma.toLowerCase()) || token.pos !== 'NOUN') return [];
    const isBy = /^(?:by|from|in)$/.test(lower(tokens[at + 1]));
    const by = isBy ? phraseFrom(sentence, at + 2) : null;
    const that = by ? by.phrase.last : at + 1;
    if (lower(tokens[that]) !== 'that') return [];
    const source = by ?? ownerBefore(sentence, at);
    const clause = clauses.find(({ first, last }) => first <= that && that < last);
    return source && clause
      ? [{ at, cue: { first: at, last: at + 1 }, verb: null, source, contents: [{ first: that, last: clause.last }] }]
      : [];
  });
}

function ownerBefore(sentence: Quoted, noun: number): Subject | null {
  const { tokens } = sentence;
  for (let at = noun - 1; at >= Math.max(0, noun - 4); at--) {
    if (/^(?:his|her|its|their)$/.test(lower(tokens[at])))
      return { phrase: { first: at, last: at + 1 }, apposition: null };
    if (/^['\u2019]s?$/.test(tokens[at]!.text)) return subjectBefore(sentence, { first: at } as VerbGroup);
    if (!/^(?:ADJ|NOUN|ADV)$/.test(tokens[at]!.pos)) return null;
  }
  return null;
}
