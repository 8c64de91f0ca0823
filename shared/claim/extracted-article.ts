import * as z from 'zod';
import { readArticleSchema } from '../article/article.ts';
import { timexSchema } from '../time/timex.ts';
import { claimSchema, spanSchema } from './claim.ts';

/** How an article was read by a model beside the rules. */
export const secondReadingSchema = z.object({
  model: z.string(),
  /** Version of what the model was asked; null where it has answered nothing. */
  prompt: z.string().nullable(),
  /** `read`: wholly; otherwise rules alone told what is missing, and why: it waits, no budget was left, or no answer came. */
  state: z.enum(['read', 'waiting', 'over-budget', 'failed']),
  /** Facts that the model named, of which nothing came, by why. */
  dropped: z.record(z.string(), z.int()),
});

/** An article with its temporal expressions and claims: what `POST /v1/extract` answers and what a generation stores. */
export const articleSchema = readArticleSchema.extend({
  id: z.string(),
  uploadId: z.string(),
  timexes: z.array(timexSchema),
  claims: z.array(claimSchema),
  /** Stretches of the text that could not be read, which is our fault: what they tell is missing. */
  unread: z.array(spanSchema),
  secondReading: secondReadingSchema.optional(),
});

export type SecondReading = Readonly<z.infer<typeof secondReadingSchema>>;

export type Article = Readonly<z.infer<typeof articleSchema>>;
