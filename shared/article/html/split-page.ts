import { measure } from './measure.ts';
import type { PageMetadata } from './metadata.ts';
import { elementsBelow, HEADING, type HtmlPage, namesOf, ROOT, wordsBelow } from './page.ts';
import { prune } from './prune.ts';

/** An element counts as an article from so many characters of prose on; shorter ones are teasers. */
const SHORTEST_PIECE = 350;
const LIVE_NAMES = / live ?(?:blog|feed|stream|updates?|coverage|page|post)s? /;

/** The nodes that each hold one article of a page; the root alone when the page is about one. */
export function splitPage(page: HtmlPage, { linked }: PageMetadata): readonly number[] {
  if (
    linked?.isLive ||
    page.some((node) => /^(?:body|main|section|div|article)$/.test(node.tag) && LIVE_NAMES.test(namesOf(node)))
  )
    return [ROOT];
  const gone = prune(page, ROOT, false);
  const { prose } = measure(page, gone);
  const pieces = [...elementsBelow(page, ROOT)].filter(
    (at) => gone[at] === 0 && page[at]!.tag === 'article' && prose[at]! >= SHORTEST_PIECE && hasHeading(page, at),
  );
  const outermost = pieces.filter((at) => !pieces.some((outer) => outer < at && at < page[outer]!.end));
  const [first, ...more] = outermost;
  if (first === undefined || more.length === 0) return [ROOT];
  const longest = Math.max(...outermost.map((at) => prose[at]!));
  // Beside one long article, short ones are the page's other offers.
  const substantial = outermost.filter((at) => prose[at]! >= 0.12 * longest);
  return substantial.length > 1 ? substantial : [ROOT];
}

function hasHeading(page: HtmlPage, scope: number): boolean {
  for (const at of elementsBelow(page, scope)) if (HEADING.test(page[at]!.tag)) return wordsBelow(page, at) !== '';
  return false;
}
