import { readLinkedArticle } from '../linked-article.ts';
import { elementsBelow, type HtmlPage, ROOT, sourceText, wordsBelow } from '../page.ts';
import { parseHtml } from '../parse-html.ts';
import { surveyOf } from '../survey.ts';
import { bodiesIn, paragraphsOf } from './json-body.ts';
import { readFlight } from './react-flight.ts';

/** With more prose than this a page is taken as it stands, without a look at its data. */
const ENOUGH_PROSE = 1500;
/** Below this a page hardly has a text. */
const SHORTEST_ARTICLE = 500;
/** Data that tells the same at greater length holds so much more. */
const MUCH_LONGER = 1.6;
const MOST_SCRIPT_CHARS = 6_000_000;

/**
 * The page of some HTML. Where people see next to no text before scripts have run, or only the beginning of one, the
 * article's text is taken from the page's data: JSON-LD, the data of Next.js, React's flight pushes, `<noscript>`.
 */
export function pageWithText(source: string): HtmlPage {
  const page = parseHtml(source);
  const seen = proseOf(page);
  if (seen >= ENOUGH_PROSE) return page;
  const head = headOf(page, source);
  const others = [revealed(page), ...bodiesOf(page, source).map((markup) => withBody(head, markup))];
  const better = others.filter((other) => other !== null && tellsMore(other, page, seen));
  return longestOf(better.filter((other) => other !== null)) ?? page;
}

const proseOf = (page: HtmlPage): number => surveyOf(page).loose.measures.prose[ROOT]!;

/** Whether another text of the page is long, and begins as what people see does, where they see an article. */
function tellsMore(other: HtmlPage, page: HtmlPage, seen: number): boolean {
  const prose = proseOf(other);
  if (prose < SHORTEST_ARTICLE || prose < MUCH_LONGER * seen) return false;
  return seen < SHORTEST_ARTICLE || firstProse(page).every((words) => holds(other, words));
}

const SHORTEST_PARAGRAPH = 80;
const FIRST_PARAGRAPHS = 2;
const COMPARED_CHARS = 60;

/** The beginnings of the first paragraphs that people see. */
function firstProse(page: HtmlPage): readonly string[] {
  const { gone, measures } = surveyOf(page).strict;
  const found: string[] = [];
  for (let at = 1; at < page.length && found.length < FIRST_PARAGRAPHS; at++) {
    const { tag, text } = page[at]!;
    if (gone[at] === 0 && tag === '#text' && measures.prose[at]! >= SHORTEST_PARAGRAPH) found.push(text);
  }
  return found.map((words) => lettersOf(words).slice(0, COMPARED_CHARS));
}

const holds = (page: HtmlPage, words: string): boolean =>
  lettersOf(page.map(({ text }) => text).join('')).includes(words);
const lettersOf = (words: string): string => (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join('');

const longestOf = (pages: readonly HtmlPage[]): HtmlPage | null =>
  pages.reduce<HtmlPage | null>((best, page) => (best === null || proseOf(page) > proseOf(best) ? page : best), null);

/** The page with what stands in it for readers without scripts. */
function revealed(page: HtmlPage): HtmlPage | null {
  if (!page.some(({ tag }) => tag === 'noscript')) return null;
  return page.map((node) => (node.tag === 'noscript' ? { ...node, tag: 'div' } : node));
}

const MOST_BODIES = 12;
/** Data of hostile pages tell the same over and over. */
const MOST_TIMES_PAGE = 2;

/** The texts in a page's data, the longest first. */
function bodiesOf(page: HtmlPage, source: string): readonly string[] {
  const claimed = readLinkedArticle(page)?.body ?? null;
  const scripts = page.flatMap(({ tag, attributes }, at) =>
    tag === 'script' && /^application\/json/i.test(attributes.type ?? '') ? [sourceText(page, at)] : [],
  );
  const read = scripts
    .filter((script) => script.length <= MOST_SCRIPT_CHARS)
    .flatMap((script) => bodiesIn(parsed(script)));
  const flight = source.includes('__next_f') ? readFlight(source) : null;
  const all = [
    ...(claimed ? [paragraphsOf(claimed)] : []),
    ...read,
    ...(flight ? [flight.markup, ...bodiesIn(flight.values)] : []),
  ].toSorted((a, b) => b.length - a.length);
  return withinTotal(all.slice(0, MOST_BODIES), MOST_TIMES_PAGE * source.length);
}

/** The first of some texts that are together no longer than a number of characters. */
function withinTotal(texts: readonly string[], most: number): readonly string[] {
  let left = most;
  return texts.filter(({ length }) => {
    left -= length;
    return left >= 0;
  });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** The page's head, and the headings that people see above the text. */
function headOf(page: HtmlPage, source: string): string {
  const start = source.search(/<body[\s>]/i);
  const headings = [...elementsBelow(page, ROOT, new Set(['h1']))].map((at) =>
    wordsBelow(page, at).replaceAll('<', '&lt;'),
  );
  return `${start < 0 ? '' : source.slice(0, start)}<body>${headings.map((words) => `<h1>${words}</h1>`).join('')}`;
}

const withBody = (head: string, markup: string): HtmlPage => parseHtml(`${head}<article>${markup}</article></body>`);
