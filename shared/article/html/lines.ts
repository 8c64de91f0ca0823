import { BLOCK_TAGS, foldSpace, HEADING, type HtmlPage } from './page.ts';

/** The words between two borders of blocks. */
export type Line = {
  readonly words: string;
  /** The innermost block around it: `p`, `li`, `h2`, `blockquote`, … */
  readonly tag: string;
  /** Characters of links in it. */
  readonly linked: number;
  /** Index of the node in which it begins. */
  readonly at: number;
};

/** The lines below some elements in document order, without what is gone. */
export function linesBelow(page: HtmlPage, gone: Uint8Array, roots: readonly number[]): Line[] {
  const collector = new LineCollector();
  for (const root of roots) {
    if (gone[root] === 1) continue;
    collectFrom(page, gone, root, collector);
  }
  return collector.lines;
}

function collectFrom(page: HtmlPage, gone: Uint8Array, root: number, collector: LineCollector): void {
  const open: number[] = [];
  for (let at = root; at < page[root]!.end; at++) {
    closeEnded(page, open, at, collector);
    const { tag, end } = page[at]!;
    if (gone[at] === 1) at = end - 1;
    else if (tag === '#text') collector.add(page, open, at);
    else if (tag === 'br') collector.breakLine(page, open);
    else {
      if (BLOCK_TAGS.has(tag)) collector.flush(page, open);
      open.push(at);
    }
  }
  closeEnded(page, open, page[root]!.end, collector);
  collector.flush(page, open);
}

function closeEnded(page: HtmlPage, open: number[], at: number, collector: LineCollector): void {
  while (open.length > 0 && page[open.at(-1)!]!.end <= at) {
    if (BLOCK_TAGS.has(page[open.at(-1)!]!.tag)) collector.flush(page, open);
    open.pop();
  }
}

/** A paragraph stands no deeper in its list item. */
const LINE_DEPTH = 10;

/** Cells and blocks in a list item, a quotation or a heading are still of its kind. */
function blockOf(page: HtmlPage, open: readonly number[]): string {
  let block: string | null = null;
  for (let depth = open.length - 1; depth >= Math.max(0, open.length - LINE_DEPTH); depth--) {
    const { tag } = page[open[depth]!]!;
    if (tag === 'li' || HEADING.test(tag)) return block === null || block === 'p' || block === 'div' ? tag : block;
    if (block === null && BLOCK_TAGS.has(tag)) block = tag;
  }
  return block ?? 'p';
}

const isLinked = (page: HtmlPage, open: readonly number[]): boolean =>
  open.slice(-LINE_DEPTH).some((index) => page[index]!.tag === 'a');

/** The end of a line that is no end of a sentence. */
const GOES_ON = /[\p{L}\d,;-]$/u;

class LineCollector {
  readonly lines: Line[] = [];
  #parts: string[] = [];
  #linked = 0;
  #at = 0;
  #isBroken = false;

  add(page: HtmlPage, open: readonly number[], at: number): void {
    const { text } = page[at]!;
    // Preformatted text parts its paragraphs by blank lines.
    if (/\n[ \t]*\n/.test(text) && open.some((index) => page[index]!.tag === 'pre'))
      for (const [index, paragraph] of text.split(/\n[ \t]*\n/).entries()) {
        if (index > 0) this.flush(page, open);
        this.#addText(page, open, { text: paragraph, at });
      }
    else this.#addText(page, open, { text, at });
  }

  #addText(
    page: HtmlPage,
    open: readonly number[],
    { text, at }: { readonly text: string; readonly at: number },
  ): void {
    if (this.#isBroken && text.trim() !== '') this.#mendBreak(page, open, text);
    if (this.#parts.length === 0) {
      if (text.trim() === '') return;
      this.#at = at;
    }
    this.#parts.push(text);
    if (isLinked(page, open)) this.#linked += foldSpace(text).length;
  }

  /** A `<br>` ends a line, unless the sentence goes on behind it. */
  breakLine(page: HtmlPage, open: readonly number[]): void {
    if (this.#isBroken) this.flush(page, open);
    this.#isBroken = this.#parts.length > 0;
  }

  #mendBreak(page: HtmlPage, open: readonly number[], next: string): void {
    this.#isBroken = false;
    // The last words alone: a line of a thousand breaks must not be put together at each of them.
    const last = this.#parts.findLast((part) => part.trim() !== '') ?? '';
    if (GOES_ON.test(last.trimEnd().slice(-2)) && /^\s*\p{Ll}/u.test(next)) this.#parts.push(' ');
    else this.flush(page, open);
  }

  /** Ends the line in the innermost of the open blocks. */
  flush(page: HtmlPage, open: readonly number[]): void {
    if (this.#parts.length === 0) return;
    const words = foldSpace(this.#parts.join(''));
    if (words !== '') this.lines.push({ words, tag: blockOf(page, open), linked: this.#linked, at: this.#at });
    this.#parts = [];
    this.#linked = 0;
    this.#isBroken = false;
  }
}
