import * as z from 'zod';
import { readArticleSchema, type Upload } from '#shared/article/article.ts';

/** An upload of nothing but bytes and a name. */
export const uploadOf = (bytes: Uint8Array, fileName: string | null = null): Upload => ({
  bytes,
  fileName,
  contentType: null,
  metadata: {},
});

/** What the reader may answer: valid articles, or a reason. */
export const readResultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('articles'), articles: z.array(readArticleSchema).min(1) }),
  z.object({ kind: z.literal('refused'), refusal: z.object({ reason: z.string(), detail: z.string() }) }),
]);
