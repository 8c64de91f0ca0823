import { isObject } from '../linked-article.ts';

/** Deeper than any page's own data; hostile JSON is deeper. */
const DEEPEST = 30;
const DEEPEST_BLOCK = 10;
const MOST_VALUES = 100_000;
const SHORTEST_BODY = 400;
const SHORTEST_PARAGRAPH = 40;
const LONGEST_PARAGRAPH = 5000;
const FEWEST_SENTENCES = 3;
/** Fields whose words are no article, however long. */
const OTHER_FIELDS =
  /(?:description|summary|excerpt|teaser|abstract|bio\w*|disclaimer|copyright|terms|privacy|legal|script|style|css|query|svg|alt|caption|credit|comments?)$/i;
const BLOCK_FIELDS = ['text', 'value', 'content', 'html', 'children', 'nodes', 'leaves'];
const OTHER_BLOCKS =
  /image|figure|photo|video|audio|embed|caption|gallery|newsletter|related|promo|advert|(?:^|[-_])ad(?:$|[-_])|script|form|divider/i;
/** What an article has beside its text, and a paragraph has not. */
const ARTICLE_FIELDS = ['headline', 'title', 'slug', 'url', 'canonicalUrl', 'author', 'authors'];
const MARKUP = /<\/?(?:p|div|br|h[1-6]|ul|ol|section|article)\b/i;

type Found = { readonly value: unknown; readonly depth: number };

/** The texts of articles in some JSON as markup: long strings of prose, and lists of paragraphs as editors keep them. */
export function bodiesIn(json: unknown): readonly string[] {
  const bodies: string[] = [];
  const open: Found[] = [{ value: json, depth: 0 }];
  for (let seen = 0; open.length > 0 && seen < MOST_VALUES; seen++) {
    const { value, depth } = open.pop()!;
    if (Array.isArray(value)) {
      const blocks = blocksOf(value);
      if (blocks !== null) bodies.push(blocks);
    }
    if (depth >= DEEPEST || value === null || typeof value !== 'object') continue;
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === 'string') bodies.push(...proseOf(name, inner));
      else open.push({ value: inner, depth: depth + 1 });
    }
  }
  return bodies;
}

function proseOf(name: string, text: string): readonly string[] {
  if (text.length < SHORTEST_BODY || OTHER_FIELDS.test(name) || sentencesOf(text) < FEWEST_SENTENCES) return [];
  return [paragraphsOf(text)];
}

const sentencesOf = (text: string): number => text.match(/\p{L}{2}[.!?]["'”’)]*(?:\s|<|$)/gu)?.length ?? 0;

/** A text as markup: as it is where it has paragraphs, else each line as one. */
export const paragraphsOf = (text: string): string =>
  MARKUP.test(text)
    ? text
    : text
        .split(/\n+/)
        .map((line) => `<p>${line}</p>`)
        .join('\n');

const escaped = (text: string): string => (/[<&]/.test(text) ? text : text.replaceAll('>', '&gt;'));

/** `[{type: 'paragraph', content: '…'}, …]` → a paragraph each; null when the list is of something else. */
function blocksOf(list: readonly unknown[]): string | null {
  const blocks = list.flatMap((item) => {
    const words = isArticle(item) ? '' : wordsOf(item, 0).trim();
    return words === '' || words.length > LONGEST_PARAGRAPH ? [] : [{ tag: tagOf(item), words }];
  });
  const paragraphs = blocks.filter(({ words }) => words.length >= SHORTEST_PARAGRAPH && sentencesOf(words) > 0);
  const chars = paragraphs.reduce((sum, { words }) => sum + words.length, 0);
  if (paragraphs.length < 2 || chars < SHORTEST_BODY) return null;
  return blocks.map(({ tag, words }) => `<${tag}>${words}</${tag}>`).join('\n');
}

const isArticle = (item: unknown): boolean =>
  isObject(item) && ARTICLE_FIELDS.some((name) => typeof item[name] === 'string' || Array.isArray(item[name]));

const kindOf = (item: unknown): string =>
  isObject(item)
    ? ['type', 'nodeType', 'tag', 'name', '_type', '__typename', 'style']
        .map((name) => item[name])
        .filter((kind) => typeof kind === 'string')
        .join(' ')
    : '';

const tagOf = (item: unknown): string => {
  const kind = kindOf(item);
  return /head|(?:^| )h[2-6]\b/i.test(kind) ? 'h2' : /list|(?:^| )li\b/i.test(kind) ? 'li' : 'p';
};

function wordsOf(item: unknown, depth: number): string {
  if (typeof item === 'string') return escaped(item);
  if (depth > DEEPEST_BLOCK || OTHER_BLOCKS.test(kindOf(item))) return '';
  // An element of React's flight format is written with its page.
  if (Array.isArray(item) && item[0] === '$') return '';
  if (Array.isArray(item)) return item.map((inner) => wordsOf(inner, depth + 1)).join('');
  if (!isObject(item)) return '';
  const field = BLOCK_FIELDS.find((name) => item[name] !== undefined && item[name] !== null && item[name] !== '');
  return field === undefined ? '' : wordsOf(item[field], depth + 1);
}
