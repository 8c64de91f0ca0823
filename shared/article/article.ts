import * as z from 'zod';
import type { ReadingFault } from '../text/fence.ts';
import type { RefusalReason } from './refusal.ts';

/** Words that tell a publication date; offsets into the upload's decoded text where they stand in it. */
export const evidenceSchema = z.object({
  start: z.int().optional(),
  end: z.int().optional(),
  text: z.string(),
  /** What the words say, in plain English. */
  says: z.string(),
});

/** The DCT of an article: value (EDTF, possibly only a month), basis and evidence. */
export const publishedSchema = z.object({
  edtf: z.string().nullable(),
  basis: z.enum(['given', 'stated', 'capture', 'inferred', 'corrected', 'unknown']),
  evidence: z.array(evidenceSchema),
});

/** One news document as it was read from an upload, before anything is extracted from it. */
export const readArticleSchema = z.object({
  headline: z.string().nullable(),
  publisher: z.string().nullable(),
  wire: z.string().nullable(),
  author: z.string().nullable(),
  url: z.string().nullable(),
  /** BCP 47 primary subtag, `en`, `fr`, …; `und` when it cannot be told. Only English is extracted. */
  language: z.string(),
  /** All offsets refer to this text; it never changes for the same bytes. */
  text: z.string(),
  published: publishedSchema,
  modified: z.string().nullable(),
  /** MinHash of word shingles, for near-duplicates and wire copies. */
  fingerprint: z.array(z.int()),
});

export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;
export type Published = Readonly<z.infer<typeof publishedSchema>>;
export type ReadArticle = Readonly<z.infer<typeof readArticleSchema>>;

/** What was uploaded: the bytes, and what the uploader said about them. The time of the upload is not among it. */
export type Upload = {
  readonly bytes: Uint8Array;
  readonly fileName: string | null;
  readonly contentType: string | null;
  readonly metadata: UploadMetadata;
};

/** `publishedAt`, `capturedAt`: EDTF day, month or year, or ISO date-time; its day is the day as written. */
export type UploadMetadata = {
  readonly publishedAt?: string;
  readonly capturedAt?: string;
  readonly url?: string;
  readonly publisher?: string;
};

/** Why an upload was refused; a stable code for programs. */
export type Refusal = { readonly reason: RefusalReason; readonly detail: string };

/** What is read of one part of an upload. */
export type Read = ReadArticle | ReadingFault;

export type ReadResult = (
  | { readonly kind: 'articles'; readonly articles: readonly ReadArticle[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
) & { readonly faults: readonly ReadingFault[] };
