import type { Upload } from './article.ts';
import { zipEntries } from './formats/archive/zip-entries.ts';
import type { RefusalReason } from './refusal.ts';

/** What the bytes are, by content first; the name and media type only decide between kinds of text. */
export type Format =
  | 'html'
  | 'bookmarks'
  | 'feed'
  | 'nitf'
  | 'newsml'
  | 'corpus'
  | 'notes'
  | 'json'
  | 'table'
  | 'markdown'
  | 'email'
  | 'mailbox'
  | 'web-archive'
  | 'nexis'
  | 'factiva'
  | 'proquest'
  | 'rtf'
  | 'plain-text';
/** Formats that are no text. */
export type BinaryFormat = 'pdf' | 'docx' | 'zip' | 'gzip' | 'warc';
export type Detected =
  | { readonly kind: 'text'; readonly format: Format; readonly text: string }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly detail: string };

/** Any byte. */
const ANY = -1;
const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));
const MAGIC: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG image', [0xff, 0xd8, 0xff]],
  ['GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['executable', [0x7f, 0x45, 0x4c, 0x46]],
  ['executable', [0x4d, 0x5a, 0x90]],
  ['7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['Office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
  ['bzip2 archive', [...ascii('BZh'), ANY, ...ascii('1AY')]],
  ['xz archive', [0xfd, ...ascii('7zXZ')]],
  ['Zstandard archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['RAR archive', ascii('Rar!')],
  ['tar archive', [...new Array<number>(257).fill(ANY), ...ascii('ustar')]],
  ['WebP image', [...ascii('RIFF'), ANY, ANY, ANY, ANY, ...ascii('WEBP')]],
  ['WAV recording', [...ascii('RIFF'), ANY, ANY, ANY, ANY, ...ascii('WAVE')]],
  ['AVI film', [...ascii('RIFF'), ANY, ANY, ANY, ANY, ...ascii('AVI ')]],
  ['TIFF image', [0x49, 0x49, 0x2a, 0x00]],
  ['TIFF image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['MP4 film', [ANY, ANY, ANY, ANY, ...ascii('ftyp')]],
  ['MP3 recording', [...ascii('ID3'), 0x03]],
  ['MP3 recording', [...ascii('ID3'), 0x04]],
  ['Ogg recording', ascii('OggS')],
  ['FLAC recording', ascii('fLaC')],
  ['Matroska film', [0x1a, 0x45, 0xdf, 0xa3]],
  ['PostScript file', ascii('%!PS')],
  ['Java class', [0xca, 0xfe, 0xba, 0xbe]],
  ['WebAssembly module', [0x00, 0x61, 0x73, 0x6d]],
  ['font', ascii('wOFF')],
  ['font', ascii('wOF2')],
];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => (byte === ANY ? index < bytes.length : bytes[index] === byte));

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const GZIP = [0x1f, 0x8b];
const PDF = ascii('%PDF-');
const WARC = ascii('WARC/');
/** Where an archive that is a document of Word has its text. */
export const WORD_TEXT = 'word/document.xml';

/** The kind of some bytes that are no text; null for texts. An archive of Word's parts is a document of Word. */
export function detectBinary(bytes: Uint8Array): BinaryFormat | null {
  if (startsWith(bytes, WARC)) return 'warc';
  if (startsWith(bytes, PDF)) return 'pdf';
  if (startsWith(bytes, GZIP)) return 'gzip';
  if (!startsWith(bytes, ZIP)) return null;
  return zipEntries(bytes).some(({ name }) => name === WORD_TEXT) ? 'docx' : 'zip';
}

/** The name of a kind of file that holds no readable article, by its first bytes; null for everything else. */
export const binaryKind = (bytes: Uint8Array): string | null =>
  MAGIC.find(([, magic]) => startsWith(bytes, magic))?.[0] ?? null;

/** The kind of a text by its beginning, its media type and its name. */
export function detectFormat(
  text: string,
  { contentType, fileName }: Pick<Upload, 'contentType' | 'fileName'>,
): Format {
  const start = text.slice(0, 4000).trimStart();
  const type = contentType?.toLowerCase() ?? '';
  const name = fileName?.toLowerCase() ?? '';
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:rss|(?:[a-z]\w{0,20}:)?feed|rdf:rdf)\b/i.test(start))
    return 'feed';
  if (start.startsWith('{\\rtf')) return 'rtf';
  const root = ROOTS.find(([, pattern]) => pattern.test(start));
  if (root) return root[0];
  if (BOOKMARKS.test(start)) return 'bookmarks';
  // What a page is called says less than how it begins.
  if (JSON_START.test(start)) return 'json';
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html\b|<head\b|<body\b)/i.test(start) ||
    /\bhtml\b/.test(type) ||
    /\.x?html?$/.test(name)
  )
    return DATABASE_PAGES.find(([, mark]) => mark.test(text))?.[0] ?? 'html';
  if (/^[{[]/.test(start) && (/\bjson\b/.test(type) || /\.json$/.test(name))) return 'json';
  if (/^text\/(?:csv|tab-separated-values)\b/.test(type) || /\.(?:csv|tsv|tab)$/.test(name)) return 'table';
  if (/markdown/.test(type) || /\.(?:md|markdown)$/.test(name)) return 'markdown';
  if (MAILBOX.test(start)) return 'mailbox';
  if (isWebArchive(start)) return 'web-archive';
  if (type.startsWith('message/rfc822') || /\.eml$/.test(name) || isEmail(start)) return 'email';
  const database = DATABASES.find(([, marks]) => marks.every((mark) => mark.test(text)));
  if (database) return database[0];
  if (isSaidPlain(type, name)) return 'plain-text';
  if (MARKDOWN_START.test(start) && MARKDOWN_SIGN.test(start)) return 'markdown';
  return isMarkup(start) ? 'html' : 'plain-text';
}

/** Formats of XML by their outermost element. */
const PROLOGUE = String.raw`^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)?(?:<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?>\s*)?`;
const rootOf = (tags: string): RegExp => new RegExp(`${PROLOGUE}<(?:[a-z]\\w{0,20}:)?(?:${tags})\\b`, 'i');
/** Collections of agencies' reports in SGML: `<DOC id="…">`, `<DOC><DOCNO>`, `<REUTERS …>`. */
const CORPUS =
  /^(?:<!DOCTYPE lewis[^>]*>\s*)?<(?:DOC\b[^>]{0,200}>\s*<(?:DOCNO|DOCID|HEADLINE|DATELINE|DATE|DATE_TIME|DATETIME|TEXT)\b|REUTERS\s)/;
const ROOTS: readonly (readonly [format: Format, pattern: RegExp])[] = [
  ['nitf', rootOf('nitf')],
  ['newsml', rootOf('newsMessage|newsItem|NewsML')],
  ['corpus', CORPUS],
  ['notes', rootOf('en-export')],
];
/** What browsers and services for reading later export. */
const BOOKMARKS = /^<!DOCTYPE NETSCAPE-Bookmark-file|<title>(?:Pocket Export|Instapaper[^<]{0,20})<\/title>/i;

/** A JSON object, or a list of them. */
const JSON_START = /^(?:\{\s{0,20}"|\[\s{0,20}\{\s{0,20}")/;
/** A main heading, and a second sign of Markdown after it: a lower heading, a list, a quotation, a link. */
const MARKDOWN_START = /^# \S.{0,200}\n/;
const MARKDOWN_SIGN = /\n(?:#{1,4} \S|[-*+] \S|> \S|\d{1,2}\. \S)|\]\(https?:|\*\*\S/;
const isSaidPlain = (type: string, name: string): boolean => /^text\/plain\b/.test(type) || name.endsWith('.txt');
/** A page without its frame begins with a tag, or has several soon. */
const TAG_FIRST =
  /^(?:<\?xml[^>]*>\s*)?<(?:!--|!doctype|a|article|b|blockquote|body|br|center|div|em|figure|font|footer|h[1-6]|header|hr|i|img|link|main|meta|nav|ol|p|script|section|span|strong|style|table|title|ul)\b/i;
const CLOSING_TAG = /<\/(?:p|div|h[1-6]|li|a|span|article|section|td|strong|em)>/gi;
const FEWEST_TAGS = 3;
const isMarkup = (start: string): boolean =>
  TAG_FIRST.test(start) || (start.match(CLOSING_TAG)?.length ?? 0) >= FEWEST_TAGS;

/** What the documents of each database of newspapers have, on lines of their own. */
const DATABASES: readonly (readonly [format: Format, marks: readonly RegExp[]])[] = [
  ['nexis', [/^[ \t]*\d+ of \d+ DOCUMENTS[ \t]*\r?$/m, /^[ \t]*(?:LENGTH|LOAD-DATE|SECTION|BYLINE|LANGUAGE):/m]],
  ['nexis', [/^[ \t]*End of Document[ \t]*\r?$/m, /^[ \t]*(?:Length|Load-Date|Section|Byline):/m]],
  ['factiva', [/^HD\b/m, /^(?:LP|TD)\b/m, /^(?:SN|PD)\b/m]],
  ['factiva', [/^[ \t]*Document [A-Z]{2,}\w{6,}[ \t]*\r?$/m, /^[ \t]*[\d,. ]+words[ \t]*\r?$/m]],
  ['proquest', [/^ProQuest document (?:link|ID):/m, /^Full text:/m]],
];
const DATABASE_PAGES: readonly (readonly [format: Format, mark: RegExp])[] = [
  ['nexis', /<DOC NUMBER=|>\s*\d+ of \d+ DOCUMENTS\s*<|>\s*End of Document\s*</],
  ['factiva', /class="article enArticle"|class=["']enHeadline["']/],
];

/** The line before each letter of a mailbox, and a letter's first header. */
const MAILBOX = /^From \S{1,200} .{10,60}\r?\n[A-Za-z][\w-]{1,60}:/;
/** A page saved by a browser or Word: a letter of related parts that was never sent. */
const isWebArchive = (start: string): boolean =>
  /^Content-Type:\s?multipart\/related/im.test(start) &&
  (/^Snapshot-Content-Location:|^From: <Saved by/im.test(start) ||
    (/^MIME-Version:/i.test(start) &&
      /^Content-Location:/im.test(start) &&
      !/^(?:To|Received|Message-ID):/im.test(start)));

/** Apple's Mail writes the number of bytes above each letter. */
const isEmail = (start: string): boolean =>
  /^(?:\d{1,10}\s*\n)?(?:Received|Return-Path|Delivered-To|MIME-Version|Message-ID|From): /i.test(start) &&
  /^Subject: /im.test(start) &&
  /^(?:Date|MIME-Version): /im.test(start);
