import * as z from 'zod';
import { readArticleSchema, type Upload } from '#shared/article/article.ts';

/** An upload of nothing but bytes and a name. */
export const uploadOf = (bytes: Uint8Array, fileName: string | null = null): Upload => ({
  bytes,
  fileName,
  contentType: null,
  metadata: {},
});

/** Fences are for what nobody foresaw: no test may meet a fault. */
const faults = z.array(z.unknown()).length(0);

/** What the reader may answer: valid articles, or a reason. */
export const readResultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('articles'), articles: z.array(readArticleSchema).min(1), faults }),
  z.object({ kind: z.literal('refused'), refusal: z.object({ reason: z.string(), detail: z.string() }), faults }),
]);
