import { isByline, isBylineDate, isJunkLine, isStamp } from './junk-lines.ts';
import { linesBelow } from './lines.ts';
import { linkDensity, type Measures } from './measure.ts';
import { elementsBelow, type HtmlPage, wordsBelow } from './page.ts';
import { isComments } from './prune.ts';
import { surveyOf } from './survey.ts';

const SHORTEST_PIECE = 350;
/** A story that stands whole beside another has so much prose, in so many paragraphs, and a stamp or a by-line. */
const SHORTEST_BESIDE = 500;
const FEWEST_PARAGRAPHS = 3;
const BESIDE_HOLDERS = new Set('article div section li'.split(' '));

/** Whole stories among what else a page offers: those below names such as `related` that are no teasers. */
export function storiesBeside(page: HtmlPage, mainProse: number): readonly number[] {
  if (mainProse < SHORTEST_PIECE) return [];
  const { gone: unread, measures } = surveyOf(page).seen;
  const found: number[] = [];
  for (let at = 1; at < page.length; at++) {
    const node = page[at]!;
    if (measures.prose[at]! < SHORTEST_BESIDE || isComments(node)) at = node.end - 1;
    else if (isBesideHolder(page, measures, at) && isStory(page, unread, measures, at)) found.push(at);
  }
  return found.filter((at, index) => (found[index + 1] ?? page.length) >= page[at]!.end);
}

const isBesideHolder = (page: HtmlPage, { paragraphs }: Measures, at: number): boolean =>
  BESIDE_HOLDERS.has(page[at]!.tag) &&
  paragraphs[at]! >= FEWEST_PARAGRAPHS &&
  RELATED_NAMES.test(`${page[at]!.names}${page[page[at]!.parent]!.names}`);
const RELATED_NAMES = / (?:related|more|recommend\w*|next|also|other) /;

function isStory(page: HtmlPage, gone: Uint8Array, measures: Measures, at: number): boolean {
  const headings = [...elementsBelow(page, at, UPPER_HEADINGS)].filter(
    (heading) => !isJunkLine({ words: wordsBelow(page, heading), tag: page[heading]!.tag, linked: 0, at: heading }),
  );
  const [first] = headings;
  const { level, count } = topLevel(page, headings);
  return (
    first !== undefined &&
    level !== '' &&
    count === 1 &&
    isDated(page, gone, first, page[at]!.end) &&
    linkDensity(measures, at) < 0.3
  );
}

const UPPER_HEADINGS = new Set(['h1', 'h2', 'h3', 'h4']);

/** The uppermost level among some headings, and how many are of it: a list of stories has several, a story one. */
function topLevel(page: HtmlPage, headings: readonly number[]): { readonly level: string; readonly count: number } {
  const levels = headings.map((at) => page[at]!.tag).toSorted();
  const level = levels[0] ?? '';
  return { level, count: levels.filter((other) => other === level).length };
}

const LINES_BEFORE_TEXT = 5;
/** `Yahoo · 2 hours ago` */
const AGO = /^.{0,40}\b(?:minutes?|mins?|hours?|hrs?|days?|weeks?) ago$/i;

/** Whether a stamp or a by-line stands among the first lines of a stretch of a page. */
export function isDated(page: HtmlPage, gone: Uint8Array, from: number, to: number): boolean {
  const roots: number[] = [];
  for (let at = from; at < to; at = page[at]!.end) roots.push(at);
  return linesBelow(page, gone, roots)
    .slice(0, 1 + LINES_BEFORE_TEXT)
    .some(({ words }) => isStamp(words) || isBylineDate(words) || isByline(words) || AGO.test(words));
}
