import { joined } from '../unwrap.ts';
import type { Block, PdfLine } from './page-lines.ts';

/** Lines that are one paragraph, or one heading, and the size of their letters. */
export type PdfParagraph = { readonly words: string; readonly size: number };

const SENTENCE_END = /[.!?…:]["'\u2019\u201d)\]]*$/;
/** An indented line begins so far from its column's border. */
const INDENT = 0.7;
const OTHER_SIZE = 0.12;
/** Letters so much larger than the text's are a heading's, whose lines break where it looks well. */
const HEADING_SIZE = 1.1;
const GAP = 1.35;
const FEWEST_LINES = 3;

/** Some lines that belong together, and whether the last one goes to the column's border. */
type Group = { readonly lines: readonly PdfLine[]; readonly isFull: boolean };

/** The paragraphs of some blocks in their order; one that a column or page breaks off goes on in the next. */
export function paragraphsIn(blocks: readonly Block[]): readonly PdfParagraph[] {
  const known = new Set(
    blocks.flatMap(({ lines }) =>
      lines.flatMap(({ words }) => words.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []),
    ),
  );
  const textSize = textSizeOf(blocks.flatMap(({ lines }) => lines));
  const merged: Group[] = [];
  for (const group of blocks.flatMap((block) => groupsIn(block, textSize))) {
    const before = merged.at(-1);
    if (before && goesOn(before, group))
      merged[merged.length - 1] = { lines: [...before.lines, ...group.lines], isFull: group.isFull };
    else merged.push(group);
  }
  return merged.map(({ lines }) => ({ words: joinAll(lines, known), size: lines[0]!.size }));
}

/** The size of the letters that most of a text is set in. */
export function textSizeOf(lines: readonly { readonly words: string; readonly size: number }[]): number {
  const chars = new Map<number, number>();
  for (const { size, words } of lines) {
    const rounded = Math.round(size * 2) / 2;
    chars.set(rounded, (chars.get(rounded) ?? 0) + words.length);
  }
  return [...chars].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0])[0];
}

function groupsIn({ lines, left, right }: Block, textSize: number): readonly Group[] {
  const step = medianStep(lines);
  const groups: PdfLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const isNew =
      !before ||
      isOtherSize(before, line) ||
      before.base - line.base > GAP * step ||
      (line.left - left > INDENT * line.size && before.left - left < INDENT * line.size) ||
      (line.size < HEADING_SIZE * textSize && right - before.right > widthOfFirstWord(line));
    if (isNew) groups.push([line]);
    else groups.at(-1)!.push(line);
  }
  const isColumn = lines.length >= FEWEST_LINES;
  return groups.map((group) => ({
    lines: group,
    isFull: isColumn && right - group.at(-1)!.right < group[0]!.size,
  }));
}

/** Where so much is left of a line, its end is no accident: the next word had found room there. */
function widthOfFirstWord({ words, left, right, size }: PdfLine): number {
  const text = words.trim();
  const first = /^\S+/.exec(text)?.[0].length ?? 0;
  return ((right - left) * first) / Math.max(1, text.length) + size / 2;
}

const isOtherSize = (a: PdfLine, b: PdfLine): boolean =>
  Math.abs(a.size - b.size) > OTHER_SIZE * Math.max(a.size, b.size);

function medianStep(lines: readonly PdfLine[]): number {
  const steps = lines
    .slice(1)
    .map((line, at) => lines[at]!.base - line.base)
    .toSorted((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? Number.POSITIVE_INFINITY;
}

/** Whether a paragraph ends in the middle of a sentence that the next one goes on with. */
const goesOn = (before: Group, next: Group): boolean =>
  !isOtherSize(before.lines[0]!, next.lines[0]!) &&
  !SENTENCE_END.test(before.lines.at(-1)!.words.trim()) &&
  (before.isFull || /^\s*["'\u2018\u201c(]?\p{Ll}/u.test(next.lines[0]!.words));

function joinAll(lines: readonly PdfLine[], known: ReadonlySet<string>): string {
  const parts: string[] = [];
  for (const { words } of lines) {
    const line = words.trim();
    const before = parts.pop();
    parts.push(...(before === undefined ? [line] : joined(before, line, known)));
  }
  return parts.join('').replace(/\s+/g, ' ');
}
