import { BLOCK_TAGS, HEADING, type HtmlNode, type HtmlPage, SILENT_TAGS } from './page.ts';

/** What stands below each node of a page, by its index; nodes that are gone count nowhere. */
export type Measures = {
  /** Characters, white space folded. */
  readonly chars: Int32Array;
  /** Characters of links. A link within the page counts a third. */
  readonly linked: Float64Array;
  readonly commas: Int32Array;
  /** Characters in stretches of text that are long enough to be prose, outside links. */
  readonly prose: Int32Array;
  readonly headings: Int32Array;
  /** Characters in paragraphs, list items, cells: all but headings and loose words. */
  readonly textish: Int32Array;
  readonly listed: Int32Array;
  readonly paragraphs: Int32Array;
  readonly images: Int32Array;
  readonly items: Int32Array;
  readonly inputs: Int32Array;
  readonly embeds: Int32Array;
  /** 1 where a block, or an image, stands somewhere below. */
  readonly hasBlock: Uint8Array;
};

const PROSE_CHARS = 50;
const TEXTISH = new Set('blockquote dl div img ol p pre table ul span li td'.split(' '));
const HOLDS_BLOCK = new Set('blockquote dl div img ol p pre table ul section article figure'.split(' '));
const WITHIN_PAGE = 0.3;

/**
 * Measures all nodes in one walk from the last to the first, each adding to the node around it. `known`: other measures
 * of the same page, whose counts of texts are taken over.
 */
export function measure(page: HtmlPage, gone: Uint8Array, known: Measures | null = null): Measures {
  const measures = emptyMeasures(page.length);
  for (let at = page.length - 1; at > 0; at--) {
    if (gone[at] === 1) continue;
    const node = page[at]!;
    if (node.tag === '#text') {
      if (known) copyText(measures, at, known);
      else countText(measures, at, node.text, page[node.parent]!);
    } else countElement(measures, at, node);
    addToParent(measures, at, node);
  }
  return measures;
}

const INT_COLUMNS = 11;

function emptyMeasures(size: number): Measures {
  // One piece of memory for all: for small pages a dozen of their own cost more than what is counted in them.
  const memory = new ArrayBuffer(size * (8 + INT_COLUMNS * 4 + 1));
  let used = size * 8;
  const ints = (): Int32Array => {
    const column = new Int32Array(memory, used, size);
    used += size * 4;
    return column;
  };
  return {
    linked: new Float64Array(memory, 0, size),
    chars: ints(),
    commas: ints(),
    prose: ints(),
    headings: ints(),
    textish: ints(),
    listed: ints(),
    paragraphs: ints(),
    images: ints(),
    items: ints(),
    inputs: ints(),
    embeds: ints(),
    hasBlock: new Uint8Array(memory, size * (8 + INT_COLUMNS * 4), size),
  };
}

function copyText({ chars, commas, prose }: Measures, at: number, known: Measures): void {
  chars[at] = known.chars[at]!;
  commas[at] = known.commas[at]!;
  prose[at] = known.prose[at]!;
}

function countText({ chars, commas, prose }: Measures, at: number, text: string, { tag: around }: HtmlNode): void {
  if (SILENT_TAGS.has(around)) return;
  let count = 0;
  let commaCount = 0;
  let isBlank = true;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    const isSpace = code <= 0x20 || code === 0xa0;
    if (!isSpace || !isBlank) count++;
    if (code === 0x2c || code === 0x60c || code === 0xff0c || code === 0x3001) commaCount++;
    isBlank = isSpace;
  }
  if (isBlank && count > 0) count--;
  chars[at] = count;
  commas[at] = commaCount;
  if (count >= PROSE_CHARS && around !== 'a') prose[at] = count;
}

function countElement(measures: Measures, at: number, { tag, attributes }: HtmlNode): void {
  const chars = measures.chars[at]!;
  if (tag === 'a') measures.linked[at] = attributes.href?.startsWith('#') ? chars * WITHIN_PAGE : chars;
  else if (HEADING.test(tag)) measures.headings[at] = chars;
  else if (tag === 'ul' || tag === 'ol') measures.listed[at] = chars;
  else if (tag === 'img') measures.images[at]!++;
  else if (tag === 'li') measures.items[at]!++;
  else if (tag === 'input') measures.inputs[at]!++;
  else if (tag === 'iframe' || tag === 'object' || tag === 'embed') measures.embeds[at]!++;
  if (tag === 'p' || (tag === 'div' && measures.hasBlock[at] === 0)) measures.paragraphs[at]!++;
  if (TEXTISH.has(tag)) measures.textish[at] = chars;
}

/** Written out, since a loop over names costs ten times as much on this hottest of paths. */
function addToParent(measures: Measures, at: number, { tag, parent }: HtmlNode): void {
  const { chars, linked, commas, prose, headings, textish, listed, paragraphs, images, items, inputs, embeds } =
    measures;
  chars[parent]! += chars[at]!;
  linked[parent]! += linked[at]!;
  commas[parent]! += commas[at]!;
  prose[parent]! += prose[at]!;
  headings[parent]! += headings[at]!;
  textish[parent]! += textish[at]!;
  listed[parent]! += listed[at]!;
  paragraphs[parent]! += paragraphs[at]!;
  images[parent]! += images[at]!;
  items[parent]! += items[at]!;
  inputs[parent]! += inputs[at]!;
  embeds[parent]! += embeds[at]!;
  if (measures.hasBlock[at] === 1 || HOLDS_BLOCK.has(tag)) measures.hasBlock[parent] = 1;
}

/** Share of an element's characters that are links. */
export const linkDensity = ({ chars, linked }: Measures, at: number): number =>
  chars[at] === 0 ? 0 : linked[at]! / chars[at]!;

/** Whether a node is part of a line of text: words, or an element with nothing but words below. */
export const isInline = ({ tag }: HtmlNode, hasBlock: number): boolean => !BLOCK_TAGS.has(tag) && hasBlock === 0;
