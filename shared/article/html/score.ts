import { isInline, linkDensity, type Measures } from './measure.ts';
import { NEGATIVE_NAMES, POSITIVE_NAMES } from './outside-names.ts';
import type { HtmlNode, HtmlPage } from './page.ts';

/** A paragraph shorter than this says nothing about where the article is. */
const SHORTEST_PARAGRAPH = 25;
const ANCESTORS_SCORED = 5;
const SCORED_TAGS = new Set('section h2 h3 h4 h5 h6 p td pre'.split(' '));
const TAG_SCORES: Readonly<Record<string, number>> = {
  div: 5,
  pre: 3,
  td: 3,
  blockquote: 3,
  address: -3,
  ol: -3,
  ul: -3,
  dl: -3,
  dd: -3,
  dt: -3,
  li: -3,
  form: -3,
  h1: -5,
  h2: -5,
  h3: -5,
  h4: -5,
  h5: -5,
  h6: -5,
  th: -5,
};
const NAME_WEIGHT = 25;

/** +25 for each of class and id that promises an article, −25 for each that denies one. */
export function nameWeight({ attributes }: HtmlNode): number {
  let weight = 0;
  for (const name of [attributes.class, attributes.id]) {
    if (!name) continue;
    if (NEGATIVE_NAMES.test(name)) weight -= NAME_WEIGHT;
    if (POSITIVE_NAMES.test(name)) weight += NAME_WEIGHT;
  }
  return weight;
}

/**
 * How much of an article each element holds, by index; NaN where no paragraph speaks for it. Paragraphs give their
 * weight to the five elements around them, less to those farther out; links take it away (Readability's manner).
 */
export function scoreElements(page: HtmlPage, gone: Uint8Array, measures: Measures, isWeighing: boolean): Float64Array {
  const scores = new Float64Array(page.length).fill(Number.NaN);
  const start = (at: number): number =>
    (Object.hasOwn(TAG_SCORES, page[at]!.tag) ? TAG_SCORES[page[at]!.tag]! : 0) +
    (isWeighing ? nameWeight(page[at]!) : 0);
  const give = (from: number, chars: number, commas: number): void => {
    if (chars < SHORTEST_PARAGRAPH) return;
    const weight = 2 + commas + Math.min(3, Math.floor(chars / 100));
    let at = from;
    for (let level = 0; level < ANCESTORS_SCORED && at > 0 && page[at]!.tag !== 'html'; level++) {
      if (Number.isNaN(scores[at])) scores[at] = start(at);
      scores[at]! += weight / (level === 0 ? 1 : level === 1 ? 2 : level * 3);
      at = page[at]!.parent;
    }
  };
  for (let at = 1; at < page.length; at++) {
    const { tag, end } = page[at]!;
    if (gone[at] === 1) at = end - 1;
    else if (tag === 'div') scoreDiv(page, gone, measures, at, give);
    else if (SCORED_TAGS.has(tag))
      give(aroundWrapper(page, measures, page[at]!.parent), measures.chars[at]!, measures.commas[at]!);
  }
  for (let at = 1; at < page.length; at++)
    if (!Number.isNaN(scores[at])) scores[at]! *= 1 - Math.min(1, linkDensity(measures, at));
  return scores;
}

/** A `<div>` around nothing but one paragraph stands for that paragraph: the element around it takes its weight. */
function aroundWrapper(page: HtmlPage, measures: Measures, parent: number): number {
  const { parent: outer } = page[parent]!;
  return outer > 0 && isWrapper(page, measures, parent) ? outer : parent;
}

/** Whether an element is a `<div>` around nothing but one paragraph. */
export function isWrapper(page: HtmlPage, { chars }: Measures, at: number): boolean {
  const first = page[at]!.tag === 'div' ? firstElement(page, at) : -1;
  return first >= 0 && page[first]!.tag === 'p' && chars[first] === chars[at];
}

function firstElement(page: HtmlPage, parent: number): number {
  for (let at = parent + 1; at < page[parent]!.end; at = page[at]!.end) if (page[at]!.tag !== '#text') return at;
  return -1;
}

type Give = (from: number, chars: number, commas: number) => void;

/** A `<div>` without blocks is a paragraph; one with blocks may hold loose lines of text between them. */
function scoreDiv(page: HtmlPage, gone: Uint8Array, measures: Measures, div: number, give: Give): void {
  const { end, parent } = page[div]!;
  if (measures.hasBlock[div] === 0 && !hasDoubleBreak(page, div)) {
    give(parent, measures.chars[div]!, measures.commas[div]!);
    return;
  }
  let chars = 0;
  let commas = 0;
  for (let at = div + 1; at < end; at = page[at]!.end) {
    const child = page[at]!;
    if (gone[at] === 1) continue;
    if (child.tag !== 'br' && isInline(child, measures.hasBlock[at]!)) {
      chars += measures.chars[at]!;
      commas += measures.commas[at]!;
    } else {
      give(div, chars, commas);
      chars = 0;
      commas = 0;
    }
  }
  give(div, chars, commas);
}

function hasDoubleBreak(page: HtmlPage, div: number): boolean {
  let breaks = 0;
  for (let at = div + 1; at < page[div]!.end; at = page[at]!.end) {
    const { tag, text } = page[at]!;
    if (tag === 'br') breaks++;
    else if (tag !== '#text' || text.trim() !== '') breaks = 0;
    if (breaks > 1) return true;
  }
  return false;
}
