import type { ReadArticle, Upload } from '../article.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { detectLanguage } from '../language.ts';
import { givenPublication, statedPublication, UNKNOWN_PUBLICATION } from '../publication-time.ts';
import { readFragment } from './fragment.ts';
import { blankArticle } from './plain-text.ts';

type JsonObject = Readonly<Record<string, unknown>>;

const HEADLINE = ['headline', 'title', 'name'];
const TEXT = ['articleBody', 'content_text', 'text', 'body', 'content'];
const HTML = ['content_html', 'html'];
const DATE = ['datePublished', 'date_published', 'publishedAt', 'published', 'pubDate', 'date'];
const LISTS = ['items', 'articles', 'results', 'docs', 'data', '@graph'];

/** JSON Feed, schema.org NewsArticle, or a plain list of articles. */
export function readJson(source: string, upload: Upload): readonly ReadArticle[] {
  return objectsOf(parse(source)).flatMap((object) => readObject(object, upload) ?? []);
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

function objectsOf(value: unknown): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(objectsOf);
  if (value === null || typeof value !== 'object') return [];
  const object = value as JsonObject;
  const lists = LISTS.map((name) => object[name]).filter(Array.isArray);
  return lists.length > 0 ? lists.flatMap(objectsOf) : [object];
}

const textAt = (object: JsonObject, names: readonly string[]): string | null => {
  const found = names.map((name) => object[name]).find((value) => typeof value === 'string' && value.trim() !== '');
  return (found as string | undefined)?.trim() ?? null;
};
const nameAt = (object: JsonObject, name: string): string | null => {
  const [value] = [object[name]].flat();
  return typeof value === 'string'
    ? value
    : value !== null && typeof value === 'object'
      ? textAt(value as JsonObject, ['name'])
      : null;
};

function readObject(object: JsonObject, upload: Upload): ReadArticle | null {
  const html = textAt(object, HTML);
  const text = textAt(object, TEXT) ?? (html ? readFragment(html) : null);
  if (!text) return null;
  const words = textAt(object, DATE);
  const stated = statedPublication(words ? [{ words, says: 'the record says when it was published' }] : []);
  return {
    ...blankArticle(upload),
    headline: textAt(object, HEADLINE),
    publisher: upload.metadata.publisher ?? nameAt(object, 'publisher') ?? nameAt(object, 'source'),
    author: nameAt(object, 'author'),
    url: textAt(object, ['url', 'link', 'id']) ?? upload.metadata.url ?? null,
    language: detectLanguage(text),
    text,
    published: givenPublication(upload.metadata) ?? stated ?? UNKNOWN_PUBLICATION,
    fingerprint: fingerprintOf(text),
  };
}
