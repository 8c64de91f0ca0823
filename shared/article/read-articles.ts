import { apart, ReadingFault } from '../text/fence.ts';
import { withoutCredentials } from '../text/web-address.ts';
import { toDateValue } from '../time/edtf.ts';
import type { Read, ReadArticle, ReadResult, Upload } from './article.ts';
import { decodeBytes } from './decode-bytes.ts';
import { binaryKind, detectFormat, type Format } from './detect-format.ts';
import { readEmail } from './formats/email.ts';
import { readFeed } from './formats/feed.ts';
import { readHtml } from './formats/html.ts';
import { readJson } from './formats/json.ts';
import { readMarkdown } from './formats/markdown.ts';
import { readGivenText, readPlainText } from './formats/plain-text.ts';
import { LARGEST_UPLOAD_BYTES, LONGEST_HEADLINE, LONGEST_NAME, LONGEST_URL } from './limits.ts';
import { givenPublication } from './publication-time.ts';
import { RefusedUploadError } from './refusal.ts';

/** A text of one format → its articles, and faults for those that could not be read. */
export type Reader = (text: string, upload: Upload) => readonly Read[] | Promise<readonly Read[]>;

const READERS: Readonly<Record<Format, Reader>> = {
  html: readHtml,
  feed: readFeed,
  json: readJson,
  markdown: readMarkdown,
  email: readEmail,
  'plain-text': readPlainText,
};

const refused = (reason: string, detail: string): ReadResult => ({
  kind: 'refused',
  refusal: { reason, detail },
  faults: [],
});

/**
 * The articles of an upload, or why it holds none; never throws on any bytes. Reasons: `empty`, `too-large`,
 * `unsupported-format`, `invalid-encoding`, `bad-date`, `no-article`, `headlines-only`, `reading-fault`.
 */
export async function readArticles(upload: Upload): Promise<ReadResult> {
  const { bytes, contentType, metadata } = upload;
  if (bytes.length === 0) return refused('empty', 'The upload holds no bytes.');
  if (bytes.length > LARGEST_UPLOAD_BYTES) return refused('too-large', 'An upload may hold 10 MB.');
  const binary = binaryKind(bytes);
  if (binary) return refused('unsupported-format', `The bytes are a ${binary}, whatever the name says.`);
  for (const name of ['publishedAt', 'capturedAt'] as const) {
    const value = metadata[name];
    if (value && !toDateValue(value)) return refused('bad-date', `${name} is no date: ${value.slice(0, 40)}`);
  }
  const decoded = decodeBytes(bytes, contentType);
  if (decoded === null)
    return refused('invalid-encoding', 'The bytes are no text in UTF-8 or any encoding that could be told.');
  const { text, isDamaged } = decoded;
  if (text.trim() === '') return refused('empty', 'The upload holds nothing but white space.');
  const outcome = await readText(text, upload).catch((error) =>
    error instanceof RefusedUploadError ? error : [new ReadingFault(error)],
  );
  if (outcome instanceof RefusedUploadError) return refused(outcome.reason, outcome.message);
  const { read, faults } = apart(outcome);
  const articles = withGivenDate(read, upload);
  const shown = articles.map(withPublicLink).map(withBoundedNames);
  if (shown.length > 0) return { kind: 'articles', articles: isDamaged ? shown.map(withDamageNoted) : shown, faults };
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

const withDamageNoted = (article: ReadArticle): ReadArticle => {
  const { published } = article;
  return { ...article, published: { ...published, evidence: [...published.evidence, DAMAGED] } };
};
const DAMAGED = { text: '\ufffd', says: 'bytes of the upload that are no text were replaced by this sign' };

/** The publication date that the uploader gave is that of the one article, or of those among several that state none. */
function withGivenDate(articles: readonly ReadArticle[], { metadata }: Upload): readonly ReadArticle[] {
  const published = givenPublication(metadata);
  if (published === null) return articles;
  const isOpen = ({ published: { basis } }: ReadArticle): boolean => basis === 'unknown' || basis === 'inferred';
  return articles.map((article) => (articles.length === 1 || isOpen(article) ? { ...article, published } : article));
}

const readText = async (text: string, upload: Upload): Promise<readonly Read[]> =>
  isGivenText(upload, text) ? [readGivenText(text, upload)] : READERS[detectFormat(text, upload)](text, upload);

/** Plain text with its publication date given is one article, unchanged: what measurements and programs send. */
function isGivenText({ metadata, contentType, fileName }: Upload, text: string): boolean {
  const isPlain =
    contentType === null ? !/\.(?:html?|md|json|xml|eml)$/i.test(fileName ?? '') : /^text\/plain\b/i.test(contentType);
  return (
    Boolean(metadata.publishedAt) &&
    isPlain &&
    detectFormat(text, { contentType: 'text/plain', fileName: null }) === 'plain-text'
  );
}
