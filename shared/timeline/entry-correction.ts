import * as z from 'zod';
import { entryStatusSchema } from './timeline.ts';

/**
 * What people decided about an entry, by its id: its words, another entry that tells the same, ids of its claims that do
 * not. `null` takes a decision back.
 */
export const entryCorrectionSchema = z.object({
  target: z.string(),
  statement: z.string().nullish(),
  mergeWith: z.string().nullish(),
  separate: z.array(z.string()).nullish(),
  hidden: z.boolean().nullish(),
  date: z.string().nullish(),
  status: entryStatusSchema.nullish(),
  note: z.string().nullish(),
});

export type EntryCorrection = Readonly<z.infer<typeof entryCorrectionSchema>>;
