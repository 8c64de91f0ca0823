import { isBylineDate, isStamp } from './junk-lines.ts';
import { linesBelow } from './lines.ts';
import { type Measures, measure } from './measure.ts';
import type { PageMetadata } from './metadata.ts';
import { elementsBelow, HEADING, type HtmlNode, type HtmlPage, ROOT, wordsBelow } from './page.ts';
import { prune, silent } from './prune.ts';

/** An element counts as an article from so many characters of prose on; shorter ones are teasers. */
const SHORTEST_PIECE = 350;
/** Beside one long article, short ones are the page's other offers. */
const SMALLEST_SHARE = 0.12;
const LIVE_NAMES = / live ?(?:blog|feed|stream|updates?|coverage|page|post)s? /;
const LIVE_HOLDERS = new Set('body main section div article'.split(' '));
const LEVELS = ['h1', 'h2', 'h3'];
const LINES_BEFORE_TEXT = 5;
/** A page with more headings of one level than this is a list of something else. */
const MOST_HEADINGS = 200;

/** The articles of a page, each as a page of its own; the page itself when it is about one. */
export function splitPage(page: HtmlPage, { linked }: PageMetadata): readonly HtmlPage[] {
  const whole = [page];
  if (linked?.isLive || page.some((node) => LIVE_HOLDERS.has(node.tag) && LIVE_NAMES.test(node.names))) return whole;
  const gone = prune(page, measure(page, silent(page)), false);
  const measures = measure(page, gone);
  const elements = articleElements(page, gone, measures);
  if (elements.length > 1) return elements.map((at) => slicePage(page, at, page[at]!.end));
  if (elements.length === 1) return whole;
  for (const level of LEVELS) {
    const pieces = headedPieces(page, gone, measures, level);
    if (pieces.length > 1) return pieces;
  }
  return whole;
}

/** `<article>` elements with a heading and a text of their own, none inside another. */
function articleElements(page: HtmlPage, gone: Uint8Array, { prose }: Measures): readonly number[] {
  const outermost: number[] = [];
  for (const at of elementsBelow(page, ROOT, new Set(['article']))) {
    const isInside = outermost.length > 0 && at < page[outermost.at(-1)!]!.end;
    if (gone[at] === 0 && !isInside && prose[at]! >= SHORTEST_PIECE && hasHeading(page, at)) outermost.push(at);
  }
  const longest = outermost.reduce((most, at) => Math.max(most, prose[at]!), 0);
  return outermost.filter((at) => prose[at]! >= SMALLEST_SHARE * longest);
}

function hasHeading(page: HtmlPage, scope: number): boolean {
  for (const at of elementsBelow(page, scope)) if (HEADING.test(page[at]!.tag)) return wordsBelow(page, at) !== '';
  return false;
}

/** Stretches that each begin with a heading of one level and have a text; below `<h1>` with a date of their own, too. */
function headedPieces(page: HtmlPage, gone: Uint8Array, measures: Measures, level: string): readonly HtmlPage[] {
  const headings = [...elementsBelow(page, ROOT, new Set([level]))].filter(
    (at) => gone[at] === 0 && measures.chars[at]! > 0,
  );
  if (headings.length < 2 || headings.length > MOST_HEADINGS) return [];
  const starts = headings.map((at) => liftToSiblings(page, at, headings));
  const holder = page[starts[0]!]!.parent;
  if (starts.some((at) => page[at]!.parent !== holder)) return [];
  const pieces = starts.map((at, index) => ({ from: at, to: starts[index + 1] ?? page[holder]!.end }));
  const whole = pieces.filter(
    ({ from, to }) =>
      proseBetween(page, measures, from, to) >= SHORTEST_PIECE && (level === 'h1' || isDated(page, gone, from, to)),
  );
  return whole.length === pieces.length || level === 'h1' ? whole.map(({ from, to }) => slicePage(page, from, to)) : [];
}

/** The outermost element around a heading that holds none of the other headings. */
function liftToSiblings(page: HtmlPage, heading: number, headings: readonly number[]): number {
  let at = heading;
  for (let up = page[at]!.parent; up > ROOT; up = page[at]!.parent) {
    const { end } = page[up]!;
    if (headings.filter((other) => other > up && other < end).length > 1) break;
    at = up;
  }
  return at;
}

function proseBetween(page: HtmlPage, { prose }: Measures, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at = page[at]!.end) sum += prose[at]!;
  return sum;
}

function isDated(page: HtmlPage, gone: Uint8Array, from: number, to: number): boolean {
  const roots: number[] = [];
  for (let at = from; at < to; at = page[at]!.end) roots.push(at);
  return linesBelow(page, gone, roots)
    .slice(1, 1 + LINES_BEFORE_TEXT)
    .some(({ words }) => isStamp(words) || isBylineDate(words));
}

/** A page of its own made of the nodes from one index to another. */
function slicePage(page: HtmlPage, from: number, to: number): HtmlPage {
  const root: HtmlNode = { tag: '#root', attributes: {}, text: '', names: '', parent: -1, end: to - from + 1 };
  const nodes = page.slice(from, to).map((node) => ({
    ...node,
    parent: node.parent < from ? ROOT : node.parent - from + 1,
    end: node.end - from + 1,
  }));
  return [root, ...nodes];
}
