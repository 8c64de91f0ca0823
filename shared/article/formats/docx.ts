import type { Read, Upload } from '../article.ts';
import { decodeBytes } from '../decode-bytes.ts';
import { detectFormat, WORD_TEXT } from '../detect-format.ts';
import type { ReadInner } from '../reader.ts';
import { RefusedUploadError } from '../refusal.ts';
import { unzip, zipEntries } from './archive/zip-entries.ts';
import { type Paragraph, wordParagraphs } from './word-paragraphs.ts';

/** The text of a book takes less. */
const MOST_BYTES = 20 * 1024 * 1024;
/** A document of Word: its paragraphs as a text, where it is an export of a database; else as a page with its headings. */
export async function readDocx(upload: Upload, readInner: ReadInner): Promise<readonly Read[]> {
  const entry = zipEntries(upload.bytes).find(({ name }) => name === WORD_TEXT);
  if (!entry) throw new RefusedUploadError('unsupported-format', 'The document of Word holds no text.');
  const decoded = decodeBytes(unzip(upload.bytes, entry, MOST_BYTES), 'text/xml; charset=utf-8');
  const paragraphs = wordParagraphs(decoded?.text ?? '');
  const text = paragraphs.map(({ words }) => words).join('\n');
  if (text.trim() === '') throw new RefusedUploadError('no-text', 'The document of Word holds no text.');
  const isPlain = detectFormat(text, { contentType: 'text/plain', fileName: null }) === 'plain-text';
  const [words, contentType] = isPlain
    ? [pageOf(paragraphs), 'text/html; charset=utf-8']
    : [text, 'text/plain; charset=utf-8'];
  return readInner({ ...upload, bytes: new TextEncoder().encode(words), fileName: null, contentType });
}

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

const LEVEL = /^(?:heading|berschrift|titre|ttulo)\s?([1-4])$/i;

function pageOf(paragraphs: readonly Paragraph[]): string {
  const body = paragraphs.map(({ words, style }) => {
    const level = /^title$/i.test(style) ? '1' : LEVEL.exec(style)?.[1];
    const tag = level ? `h${level}` : 'p';
    return words === '' ? '' : `<${tag}>${escaped(words)}</${tag}>`;
  });
  return `<html><body>${withHeading(body).join('\n')}</body></html>`;
}

const LONGEST_HEADLINE = 200;

/** Where no style says which is the heading, it is the first line, if that is no sentence. */
function withHeading(body: readonly string[]): readonly string[] {
  if (body.some((line) => line.startsWith('<h1'))) return body;
  const first = body.findIndex((line) => line !== '');
  const line = body[first] ?? '';
  const isHeadline = line.startsWith('<p>') && line.length <= LONGEST_HEADLINE && !/[.!?:]["'”’]?<\/p>$/.test(line);
  return isHeadline ? body.with(first, line.replace('<p>', '<h1>').replace('</p>', '</h1>')) : body;
}
