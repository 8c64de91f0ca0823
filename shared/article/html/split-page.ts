import { headedPieces, LEVELS, linkedPieces } from './headed-pieces.ts';
import type { Measures } from './measure.ts';
import type { PageMetadata } from './metadata.ts';
import { elementsBelow, HEADING, type HtmlNode, type HtmlPage, ROOT, wordsBelow } from './page.ts';
import { type PagePart, pieceOf } from './slice-page.ts';
import { isDated, storiesBeside } from './stories-beside.ts';
import { surveyOf } from './survey.ts';

/** An element counts as an article from so many characters of prose on; shorter ones are teasers. */
const SHORTEST_PIECE = 350;
/** Beside one long article, short ones are the page's other offers. */
const SMALLEST_SHARE = 0.12;
const LIVE_NAMES = / live ?(?:blog|feed|stream|updates?|coverage|page|post)s? /;
const LIVE_HOLDERS = new Set('body main section div article'.split(' '));

/** The articles of a page, each as a page of its own; the page itself when it is about one. A digest has several. */
export function splitPage(page: HtmlPage, { linked, published }: PageMetadata, isDigest = false): readonly PagePart[] {
  const whole: readonly PagePart[] = [{ page, kind: 'page' }];
  if (linked?.isLive || page.some((node) => LIVE_HOLDERS.has(node.tag) && LIVE_NAMES.test(node.names))) return whole;
  const { seen, loose } = surveyOf(page);
  const { gone, measures } = loose;
  const unread = seen.gone;
  const described = linkedPieces(page, gone, measures, linked?.all ?? []);
  if (described.length > 1) return described;
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
    const pieces = headedPieces(page, { gone, measures, level, isOneStory: published.length > 0, isDigest });
    if (pieces.length > 1) return pieces;
  }
  return whole;
}

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
