import { elementsBelow, findBelow, type HtmlPage, ROOT, sourceText } from '../html/page.ts';
import { parseXml } from '../html/parse-html.ts';
import { plainWords } from '../html/plain-words.ts';

const LONGEST_PROLOGUE = 4000;

/** The nodes of an XML document whose elements have no prefix: `<atom:feed>` → `<feed>`. */
export function parseBareXml(source: string): HtmlPage {
  const prefix = /<([a-z]\w{0,20}):(?:feed|newsMessage|newsItem|nitf)\b/i.exec(source.slice(0, LONGEST_PROLOGUE))?.[1];
  return parseXml(prefix ? source.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</') : source);
}

/** Index of the first child with a tag; -1 when there is none. */
export function childOf(page: HtmlPage, element: number, tag: string): number {
  for (let at = element + 1; at < page[element]!.end; at = page[at]!.end) if (page[at]!.tag === tag) return at;
  return -1;
}

/** The words of the first child with a tag, entities and markup taken away; null when there are none. */
export const childText = (page: HtmlPage, element: number, tag: string): string | null =>
  textAt(page, childOf(page, element, tag));

/** The words of the first element below a node with a tag. */
export const textBelow = (page: HtmlPage, scope: number, tag: string): string | null =>
  textAt(page, findBelow(page, scope, tag));

/** The words of an element; null for -1, and where there are none. */
export const textAt = (page: HtmlPage, at: number): string | null =>
  at < 0 ? null : plainWords(sourceText(page, at)) || null;

/** Elements of some tags that stand in no other of them. */
export function outermost(page: HtmlPage, tags: ReadonlySet<string>): readonly number[] {
  const found: number[] = [];
  for (const at of elementsBelow(page, ROOT, tags))
    if (found.length === 0 || at >= page[found.at(-1)!]!.end) found.push(at);
  return found;
}

/** The markup inside an element: a CDATA section's text as it is, elements as they were; empty for -1. */
export function markupIn(page: HtmlPage, element: number): string {
  if (element < 0) return '';
  const parts: string[] = [];
  const open: number[] = [];
  for (let at = element + 1; at <= page[element]!.end; at++) {
    while (open.length > 0 && page[open.at(-1)!]!.end <= at) parts.push(`</${page[open.pop()!]!.tag}>`);
    if (at === page[element]!.end) break;
    const node = page[at]!;
    if (node.tag === '#text') parts.push(node.text);
    else {
      parts.push(`<${node.tag}>`);
      open.push(at);
    }
  }
  return parts.join('');
}
