import * as z from 'zod';

/** Words that a model points at: a sentence by its number, and words copied from it. */
const pointerSchema = z.object({ sentence: z.int(), words: z.string() });

/** A fact as a model may name it: all words are the article's own; no date, id or summary. */
export const proposalSchema = z.object({
  sentence: z.int(),
  clause: z.string(),
  date: z.union([z.literal('publication'), z.literal('none'), pointerSchema]),
  status: z.enum(['happened', 'ongoing', 'planned', 'possible', 'denied']),
  negated: z.boolean().default(false),
  source: pointerSchema.nullable(),
});

export type Pointer = Readonly<z.infer<typeof pointerSchema>>;
export type Proposal = Readonly<z.infer<typeof proposalSchema>>;

/** The answer of a model; each fact is checked by itself, so that one broken fact costs no other. */
const answerSchema = z.object({ facts: z.array(z.unknown()) });

/** What a model's answer holds: its proposals, and how many of its facts had no shape that can be read. */
export type ReadAnswer = { readonly proposals: readonly Proposal[]; readonly misshapen: number };

/** No article part holds more facts than this; a model that goes on and on is not listened to any longer. */
const MOST_FACTS = 600;

/** Reads a model's answer; null where it is no answer at all. */
export function readAnswer(answer: unknown): ReadAnswer | null {
  const read = answerSchema.safeParse(answer);
  if (!read.success) return null;
  const facts = read.data.facts.slice(0, MOST_FACTS).map((fact) => proposalSchema.safeParse(fact));
  const proposals = facts.flatMap(({ data }) => data ?? []);
  return { proposals, misshapen: read.data.facts.length - proposals.length };
}
