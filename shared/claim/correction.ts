import * as z from 'zod';
import { type Claim, statusSchema } from './claim.ts';

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

/** The rule of a claim whose date or status a person gave. */
export const CORRECTED = 'corrected by a person';

/** Whether a person gave the claim's date or status. */
export const isCorrected = ({ rules }: Pick<Claim, 'rules'>): boolean => rules.includes(CORRECTED);
