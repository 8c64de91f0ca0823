import { type HtmlPage, sourceText } from './page.ts';
import { plainWords } from './plain-words.ts';

/** An object of some JSON that nothing is known about. */
export type JsonObject = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(?:Article|Posting|Report|Review|NewsStory)$/;
const LIVE_TYPE = 'LiveBlogPosting';
const DEEPEST = 8;
const MOST_OBJECTS = 2000;
const MOST_ARTICLES = 200;

/** What a page's JSON-LD says about the article on it. */
export type LinkedArticle = {
  readonly headline: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  /** The article's text as the page claims it: checked against, never taken. */
  readonly body: string | null;
  readonly isLive: boolean;
  /** The id of the element that holds it: `a0` of `"@id": "#a0"`. */
  readonly fragment: string | null;
  /** All articles that the page's JSON-LD describes, this one too, where there are several. */
  readonly all: readonly LinkedArticle[];
};

export const LINKED_SAYS = 'the page’s JSON-LD says when it was published';

/** Reads the page's JSON-LD; null when it describes no article. */
export function readLinkedArticle(page: HtmlPage): LinkedArticle | null {
  const sources = page.flatMap(({ tag, attributes }, at) =>
    tag === 'script' && /json/i.test(attributes.type ?? '') ? [sourceText(page, at)] : [],
  );
  const objects = sources.filter((source) => /ld\+json|schema\.org|@type/.test(source)).flatMap(objectsIn);
  const articles = objects.filter(isArticle);
  const best =
    articles.find(({ datePublished, headline }) => datePublished && headline) ??
    articles.find(({ datePublished }) => datePublished) ??
    articles[0] ??
    objects.find(({ datePublished }) => textOf(datePublished));
  if (!best) return looseDates(sources);
  const described = articles.slice(0, MOST_ARTICLES).map((article) => describe(article, articles));
  return { ...describe(best, articles), all: described.length > 1 ? described : [] };
}

const typesOf = (object: JsonObject): readonly string[] => [object['@type']].flat().map(String);
const isArticle = (object: JsonObject): boolean => typesOf(object).some((type) => ARTICLE_TYPE.test(type));

function describe(best: JsonObject, articles: readonly JsonObject[]): LinkedArticle {
  const main = best.mainEntityOfPage;
  return {
    headline: decoded(textOf(best.headline) ?? (isArticle(best) ? textOf(best.name) : null)),
    author: decoded(nameOf(best.author) ?? nameOf(best.creator)),
    publisher: decoded(nameOf(best.publisher) ?? nameOf(best.sourceOrganization)),
    url: textOf(best.url) ?? textOf(main) ?? (isObject(main) ? textOf(main['@id']) : null),
    language: textOf(best.inLanguage),
    published: textOf(best.datePublished) ?? textOf(best.dateCreated),
    modified: textOf(best.dateModified),
    body: textOf(best.articleBody),
    isLive: articles.some((article) => typesOf(article).includes(LIVE_TYPE)),
    fragment: fragmentOf(best['@id']) ?? fragmentOf(best.url),
    all: [],
  };
}

const fragmentOf = (address: unknown): string | null => /#([\w:.-]{1,80})$/.exec(textOf(address) ?? '')?.[1] ?? null;

/** Many sites write markup for HTML into their JSON. */
const decoded = (words: string | null): string | null => (words === null ? null : plainWords(words));

/** JSON that no parser reads still names its dates. */
function looseDates(sources: readonly string[]): LinkedArticle | null {
  const all = sources.join('\n');
  const dateOf = (name: string): string | null =>
    new RegExp(`"${name}"\\s{0,5}:\\s{0,5}"([^"]{4,40})"`).exec(all)?.[1] ?? null;
  const published = dateOf('datePublished');
  if (!published) return null;
  const unknown = { headline: null, author: null, publisher: null, url: null, language: null, body: null };
  return {
    ...unknown,
    published,
    modified: dateOf('dateModified'),
    isLive: all.includes(LIVE_TYPE),
    fragment: null,
    all: [],
  };
}

/** Whether a JSON value is an object with names. */
export const isObject = (value: unknown): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The objects of some JSON, those in its lists and graphs too, outer ones first. */
function objectsIn(source: string): JsonObject[] {
  const found: JsonObject[] = [];
  let level: unknown[] = [parseLoosely(source)];
  for (let depth = 0; depth < DEEPEST && level.length > 0 && found.length < MOST_OBJECTS; depth++) {
    const objects = level.flatMap((value) =>
      (Array.isArray(value) ? value.filter(isObject) : [value]).filter(isObject),
    );
    found.push(...objects.slice(0, MOST_OBJECTS));
    level = objects
      .flatMap((object) =>
        ['@graph', 'mainEntity', 'mainEntityOfPage', 'liveBlogUpdate', 'hasPart'].map((name) => object[name]),
      )
      .slice(0, MOST_OBJECTS);
  }
  return found;
}

function parseLoosely(source: string): unknown {
  const bare = source.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g, '').trim();
  for (const candidate of [bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/;\s*$/, '')]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The next candidate is more forgiving; after the last the page says nothing.
    }
  }
  return null;
}

/** A string with words in it, trimmed; null for everything else. */
export const textOf = (value: unknown): string | null => {
  const [given] = Array.isArray(value) ? value : [value];
  const first = isObject(given) ? given['@value'] : given;
  return typeof first === 'string' && first.trim() !== '' ? first.trim() : null;
};

/** The name or names of a person or an organisation in JSON-LD. `[{name: 'A'}, {name: 'B'}]` → `A, B`. */
export function nameOf(value: unknown): string | null {
  const names = (Array.isArray(value) ? value.slice(0, 10) : [value])
    .map((one) => (isObject(one) ? (textOf(one.name) ?? textOf(one['@name'])) : textOf(one)))
    .filter((name) => name !== null && !/^https?:/.test(name));
  return names.length > 0 ? [...new Set(names)].join(', ') : null;
}
