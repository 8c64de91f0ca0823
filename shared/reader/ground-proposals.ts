import type { Status } from '../claim/claim.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { findWords } from './find-words.ts';
import type { Pointer, Proposal, ReadAnswer } from './proposal.ts';

/** A fact that a model named, as stretches of the text. */
export type GroundedFact = {
  readonly sentence: Span;
  readonly clause: Span;
  readonly date: 'publication' | 'none' | Span;
  readonly status: Status;
  readonly negated: boolean;
  readonly source: Span | null;
};

/** Why a proposal came to nothing. */
export type Dropped =
  | 'misshapen'
  | 'no such sentence'
  | 'clause not in its sentence'
  | 'date words not in their sentence'
  | 'source not in its sentence'
  | 'told twice';

/** The facts whose every word stands in the text, and how many others came to nothing, and why. */
export type Grounding = {
  readonly facts: readonly GroundedFact[];
  readonly dropped: Readonly<Partial<Record<Dropped, number>>>;
};

/** Finds the words of a model's proposals in the text, or drops them: whatever a model says, nothing else comes of it. */
export function groundProposals(text: string, answers: readonly ReadAnswer[]): Grounding {
  const sentences = splitSentences(text);
  const facts: GroundedFact[] = [];
  const dropped: Partial<Record<Dropped, number>> = {};
  const taken = new Map<number, Span[]>();
  const keep = (fact: GroundedFact): void => {
    facts.push(fact);
    taken.set(fact.sentence.start, [...(taken.get(fact.sentence.start) ?? []), fact.clause]);
  };
  const drop = (why: Dropped, count = 1): void => {
    if (count > 0) dropped[why] = (dropped[why] ?? 0) + count;
  };
  for (const { proposals, misshapen } of answers) {
    drop('misshapen', misshapen);
    for (const proposal of proposals) {
      const grounded = ground(text, sentences, proposal);
      if (typeof grounded === 'string') drop(grounded);
      else if (taken.get(grounded.sentence.start)?.some((clause) => isSame(clause, grounded.clause)))
        drop('told twice');
      else keep(grounded);
    }
  }
  return { facts: facts.toSorted((a, b) => a.clause.start - b.clause.start), dropped };
}

/** One clause told twice; one that stands inside another may tell a fact of its own. */
const isSame = (a: Span, b: Span): boolean =>
  2 * (Math.min(a.end, b.end) - Math.max(a.start, b.start)) > Math.max(a.end, b.end) - Math.min(a.start, b.start);

function ground(text: string, sentences: readonly Span[], proposal: Proposal): GroundedFact | Dropped {
  const find = ({ sentence, words }: Pointer): Span | null => {
    const within = sentences[sentence];
    return within ? findWords(text, within, words) : null;
  };
  const sentence = sentences[proposal.sentence];
  if (!sentence) return 'no such sentence';
  const clause = find({ sentence: proposal.sentence, words: proposal.clause });
  if (!clause) return 'clause not in its sentence';
  const date = typeof proposal.date === 'string' ? proposal.date : find(proposal.date);
  if (!date) return 'date words not in their sentence';
  const source = proposal.source && find(proposal.source);
  if (proposal.source && !source) return 'source not in its sentence';
  const { status, negated } = proposal;
  return { sentence, clause, date, status, negated, source };
}
