import { fence } from '../../text/fence.ts';
import type { Read, Upload } from '../article.ts';
import { isObject, type JsonObject, textOf } from '../html/linked-article.ts';
import { RefusedUploadError } from '../refusal.ts';
import { fieldsOf, hasAddress, readRecord } from './record.ts';

/** Lists in lists are read so deep. */
const DEEPEST = 8;
const MOST_RECORDS = 5000;

/**
 * JSON and JSON Lines: feeds, schema.org articles, ninjs, what crawlers and news services answer, our own shape; one or
 * many. Throws RefusedUploadError for a list of links.
 */
export function readJson(source: string, upload: Upload): readonly Read[] {
  const records = recordsOf(parse(source)).map(({ object, listTitle }) => ({ fields: fieldsOf(object), listTitle }));
  const read = fence(records, ({ fields, listTitle }) => {
    const article = readRecord(fields, upload, { listTitle });
    return article ? [article] : [];
  });
  if (read.length === 0 && records.some(({ fields }) => hasAddress(fields)))
    throw new RefusedUploadError('links-only', 'The records hold headlines and links, and no text of an article.');
  return read;
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return jsonLines(source);
  }
}

/** A JSON value a line, as exports write them; a line that was cut off is left out. */
const jsonLines = (source: string): readonly unknown[] =>
  source.split('\n').flatMap((line) => {
    try {
      return line.trim() === '' ? [] : [JSON.parse(line) as unknown];
    } catch {
      return [];
    }
  });

/** An object that may be an article, and what the list around it is called. */
type ListedRecord = { readonly object: JsonObject; readonly listTitle: string | null };
type Level = readonly { readonly value: unknown; readonly listTitle: string | null }[];

function recordsOf(value: unknown): readonly ListedRecord[] {
  const records: ListedRecord[] = [];
  let level: Level = [{ value, listTitle: null }];
  for (let depth = 0; depth < DEEPEST && level.length > 0 && records.length < MOST_RECORDS; depth++) {
    const next: { value: unknown; listTitle: string | null }[] = [];
    for (const { value: one, listTitle } of level) {
      if (Array.isArray(one)) next.push(...one.slice(0, MOST_RECORDS).map((inner) => ({ value: inner, listTitle })));
      else if (isObject(one)) {
        const lists = listsIn(one);
        if (lists.length > 0) next.push(...lists.map((list) => ({ value: list, listTitle: titleOf(one) })));
        else if (records.length < MOST_RECORDS) records.push({ object: one, listTitle });
      }
    }
    level = next.slice(0, MOST_RECORDS);
  }
  return records;
}

const LISTS =
  'items articles results docs data entries @graph itemListElement hasPart hits stories news value response _embedded'.split(
    ' ',
  );

/** The lists of an object that is no article itself, and the objects that hold such lists. */
const listsIn = (object: JsonObject): readonly unknown[] =>
  LISTS.map((name) => object[name]).filter(
    (list) => Array.isArray(list) || (isObject(list) && LISTS.some((name) => Array.isArray(list[name]))),
  );

const titleOf = (object: JsonObject): string | null =>
  textOf(object.title) ?? textOf(object.name) ?? textOf(object.headline);
