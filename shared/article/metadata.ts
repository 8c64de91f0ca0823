import { elementsOf, type HtmlElement, wordsOf } from './html-tree.ts';

/** What a page says about itself, as it says it; the dates are still words. */
export type PageMetadata = {
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly published: readonly StatedDate[];
  readonly modified: string | null;
};

/** A date as some part of the page states it, the most trusted first. */
export type StatedDate = { readonly words: string; readonly says: string };

type JsonObject = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(?:Article|Posting|Report|Story|WebPage)$/;
const PUBLISHED_META =
  /^(?:article:published_time|article:published|og:published_time|datepublished|date|pubdate|publishdate|publish-date|publication_date|dc\.date(?:\.issued|\.created)?|dcterms\.(?:created|issued|date)|sailthru\.date|parsely-pub-date|cxenseparse:recs:publishtime|citation_(?:publication_|online_)?date|article\.published|originalpublicationdate|date_published)$/;
const MODIFIED_META = /^(?:article:modified_time|og:updated_time|datemodified|last-modified|dcterms\.modified)$/;

/** Reads JSON-LD, meta tags, `<time>` and the address. `scope` is the page, or one of its articles. */
export function readMetadata(root: HtmlElement, scope: HtmlElement = root): PageMetadata {
  const isWhole = scope === root;
  const meta = isWhole ? metaTags(root) : new Map<string, string>();
  const linked = isWhole ? linkedArticle(root) : null;
  const heading = firstHeading(scope);
  const site = meta.get('og:site_name') ?? meta.get('application-name') ?? null;
  const publisher =
    nameOf(linked?.publisher) ?? site ?? nameOf(linked?.sourceOrganization) ?? (isWhole ? titleTail(root) : null);
  return {
    headline:
      textOf(linked?.headline) ??
      (heading || null) ??
      meta.get('og:title') ??
      (isWhole ? titleHead(root, publisher) : null),
    publisher,
    author: nameOf(linked?.author) ?? meta.get('author') ?? null,
    url: canonical(root) ?? meta.get('og:url') ?? textOf(linked?.url),
    language: languageOf(root) ?? textOf(linked?.inLanguage),
    published: statedDates(linked, meta, scope),
    modified: textOf(linked?.dateModified) ?? [...meta].find(([name]) => MODIFIED_META.test(name))?.[1] ?? null,
  };
}

function statedDates(linked: JsonObject | null, meta: ReadonlyMap<string, string>, scope: HtmlElement): StatedDate[] {
  const published = textOf(linked?.datePublished) ?? textOf(linked?.dateCreated);
  return [
    ...(published ? [{ words: published, says: 'the page’s JSON-LD says when it was published' }] : []),
    ...[...meta]
      .filter(([name]) => PUBLISHED_META.test(name))
      .map(([name, words]) => ({ words, says: `the page’s meta tag ${name} says when it was published` })),
    ...timeElements(scope),
  ];
}

function timeElements(scope: HtmlElement): StatedDate[] {
  return [...elementsOf(scope)]
    .filter(({ tag, attributes }) => tag === 'time' || attributes.itemprop === 'datePublished')
    .filter(({ attributes }) => !/modif|update/i.test(`${attributes.itemprop ?? ''} ${attributes.class ?? ''}`))
    .slice(0, 3)
    .flatMap((element) => {
      const words = element.attributes.datetime ?? element.attributes.content ?? wordsOf(element);
      return words ? [{ words, says: 'the page marks these words as a time' }] : [];
    });
}

function metaTags(root: HtmlElement): ReadonlyMap<string, string> {
  const tags = new Map<string, string>();
  for (const { tag, attributes } of elementsOf(root)) {
    if (tag !== 'meta' || !attributes.content) continue;
    const name = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase();
    if (name && !tags.has(name)) tags.set(name, attributes.content.trim());
  }
  return tags;
}

function linkedArticle(root: HtmlElement): JsonObject | null {
  const scripts = [...elementsOf(root)].filter(
    ({ tag, attributes }) => tag === 'script' && attributes.type?.toLowerCase().includes('ld+json'),
  );
  const objects = scripts.flatMap(({ children }) => graphOf(parseJson(children.join(''))));
  const articles = objects.filter((object) => [object['@type']].flat().some((type) => ARTICLE_TYPE.test(String(type))));
  return (
    articles.find(({ datePublished, headline }) => datePublished && headline) ??
    articles.find((article) => article.datePublished) ??
    articles[0] ??
    null
  );
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

function graphOf(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(graphOf);
  if (value === null || typeof value !== 'object') return [];
  const object = value as JsonObject;
  return [object, ...graphOf(object['@graph'] ?? null), ...graphOf(object.mainEntity ?? null)];
}

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

function nameOf(value: unknown): string | null {
  if (Array.isArray(value)) {
    const names = value.map(nameOf).filter((name) => name !== null);
    return names.length > 0 ? names.join(', ') : null;
  }
  return textOf(value) ?? (value !== null && typeof value === 'object' ? textOf((value as JsonObject).name) : null);
}

const firstHeading = (scope: HtmlElement): string =>
  ['h1', 'h2', 'h3']
    .map((level) => [...elementsOf(scope)].find(({ tag }) => tag === level))
    .map((heading) => (heading ? wordsOf(heading) : ''))
    .find((words) => words !== '') ?? '';

const titleOf = (root: HtmlElement): string => {
  const title = [...elementsOf(root)].find(({ tag }) => tag === 'title');
  return title ? wordsOf(title) : '';
};

const TITLE_PARTS = /\s+[|\u2013\u2014\u00b7\u2022-]\s+/;

function titleHead(root: HtmlElement, publisher: string | null): string | null {
  const parts = titleOf(root).split(TITLE_PARTS);
  const kept = parts.filter((part) => part !== publisher);
  return kept[0]?.trim() || null;
}

const titleTail = (root: HtmlElement): string | null => {
  const parts = titleOf(root).split(TITLE_PARTS);
  return parts.length > 1 ? parts.at(-1)!.trim() : null;
};

const canonical = (root: HtmlElement): string | null =>
  [...elementsOf(root)].find(({ tag, attributes }) => tag === 'link' && attributes.rel === 'canonical')?.attributes
    .href ?? null;

const languageOf = (root: HtmlElement): string | null =>
  [...elementsOf(root)]
    .find(({ tag }) => tag === 'html')
    ?.attributes.lang?.slice(0, 2)
    .toLowerCase() || null;
