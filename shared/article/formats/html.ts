import type { Published, ReadArticle, Upload } from '../article.ts';
import { cleanParagraph } from '../body-junk.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { isBylineDate, isStamp } from '../html/junk-lines.ts';
import { linesBelow } from '../html/lines.ts';
import { mainText } from '../html/main-text.ts';
import { type PageMetadata, readMetadata, type StatedDate } from '../html/metadata.ts';
import { type HtmlPage, ROOT } from '../html/page.ts';
import { parseHtml } from '../html/parse-html.ts';
import { silent } from '../html/prune.ts';
import { splitPage } from '../html/split-page.ts';
import { detectLanguage } from '../language.ts';
import {
  capturedPublication,
  type DateReading,
  datesInAddress,
  givenPublication,
  RELATIVE_STAMP,
  readDate,
  statedPublication,
  UNKNOWN_PUBLICATION,
} from '../publication-time.ts';
import { blankArticle } from './plain-text.ts';

const SHORTEST_ARTICLE = 60;
const MOST_DOCUMENTS = 1000;

/** A page: the one article it is about, or several that stand on it whole. */
export function readHtml(source: string, upload: Upload): readonly ReadArticle[] {
  return documentsIn(source).flatMap((document) => readDocument(document, upload));
}

/** Pages that were glued into one file begin anew, each with its doctype or `<html>`. */
function documentsIn(source: string): readonly string[] {
  const parts = source.split(/(?=<!doctype html)/i).filter((part) => part.trim() !== '');
  const documents = parts.flatMap((part) => {
    const roots = [...part.matchAll(/<html[\s>]/gi)];
    return roots.length < 2 ? [part] : part.split(/(?=<html[\s>])/i).filter((piece) => /<html[\s>]/i.test(piece));
  });
  return documents.length > 0 && documents.length <= MOST_DOCUMENTS ? documents : [source];
}

function readDocument(source: string, upload: Upload): readonly ReadArticle[] {
  const page = parseHtml(source);
  const whole = readMetadata(page);
  return splitPage(page, whole)
    .map((piece) => readPiece(piece, whole, upload))
    .filter(({ text }) => text.length >= SHORTEST_ARTICLE);
}

function readPiece(page: HtmlPage, whole: PageMetadata, upload: Upload): ReadArticle {
  const { metadata } = upload;
  const own = page === whole.page ? whole : pieceMetadata(page, whole);
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
  const reading = readingOf(own.language, metadata.capturedAt);
  return {
    ...blankArticle(upload),
    headline: own.headline,
    publisher: metadata.publisher ?? own.publisher,
    wire: paragraphs.find(({ wire }) => wire)?.wire ?? null,
    author: own.author,
    url: metadata.url ?? own.url,
    language: detectLanguage(text, own.language),
    text,
    published: publicationOf(page, own, upload, reading),
    modified: own.modified ? readDate(own.modified, reading) : null,
    fingerprint: fingerprintOf(text),
  };
}

/** What is known of one article among several: its own heading, author and date; the page's publisher and language. */
const pieceMetadata = (page: HtmlPage, whole: PageMetadata): PageMetadata => ({
  ...readMetadata(page, 'piece'),
  publisher: whole.publisher,
  language: whole.language,
});

const readingOf = (language: string | null, capturedAt: string | undefined): DateReading => ({
  isAmerican: language === 'en-us' || language === 'en_us',
  latest: capturedAt ? readDate(capturedAt) : null,
});

function publicationOf(page: HtmlPage, own: PageMetadata, { metadata }: Upload, reading: DateReading): Published {
  const stamps = stampsOf(page, own.headline);
  const modified = own.modified ? [{ words: own.modified, says: 'the page says only when it was last changed' }] : [];
  const relative = stamps
    .map(({ words }) => capturedPublication(words, metadata.capturedAt))
    .find((published) => published !== null);
  return (
    givenPublication(metadata) ??
    statedPublication(own.published, reading) ??
    statedPublication(stamps, reading) ??
    statedPublication(datesInAddress(metadata.url ?? own.url), reading) ??
    relative ??
    statedPublication(modified, reading) ??
    UNKNOWN_PUBLICATION
  );
}

const LONGEST_STAMP = 120;
const MOST_STAMPS = 4;
const MOST_LINES = 5000;
const MAYBE_STAMP = /\d{4}|\bago$|now$|day$/i;

/** Lines that are nothing but a date and perhaps a by-line, as people see them; those beside the headline first. */
function stampsOf(page: HtmlPage, headline: string | null): StatedDate[] {
  const lines = linesBelow(page, silent(page), [ROOT]).slice(0, MOST_LINES);
  const title = lines.findIndex(({ words }) => words === headline);
  const stamps = lines
    .map(({ words }, index) => ({ words, index }))
    .filter(
      ({ words }) =>
        words.length <= LONGEST_STAMP &&
        MAYBE_STAMP.test(words) &&
        (RELATIVE_STAMP.test(words) || isStamp(words) || isBylineDate(words)),
    );
  const says = 'a line of its own on the page states this date';
  return stamps
    .filter(({ words }) => !/^(?:last )?(?:updated|modified)/i.test(words))
    .toSorted((a, b) => distance(a.index, title) - distance(b.index, title))
    .slice(0, MOST_STAMPS)
    .map(({ words }) => ({ words, says }));
}

const distance = (index: number, title: number): number => (index >= title ? index - title : 2 * (title - index));
