import { linkDensity, type Measures } from './measure.ts';
import { type HtmlNode, type HtmlPage, ROOT } from './page.ts';

const TOP_CANDIDATES = 5;
const CLOSE_SCORE = 0.75;
const CLOSE_CANDIDATES = 3;

/** What a choice is made of: the page, what is gone from it, its measures and scores. */
export type Scored = {
  readonly page: HtmlPage;
  readonly gone: Uint8Array;
  readonly measures: Measures;
  readonly scores: Float64Array;
};

/** The elements that hold the article, in order: the best one and those of its siblings that belong to it. */
export function chooseBody(scored: Scored): number[] {
  const top = topElements(scored);
  const [best] = top;
  if (best === undefined || isOuter(scored.page, best)) return [ROOT];
  const whole = onlyChildUp(scored, risingUp(scored, sharedUp(scored, best, top)));
  const roots = withSiblings(scored, whole);
  const article = onlyArticle(scored, best);
  return article !== null && isMuchLeftOut(scored, article, roots) ? [article] : roots;
}

/** With less of its article's prose an element is one part of several that boxes and advertisements keep apart. */
const LEAST_SHARE = 0.75;
const SHORTEST_LEFT_OUT = 500;

/** The page's `<article>` around an element, if there is no other one with a text. */
function onlyArticle({ page, gone, measures }: Scored, inner: number): number | null {
  let article = page[inner]!.parent;
  while (article > ROOT && page[article]!.tag !== 'article') article = page[article]!.parent;
  if (article <= ROOT) return null;
  const isOther = ({ tag }: HtmlNode, at: number): boolean =>
    tag === 'article' && at !== article && gone[at] === 0 && measures.prose[at]! >= SHORTEST_LEFT_OUT;
  return page.some(isOther) ? null : article;
}

function isMuchLeftOut({ measures }: Scored, article: number, roots: readonly number[]): boolean {
  const all = measures.prose[article]!;
  const taken = roots.reduce((sum, at) => sum + measures.prose[at]!, 0);
  return taken < LEAST_SHARE * all && all - taken >= SHORTEST_LEFT_OUT;
}

const isOuter = (page: HtmlPage, at: number): boolean =>
  at === ROOT || page[at]!.tag === 'body' || page[at]!.tag === 'html';

function topElements({ scores, page }: Scored): number[] {
  const top: number[] = [];
  for (let at = ROOT; at < page.length; at++) {
    const score = scores[at]!;
    if (Number.isNaN(score) || (top.length === TOP_CANDIDATES && score <= scores[top.at(-1)!]!)) continue;
    const place = top.findIndex((other) => score > scores[other]!);
    top.splice(place < 0 ? top.length : place, 0, at);
    top.length = Math.min(top.length, TOP_CANDIDATES);
  }
  return top;
}

/** The element around the best that holds three more whose scores come close to it. */
function sharedUp({ page, scores }: Scored, best: number, top: readonly number[]): number {
  const close = top.slice(1).filter((at) => scores[at]! / scores[best]! >= CLOSE_SCORE);
  if (close.length < CLOSE_CANDIDATES) return best;
  for (let at = page[best]!.parent; !isOuter(page, at); at = page[at]!.parent) {
    const { end } = page[at]!;
    if (close.filter((other) => other > at && other < end).length >= CLOSE_CANDIDATES) return at;
  }
  return best;
}

/** Where scores go up again towards the outside, more of the article stands beside the best element. */
function risingUp({ page, scores }: Scored, best: number): number {
  let last = Number.isNaN(scores[best]) ? 0 : scores[best]!;
  const least = last / 3;
  for (let at = page[best]!.parent; !isOuter(page, at); at = page[at]!.parent) {
    const score = scores[at]!;
    if (Number.isNaN(score)) continue;
    if (score < least) break;
    if (score > last) return at;
    last = score;
  }
  return best;
}

function onlyChildUp({ page, gone }: Scored, best: number): number {
  let at = best;
  for (let up = page[at]!.parent; !isOuter(page, up); up = page[at]!.parent) {
    if (elementChildren(page, gone, up).length !== 1) break;
    at = up;
  }
  return at;
}

function elementChildren(page: HtmlPage, gone: Uint8Array, parent: number): number[] {
  const children: number[] = [];
  for (let at = parent + 1; at < page[parent]!.end; at = page[at]!.end)
    if (gone[at] === 0 && page[at]!.tag !== '#text') children.push(at);
  return children;
}

function withSiblings(scored: Scored, best: number): number[] {
  const { page, gone, scores } = scored;
  const score = Number.isNaN(scores[best]) ? 0 : scores[best]!;
  const least = Math.max(10, score * 0.2);
  const name = page[best]!.attributes.class ?? '';
  return elementChildren(page, gone, page[best]!.parent).filter((at) => {
    if (at === best) return true;
    const bonus = name !== '' && page[at]!.attributes.class === name ? score * 0.2 : 0;
    return scores[at]! + bonus >= least || isOwnParagraph(scored, at);
  });
}

function isOwnParagraph({ page, measures }: Scored, at: number): boolean {
  const { tag } = page[at]!;
  if (tag !== 'p' && !(tag === 'div' && measures.hasBlock[at] === 0)) return false;
  const length = measures.chars[at]!;
  const density = linkDensity(measures, at);
  return length > 80 ? density < 0.25 : length > 25 && density === 0;
}
