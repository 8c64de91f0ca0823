import * as z from 'zod';

/** Finest calendar unit that a date asserts; `interval` for what is no single calendar unit. */
export const precisionSchema = z.enum([
  'day',
  'week',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
  'interval',
]);

/** A civil day, `YYYY-MM-DD`. */
export const civilDaySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A date that can stand on a timeline: its EDTF spelling and the first and last day it can mean (null: open). */
export const dateValueSchema = z.object({
  edtf: z.string(),
  earliest: civilDaySchema.nullable(),
  latest: civilDaySchema.nullable(),
  precision: precisionSchema,
});

export type Precision = z.infer<typeof precisionSchema>;
export type CivilDay = z.infer<typeof civilDaySchema>;
export type DateValue = Readonly<z.infer<typeof dateValueSchema>>;

/** Whether a date lies in a wider one. */
export const isWithin = (inner: DateValue, outer: DateValue): boolean =>
  inner.edtf !== outer.edtf &&
  inner.earliest !== null &&
  inner.latest !== null &&
  (outer.earliest === null || outer.earliest <= inner.earliest) &&
  (outer.latest === null || inner.latest <= outer.latest);
