import { bareHeadline, TITLE_PARTS } from '../bare-headline.ts';
import { linesBelow } from './lines.ts';
import { elementsBelow, findBelow, HEADING, type HtmlPage, ROOT, wordsBelow } from './page.ts';
import { surveyOf } from './survey.ts';

/** What the head of a page calls it: the headline of its JSON-LD, the titles for other sites, the `<title>`. */
export type PageTitles = {
  readonly linked: string | null;
  readonly shared: string | null;
  readonly title: string;
  readonly publisher: string | null;
};

const TITLE_NAMES =
  / (?:headline|titre|titel|titulo|titolo|(?:article|post|entry|story|news|page|main)[ -]?(?:title|heading|headline|titel|titre)|title) /;
const MOST_WORDS = 40;
const LEVELS = new Set(['h1', 'h2', 'h3']);
const MOST_HEADINGS = 300;

/**
 * The headline: the main heading that one of the page's titles agrees with; else what the JSON-LD says; else the heading
 * that a title holds, or the part of a title that a heading holds; else the first main heading, or what is named a
 * title; else the title itself. Without the names of site and section around it.
 */
export function findHeadline(page: HtmlPage, titles: PageTitles): string | null {
  const headings = headingsOf(page, titles.publisher);
  const found = agreedHeading(headings, titles) ?? titles.linked ?? likelyTitle(page, titles, headings);
  return found === null ? null : bareHeadline(found, titles.publisher);
}

function likelyTitle(
  page: HtmlPage,
  { shared, title, publisher }: PageTitles,
  found: readonly Heading[],
): string | null {
  const parts = [shared, title].flatMap((words) => (words ? partsOf(words) : [])).filter((part) => part !== publisher);
  const headings = found.map(({ words }) => words);
  return (
    longest(headings.filter(heldBy([shared ?? '', title]))) ??
    longest(parts.filter(heldBy(headings))) ??
    headings.find(hasSeveralWords) ??
    namedTitle(page) ??
    longest([...parts, ...parts.map(behindColon)].filter((part) => hasSeveralWords(part) && isLine(page, part))) ??
    parts[0] ??
    null
  );
}

/** `The Wharf: Crane falls into basin` → Crane falls into basin. */
const behindColon = (title: string): string => title.slice(title.indexOf(': ') + 1).trim();

/** A heading shares so many of its words with a title that says the same in other words. */
const LEAST_AGREEMENT = 0.5;
/** A title that stands in a heading beside a kicker makes up so much of it. */
const LEAST_OF_HEADING = 0.6;

/** What readers see above the article is its headline; titles in a page's head are made for search engines. */
function agreedHeading(headings: readonly Heading[], { linked, shared, title }: PageTitles): string | null {
  const stated = [linked, shared, title].filter((words) => words !== null).map(wordSet);
  const agreementOf = (words: string): number => {
    const own = [...wordSet(words)];
    return Math.max(0, ...stated.map((other) => own.filter((word) => other.has(word)).length)) / own.length;
  };
  const isSite = siteNameIn(title);
  const [best] = headings
    .filter(({ tag, words }) => tag === 'h1' && hasSeveralWords(words) && !isSite(words))
    .map(({ words }) => ({ words, agreement: agreementOf(words) }))
    .toSorted((a, b) => b.agreement - a.agreement);
  if (best === undefined || best.agreement < LEAST_AGREEMENT) return null;
  const inner = [linked, shared].filter((words) => words !== null && isInside(words, best.words));
  return longest(inner.filter((words) => words !== null)) ?? best.words;
}

/** `Bridge closed | The Wharf`: whether a heading is the shorter part of the page's title. */
function siteNameIn(title: string): (heading: string) => boolean {
  const parts = title.split(TITLE_PARTS).map(lettersOf);
  const most = Math.max(...parts.map((part) => part.length));
  return (heading) => parts.some((part) => part.length < most && part === lettersOf(heading));
}

/** Whether a title is nearly all of a heading, which has a kicker glued to it: `IslandsHarbour council votes`. */
function isInside(title: string, heading: string): boolean {
  const [inner, outer] = [lettersOf(title), lettersOf(heading)];
  return outer.endsWith(inner) && inner.length < outer.length && inner.length >= LEAST_OF_HEADING * outer.length;
}

/** `Bridge closed - The Wharf` → both parts and the whole, which may have a hyphen of its own. */
export const partsOf = (title: string): readonly string[] => {
  const parts = title.split(TITLE_PARTS).map((part) => part.trim());
  return (parts.length > 2 ? [...parts, parts.slice(0, -1).join(' - ')] : parts).filter((part) => part !== '');
};

const hasSeveralWords = (words: string): boolean => words.includes(' ');
const wordsOf = (words: string): readonly string[] => words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const wordSet = (words: string): ReadonlySet<string> => new Set(wordsOf(words));
const lettersOf = (words: string): string => wordsOf(words).join('');
const normalised = (words: string): string => wordsOf(words).join(' ');
/** Whether some words stand in one of the wholes, as words. */
function heldBy(wholes: readonly string[]): (words: string) => boolean {
  const all = wholes.map((whole) => ` ${normalised(whole)} `);
  return (words) => {
    const inner = normalised(words);
    return inner.includes(' ') && all.some((whole) => whole.includes(` ${inner} `));
  };
}
const longest = (all: readonly string[]): string | null =>
  all.reduce<string | null>((best, words) => (best === null || words.length > best.length ? words : best), null);

type Heading = { readonly tag: string; readonly words: string };

/** The upper headings, main ones first, without the site's own name. */
function headingsOf(page: HtmlPage, publisher: string | null): readonly Heading[] {
  const found: Heading[] = [];
  for (const at of elementsBelow(page, ROOT, LEVELS)) {
    const words = wordsBelow(page, at);
    if (words !== '' && words !== publisher && !isSiteName(page, at)) found.push({ tag: page[at]!.tag, words });
    if (found.length >= MOST_HEADINGS) break;
  }
  return found.toSorted((a, b) => (a.tag < b.tag ? -1 : a.tag > b.tag ? 1 : 0));
}

function isSiteName(page: HtmlPage, heading: number): boolean {
  const link = findBelow(page, heading, 'a');
  if (/ (?:site|blog|page header)[ -]?(?:title|name) /.test(page[heading]!.names)) return true;
  return (
    link >= 0 &&
    (page[link]!.attributes.rel === 'home' || /^(?:https?:\/\/[^/]+)?\/?$/.test(page[link]!.attributes.href ?? ''))
  );
}

function namedTitle(page: HtmlPage): string | null {
  for (const at of elementsBelow(page, ROOT)) {
    const { tag, attributes } = page[at]!;
    if (tag === 'meta' || tag === 'title' || HEADING.test(tag)) continue;
    if (attributes.itemprop !== 'headline' && !TITLE_NAMES.test(page[at]!.names)) continue;
    const words = wordsBelow(page, at);
    if (hasSeveralWords(words) && words.split(' ').length <= MOST_WORDS) return words;
  }
  return null;
}

const isLine = (page: HtmlPage, part: string): boolean =>
  linesBelow(page, surveyOf(page).seen.gone, [ROOT]).some(({ words }) => words === part);
