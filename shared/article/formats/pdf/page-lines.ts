import type { PdfPage, Piece } from './text-pieces.ts';

/** A line of a column. */
export type PdfLine = Piece;
/** Lines that stand together, from top to bottom, and the column's right border. */
export type Block = { readonly lines: readonly PdfLine[]; readonly left: number; readonly right: number };

/** Between words of a line there is less space than this many letters' size, between columns more. */
const GUTTER = 1.4;
const SPACE = 0.15;
const SAME_LINE = 0.45;
const LINE_GAP = 1.9;
const DEEPEST = 12;

/** The blocks of a page in the order of reading: columns from the left, each from top to bottom. */
export function blocksOfPage({ pieces }: PdfPage): readonly Block[] {
  return cut(linesOf(pieces), 0);
}

/** Pieces on one height and close to each other are a line. */
const linesOf = (pieces: readonly Piece[]): readonly PdfLine[] =>
  rowsOf(pieces).flatMap((row) => joinRow(row.toSorted((a, b) => a.left - b.left)));

/** Pieces by their height on the page, from the top. */
function rowsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => b.base - a.base || a.left - b.left)) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0]!.base - piece.base) < SAME_LINE * Math.max(piece.size, row[0]!.size)) row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

const joinRow = (row: readonly Piece[]): readonly PdfLine[] => {
  const lines: Piece[] = [];
  for (const piece of row) {
    const before = lines.at(-1);
    const isNear = before && piece.left - before.right < GUTTER * Math.max(piece.size, before.size);
    if (isNear) lines[lines.length - 1] = joined(before, piece);
    else lines.push(piece);
  }
  return lines;
};

function joined(before: Piece, piece: Piece): Piece {
  const size = Math.max(piece.size, before.size);
  const isApart = piece.left - before.right > SPACE * size && !/\s$/.test(before.words) && !/^\s/.test(piece.words);
  const words = before.words + (isApart ? ' ' : '') + piece.words;
  return { ...before, words, right: Math.max(before.right, piece.right), size };
}

/** XY-cut (Nagy & Seth 1984): a stretch without words from top to bottom parts columns, one from side to side blocks. */
function cut(lines: readonly PdfLine[], depth: number): readonly Block[] {
  if (lines.length <= 1 || depth >= DEEPEST) return lines.length === 0 ? [] : [blockOf(lines)];
  const columns = partsOf(lines, (line) => [line.left, line.right], GUTTER);
  if (columns.length > 1) return columns.flatMap((column) => cut(column, depth + 1));
  const blocks = partsOf(lines, (line) => [-line.base - line.size, -line.base], LINE_GAP - 1);
  return blocks.length > 1 ? blocks.flatMap((block) => cut(block, depth + 1)) : [blockOf(lines)];
}

/** Words on one height within a column are one line, however far a justified one was drawn apart. */
function blockOf(lines: readonly PdfLine[]): Block {
  const rows = rowsOf(lines).map((row) => row.toSorted((a, b) => a.left - b.left).reduce(joined));
  return {
    lines: rows,
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  };
}

/** Parts of some lines between which there is free space along one axis, in its order. */
function partsOf(
  lines: readonly PdfLine[],
  extent: (line: PdfLine) => readonly [from: number, to: number],
  gap: number,
): readonly (readonly PdfLine[])[] {
  const ordered = lines.map((line) => ({ line, extent: extent(line) })).toSorted((a, b) => a.extent[0] - b.extent[0]);
  const parts: PdfLine[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const {
    line,
    extent: [from, to],
  } of ordered) {
    if (parts.length === 0 || from - end > gap * line.size) parts.push([line]);
    else parts.at(-1)!.push(line);
    end = Math.max(end, to);
  }
  return parts;
}
