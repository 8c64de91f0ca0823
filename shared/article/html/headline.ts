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

const TITLE_PARTS = /\s+(?:[|–—·•»-]|::)\s+/;
const TITLE_NAMES =
  / (?:headline|titre|titel|titulo|titolo|(?:article|post|entry|story|news|page|main)[ -]?(?:title|heading|headline|titel|titre)|title) /;
const MOST_WORDS = 40;
const LEVELS = new Set(['h1', 'h2', 'h3']);
const MOST_HEADINGS = 300;

/**
 * The headline: what the JSON-LD says; else the heading that one of the page's titles holds, or the part of a title that
 * a heading holds; else the first main heading, or what is named a title; else the title itself.
 */
export function findHeadline(page: HtmlPage, titles: PageTitles): string | null {
  const { linked, shared, title, publisher } = titles;
  if (linked !== null) return linked;
  const parts = [shared, title].flatMap((words) => (words ? partsOf(words) : [])).filter((part) => part !== publisher);
  const headings = headingsOf(page, publisher);
  return (
    longest(headings.filter(heldBy([shared ?? '', title]))) ??
    longest(parts.filter(heldBy(headings))) ??
    headings.find(hasSeveralWords) ??
    namedTitle(page) ??
    longest(parts.filter((part) => hasSeveralWords(part) && isLine(page, part))) ??
    parts[0] ??
    null
  );
}

/** `Bridge closed - The Wharf` → both parts and the whole, which may have a hyphen of its own. */
export const partsOf = (title: string): readonly string[] => {
  const parts = title.split(TITLE_PARTS).map((part) => part.trim());
  return (parts.length > 2 ? [...parts, parts.slice(0, -1).join(' - ')] : parts).filter((part) => part !== '');
};

const hasSeveralWords = (words: string): boolean => words.includes(' ');
const normalised = (words: string): string => (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
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

/** The words of the upper headings, main ones first, without the site's own name. */
function headingsOf(page: HtmlPage, publisher: string | null): readonly string[] {
  const found: { readonly tag: string; readonly words: string }[] = [];
  for (const at of elementsBelow(page, ROOT, LEVELS)) {
    const words = wordsBelow(page, at);
    if (words !== '' && words !== publisher && !isSiteName(page, at)) found.push({ tag: page[at]!.tag, words });
    if (found.length >= MOST_HEADINGS) break;
  }
  return found.toSorted((a, b) => (a.tag < b.tag ? -1 : a.tag > b.tag ? 1 : 0)).map(({ words }) => words);
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
