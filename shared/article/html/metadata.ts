import { type LinkedArticle, readLinkedArticle } from './linked-article.ts';
import { elementsBelow, findBelow, type HtmlPage, namesOf, ROOT, wordsBelow } from './page.ts';
import { isOutside } from './prune.ts';

/** A date as some part of the page states it. */
export type StatedDate = { readonly words: string; readonly says: string };

/** What a page says about itself, as it says it; the dates are still words, the most trusted first. */
export type PageMetadata = {
  /** The page that says it. */
  readonly page: HtmlPage;
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly published: readonly StatedDate[];
  readonly modified: string | null;
  readonly linked: LinkedArticle | null;
};

const PUBLISHED_META =
  /^(?:(?:article|og|og:article|news|video|rnews|vr|bt|nyt|cxenseparse:recs|cxenseparse|lp|gnm|shareaholic|fb|analytics?|page|story|content|sailthru|parsely|swiftype|dcterms|dcsext|dc|dc\.?terms|citation|prism|eprints|ptime|post|hdl|utime)[:._-])?(?:published[_-]?time|publishedtime|article[_-]?published[_-]?time|published(?:[_-]?(?:date|at|on))?|publish(?:ing|_up)?[_-]?(?:date|time|day)|publication[_-]?date(?:time)?|pub[_-]?date|pubdate|date[_-]?published|datepublished|date|date\.(?:issued|created|published|x-metadata|original)|created|issued|date[_-]?created|datecreated|original[_-]?publication[_-]?date|originalpublicationdate|displaydate|release[_-]?date|releasedate|online_date|recs:publishtime|publishtime|article[_-]?date(?:[_-]?original)?|timestamp|datetime|sort_date|first[_-]?published|dat)$/;
const MODIFIED_META =
  /(?:^|[:._-])(?:modified(?:[_-]?(?:time|date))?|updated[_-]?time|datemodified|date[_-]?modified|last[_-]?modified|lastmod|revised|update[_-]?date|date[_-]?updated|lastupdate)$/;
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
  const site = SITE_META.map((name) => meta.get(name)).find((name) => name !== undefined && !/^https?:|^@/.test(name));
  const publisher = linked?.publisher ?? site ?? (isWhole ? titleTail(page) : null);
  const [, modified] = [...meta].find(([name]) => MODIFIED_META.test(name)) ?? [];
  return {
    page,
    headline: headlineOf(page, linked, meta, publisher),
    publisher,
    author: linked?.author ?? authorOf(page, meta),
    url: isWhole ? (canonical(page) ?? meta.get('og:url') ?? linked?.url ?? null) : linkOf(page),
    language: languageOf(page) ?? linked?.language ?? null,
    published: [...statedInHead(linked, meta), ...markedTimes(page)],
    modified: linked?.modified ?? modified ?? null,
    linked,
  };
}

function statedInHead(linked: LinkedArticle | null, meta: ReadonlyMap<string, string>): StatedDate[] {
  const inMeta = [...meta]
    .filter(([name]) => PUBLISHED_META.test(name))
    .map(([name, words]) => ({ words, says: `the page’s meta tag ${name} says when it was published` }));
  return linked?.published
    ? [{ words: linked.published, says: 'the page’s JSON-LD says when it was published' }, ...inMeta]
    : inMeta;
}

const MOST_TIMES = 6;

/** Times that the page marks up as such, those that say they are the publication's first. */
function markedTimes(page: HtmlPage): StatedDate[] {
  const marked: (StatedDate & { readonly rank: number })[] = [];
  for (const at of elementsBelow(page, ROOT)) {
    const { tag, attributes } = page[at]!;
    const names = `${attributes.itemprop ?? ''} ${attributes.class ?? ''} ${attributes.pubdate === undefined ? '' : 'published'}`;
    const isPublished = /datepublished|datecreated|\bpublished\b|pubdate/i.test(names);
    if (
      tag !== 'time' &&
      !/^date(?:Published|Created)$/.test(attributes.itemprop ?? '') &&
      !(tag === 'abbr' && isPublished)
    )
      continue;
    if (/modif|update/i.test(names) || isBeside(page, at)) continue;
    const words = attributes.datetime || attributes.content || attributes.title || wordsBelow(page, at);
    if (words) marked.push({ words, says: 'the page marks these words as a time', rank: isPublished ? 0 : 1 });
    if (marked.length >= MOST_TIMES) break;
  }
  return marked.toSorted((a, b) => a.rank - b.rank).map(({ words, says }) => ({ words, says }));
}

/** Whether a node stands in a side column, a footer or a list of links to other articles. */
function isBeside(page: HtmlPage, index: number): boolean {
  for (let at = page[index]!.parent; at > ROOT; at = page[at]!.parent) {
    const node = page[at]!;
    if (node.tag !== 'header' && node.tag !== 'form' && isOutside(node)) return true;
    if (
      node.tag === 'a' ||
      / (?:related|teasers?|recommend\w*|sidebar|comments?) /.test(` ${node.attributes.class ?? ''} `)
    )
      return true;
  }
  return false;
}

function metaTags(page: HtmlPage): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const { tag, attributes } of page) {
    if (tag !== 'meta' || !attributes.content) continue;
    const name = (attributes.property || attributes.name || attributes.itemprop || '').toLowerCase();
    if (name && !tags.has(name)) tags.set(name, attributes.content.trim());
  }
  return tags;
}

function headlineOf(
  page: HtmlPage,
  linked: LinkedArticle | null,
  meta: ReadonlyMap<string, string>,
  publisher: string | null,
): string | null {
  const heading = firstHeading(page);
  const title = meta.get('og:title') ?? meta.get('twitter:title');
  return (
    linked?.headline ??
    (heading || null) ??
    (title ? withoutSite(title, publisher) : null) ??
    withoutSite(titleOf(page), publisher)
  );
}

const AUTHOR_RANKS: readonly RegExp[] = [
  /(?:^| )(?:author|author name|byline name|fn)(?: |$)/,
  /(?:^| )(?:author|by ?line|submitted|written ?by|writer|reporter)(?: |$)/,
];

/** The author in a meta tag, or in the element that is named most plainly after one. */
function authorOf(page: HtmlPage, meta: ReadonlyMap<string, string>): string | null {
  const stated = ['author', 'article:author', 'byl', 'dc.creator', 'sailthru.author', 'parsely-author']
    .map((name) => meta.get(name))
    .find((name) => name && !/^https?:|^@/.test(name));
  if (stated) return stated.replace(/^by /i, '');
  const found = [...elementsBelow(page, ROOT)].flatMap((at) => {
    const { attributes } = page[at]!;
    const names = namesOf(page[at]!);
    const isMarked = attributes.rel === 'author' || /^(?:author|creator)$/.test(attributes.itemprop ?? '');
    const rank = isMarked ? -1 : AUTHOR_RANKS.findIndex((pattern) => pattern.test(names.trim()));
    const name = rank >= 0 || isMarked ? personIn(wordsBelow(page, at)) : null;
    return name ? [{ rank, name }] : [];
  });
  return found.toSorted((a, b) => a.rank - b.rank)[0]?.name ?? null;
}

const PERSON =
  /^(?:(?:written |reported |posted )?by:? )?((?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|bin|al|el|la|le|da|di|du|and|&|,)(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|den|bin|al|el|la|le|da|di|du|and|&)){1,7})/u;

/** `By Oona Petrie for The Wharf on Monday` → Oona Petrie; null where no name stands first. */
function personIn(words: string): string | null {
  if (words.length > 160) return null;
  const name = PERSON.exec(words.replace(/^by:? /i, ''))?.[1];
  return name
    ? name.split(/ (?:For|On|In|At|Updated|Published|Posted)(?: |$)/)[0]!.replace(/[ ,&]+$|(?: and)$/g, '')
    : null;
}

/** The page's main heading: the first `<h1>` with words of its own, then lower ones. */
function firstHeading(page: HtmlPage): string {
  for (const level of ['h1', 'h2', 'h3'])
    for (const at of elementsBelow(page, ROOT, new Set([level]))) {
      const words = wordsBelow(page, at);
      if (words.split(' ').length > 1) return words;
    }
  return '';
}

const titleOf = (page: HtmlPage): string => {
  const at = findBelow(page, ROOT, 'title');
  return at < 0 ? '' : wordsBelow(page, at);
};

const TITLE_PARTS = /\s+(?:[|–—·•»-]|::)\s+/;

function withoutSite(title: string, publisher: string | null): string | null {
  const parts = title.split(TITLE_PARTS);
  const kept = parts.length > 1 && parts.at(-1) === publisher ? parts.slice(0, -1).join(' - ') : parts[0]!;
  return kept.trim() || null;
}

const titleTail = (page: HtmlPage): string | null => {
  const parts = titleOf(page).split(TITLE_PARTS);
  const tail = parts.at(-1)!.trim();
  return parts.length > 1 && tail.length <= 40 ? tail : null;
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
