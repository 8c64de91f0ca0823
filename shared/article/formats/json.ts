import { fence } from '../../text/fence.ts';
import type { Read, ReadArticle, Upload } from '../article.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { isObject, type JsonObject, nameOf, textOf } from '../html/linked-article.ts';
import { detectLanguage } from '../language.ts';
import { readDate, statedPublication, UNKNOWN_PUBLICATION } from '../publication-time.ts';
import { readFragment } from './fragment.ts';
import { blankArticle } from './plain-text.ts';

const HEADLINE = ['headline', 'title', 'name'];
const TEXT = ['articleBody', 'content_text', 'text', 'body', 'content', 'description'];
const HTML = ['content_html', 'html', 'bodyHtml'];
const DATE = ['datePublished', 'date_published', 'publishedAt', 'published', 'pubDate', 'date', 'dateCreated'];
const MODIFIED = ['dateModified', 'date_modified', 'modified', 'updatedAt', 'updated'];
const LISTS = ['items', 'articles', 'results', 'docs', 'data', 'entries', '@graph', 'itemListElement', 'hasPart'];
const AUTHOR = ['author', 'authors', 'creator', 'byline'];
const PUBLISHER = ['publisher', 'source', 'site', 'sourceOrganization'];
/** Lists in lists are read so deep. */
const DEEPEST = 8;
const MOST_RECORDS = 5000;

/** JSON Feed, schema.org NewsArticle, or our own shape, one or many. */
export function readJson(source: string, upload: Upload): readonly Read[] {
  return fence(recordsOf(parse(source)), (record) => readRecord(record, upload));
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return jsonLines(source);
  }
}

/** A JSON value a line, as exports write them; null when a line is none. */
function jsonLines(source: string): unknown {
  try {
    return source
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => JSON.parse(line) as unknown);
  } catch {
    return null;
  }
}

/** An object that may be an article, and what the list around it is called. */
type ListedRecord = { readonly object: JsonObject; readonly listTitle: string | null };

function recordsOf(value: unknown): readonly ListedRecord[] {
  const records: ListedRecord[] = [];
  let level: readonly { readonly value: unknown; readonly listTitle: string | null }[] = [{ value, listTitle: null }];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: { value: unknown; listTitle: string | null }[] = [];
    for (const { value: one, listTitle } of level) {
      if (Array.isArray(one)) next.push(...one.slice(0, MOST_RECORDS).map((inner) => ({ value: inner, listTitle })));
      else if (one !== null && typeof one === 'object') {
        const object = one as JsonObject;
        const lists = LISTS.map((name) => object[name]).filter(Array.isArray);
        const title = textAt(object, HEADLINE);
        if (lists.length > 0) next.push(...lists.map((list) => ({ value: list as unknown, listTitle: title })));
        else if (records.length < MOST_RECORDS) records.push({ object, listTitle });
      }
    }
    level = next;
  }
  return records;
}

const textAt = (object: JsonObject, names: readonly string[]): string | null =>
  names.map((name) => textOf(object[name])).find((words) => words !== null) ?? null;
const nameAt = (object: JsonObject, names: readonly string[]): string | null =>
  names.map((name) => nameOf(object[name])).find((words) => words !== null) ?? null;

/** Our own articles carry their publication as `{edtf, basis, evidence}`. */
const dateAt = (object: JsonObject, names: readonly string[]): string | null =>
  names
    .map((name) => {
      const value = object[name];
      return textOf(value) ?? (isObject(value) ? textOf(value.edtf) : null);
    })
    .find((words) => words !== null) ?? null;

const isMarkup = (text: string): boolean => /<\/?(?:p|br|div|h[1-6]|ul|li|a|span)\b[^>]*>/i.test(text);

function readRecord({ object, listTitle }: ListedRecord, upload: Upload): readonly ReadArticle[] {
  const words = textAt(object, TEXT);
  const html = textAt(object, HTML) ?? (words && isMarkup(words) ? words : null);
  const text = html ? readFragment(html) : words;
  if (!text) return [];
  const date = dateAt(object, DATE);
  const modified = dateAt(object, MODIFIED);
  const stated = statedPublication(date ? [{ words: date, says: 'the record says when it was published' }] : []);
  return [
    {
      ...blankArticle(upload),
      headline: textAt(object, HEADLINE),
      publisher: upload.metadata.publisher ?? nameAt(object, PUBLISHER) ?? listTitle,
      wire: textAt(object, ['wire']),
      author: nameAt(object, AUTHOR),
      url: textAt(object, ['url', 'link', 'external_url']) ?? upload.metadata.url ?? null,
      language: detectLanguage(text, textAt(object, ['inLanguage', 'language'])),
      text,
      published: stated ?? UNKNOWN_PUBLICATION,
      modified: modified ? readDate(modified) : null,
      fingerprint: fingerprintOf(text),
    },
  ];
}
