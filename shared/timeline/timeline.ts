import * as z from 'zod';
import { claimSchema, statusSchema } from '../claim/claim.ts';
import { dateValueSchema } from '../time/date-value.ts';

/** Claims that cannot both hold, by kind; each side with its value and the claims that hold it. */
export const conflictSchema = z.object({
  kind: z.enum(['date', 'figure']),
  sides: z.array(z.object({ value: z.string(), claimIds: z.array(z.string()) })),
});

/** What became of a fact: that of its claims, or what other claims made of a plan. */
export const entryStatusSchema = z.enum([...statusSchema.options, 'moved', 'cancelled']);

/** A count that went on: as what people are counted, and each new value with the day when it was told. */
export const seriesSchema = z.object({
  counted: z.string(),
  points: z.array(z.object({ on: z.string(), value: z.string(), claimIds: z.array(z.string()) })),
});

/** One fact of a topic's timeline with its claims, who reports it, and where they disagree. */
export const entrySchema = z.object({
  id: z.string(),
  topicId: z.string(),
  date: dateValueSchema.nullable(),
  statement: z.string(),
  /** Who or when words of the statement mean, as we resolved them: not its words. Half-open offsets into it; absent where there are none. */
  meant: z.array(z.object({ start: z.int(), end: z.int(), says: z.string() })).optional(),
  status: entryStatusSchema,
  /** When what was moved is to be, where that is said. */
  movedTo: dateValueSchema.optional(),
  claimCount: z.int(),
  /** At most 50; all of them under `/v1/entries/{id}/claims`. */
  claims: z.array(claimSchema),
  articleCount: z.int(),
  /** The first published, at most 200; as of publishers, speakers and entities the first 500 and of a conflict or a step of the history the first 50 claims. */
  articles: z.array(
    z.object({
      id: z.string(),
      headline: z.string().nullable(),
      publisher: z.string().nullable(),
      author: z.string().nullable(),
      url: z.string().nullable(),
      /** The day it came out, as EDTF. */
      published: z.string().nullable(),
    }),
  ),
  publishers: z.array(z.string()),
  /** Independent origins: wire copies and near-duplicates count once. */
  origins: z.int(),
  importance: z.number(),
  conflicts: z.array(conflictSchema),
  /** Absent where nothing was counted on. */
  series: z.array(seriesSchema).optional(),
  published: z.object({ first: z.string().nullable(), last: z.string().nullable() }),
  speakers: z.array(z.string()),
  entities: z.array(z.string()),
  history: z.array(z.object({ status: z.string(), on: z.string().nullable(), claimIds: z.array(z.string()) })),
});

export type Conflict = Readonly<z.infer<typeof conflictSchema>>;
export type Series = Readonly<z.infer<typeof seriesSchema>>;
export type Meant = NonNullable<Entry['meant']>[number];
export type Entry = Readonly<z.infer<typeof entrySchema>>;

/** All entries of one topic in order: `latest`, then narrower first, then id; undated last. */
export type Timeline = { readonly topicId: string; readonly entries: readonly Entry[] };
