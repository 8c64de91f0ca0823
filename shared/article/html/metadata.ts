import type { StatedDate } from '../publication-time.ts';
import { authorOf, bylineBelow, publisherBelow } from './author.ts';
import { findHeadline, partsOf } from './headline.ts';
import { LINKED_SAYS, type LinkedArticle, readLinkedArticle } from './linked-article.ts';
import { elementsBelow, findBelow, type HtmlPage, ROOT, wordsBelow } from './page.ts';

/** What a page says about itself, as it says it; the dates are still words, the most trusted first. */
export type PageMetadata = {
  /** The page that says it. */
  readonly page: HtmlPage;
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly language: string | null;
  /** Dates that the head of the page calls the publication's. */
  readonly published: readonly StatedDate[];
  /** Dates of which the head of the page does not say what happened on them. */
  readonly dated: readonly StatedDate[];
  /** Dates that scripts in the page call the publication's. */
  readonly scripted: readonly StatedDate[];
  readonly modified: string | null;
  readonly linked: LinkedArticle | null;
};

/** Names of meta tags, letters alone: `article:published_time`, `DC.date.issued`, `parsely-pub-date`, `bt:pubDate`. */
const PUBLISHED_META =
  /publish|pubdate|publication|pubtime|issued|created|creation|releasedate|articledate|postdate|newsdate|displaydate|onlinedate|originaldate|sailthrudate|^(?:pdate|ptime|dat|dcdateoriginal)$/;
const DATED_META = /(?:date|datetime|timestamp|dcdate\w*|dcdatexmetadatax|time)$/;
const MODIFIED_META = /modif|updat|revis|lastmod|changed|lastpub/;
const OTHER_META =
  /publisher|expir|unpublish|valid|event|birth|deadline|copyright|until|start|enddate|endtime|upload|review|readingtime|runtime|generat|request|server|cache|build|render|current/;
const LONGEST_DATE = 60;
const LONGEST_SITE_NAME = 40;
/** Addresses, accounts, and archives, which publish nothing. */
const NO_PUBLISHER = /^(?:https?:|@|archive\.(?:today|is|ph|org)|wayback machine|internet archive)/i;
const SITE_META = [
  'og:site_name',
  'application-name',
  'apple-mobile-web-app-title',
  'publisher',
  'dc.publisher',
  'cre',
];

/** Reads JSON-LD, meta tags, marked-up times and headings. A `piece` is one article cut out of a page: it has no head. */
export function readMetadata(page: HtmlPage, kind: 'page' | 'piece' = 'page'): PageMetadata {
  const isWhole = kind === 'page';
  const meta: ReadonlyMap<string, string> = isWhole ? metaTags(page) : new Map();
  const linked = isWhole ? readLinkedArticle(page) : null;
  const site = SITE_META.map((name) => meta.get(name)).find((name) => name !== undefined && !NO_PUBLISHER.test(name));
  const publisher = linked?.publisher ?? site ?? (isWhole ? titleTail(page) : null);
  const dates = datesInMeta(meta);
  const headline = findHeadline(page, {
    linked: linked?.headline ?? null,
    shared: meta.get('og:title') ?? meta.get('twitter:title') ?? null,
    title: titleOf(page),
    publisher,
  });
  return {
    page,
    headline,
    publisher: publisher ?? publisherBelow(page, headline),
    author: linked?.author ?? authorOf(page, meta) ?? bylineBelow(page, headline),
    url: isWhole ? (canonical(page) ?? meta.get('og:url') ?? linked?.url ?? null) : linkOf(page),
    language: languageOf(page) ?? linked?.language ?? null,
    published: linked?.published
      ? [{ words: linked.published, says: LINKED_SAYS }, ...dates.published]
      : dates.published,
    dated: dates.dated,
    scripted: [],
    modified: linked?.modified ?? dates.modified,
    linked,
  };
}

const SCRIPTED =
  /["']?\b(?:datePublished|(?:first_?)?publish(?:ed)?_?(?:date|time|at|on)|pub_?date|publication_?date|article_?date|date_?created)["']?\s?[:=]\s?["']([^"'<>]{8,40})["']/gi;
const MOST_SCRIPTED = 3;

/** What a page's scripts say, which hold the article for programs: `"publishDate": "2016-03-03"`. */
export function datesInScripts(source: string): readonly StatedDate[] {
  const found: StatedDate[] = [];
  for (const [, words = ''] of source.matchAll(SCRIPTED)) {
    found.push({ words, says: 'a script of the page says when it was published' });
    if (found.length >= MOST_SCRIPTED) break;
  }
  return found;
}

type MetaDates = {
  readonly published: readonly StatedDate[];
  readonly dated: readonly StatedDate[];
  readonly modified: string | null;
};

function datesInMeta(meta: ReadonlyMap<string, string>): MetaDates {
  const dates = [...meta]
    .filter(([, words]) => /\d{4}/.test(words) && words.length <= LONGEST_DATE)
    .map(([name, words]) => ({ name, letters: name.replace(/[^a-z]/g, ''), words }));
  const own = dates.filter(({ letters }) => !OTHER_META.test(letters));
  const unchanged = own.filter(({ letters }) => !MODIFIED_META.test(letters));
  const isPublished = ({ letters }: { readonly letters: string }): boolean => PUBLISHED_META.test(letters);
  return {
    published: unchanged
      .filter(isPublished)
      .map(({ name, words }) => ({ words, says: `the page’s meta tag ${name} says when it was published` })),
    dated: unchanged
      .filter((date) => !isPublished(date) && DATED_META.test(date.letters))
      .map(({ name, words }) => ({ words, says: `the page’s meta tag ${name} holds this date` })),
    modified: own.find(({ letters }) => MODIFIED_META.test(letters))?.words ?? null,
  };
}

function metaTags(page: HtmlPage): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  const head = findBelow(page, ROOT, 'head');
  const headEnd = head < 0 ? 0 : page[head]!.end;
  for (let at = 1; at < page.length; at++) {
    const { tag, attributes } = page[at]!;
    if (tag !== 'meta' || !attributes.content) continue;
    // In the body an `itemprop` can be of another article; the dates there are read with their surroundings.
    const marked = at < headEnd ? attributes.itemprop : undefined;
    const name = (attributes.property || attributes.name || attributes['http-equiv'] || marked || '').toLowerCase();
    if (name && !tags.has(name)) tags.set(name, attributes.content.trim());
  }
  return tags;
}

const titleOf = (page: HtmlPage): string => {
  const at = findBelow(page, ROOT, 'title');
  return at < 0 ? '' : wordsBelow(page, at);
};

const titleTail = (page: HtmlPage): string | null => {
  const parts = partsOf(titleOf(page));
  const tail = parts.length > 1 ? parts.at(parts.length > 2 ? -2 : -1)! : null;
  return tail !== null && tail.length <= LONGEST_SITE_NAME ? tail : null;
};

const canonical = (page: HtmlPage): string | null =>
  page.find(({ tag, attributes }) => tag === 'link' && attributes.rel === 'canonical')?.attributes.href ?? null;

/** The address in the heading of one article among several. */
function linkOf(page: HtmlPage): string | null {
  for (const heading of elementsBelow(page, ROOT, new Set(['h1', 'h2', 'h3']))) {
    const link = findBelow(page, heading, 'a');
    if (link >= 0 && /^https?:/.test(page[link]!.attributes.href ?? '')) return page[link]!.attributes.href!;
  }
  return null;
}

const languageOf = (page: HtmlPage): string | null =>
  page.find(({ tag }) => tag === 'html')?.attributes.lang?.toLowerCase() || null;
