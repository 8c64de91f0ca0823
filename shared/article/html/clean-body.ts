import { linkDensity, type Measures } from './measure.ts';
import type { HtmlPage } from './page.ts';
import { isWrapper, nameWeight } from './score.ts';
import type { Part } from './survey.ts';

const CLEANED_TAGS = new Set('table ul ol div section form fieldset dl'.split(' '));
const DATA_TABLE_TAGS = new Set('caption th thead tfoot col colgroup'.split(' '));
const DATA_TABLE_CELLS = 10;
/** An element with so many commas is prose, however it looks. */
const PROSE_COMMAS = 10;

/** Marks blocks inside an article that are made of links, pictures or form fields rather than text. */
export function cleanBody({ page, gone, measures }: Part, roots: readonly number[]): Uint8Array {
  const cleaned = gone.slice();
  const tables = dataTables(page);
  for (const root of roots)
    for (let at = root + 1; at < page[root]!.end; at++) {
      const { tag, end } = page[at]!;
      if (cleaned[at] === 1 || tables[at] === 1) at = end - 1;
      else if (CLEANED_TAGS.has(tag) && !isWrapper(page, measures, at) && isShady(page, measures, at)) {
        cleaned.fill(1, at, end);
        at = end - 1;
      }
    }
  return cleaned;
}

function dataTables(page: HtmlPage): Uint8Array {
  const tables = new Uint8Array(page.length);
  for (let at = 1; at < page.length; at++) {
    const { tag, end, attributes } = page[at]!;
    if (tag !== 'table' || attributes.role === 'presentation') continue;
    let cells = 0;
    for (let inner = at + 1; inner < end && tables[at] === 0; inner++) {
      const { tag: innerTag } = page[inner]!;
      if (innerTag === 'table') break;
      if (innerTag === 'td') cells++;
      if (DATA_TABLE_TAGS.has(innerTag) || cells > DATA_TABLE_CELLS) tables[at] = 1;
    }
  }
  return tables;
}

function isShady(page: HtmlPage, measures: Measures, at: number): boolean {
  const weight = nameWeight(page[at]!);
  const { chars, commas, paragraphs, images, items, inputs, embeds, headings, textish, listed } = measures;
  if (weight < 0 && measures.prose[at]! < 400) return true;
  if (commas[at]! >= PROSE_COMMAS) return false;
  const { tag } = page[at]!;
  const length = chars[at]!;
  const isList = tag === 'ul' || tag === 'ol' || (length > 0 && listed[at]! / length > 0.9);
  const density = linkDensity(measures, at);
  const [paragraphCount, imageCount] = [paragraphs[at]!, images[at]!];
  const hasNoText = imageCount === 0 && textish[at] === 0 && headings[at] === 0;
  const isShortAndLinked = !isList && length < 25 && density > 0 && headings[at]! / Math.max(1, length) < 0.9;
  return (
    (imageCount > 1 && paragraphCount / imageCount < 0.5) ||
    (!isList && items[at]! - 100 > paragraphCount) ||
    inputs[at]! > Math.floor(paragraphCount / 3) ||
    isShortAndLinked ||
    (!isList && weight < 25 && density > 0.2) ||
    (weight >= 25 && density > 0.5) ||
    (isList && density > 0.5) ||
    embeds[at]! > 1 ||
    (embeds[at] === 1 && length < 75) ||
    hasNoText
  );
}
