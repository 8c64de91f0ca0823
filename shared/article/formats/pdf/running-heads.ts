import { type Block, blocksOfPage, type PdfLine } from './page-lines.ts';
import type { PdfPage } from './text-pieces.ts';

/** The share of a page's height above and below which the lines are that stand on each page. */
const MARGIN = 0.09;
const FEWEST_PAGES = 2;
const PAGE_NUMBER = /^(?:page )?#(?: ?(?:of|\/) ?#)?$/i;
/** What browsers print at the edges: when a page was printed, and its address. */
const PRINTED = /^#[/.]#[/.]#, #:#(?: [ap]m)?$|^(?:https?|file):\/\//i;

/** The blocks of all pages without what stands at the edges of each: heads that come again, page numbers, stamps of printing. */
export function withoutRunningHeads(pages: readonly PdfPage[]): readonly Block[] {
  const laidOut = pages.map((page) => ({ blocks: blocksOfPage(page), isAtEdge: edgesOf(page) }));
  const counts = new Map<string, number>();
  for (const { blocks, isAtEdge } of laidOut) {
    const edge = blocks.flatMap(({ lines }) => lines.filter(isAtEdge));
    for (const shape of new Set(edge.map(shapeOf))) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  }
  const isHead = (line: PdfLine): boolean =>
    (counts.get(shapeOf(line)) ?? 0) >= FEWEST_PAGES || PAGE_NUMBER.test(shapeOf(line));
  return laidOut.flatMap(({ blocks, isAtEdge }) => {
    const lines = blocks.flatMap((block) => block.lines);
    const printed = new Set(
      lines.flatMap((line) => (isAtEdge(line) && PRINTED.test(shapeOf(line)) ? Math.round(line.base) : [])),
    );
    const isGone = (line: PdfLine): boolean => isAtEdge(line) && (isHead(line) || printed.has(Math.round(line.base)));
    return blocks
      .map((block) => ({ ...block, lines: block.lines.filter((line) => !isGone(line)) }))
      .filter((block) => block.lines.length > 0);
  });
}

const edgesOf =
  ({ height }: PdfPage) =>
  ({ base }: PdfLine): boolean =>
    base > (1 - MARGIN) * height || base < MARGIN * height;

/** The words of a line but for its numbers. */
const shapeOf = ({ words }: PdfLine): string => words.replace(/\d+/g, '#').trim();
