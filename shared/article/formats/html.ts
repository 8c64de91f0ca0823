import { apart, fence } from '../../text/fence.ts';
import type { Published, Read, ReadArticle, Upload } from '../article.ts';
import { cleanParagraph } from '../body-junk.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { pageWithText } from '../html/data/page-with-text.ts';
import { LINKED_SAYS, type LinkedArticle } from '../html/linked-article.ts';
import { onLocalDay } from '../html/local-day.ts';
import { mainText } from '../html/main-text.ts';
import { datesInScripts, type PageMetadata, readMetadata } from '../html/metadata.ts';
import { type HtmlPage, ROOT } from '../html/page.ts';
import { type PageDates, readPageDates } from '../html/page-dates.ts';
import type { PagePart } from '../html/slice-page.ts';
import { splitPage } from '../html/split-page.ts';
import { surveyOf } from '../html/survey.ts';
import { detectLanguage } from '../language.ts';
import {
  capturedPublication,
  type DateReading,
  datesInAddress,
  monthInAddress,
  readDate,
  type StatedDate,
  statedPublication,
  UNKNOWN_PUBLICATION,
} from '../publication-time.ts';
import { blankArticle } from './plain-text.ts';

const SHORTEST_ARTICLE = 60;
/** An article among several has so much of the longest one's text. */
const SMALLEST_SHARE = 0.04;
const MOST_DOCUMENTS = 1000;
const MOST_STARTS = 3000;

/** A page: the one article it is about, or several that stand on it whole; without a date each in a digest. */
export function readHtml(source: string, upload: Upload, { isDigest = false } = {}): readonly Read[] {
  return fence(documentsIn(source), (document) => readDocument(document, upload, isDigest));
}

/** Pages that were glued into one file begin anew, each with its doctype or after the end of the one before. */
function documentsIn(source: string): readonly string[] {
  const starts = [...source.matchAll(/<!doctype html|<html[\s>]/gi)]
    .slice(0, MOST_STARTS)
    .filter(({ index, 0: words }) => isBetweenPages(source, index, words.startsWith('<!')))
    .map(({ index }) => index);
  const documents = starts.map((start, index) => source.slice(index === 0 ? 0 : start, starts[index + 1]));
  return documents.length > 1 && documents.length <= MOST_DOCUMENTS ? documents : [source];
}

const REACH = 2000;
/** A script or a comment may hold the beginning of a page as well; a page within the page does not end it. */
function isBetweenPages(source: string, at: number, isDoctype: boolean): boolean {
  const before = source
    .slice(Math.max(0, at - REACH), at)
    .toLowerCase()
    .trimEnd();
  if (before === '' || /<\/(?:html|body)>(?:\s*<!--[^>]{0,200}-->)?$/.test(before)) return true;
  if (!isDoctype) return false;
  const isInside = (opening: string, closing: string): boolean =>
    before.lastIndexOf(opening) > before.lastIndexOf(closing);
  return (
    !isInside('<script', '</script') &&
    !isInside('<!--', '-->') &&
    !isInside('<iframe', '</iframe') &&
    !/["'`\\]$/.test(before)
  );
}

function readDocument(source: string, upload: Upload, isDigest: boolean): readonly Read[] {
  const page = pageWithText(source);
  if (surveyOf(page).seen.measures.chars[ROOT]! < SHORTEST_ARTICLE) return [];
  const stated = readMetadata(page);
  const whole: PageMetadata = {
    ...stated,
    url: stated.url ?? savedFrom(source),
    get scripted() {
      return datesInScripts(source);
    },
  };
  const read = (parts: readonly PagePart[]): readonly Read[] =>
    fence(parts, (part) => {
      const article = readPart(part, whole, upload);
      return article.text.length >= SHORTEST_ARTICLE ? [article] : [];
    });
  const parts = splitPage(page, whole, isDigest);
  const several = parts.length > 1 ? withoutScraps(read(parts)) : [];
  return several.length > 1 ? several : read([{ page, kind: 'page' }]);
}

/** What browsers and their extensions write above a page that they save. */
const SAVED_FROM = /<!--\s*(?:Page saved with SingleFile\s+url:\s*|saved from url=\(\d+\))(https?:\S{1,2000})/i;
const savedFrom = (source: string): string | null => SAVED_FROM.exec(source.slice(0, REACH))?.[1] ?? null;

/** Beside a long article, a piece of which next to nothing is left as text is something else: a box, a list of links. */
function withoutScraps(read: readonly Read[]): readonly Read[] {
  const { read: articles } = apart(read);
  const longest = Math.max(0, ...articles.map(({ text }) => text.length));
  return fence(read, (article) => (article.text.length >= SMALLEST_SHARE * longest ? [article] : []));
}

function readPart({ page, kind }: PagePart, whole: PageMetadata, upload: Upload): ReadArticle {
  const { metadata } = upload;
  const own = kind === 'page' ? whole : pieceMetadata(page, whole);
  const lines = mainText(page, {
    headline: own.headline,
    author: own.author,
    claimed: own.linked?.body ?? null,
  });
  const paragraphs = lines.map(({ words }) => cleanParagraph(words));
  const text = paragraphs
    .map((paragraph) => paragraph.text)
    .filter((line) => line !== '')
    .join('\n');
  const reading = readingOf(page, own, upload);
  const dates = readPageDates(page, own.headline, reading);
  return {
    ...blankArticle(upload),
    headline: own.headline,
    publisher: metadata.publisher ?? own.publisher,
    wire: paragraphs.find(({ wire }) => wire)?.wire ?? null,
    author: own.author,
    url: metadata.url ?? own.url,
    language: detectLanguage(text, own.language),
    text,
    published: publicationOf(own, dates, upload, reading),
    modified: statedPublication(changes(own, dates), reading)?.edtf ?? null,
    fingerprint: fingerprintOf(text),
  };
}

/** What is known of one article among several: its own heading, author and date, and those of the page if it is its main one. */
function pieceMetadata(page: HtmlPage, whole: PageMetadata): PageMetadata {
  const own = readMetadata(page, 'piece');
  const { publisher, language } = whole;
  const linkedHere = whole.linked?.all.find(
    ({ headline, fragment }) => (headline ?? '') === own.headline || (fragment ?? '') === page[1]?.attributes.id,
  );
  if (linkedHere) return withLinked({ ...own, publisher, language }, linkedHere);
  if (own.headline === null || own.headline !== whole.headline) return { ...own, publisher, language };
  const { published, dated, url, linked } = whole;
  return {
    ...own,
    publisher,
    language,
    published,
    dated,
    linked,
    url: own.url ?? url,
    author: own.author ?? whole.author,
  };
}

/** What the page's JSON-LD says of one article among several. */
const withLinked = (own: PageMetadata, linked: LinkedArticle): PageMetadata => ({
  ...own,
  headline: own.headline ?? linked.headline,
  publisher: linked.publisher ?? own.publisher,
  author: linked.author ?? own.author,
  url: linked.url ?? own.url,
  language: linked.language ?? own.language,
  published: linked.published ? [{ words: linked.published, says: LINKED_SAYS }] : [],
  modified: linked.modified,
  linked,
});

/** English that names no country is read as American, unless its address or its own dates speak against it. */
const readingOf = (page: HtmlPage, own: PageMetadata, { metadata }: Upload): DateReading => {
  const language = own.language?.replace('_', '-') ?? '';
  const isElsewhere = (): boolean =>
    ELSEWHERE.test(metadata.url ?? own.url ?? '') ||
    page.some(({ text }) => text.includes('/') && DAY_FIRST.test(text));
  return {
    isAmerican: language === 'en-us' || (language === 'en' && !isElsewhere()),
    hasShortYears: true,
    latest: metadata.capturedAt ? readDate(metadata.capturedAt) : null,
  };
};

const ELSEWHERE =
  /^https?:\/\/[^/]+\.(?:uk|au|nz|ie|in|za|ke|ng|sg|my|eu|de|fr|it|es|nl|be|ch|at|se|no|dk|fi|pl|gr|tr|br)(?:[/:]|$)/;
const DAY_FIRST = /(?<![\d/])(?:1[3-9]|2\d|3[01])\/(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?!\d)/;

/**
 * The publication as the page states it, the most trusted first: its data for machines, what it marks as its date, its
 * address, dates beside the headline, then farther away, a stamp relative to the capture, its last change.
 */
function publicationOf(own: PageMetadata, dates: PageDates, { metadata }: Upload, reading: DateReading): Published {
  const address = metadata.url ?? own.url;
  const inMonth = inMonthOfAddress([...dates.near, ...own.dated, ...dates.far], address, reading);
  const inAddress = datesInAddress(address);
  return (
    onLocalDay(
      statedPublication([...own.published, ...dates.marked, ...inAddress], reading),
      [...dates.near, ...inAddress],
      reading,
    ) ??
    statedPublication(inMonth, reading) ??
    statedPublication(own.scripted, reading) ??
    relative(dates, metadata.capturedAt) ??
    statedPublication([...dates.only, ...changes(own, dates)], reading) ??
    UNKNOWN_PUBLICATION
  );
}

const changes = ({ modified }: PageMetadata, dates: PageDates): readonly StatedDate[] => [
  ...(modified ? [{ words: modified, says: 'the page says only when it was last changed' }] : []),
  ...dates.modified,
];

/** Those of the month in the article's address, if any are. */
function inMonthOfAddress(
  dates: readonly StatedDate[],
  address: string | null,
  reading: DateReading,
): readonly StatedDate[] {
  const month = monthInAddress(address);
  const agreeing = month === null ? [] : dates.filter(({ words }) => readDate(words, reading)?.startsWith(month));
  return agreeing.length > 0 ? agreeing : dates;
}

const relative = ({ relative: stamps }: PageDates, capturedAt: string | undefined): Published | null =>
  stamps.map(({ words }) => capturedPublication(words, capturedAt)).find((published) => published !== null) ?? null;
