import type { LinkedArticle } from './linked-article.ts';
import type { Measures } from './measure.ts';
import { elementsBelow, type HtmlPage, ROOT, wordsBelow } from './page.ts';
import { type PagePart, pieceOf } from './slice-page.ts';
import { isDated } from './stories-beside.ts';
import { surveyOf } from './survey.ts';

/** A stretch counts as an article from so many characters of prose on. */
const SHORTEST_PIECE = 350;
export const LEVELS = ['h1', 'h2', 'h3', 'h4'];
/** A page with more headings of one level than this is a list of something else. */
const MOST_HEADINGS = 200;

/** Articles that the page's JSON-LD describes: elements of their ids, or headings that are their headlines. */
export function linkedPieces(
  page: HtmlPage,
  gone: Uint8Array,
  measures: Measures,
  all: readonly LinkedArticle[],
): readonly PagePart[] {
  if (all.length < 2) return [];
  const ids = new Set(all.flatMap(({ fragment }) => fragment ?? []));
  const elements = [...elementsBelow(page, ROOT)].filter(
    (at) => gone[at] === 0 && measures.prose[at]! >= SHORTEST_PIECE && ids.has(page[at]!.attributes.id ?? ''),
  );
  const apart = elements.filter((at, index) => index === 0 || at >= page[elements[index - 1]!]!.end);
  if (apart.length > 1) return apart.map((at) => pieceOf(page, at, page[at]!.end));
  const headlines = new Set(all.flatMap(({ headline }) => headline ?? []));
  const headings = [...elementsBelow(page, ROOT, HEADING_TAGS)].filter(
    (at) => gone[at] === 0 && headlines.has(wordsBelow(page, at)),
  );
  return headings.length > 1 && headings.length <= MOST_HEADINGS ? piecesBelow(page, measures, headings) : [];
}

const HEADING_TAGS = new Set(LEVELS);

/** Stretches that each begin with one of some headings beside one another, and have a text. */
function piecesBelow(page: HtmlPage, measures: Measures, headings: readonly number[]): readonly PagePart[] {
  return stretchesBelow(page, headings)
    .filter(({ from, to }) => proseBetween(page, measures, from, to) >= SHORTEST_PIECE)
    .map(({ from, to }) => pieceOf(page, from, to));
}

type Stretch = { readonly heading: number; readonly from: number; readonly to: number };

/** What stands from each heading to the next; none where the headings do not stand beside one another. */
function stretchesBelow(page: HtmlPage, headings: readonly number[]): readonly Stretch[] {
  const starts = headings.map((at) => liftToSiblings(page, at, headings));
  const holder = page[starts[0]!]!.parent;
  if (starts.some((at) => page[at]!.parent !== holder)) return [];
  return starts.map((at, index) => ({
    heading: headings[index]!,
    from: at,
    to: starts[index + 1] ?? page[holder]!.end,
  }));
}

type Headed = {
  readonly gone: Uint8Array;
  readonly measures: Measures;
  readonly level: string;
  /** The page says when it came out: then lines between headings part its sections. */
  readonly isOneStory: boolean;
  /** A newsletter: stories stand in cells or boxes of their own, without a date each. */
  readonly isDigest: boolean;
};

/** Stretches that each begin with a heading of one level and have a text; below `<h1>` with a date of their own, too. */
export function headedPieces(
  page: HtmlPage,
  { gone, measures, level, isOneStory, isDigest }: Headed,
): readonly PagePart[] {
  const headings = [...elementsBelow(page, ROOT, new Set([level]))].filter(
    (at) => gone[at] === 0 && measures.chars[at]! > 0,
  );
  if (headings.length < 2 || headings.length > MOST_HEADINGS) return [];
  const unread = surveyOf(page).seen.gone;
  const pieces = stretchesBelow(page, headings);
  const whole = pieces.filter(
    ({ heading, from, to }) =>
      proseBetween(page, measures, from, to) >= SHORTEST_PIECE &&
      ((level === 'h1' && isHeadline(page, heading)) ||
        isDated(page, unread, from, to) ||
        (!isOneStory && isHeadline(page, heading) && isRuledOff(page, from, pieces[0]!.from)) ||
        (isDigest && isHeadline(page, heading) && from !== heading)),
  );
  return whole.length === pieces.length || level === 'h1' ? whole.map(({ from, to }) => pieceOf(page, from, to)) : [];
}

/** Whether a line is drawn between a story and the one before it; the first has none. */
function isRuledOff(page: HtmlPage, from: number, first: number): boolean {
  if (from === first) return true;
  let before = from - 1;
  while (before > ROOT && page[before]!.tag === '#text' && page[before]!.text.trim() === '') before--;
  return page[before]!.tag === 'hr';
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
