import type { ReadArticle, Upload } from '../article.ts';
import { bareHeadline } from '../bare-headline.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { isObject, type JsonObject, nameOf, textOf } from '../html/linked-article.ts';
import { decodedWords } from '../html/plain-words.ts';
import { detectLanguage } from '../language.ts';
import { type DateReading, RECORDED, readDate, statedPublication, UNKNOWN_PUBLICATION } from '../publication-time.ts';
import { readFragment } from './fragment.ts';
import { blankArticle } from './plain-text.ts';

/**
 * What exports of crawlers, news services and databases call the parts of an article, the surest first: letters alone,
 * so that `date_publish`, `datePublish` and `Date publish` are one.
 */
const HEADLINE = names('headline title webtitle heading newstitle articletitle name headlines');
const TEXT = names(
  'articlebody contenttext maintext fulltext articletext bodytext text body content contents article story newstext textcontent cleanedtext bodies',
);
const SUMMARY = names('description summary abstract excerpt trailtext lead snippet');
const HTML = names('contenthtml bodyhtml bodyxhtml html articlehtml');
const DATE = names(
  'datepublished datepublish publishdate publishedat publisheddate publicationdate pubdate webpublicationdate published firstcreated contentcreated firstpublicationdate date datetime publishtime pubtime datecreated seendate day time timestamp versioncreated createdat',
);
const MODIFIED = names('datemodified datemodify modified updatedat updated lastmodified versioncreated');
const AUTHOR = names('author authors creator byline by writer journalist');
const PUBLISHER = names(
  'publisher sourcename sourcehostname newspaper publication publicationname publicationtitle outlet medianame media sitename site journal provider source sourceorganization infosources infosource copyrightholder sourcetitle',
);
const ADDRESS = names('url link articleurl weburl externalurl canonicalurl sourceurl source href permalink');
const LANGUAGE = names('inlanguage language lang');

function names(list: string): readonly string[] {
  return list.split(' ');
}

/** The fields of a record by the letters of their names. */
export type Fields = ReadonlyMap<string, unknown>;

const LETTERS = /[^a-z]+/g;
export const fieldName = (name: string): string => name.toLowerCase().replace(LETTERS, '');

/** Objects in which exports keep an article's parts: `{_source: {…}}`, `{fields: {…}}`. */
const INNER = ['_source', 'fields', 'article', 'attributes', 'headline'];

export function fieldsOf(record: JsonObject): Fields {
  const inner = INNER.flatMap((name) => (isObject(record[name]) ? Object.entries(record[name]) : []));
  return new Map([...inner, ...Object.entries(record)].map(([name, value]) => [fieldName(name), value]));
}

/** What a record holds beside headline and address: a text, or nothing that is one. */
export const hasAddress = (fields: Fields): boolean => /^https?:/.test(wordsAt(fields, ADDRESS) ?? '');
const SHORTEST_TEXT = 60;

const wordsAt = (fields: Fields, from: readonly string[]): string | null =>
  from.map((name) => wordsOf(fields.get(name))).find((words) => words !== null) ?? null;

/** A string, or the main one of a list of values: `[{role: 'main', value: '…'}]`; numbers are moments. */
function wordsOf(value: unknown): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : null;
  const first = Array.isArray(value) ? (value.find((one) => isObject(one) && one.role === 'main') ?? value[0]) : value;
  return isObject(first)
    ? (textOf(first.value) ?? textOf(first.main) ?? textOf(first.edtf) ?? textOf(first))
    : textOf(first);
}

const nameAt = (fields: Fields, from: readonly string[]): string | null =>
  from.map((name) => nameOf(fields.get(name)) ?? titleOf(fields.get(name))).find((words) => words !== null) ?? null;

const titleOf = (value: unknown): string | null => (isObject(value) ? textOf(value.title) : null);

const isMarkup = (text: string): boolean => /<\/?(?:p|br|div|h[1-6]|ul|li|a|span)\b[^>]*>/i.test(text);
/** Some services give the first 200 characters: `… [+2214 chars]`. */
const CUT = /(?:…|\.\.\.)?\s?\[\+\d+ chars\]$/;

function textIn(fields: Fields): string | null {
  const whole = wordsAt(fields, HTML) ?? wordsAt(fields, TEXT);
  const summary = wordsAt(fields, SUMMARY);
  const words = whole === null || CUT.test(whole) ? (summary ?? whole?.replace(CUT, '') ?? null) : whole;
  if (words === null) return null;
  const text = isMarkup(words) ? readFragment(words) : words.trim();
  return text === '' ? null : text;
}

/** An article of an export's record; null when the record holds no text. */
export function readRecord(
  fields: Fields,
  upload: Upload,
  { listTitle = null, reading = RECORDED }: Context = {},
): ReadArticle | null {
  const text = textIn(fields);
  if (text === null || text.length < SHORTEST_TEXT) return null;
  const publisher = upload.metadata.publisher ?? nameAt(fields, PUBLISHER) ?? listTitle;
  const headline = wordsAt(fields, HEADLINE);
  const date = wordsAt(fields, DATE);
  const modified = wordsAt(fields, MODIFIED);
  const address = ADDRESS.map((name) => wordsOf(fields.get(name))).find((words) => /^https?:/.test(words ?? ''));
  return {
    ...blankArticle(upload),
    headline: headline === null ? null : bareHeadline(decodedWords(headline), publisher),
    publisher,
    wire: wordsAt(fields, ['wire']),
    author: nameAt(fields, AUTHOR)?.replace(/^by:? /i, '') ?? null,
    url: address ?? upload.metadata.url ?? null,
    language: detectLanguage(text, wordsAt(fields, LANGUAGE)),
    text,
    published: stated(date, reading) ?? UNKNOWN_PUBLICATION,
    modified: modified ? readDate(modified, reading) : null,
    fingerprint: fingerprintOf(text),
  };
}

/** What is known of a record by the list around it. */
export type Context = { readonly listTitle?: string | null; readonly reading?: DateReading };

const stated = (date: string | null, reading: DateReading): ReadArticle['published'] | null =>
  statedPublication(date ? [{ words: date, says: 'the record says when it was published' }] : [], reading);
