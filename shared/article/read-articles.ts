import { apart, ReadingFault } from '../text/fence.ts';
import { withoutCredentials } from '../text/web-address.ts';
import { toDateValue } from '../time/edtf.ts';
import type { ReadArticle, ReadResult, Upload } from './article.ts';
import { LARGEST_UPLOAD_BYTES, LONGEST_HEADLINE, LONGEST_NAME, LONGEST_URL } from './limits.ts';
import { givenPublication } from './publication-time.ts';
import { readUpload } from './read-upload.ts';
import { type RefusalReason, RefusedUploadError } from './refusal.ts';

const refused = (reason: RefusalReason, detail: string): ReadResult => ({
  kind: 'refused',
  refusal: { reason, detail },
  faults: [],
});

/**
 * The articles of an upload, or why it holds none; never throws on any bytes. Reasons: `empty`, `too-large`,
 * `unsupported-format`, `invalid-encoding`, `bad-date`, `too-deep`, `headlines-only`, `links-only`, `no-texts`, `no-article`,
 * `reading-fault`.
 */
export async function readArticles(upload: Upload): Promise<ReadResult> {
  const { bytes, metadata } = upload;
  if (bytes.length === 0) return refused('empty', 'The upload holds no bytes.');
  if (bytes.length > LARGEST_UPLOAD_BYTES) return refused('too-large', 'An upload may hold 10 MB.');
  for (const name of ['publishedAt', 'capturedAt'] as const) {
    const value = metadata[name];
    if (value && !toDateValue(value)) return refused('bad-date', `${name} is no date: ${value.slice(0, 40)}`);
  }
  const outcome = await readUpload(upload).catch((error) =>
    error instanceof RefusedUploadError ? error : [new ReadingFault(error)],
  );
  if (outcome instanceof RefusedUploadError) return refused(outcome.reason, outcome.message);
  const { read, faults } = apart(outcome);
  const articles = withGivenDate(read, upload);
  const shown = articles.map(withPublicLink).map(withBoundedNames);
  if (shown.length > 0) return { kind: 'articles', articles: shown, faults };
  return faults.length > 0
    ? { ...refused('reading-fault', 'The upload could not be read. That is our fault, and was written down.'), faults }
    : refused('no-article', 'No article was found in the upload.');
}

/** Links are shown to everybody, and some hold the password of who saved the page. */
const withPublicLink = (article: ReadArticle): ReadArticle => ({
  ...article,
  url: article.url && withoutCredentials(article.url),
});

/** What stands beside the text is short, whatever the upload puts there. */
const withBoundedNames = (article: ReadArticle): ReadArticle => ({
  ...article,
  headline: cut(article.headline, LONGEST_HEADLINE),
  publisher: cut(article.publisher, LONGEST_NAME),
  wire: cut(article.wire, LONGEST_NAME),
  author: cut(article.author, LONGEST_NAME),
  url: article.url && article.url.length > LONGEST_URL ? null : article.url,
});

/** Never within a character. */
const cut = (words: string | null, longest: number): string | null =>
  words && words.length > longest ? `${words.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}\u2026` : words;

/** The publication date that the uploader gave is that of the one article, or of those among several that state none. */
function withGivenDate(articles: readonly ReadArticle[], { metadata }: Upload): readonly ReadArticle[] {
  const published = givenPublication(metadata);
  if (published === null) return articles;
  const isOpen = ({ published: { basis } }: ReadArticle): boolean => basis === 'unknown' || basis === 'inferred';
  return articles.map((article) => (articles.length === 1 || isOpen(article) ? { ...article, published } : article));
}
