import { getDocumentProxy } from 'unpdf';
import type { PDFPageProxy } from 'unpdf/pdfjs';
import { RefusedUploadError } from '../../refusal.ts';

/** Words that stand together on a page: their place from the left and from the bottom, and the size of their letters. */
export type Piece = {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
};
export type PdfPage = { readonly height: number; readonly pieces: readonly Piece[] };

const MOST_PAGES = 300;
const MOST_PIECES = 200_000;

/** The words of a PDF's pages where they stand. Throws RefusedUploadError where the file cannot be read or is too large. */
export async function readPdfPages(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  // The reader takes the bytes for itself.
  const document = await getDocumentProxy(new Uint8Array(bytes), OPTIONS).catch(refuse);
  if (document.numPages > MOST_PAGES) throw new RefusedUploadError('too-large', `A PDF may have ${MOST_PAGES} pages.`);
  const pages: PdfPage[] = [];
  let left = MOST_PIECES;
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number).catch(refuse);
    const items = await textOf(page, left).catch(refuse);
    left -= items.length;
    const [, bottom = 0, , top = 0] = page.view;
    pages.push({ height: top - bottom, pieces: items.flatMap(pieceOf) });
    page.cleanup();
  }
  return pages;
}

/** The words of a page, up to so many pieces. */
async function textOf(page: PDFPageProxy, most: number): Promise<readonly Item[]> {
  const reader: ReadableStreamDefaultReader<{ items: readonly Item[] }> = page.streamTextContent().getReader();
  const items: Item[] = [];
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    items.push(...chunk.value.items.filter((item) => 'str' in item));
    if (items.length > most) throw new RefusedUploadError('too-large', 'The PDF holds more words than may be read.');
  }
  return items;
}

/** Nothing of the file runs, nothing is drawn or fetched, nothing is written to the log. */
const OPTIONS = { isEvalSupported: false, disableFontFace: true, useSystemFonts: false, verbosity: 0, maxImageSize: 0 };

function refuse(cause: unknown): never {
  if (cause instanceof RefusedUploadError) throw cause;
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'PasswordException') throw new RefusedUploadError('encrypted', 'The PDF asks for a password.');
  throw new RefusedUploadError('unsupported-format', 'The bytes begin like a PDF and cannot be read as one.');
}

type Item = { readonly str: string; readonly transform: readonly number[]; readonly width: number };

function pieceOf({ str, transform, width }: Item): readonly Piece[] {
  const [a = 0, b = 0, , , left = 0, base = 0] = transform;
  const size = Math.hypot(a, b);
  // What stands upright along the margin is no text of an article.
  return str.trim() === '' || size === 0 || Math.abs(b) > Math.abs(a)
    ? []
    : [{ words: str, left, right: left + width, base, size }];
}
