import { fence } from '../text/fence.ts';
import type { Read, ReadArticle, Upload } from './article.ts';
import { decodeBytes } from './decode-bytes.ts';
import { type BinaryFormat, binaryKind, detectBinary, detectFormat, type Format } from './detect-format.ts';
import { readGzip } from './formats/archive/gzip.ts';
import { readWarc } from './formats/archive/warc.ts';
import { readZip } from './formats/archive/zip.ts';
import { readBookmarks } from './formats/bookmarks.ts';
import { readCorpus } from './formats/corpus.ts';
import { readFactiva } from './formats/database/factiva.ts';
import { readNexis } from './formats/database/nexis.ts';
import { readProQuest } from './formats/database/proquest.ts';
import { readDocx } from './formats/docx.ts';
import { readFeed } from './formats/feed.ts';
import { readHtml } from './formats/html.ts';
import { readJson } from './formats/json.ts';
import { readEmail } from './formats/mail/letter.ts';
import { readMailbox } from './formats/mail/mailbox.ts';
import { readWebArchive } from './formats/mail/web-archive.ts';
import { readMarkdown } from './formats/markdown.ts';
import { readNewsMl } from './formats/newsml.ts';
import { readNitf } from './formats/nitf.ts';
import { readNotes } from './formats/notes.ts';
import { readPdf } from './formats/pdf/pdf.ts';
import { readGivenText, readPlainText } from './formats/plain-text.ts';
import { readRtf } from './formats/rtf.ts';
import { readTable } from './formats/table.ts';
import type { BinaryReader, Reader, ReadInner } from './reader.ts';
import { RefusedUploadError } from './refusal.ts';

const READERS: Readonly<Record<Format, Reader>> = {
  html: (text, upload) => readHtml(text, upload),
  feed: readFeed,
  nitf: readNitf,
  newsml: readNewsMl,
  corpus: readCorpus,
  notes: readNotes,
  bookmarks: readBookmarks,
  json: readJson,
  table: readTable,
  markdown: readMarkdown,
  email: readEmail,
  mailbox: readMailbox,
  'web-archive': readWebArchive,
  nexis: readNexis,
  factiva: readFactiva,
  proquest: readProQuest,
  rtf: readRtf,
  'plain-text': readPlainText,
};

const BINARY_READERS: Readonly<Record<BinaryFormat, BinaryReader>> = {
  pdf: readPdf,
  docx: readDocx,
  zip: readZip,
  gzip: readGzip,
  warc: readWarc,
};
/** An archive in another one, or in a letter, is not opened: what is packed twice can be of any size. */
const ARCHIVES: ReadonlySet<BinaryFormat> = new Set(['zip', 'gzip']);

/** Letters in letters in an archive are read; what is deeper is no upload that anybody made. */
const DEEPEST = 4;

/**
 * What is read of a file by what it is; `depth`: in how many others it stands. Throws RefusedUploadError where it is
 * nothing that holds articles.
 */
export async function readUpload(upload: Upload, depth = 0): Promise<readonly Read[]> {
  const { bytes, contentType } = upload;
  if (depth > DEEPEST) throw new RefusedUploadError('too-deep', 'The upload holds files in files in files.');
  // The date that the uploader gave is that of the whole.
  const readInner: ReadInner = ({ metadata: { publishedAt: _, ...metadata }, ...inner }) =>
    readUpload({ ...inner, metadata }, depth + 1);
  const binary = detectBinary(bytes);
  if (binary && ARCHIVES.has(binary) && depth > 0)
    throw new RefusedUploadError('archive-in-archive', 'An archive in an archive is not opened.');
  if (binary) return BINARY_READERS[binary](upload, readInner);
  const unread = binaryKind(bytes);
  if (unread) throw new RefusedUploadError('unsupported-format', `The bytes are a ${unread}, whatever the name says.`);
  const decoded = decodeBytes(bytes, contentType);
  if (decoded === null)
    throw new RefusedUploadError(
      'invalid-encoding',
      'The bytes are no text in UTF-8 or any encoding that could be told.',
    );
  const { text, isDamaged } = decoded;
  if (text.trim() === '') throw new RefusedUploadError('empty', 'The upload holds nothing but white space.');
  const read = await readText(text, upload, readInner);
  return isDamaged ? fence(read, (article) => [withDamageNoted(article)]) : read;
}

const withDamageNoted = (article: ReadArticle): ReadArticle => {
  const { published } = article;
  return { ...article, published: { ...published, evidence: [...published.evidence, DAMAGED] } };
};
const DAMAGED = { text: '\ufffd', says: 'bytes of the upload that are no text were replaced by this sign' };

const readText = async (text: string, upload: Upload, readInner: ReadInner): Promise<readonly Read[]> =>
  isGivenText(upload, text)
    ? [readGivenText(text, upload)]
    : READERS[detectFormat(text, upload)](text, upload, readInner);

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
