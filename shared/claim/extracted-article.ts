import * as z from 'zod';
import { readArticleSchema } from '../article/article.ts';
import { timexSchema } from '../time/timex.ts';
import { claimSchema } from './claim.ts';

/** An article with its temporal expressions and claims: what `POST /v1/extract` answers and what a generation stores. */
export const articleSchema = readArticleSchema.extend({
  id: z.string(),
  uploadId: z.string(),
  timexes: z.array(timexSchema),
  claims: z.array(claimSchema),
  /** Stretches of the text that could not be read, which is our fault: what they tell is missing. */
  unread: z.array(z.object({ start: z.int(), end: z.int() })),
});

export type Article = Readonly<z.infer<typeof articleSchema>>;
