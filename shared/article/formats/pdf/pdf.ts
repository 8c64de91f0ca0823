import type { Read, Upload } from '../../article.ts';
import { detectFormat } from '../../detect-format.ts';
import type { ReadInner } from '../../reader.ts';
import { RefusedUploadError } from '../../refusal.ts';
import { checkPdfSize } from './check-size.ts';
import { readPagesInThread } from './pages-in-thread.ts';
import { type PdfParagraph, paragraphsIn, textSizeOf } from './paragraphs.ts';
import { withoutRunningHeads } from './running-heads.ts';

const SHORTEST_TEXT = 60;
/** The headline is set in letters so much larger than the text's; what is nearly so large is a heading. */
const HEADLINE_SIZE = 1.25;
const HEADING_SIZE = 1.1;

/** A PDF with text: its columns one after another, as a text where it is an export of a database, else as a page. */
export async function readPdf(upload: Upload, readInner: ReadInner): Promise<readonly Read[]> {
  checkPdfSize(upload.bytes);
  const pages = await readPagesInThread(upload.bytes);
  const paragraphs = paragraphsIn(withoutRunningHeads(pages));
  if (paragraphs.reduce((sum, { words }) => sum + words.length, 0) < SHORTEST_TEXT)
    throw new RefusedUploadError('no-text', 'The pages of the PDF are pictures: there is no text in it.');
  const text = paragraphs.map(({ words }) => words).join('\n\n');
  const isPlain = detectFormat(text, { contentType: 'text/plain', fileName: null }) === 'plain-text';
  const [words, contentType] = isPlain
    ? [pageOf(paragraphs), 'text/html; charset=utf-8']
    : [text, 'text/plain; charset=utf-8'];
  return readInner({ ...upload, bytes: new TextEncoder().encode(words), fileName: null, contentType });
}

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The largest letters before the text are the headline's. */
function pageOf(paragraphs: readonly PdfParagraph[]): string {
  const size = textSizeOf(paragraphs);
  const largest = Math.max(...paragraphs.slice(0, MOST_ABOVE_TEXT).map((paragraph) => paragraph.size));
  const body = paragraphs.map((paragraph) => {
    const isHeadline = paragraph.size === largest && largest >= HEADLINE_SIZE * size;
    const tag = isHeadline ? 'h1' : paragraph.size >= HEADING_SIZE * size ? 'h2' : 'p';
    return `<${tag}>${escaped(paragraph.words)}</${tag}>`;
  });
  return `<html><body>${body.join('\n')}</body></html>`;
}
const MOST_ABOVE_TEXT = 8;
