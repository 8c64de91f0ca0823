import { LEAST_CHECKABLE } from '../claim/checkable.ts';
import type { Draft } from '../claim/draft-claim.ts';
import type { ReadClauses, SecondReader } from '../claim/extract-claims.ts';
import type { SecondReading } from '../claim/extracted-article.ts';
import { spansIn } from '../text/sorted-spans.ts';
import { draftProposal } from './draft-proposals.ts';
import { type GroundedFact, groundProposals } from './ground-proposals.ts';
import { joinReaders } from './join-readers.ts';
import { type ReadAnswer, readAnswer } from './proposal.ts';
import { readRequests } from './read-request.ts';

/** What is known of a request: the model's answer as it was given, or why there is none. */
export type KnownAnswer =
  | { readonly kind: 'answer'; readonly prompt: string; readonly answer: unknown }
  | { readonly kind: 'none'; readonly why: Exclude<SecondReading['state'], 'read'> };

/** A model's name, and what it answered to each request that it was asked, by the request's hash. */
export type Answers = { readonly model: string; readonly get: (hash: string) => KnownAnswer };

/**
 * Reads articles by a model's answers beside the rules. An article is read by the rules alone until all its parts are
 * answered: half an article's silence would look like the model's.
 */
export const createSecondReader =
  ({ model, get }: Answers): SecondReader =>
  (article, read) => {
    const { answers, ...state } = answersTo(readRequests(article.text).map(({ hash }) => get(hash)));
    if (!answers) return { drafts: claimsOf(read), secondReading: { model, ...state, dropped: {} } };
    const { facts, dropped } = groundProposals(article.text, answers);
    const clauses = read.clauses.map(({ draft }) => draft).toSorted((a, b) => a.start - b.start);
    const named = facts.map((fact) => draftProposal(fact, article, read, likest(fact, clauses)));
    const drafts = joinReaders(claimsOf(read), named, model).filter(
      ({ confidence }) => confidence.checkable >= LEAST_CHECKABLE,
    );
    return { drafts, secondReading: { model, ...state, dropped } };
  };

type AnswersToAll = Pick<SecondReading, 'prompt' | 'state'> & { readonly answers: readonly ReadAnswer[] | null };

/** The answers to all parts of an article, or why there are none. */
function answersTo(known: readonly KnownAnswer[]): AnswersToAll {
  const prompt = known.find((each) => each.kind === 'answer')?.prompt ?? null;
  const missing = known.find((each) => each.kind === 'none');
  if (missing) return { answers: null, prompt, state: missing.why };
  const answers = known.flatMap((each) => (each.kind === 'answer' ? [readAnswer(each.answer)] : []));
  const whole = answers.filter((answer) => answer !== null);
  return whole.length === answers.length
    ? { answers: whole, prompt, state: 'read' }
    : { answers: null, prompt, state: 'failed' };
}

const claimsOf = ({ clauses, headline }: ReadClauses): Draft[] =>
  [...clauses, ...headline].flatMap(({ draft, isClaim }) => (isClaim ? [draft] : []));

/** What rules read of a fact's words: the draft whose focus is most nearly its clause. */
function likest({ clause }: GroundedFact, drafts: readonly Draft[]): Draft | null {
  const nearness = ({ focus }: Draft): number =>
    (Math.min(focus.end, clause.end) - Math.max(focus.start, clause.start)) /
    (Math.max(focus.end, clause.end) - Math.min(focus.start, clause.start));
  const near = spansIn(drafts, clause).filter((draft) => nearness(draft) > 0);
  return near.toSorted((a, b) => nearness(b) - nearness(a))[0] ?? null;
}
