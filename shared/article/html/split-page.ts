import type { Measures } from './measure.ts';
import type { PageMetadata } from './metadata.ts';
import { elementsBelow, HEADING, type HtmlNode, type HtmlPage, ROOT, wordsBelow } from './page.ts';
import { isDated, storiesBeside } from './stories-beside.ts';
import { surveyOf } from './survey.ts';

/** An element counts as an article from so many characters of prose on; shorter ones are teasers. */
const SHORTEST_PIECE = 350;
/** Beside one long article, short ones are the page's other offers. */
const SMALLEST_SHARE = 0.12;
const LIVE_NAMES = / live ?(?:blog|feed|stream|updates?|coverage|page|post)s? /;
const LIVE_HOLDERS = new Set('body main section div article'.split(' '));
const LEVELS = ['h1', 'h2', 'h3', 'h4'];
/** A page with more headings of one level than this is a list of something else. */
const MOST_HEADINGS = 200;

/** One article of a page: the `page` as a whole, its `main` article, or a `piece` that the head says nothing about. */
export type PagePart = { readonly page: HtmlPage; readonly kind: 'page' | 'piece' };

/** The articles of a page, each as a page of its own; the page itself when it is about one. */
export function splitPage(page: HtmlPage, { linked }: PageMetadata): readonly PagePart[] {
  const whole: readonly PagePart[] = [{ page, kind: 'page' }];
  if (linked?.isLive || page.some((node) => LIVE_HOLDERS.has(node.tag) && LIVE_NAMES.test(node.names))) return whole;
  const { seen, loose } = surveyOf(page);
  const { gone, measures } = loose;
  const unread = seen.gone;
  for (const [kind, isArticle] of ARTICLE_KINDS.entries()) {
    const elements = articleElements(page, gone, measures, isArticle);
    const areDated = kind !== DATED_KIND || elements.every((at) => isDated(page, unread, at, page[at]!.end));
    if (elements.length > 1 && areDated) return elements.map((at) => pieceOf(page, at, page[at]!.end));
  }
  const beside = storiesBeside(page, measures.prose[ROOT]!);
  if (beside.length > 0)
    return [
      { page: withoutElements(page, beside), kind: 'page' },
      ...beside.map((at) => pieceOf(page, at, page[at]!.end)),
    ];
  if (page.some(({ tag }, at) => tag === 'article' && gone[at] === 0 && measures.prose[at]! >= SHORTEST_PIECE))
    return whole;
  for (const level of LEVELS) {
    const pieces = headedPieces(page, gone, measures, level);
    if (pieces.length > 1) return pieces;
  }
  return whole;
}

const pieceOf = (page: HtmlPage, from: number, to: number): PagePart => ({
  page: slicePage(page, from, to),
  kind: 'piece',
});

const ARTICLE_TYPE = /schema\.org\/(?:\w*Article|BlogPosting|Report)$/;
const ARTICLE_NAMES = /(?:^|\s)(?:article|news-?item|news-?article)(?:$|\s)/;
const ARTICLE_ID = /^(?:article|story|news)[-_]?\d+$/;
const ENTRY_NAMES = /(?:^|\s)(?:story|post|hentry|entry|blog-?post|post-item|item)(?:$|\s)/;
/** What marks an element as one article, the surest first. */
const ARTICLE_KINDS: readonly ((node: HtmlNode) => boolean)[] = [
  ({ tag }) => tag === 'article',
  ({ attributes }) => ARTICLE_TYPE.test(attributes.itemtype ?? ''),
  ({ tag, attributes }) =>
    LIVE_HOLDERS.has(tag) && (ARTICLE_NAMES.test(attributes.class ?? '') || ARTICLE_ID.test(attributes.id ?? '')),
  ({ tag, attributes }) => LIVE_HOLDERS.has(tag) && ENTRY_NAMES.test(attributes.class ?? ''),
];
/** Entries of a list of things look like those of a blog, but have no date or by-line each. */
const DATED_KIND = 3;

/** Elements of a kind with a heading and a text of their own, none inside another. */
function articleElements(
  page: HtmlPage,
  gone: Uint8Array,
  { prose }: Measures,
  isArticle: (node: HtmlNode) => boolean,
): readonly number[] {
  const outermost: number[] = [];
  for (let at = 1; at < page.length; at++) {
    if (gone[at] === 1 || prose[at]! < SHORTEST_PIECE || !isArticle(page[at]!) || !hasHeading(page, at)) continue;
    outermost.push(at);
    at = page[at]!.end - 1;
  }
  const longest = outermost.reduce((most, at) => Math.max(most, prose[at]!), 0);
  return outermost.filter((at) => prose[at]! >= SMALLEST_SHARE * longest);
}

/** A page with nothing in the place of some elements. */
function withoutElements(page: HtmlPage, elements: readonly number[]): HtmlPage {
  const nodes = page.slice();
  for (const element of elements)
    for (let at = element; at < page[element]!.end; at++)
      nodes[at] = { ...page[at]!, tag: '#text', attributes: {}, names: '', text: '', end: at + 1 };
  return nodes;
}

function hasHeading(page: HtmlPage, scope: number): boolean {
  for (const at of elementsBelow(page, scope)) if (HEADING.test(page[at]!.tag)) return wordsBelow(page, at) !== '';
  return false;
}

/** Stretches that each begin with a heading of one level and have a text; below `<h1>` with a date of their own, too. */
function headedPieces(page: HtmlPage, gone: Uint8Array, measures: Measures, level: string): readonly PagePart[] {
  const headings = [...elementsBelow(page, ROOT, new Set([level]))].filter(
    (at) => gone[at] === 0 && measures.chars[at]! > 0,
  );
  if (headings.length < 2 || headings.length > MOST_HEADINGS) return [];
  const starts = headings.map((at) => liftToSiblings(page, at, headings));
  const holder = page[starts[0]!]!.parent;
  if (starts.some((at) => page[at]!.parent !== holder)) return [];
  const unread = surveyOf(page).seen.gone;
  const pieces = starts.map((at, index) => ({
    heading: headings[index]!,
    from: at,
    to: starts[index + 1] ?? page[holder]!.end,
  }));
  const whole = pieces.filter(
    ({ heading, from, to }) =>
      proseBetween(page, measures, from, to) >= SHORTEST_PIECE &&
      ((level === 'h1' && isHeadline(page, heading)) || isDated(page, unread, from, to)),
  );
  return whole.length === pieces.length || level === 'h1' ? whole.map(({ from, to }) => pieceOf(page, from, to)) : [];
}

/** A heading of several words; those of a manual have one or two: `Usage`. */
const isHeadline = (page: HtmlPage, heading: number): boolean => wordsBelow(page, heading).split(' ').length > 2;

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
