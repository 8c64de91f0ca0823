import type { ReadArticle, Upload } from '../article.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { elementsOf, type HtmlElement, parseHtml, wordsOf } from '../html-tree.ts';
import { detectLanguage } from '../language.ts';
import { mainText } from '../main-text.ts';
import { givenPublication, statedPublication, UNKNOWN_PUBLICATION } from '../publication-time.ts';
import { blankArticle } from './plain-text.ts';

const SHORTEST_ENTRY = 60;

/** An RSS or Atom feed: an article for each item that carries text of its own. */
export function readFeed(source: string, upload: Upload): readonly ReadArticle[] {
  // HTML knows <link> as void and <title> as text only; the feed's own elements get names of their own.
  const root = parseHtml(source.replace(/<(\/?)(link|title)\b/gi, '<$1feed-$2'));
  const channel = first(root, 'channel') ?? first(root, 'feed');
  const publisher = channel ? childWords(channel, 'feed-title') : null;
  return [...elementsOf(root)]
    .filter(({ tag }) => tag === 'item' || tag === 'entry')
    .map((item) => readItem(item, publisher, upload))
    .filter(({ text }) => text.length >= SHORTEST_ENTRY);
}

function readItem(item: HtmlElement, publisher: string | null, upload: Upload): ReadArticle {
  const body =
    ['content:encoded', 'content', 'description', 'summary']
      .map((tag) => childSource(item, tag))
      .find((words) => words !== '') ?? '';
  const text = mainText(parseHtml(`<body>${body}</body>`), null);
  const dates = ['pubdate', 'published', 'dc:date', 'updated'].flatMap((tag) => {
    const words = childWords(item, tag);
    return words ? [{ words, says: `the feed’s ${tag} says when it was published` }] : [];
  });
  return {
    ...blankArticle(upload),
    headline: childWords(item, 'feed-title'),
    publisher: upload.metadata.publisher ?? publisher,
    author: childWords(item, 'dc:creator') ?? childWords(item, 'author'),
    url: childWords(item, 'feed-link') ?? attributeOf(item, 'feed-link', 'href') ?? upload.metadata.url ?? null,
    language: detectLanguage(text),
    text,
    published: givenPublication(upload.metadata) ?? statedPublication(dates) ?? UNKNOWN_PUBLICATION,
    fingerprint: fingerprintOf(text),
  };
}

const first = (root: HtmlElement, tag: string): HtmlElement | undefined =>
  [...elementsOf(root)].find((element) => element.tag === tag);
const child = (element: HtmlElement, tag: string): HtmlElement | undefined =>
  element.children.find((node): node is HtmlElement => typeof node !== 'string' && node.tag === tag);
const childWords = (element: HtmlElement, tag: string): string | null => {
  const found = child(element, tag);
  return (found && wordsOf(found)) || null;
};
const attributeOf = (element: HtmlElement, tag: string, name: string): string | null =>
  child(element, tag)?.attributes[name] ?? null;

/** The markup inside an element: a CDATA section's text as it is, elements as they were. */
function childSource(item: HtmlElement, tag: string): string {
  const found = child(item, tag);
  return found ? found.children.map(sourceOf).join('') : '';
}
const sourceOf = (node: HtmlElement | string): string =>
  typeof node === 'string' ? node : `<${node.tag}>${node.children.map(sourceOf).join('')}</${node.tag}>`;
