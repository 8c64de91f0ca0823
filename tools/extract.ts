import './older-node.ts';
import type { UploadMetadata } from '#shared/article/article.ts';
import type { Claim } from '#shared/claim/claim.ts';
import { extractArticles as extract } from '#shared/claim/extract-articles.ts';
import type { Article } from '#shared/claim/extracted-article.ts';

/** What is known of a text: `publishedAt`, `capturedAt` as EDTF or ISO date-time; `all`: also what is probably no fact. */
export type ExtractOptions = UploadMetadata & {
  readonly fileName?: string;
  readonly contentType?: string;
  readonly all?: boolean;
};

/** An article as it is read, without what only Dateline compares. */
export type ReadArticle = Omit<Article, 'fingerprint'>;

/** What cannot be read: `reason` is a stable code. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  readonly reason: string;

  constructor(reason: string, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

const DRY_RUN = 'dry-run';

/**
 * The articles of a file's bytes or of a text, with their temporal expressions and claims. Asks no server, reads no clock.
 * Throws `RefusedError` with the reason where it is nothing that Dateline reads.
 */
export async function extractArticles(
  content: string | Uint8Array,
  { fileName, contentType, all = false, ...metadata }: ExtractOptions = {},
): Promise<readonly ReadArticle[]> {
  const isText = typeof content === 'string' && contentType === undefined && fileName === undefined;
  const upload = {
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
    fileName: fileName ?? null,
    contentType: contentType ?? (isText && metadata.publishedAt ? 'text/plain' : null),
    metadata,
  };
  const read = await extract(upload, { uploadId: DRY_RUN, owner: DRY_RUN, corrections: [], isAll: all });
  if (read.kind === 'refused') throw new RefusedError(read.refusal.reason, read.refusal.detail);
  return read.articles.map(({ fingerprint: _fingerprint, ...article }) => article);
}

/**
 * The claims of a text: `extractClaims('The bridge opened on Friday.', { publishedAt: '2025-06-14' })` gives one, of
 * 2025-06-13. Offsets are UTF-16 units of the text.
 */
export async function extractClaims(text: string, options: ExtractOptions = {}): Promise<readonly Claim[]> {
  return (await extractArticles(text, options)).flatMap(({ claims }) => claims);
}
