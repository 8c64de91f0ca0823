import { deflateSync } from 'node:zlib';

/** Words at a place of a page: from the left and from the bottom, in points, in letters of a size. */
export type Placed = {
  readonly words: string;
  readonly left: number;
  readonly base: number;
  readonly size?: number;
};

const escaped = (words: string): string => words.replace(/[\\()]/g, '\\$&');

/** The operators that show some words. */
export const shown = (lines: readonly Placed[]): string =>
  lines
    .map(({ words, left, base, size = 10 }) => `BT /F1 ${size} Tf ${left} ${base} Td (${escaped(words)}) Tj ET`)
    .join('\n');

const HEIGHT = 842;
const WIDTH = 595;

/** A PDF as simple programs write it: one font, each page a packed stream of operators, other objects behind them. */
export const pdfOf = (pages: readonly string[], others: readonly string[] = []): Uint8Array =>
  pdfOfObjects(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, index) => `${4 + 2 * index} 0 R`).join(' ')}]>>`,
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
      ...pages.flatMap((content, index) => [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${WIDTH} ${HEIGHT}]/Resources<</Font<</F1 3 0 R>>${xObjects(pages.length, others)}>>/Contents ${5 + 2 * index} 0 R>>`,
        packedStream(content),
      ]),
      ...others,
    ],
    [],
  );

const xObjects = (pages: number, others: readonly string[]): string =>
  `/XObject<<${others.map((_, index) => `/X${index} ${4 + 2 * pages + index} 0 R`).join(' ')}>>`;

/** A stream of operators, packed; `entries` go into its dictionary. */
export function packedStream(content: string | Uint8Array, entries = ''): string {
  const packed = deflateSync(typeof content === 'string' ? Buffer.from(content, 'latin1') : content);
  return `<<${entries}/Filter/FlateDecode/Length ${packed.length}>>\nstream\n${packed.toString('latin1')}\nendstream`;
}

/** A file of numbered objects with its table; the first is the catalogue. */
export function pdfOfObjects(objects: readonly string[], trailer: readonly string[] = []): Uint8Array {
  const parts = ['%PDF-1.7\n'];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  for (const [index, object] of objects.entries()) {
    const part = `${index + 1} 0 obj\n${object}\nendobj\n`;
    offsets.push(at);
    parts.push(part);
    at += part.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`);
  parts.push(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer.join('')}>>\nstartxref\n${at}\n%%EOF\n`);
  return Buffer.from(parts.join(''), 'latin1');
}
