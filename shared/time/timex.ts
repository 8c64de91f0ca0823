import * as z from 'zod';
import { precisionSchema } from './date-value.ts';

/** What a relative expression was counted from, and which value that had. */
export const anchorSchema = z.object({
  kind: z.enum(['dct', 'timex', 'narrative']),
  /** EDTF of the anchor; null when it is unknown. */
  value: z.string().nullable(),
  /** Words of the anchoring expression, where it is one of the text's own. */
  text: z.string().optional(),
});

/** The same stretch counted in code points, as Python counts; only where a reader asks for it, never stored. */
export const codePointsSchema = z.object({ start: z.int(), end: z.int() }).optional();

/** A temporal expression found in a text (TIMEX3), resolved as far as its anchor allows. */
export const timexSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  codePoints: codePointsSchema,
  text: z.string(),
  type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
  /** TIMEX3 value: `2013-03-22`, `2013-W12`, `P3D`, `PRESENT_REF`, … */
  value: z.string(),
  mod: z.string().optional(),
  /** Only where the expression can stand on a timeline. */
  edtf: z.string().optional(),
  earliest: z.string().nullable().optional(),
  latest: z.string().nullable().optional(),
  precision: precisionSchema.optional(),
  rule: z.string(),
  /** The parse before its anchor was known, as people can read it: `month before the anchor`. */
  expression: z.string(),
  anchor: anchorSchema.optional(),
  /** Calendar parts that the words state, and those that were inferred: `year`, `month`, `day`, … */
  stated: z.array(z.string()),
  inferred: z.array(z.string()),
  /** EDTF of other readings, where the reading is open. */
  alternatives: z.array(z.string()),
});

export type Anchor = Readonly<z.infer<typeof anchorSchema>>;
export type Timex = Readonly<z.infer<typeof timexSchema>>;
