import * as z from 'zod';
import { statusSchema } from '../claim/claim.ts';

/** What people decided about an entry, by its id; `null` takes a decision back. */
export const entryCorrectionSchema = z.object({
  target: z.string(),
  hidden: z.boolean().nullish(),
  date: z.string().nullish(),
  status: z.enum([...statusSchema.options, 'cancelled']).nullish(),
  note: z.string().nullish(),
});

export type EntryCorrection = Readonly<z.infer<typeof entryCorrectionSchema>>;
