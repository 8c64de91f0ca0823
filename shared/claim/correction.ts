import * as z from 'zod';
import { statusSchema } from './claim.ts';

/**
 * What people decided about an article or a claim, by its id: its publication date, whether it is hidden, the date and
 * status of a claim. `null` takes a decision back.
 */
export const articleCorrectionSchema = z.object({
  target: z.string(),
  publishedAt: z.string().nullish(),
  hidden: z.boolean().nullish(),
  date: z.string().nullish(),
  status: statusSchema.nullish(),
  note: z.string().nullish(),
});

export type ArticleCorrection = Readonly<z.infer<typeof articleCorrectionSchema>>;
