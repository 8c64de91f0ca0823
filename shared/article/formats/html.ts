import type { Published, ReadArticle, Upload } from '../article.ts';
import { cleanParagraph, trimToProse } from '../body-junk.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { elementsOf, type HtmlElement, parseHtml, wordsOf } from '../html-tree.ts';
import { detectLanguage } from '../language.ts';
import { mainText } from '../main-text.ts';
import { type PageMetadata, readMetadata, type StatedDate } from '../metadata.ts';
import {
  capturedPublication,
  datesInAddress,
  givenPublication,
  RELATIVE_STAMP,
  readDate,
  statedPublication,
  UNKNOWN_PUBLICATION,
} from '../publication-time.ts';
import { blankArticle } from './plain-text.ts';

/** A piece of a page counts as an article from here on; shorter ones are teasers. */
const SHORTEST_PIECE = 400;
const SHORTEST_ARTICLE = 60;
const LONGEST_STAMP = 80;

/** A page: the one article it is about, or several that stand on it whole. */
export function readHtml(source: string, upload: Upload): readonly ReadArticle[] {
  const root = parseHtml(source);
  const pieces = wholePieces(root);
  const scopes = pieces.length > 1 ? pieces : [root];
  return scopes.map((scope) => readScope(root, scope, upload)).filter(({ text }) => text.length >= SHORTEST_ARTICLE);
}

/** The `<article>` elements that hold a text of their own, none inside another. */
function wholePieces(root: HtmlElement): HtmlElement[] {
  const all = [...elementsOf(root)].filter(({ tag }) => tag === 'article');
  const nested = new Set(
    all.flatMap((article) => [...elementsOf(article)].filter((inner) => inner !== article && inner.tag === 'article')),
  );
  return all.filter(
    (article) => !nested.has(article) && mainText(article, null).length >= SHORTEST_PIECE && hasHeading(article),
  );
}

const hasHeading = (scope: HtmlElement): boolean => [...elementsOf(scope)].some(({ tag }) => /^h[1-4]$/.test(tag));

function readScope(root: HtmlElement, scope: HtmlElement, upload: Upload): ReadArticle {
  const { metadata } = upload;
  const page = readMetadata(root);
  const own = scope === root ? page : { ...readMetadata(root, scope), publisher: page.publisher, url: page.url };
  const paragraphs = mainText(scope, own.headline).split('\n').map(cleanParagraph);
  const text = trimToProse(paragraphs.map((paragraph) => paragraph.text).filter((line) => line !== '')).join('\n');
  const language = detectLanguage(text, page.language);
  return {
    ...blankArticle(upload),
    headline: own.headline,
    publisher: metadata.publisher ?? own.publisher,
    wire: paragraphs.find(({ wire }) => wire)?.wire ?? null,
    author: own.author,
    url: metadata.url ?? own.url,
    language,
    text,
    published: publicationOf(scope, own, upload),
    modified: own.modified ? readDate(own.modified) : null,
    fingerprint: fingerprintOf(text),
  };
}

function publicationOf(scope: HtmlElement, page: PageMetadata, { metadata }: Upload): Published {
  const stamps = stampsOf(scope);
  const isAmerican = /\bam\b|^en-us$/i.test(page.language ?? '');
  const relative = stamps
    .map(({ words }) => capturedPublication(words, metadata.capturedAt))
    .find((published) => published !== null);
  return (
    givenPublication(metadata) ??
    statedPublication(page.published, isAmerican) ??
    statedPublication(stamps, isAmerican) ??
    statedPublication(datesInAddress(metadata.url ?? page.url), isAmerican) ??
    relative ??
    UNKNOWN_PUBLICATION
  );
}

/** Short lines that are nothing but a date, as people see it beside the headline. */
function stampsOf(scope: HtmlElement): StatedDate[] {
  const says = 'a line of its own on the page states this date';
  const stamps: StatedDate[] = [];
  for (const element of elementsOf(scope)) {
    if (stamps.length >= 3) break;
    if (!/^(?:p|div|span|time|li|td|small|em|b|strong|dd|address|section|header)$/.test(element.tag)) continue;
    if (element.children.length > 6) continue;
    const words = wordsOf(element);
    if (words.length > 0 && words.length <= LONGEST_STAMP && isStamp(words)) stamps.push({ words, says });
  }
  return stamps;
}

/** A date with nothing around it but labels, a clock time, a place or a by-line. */
const isStamp = (words: string): boolean =>
  RELATIVE_STAMP.test(words) ||
  (/\d{4}/.test(words) && !/[.!?]$/.test(words) && words.split(/\s+/).length <= 10 && readDate(words) !== null);
