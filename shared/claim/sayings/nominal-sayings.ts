import { SPOKEN_NOUNS } from '../grammar/cue-words.ts';
import { lower, type Subject, subjectBefore } from '../grammar/source-phrase.ts';
import type { VerbGroup } from '../grammar/verb-group.ts';
import { phraseFrom, type Quoted, type Saying } from './saying.ts';

/** `according to X`, `in X's view`, `in the words of X`: the source of the whole sentence. */
export function accordingTo(sentence: Quoted): Saying[] {
  const { tokens } = sentence;
  const whole = [{ first: 0, last: tokens.length }];
  return tokens.flatMap((token, at): Saying[] => {
    const next = lower(tokens[at + 1]);
    if (lower(token) === 'according' && next === 'to') {
      const source = phraseFrom(sentence, at + 2);
      return source ? [{ at, cue: { first: at, last: at + 2 }, verb: null, source, contents: whole }] : [];
    }
    if (lower(token) !== 'in') return [];
    const noun = tokens.findIndex(
      (each, index) =>
        index > at && index <= at + 8 && /^(?:view|opinion|words|estimation|judgment|judgement)$/.test(lower(each)),
    );
    if (noun < 0 || sentence.groups.some(({ first }) => first > at && first < noun)) return [];
    const isOf = noun === at + 2 && lower(tokens[noun + 1]) === 'of';
    const source = isOf ? phraseFrom(sentence, noun + 2) : possessor(sentence, at + 1, noun);
    return source ? [{ at, cue: { first: at, last: noun + 1 }, verb: null, source, contents: whole }] : [];
  });
}

/** `X's` or `his` before a noun. */
function possessor({ tokens }: Quoted, from: number, noun: number): Subject | null {
  const mark = tokens.findIndex((token, at) => at >= from && at < noun && /^['\u2019]s?$/.test(token.text));
  if (mark > from) return { phrase: { first: from, last: mark }, apposition: null };
  return /^(?:his|her|its|their)$/.test(lower(tokens[from]))
    ? { phrase: { first: from, last: from + 1 }, apposition: null }
    : null;
}

/** `X's claim that …`, `a warning by X that …`: what the noun holds is X's word. */
export function spokenNouns(sentence: Quoted): Saying[] {
  const { tokens, clauses } = sentence;
  return tokens.flatMap((token, at): Saying[] => {
    if (!SPOKEN_NOUNS.has(token.lemma.toLowerCase()) || token.pos !== 'NOUN') return [];
    const isBy = /^(?:by|from)$/.test(lower(tokens[at + 1]));
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
