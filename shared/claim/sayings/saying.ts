import type { Clause } from '../grammar/clauses.ts';
import { lower, type Range, type Subject, subjectAfter, type Words } from '../grammar/source-phrase.ts';
import type { VerbGroup } from '../grammar/verb-group.ts';
import { BE } from '../grammar/verb-words.ts';

/** Somebody's word in a sentence: who (null: it hides who), by which cue, and the words that are so said. */
export type Saying = {
  /** Index of the word that the cue stands or falls with; its clause is that of the saying. */
  readonly at: number;
  readonly cue: Range;
  readonly verb: VerbGroup | null;
  readonly source: Subject | null;
  readonly contents: readonly Range[];
};

/** A sentence's words, verbs and clauses; for each word the number of the quotation it stands in, or -1. */
export type Quoted = Words & { readonly clauses: readonly Clause[]; readonly quotation: readonly number[] };

/** Whether a verb's subject suffers what it tells: `was told`, `is said`, `is achieved and maintained`. */
export function isPassive({ tokens, groups }: Words, group: VerbGroup): boolean {
  if (/ing$/.test(group.head.text)) return false;
  const isAnd = group.isBarePast && /^(?:and|or)$/.test(lower(tokens[group.first - 1]));
  const { first, last } = (isAnd && groups.find((each) => each.last === group.first - 1)) || group;
  return tokens.slice(first, last - 1).some((token) => BE.has(lower(token)) || lower(token) === 'get');
}

/** The noun phrase that begins at a word. */
export const phraseFrom = (sentence: Quoted, first: number): Subject | null =>
  subjectAfter(sentence, { last: first } as VerbGroup);

/** `by X` behind a passive verb. */
export const agentOf = (sentence: Quoted, verb: VerbGroup): Subject | null =>
  lower(sentence.tokens[verb.last]) === 'by' ? phraseFrom(sentence, verb.last + 1) : null;

/** Whether a word is a quotation mark. */
export const isMark = (word: string): boolean => /^(?:["\u201c\u201d\u2018\u2019'`]|''|``)$/.test(word);
