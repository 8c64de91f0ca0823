import { fence } from '../../text/fence.ts';
import type { Read, ReadArticle, Upload } from '../article.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { findBelow, type HtmlPage } from '../html/page.ts';
import { detectLanguage } from '../language.ts';
import { RECORDED, statedPublication, UNKNOWN_PUBLICATION } from '../publication-time.ts';
import { readFragment } from './fragment.ts';
import { blankArticle } from './plain-text.ts';
import { childText, markupIn, outermost, parseBareXml, textBelow } from './xml.ts';

const ITEMS = new Set(['newsitem']);
const SHORTEST_TEXT = 60;
/** First what says when the text was made, then when this version of it was. */
const DATE_TAGS = ['firstcreated', 'contentcreated', 'versioncreated'];
const BODY_TAGS = ['body.content', 'body', 'inlinexml', 'inlinedata', 'text'];

/** Articles in NewsML, one or many in a message: of the second generation, of the first, and as Reuters' corpora have it. */
export function readNewsMl(source: string, upload: Upload): readonly Read[] {
  const page = parseBareXml(source);
  return fence(outermost(page, ITEMS), (at) => {
    const article = readItem(page, at, upload);
    return article.text.length >= SHORTEST_TEXT ? [article] : [];
  });
}

function readItem(page: HtmlPage, item: number, upload: Upload): ReadArticle {
  const body = BODY_TAGS.map((tag) => findBelow(page, item, tag)).find((at) => at >= 0) ?? -1;
  const text = readFragment(markupIn(page, body));
  const dates = DATE_TAGS.flatMap((tag) => {
    const words = textBelow(page, item, tag);
    return words ? [{ words, says: `the item’s ${tag} says when it was made` }] : [];
  });
  const { date } = page[item]!.attributes;
  if (date) dates.push({ words: date, says: 'the item says of which day it is' });
  const headline = textBelow(page, item, 'headline') ?? textBelow(page, item, 'title');
  return {
    ...blankArticle(upload),
    headline: headline?.replace(/(?<=[\p{L}\d])\.$/u, '') ?? null,
    publisher: upload.metadata.publisher ?? nameBelow(page, item, 'provider') ?? nameBelow(page, item, 'infosource'),
    author:
      (textBelow(page, item, 'by') ?? textBelow(page, item, 'byline'))?.replace(/^by:? /i, '') ??
      nameBelow(page, item, 'creator'),
    language: detectLanguage(text),
    text,
    published: statedPublication(dates, RECORDED) ?? UNKNOWN_PUBLICATION,
    modified: null,
    fingerprint: fingerprintOf(text),
  };
}

function nameBelow(page: HtmlPage, item: number, tag: string): string | null {
  const at = findBelow(page, item, tag);
  return at < 0 ? null : (childText(page, at, 'name') ?? page[at]!.attributes.literal ?? null);
}
