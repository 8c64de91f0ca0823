import { fence } from '../../text/fence.ts';
import type { Read, ReadArticle, Upload } from '../article.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { elementsBelow, findBelow, type HtmlPage } from '../html/page.ts';
import { detectLanguage } from '../language.ts';
import { RECORDED, type StatedDate, statedPublication, UNKNOWN_PUBLICATION } from '../publication-time.ts';
import { readFragment } from './fragment.ts';
import { blankArticle } from './plain-text.ts';
import { markupIn, outermost, parseBareXml, textBelow } from './xml.ts';

const NITF = new Set(['nitf']);
const SHORTEST_TEXT = 60;

/** Articles in NITF, as agencies send them and archives of newspapers keep them. */
export function readNitf(source: string, upload: Upload): readonly Read[] {
  const page = parseBareXml(source);
  return fence(outermost(page, NITF), (at) => {
    const article = readOne(page, at, upload);
    return article.text.length >= SHORTEST_TEXT ? [article] : [];
  });
}

function readOne(page: HtmlPage, scope: number, upload: Upload): ReadArticle {
  const text = readFragment(bodyOf(page, scope));
  const byline = textBelow(page, scope, 'person') ?? textBelow(page, scope, 'byline');
  return {
    ...blankArticle(upload),
    headline: textBelow(page, scope, 'hl1') ?? textBelow(page, scope, 'hedline') ?? textBelow(page, scope, 'title'),
    publisher: upload.metadata.publisher ?? publisherOf(page, scope),
    author: byline?.replace(/^by:? /i, '') ?? null,
    language: detectLanguage(text),
    text,
    published: statedPublication(datesOf(page, scope), RECORDED) ?? UNKNOWN_PUBLICATION,
    fingerprint: fingerprintOf(text),
  };
}

/** Archives give the first paragraph twice: by itself, and in the full text. */
function bodyOf(page: HtmlPage, scope: number): string {
  const full = [...elementsBelow(page, scope, new Set(['block']))].find((at) =>
    /full_text/.test(page[at]!.attributes.class ?? ''),
  );
  return markupIn(page, full ?? findBelow(page, scope, 'body.content'));
}

const attributeBelow = (page: HtmlPage, scope: number, tag: string, name: string): string | null => {
  const at = findBelow(page, scope, tag);
  return at < 0 ? null : (page[at]!.attributes[name] ?? null);
};

const publisherOf = (page: HtmlPage, scope: number): string | null =>
  attributeBelow(page, scope, 'pubdata', 'name') ??
  attributeBelow(page, scope, 'doc.copyright', 'holder') ??
  textBelow(page, scope, 'distributor');

const DATES: readonly (readonly [tag: string, attribute: string])[] = [
  ['pubdata', 'date.publication'],
  ['date.issue', 'norm'],
  ['date.release', 'norm'],
  ['story.date', 'norm'],
];

const datesOf = (page: HtmlPage, scope: number): readonly StatedDate[] =>
  DATES.flatMap(([tag, name]) => {
    const words = attributeBelow(page, scope, tag, name);
    return words ? [{ words, says: `the record’s ${tag} says when it was published` }] : [];
  });
