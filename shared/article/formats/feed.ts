import { fence } from '../../text/fence.ts';
import type { Read, ReadArticle, Upload } from '../article.ts';
import { bareHeadline } from '../bare-headline.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { findBelow, type HtmlPage, ROOT } from '../html/page.ts';
import { detectLanguage } from '../language.ts';
import { RECORDED, readDate, statedPublication, UNKNOWN_PUBLICATION } from '../publication-time.ts';
import { RefusedUploadError } from '../refusal.ts';
import { readFragment } from './fragment.ts';
import { blankArticle } from './plain-text.ts';
import { childOf, childText, markupIn, outermost, parseBareXml } from './xml.ts';

const SHORTEST_ENTRY = 60;
const BODY_TAGS = ['content:encoded', 'content', 'description', 'summary'];
/** `issued` and `modified` are of Atom before it was finished. */
const DATE_TAGS = ['pubdate', 'published', 'issued', 'dc:date', 'dcterms:created', 'updated', 'modified'];
const ENTRY_TAGS = new Set(['item', 'entry']);

/**
 * An RSS or Atom feed: an article for each entry that carries text of its own. Throws RefusedUploadError for a feed of
 * headlines and links.
 */
export function readFeed(source: string, upload: Upload): readonly Read[] {
  const page = parseBareXml(source);
  const channel = ['channel', 'feed'].map((tag) => findBelow(page, ROOT, tag)).find((at) => at >= 0);
  const publisher = channel === undefined ? null : childText(page, channel, 'title');
  const language = channel === undefined ? null : childText(page, channel, 'language');
  const entries = outermost(page, ENTRY_TAGS);
  const read = fence(entries, (entry) => {
    const article = readEntry(page, entry, { publisher, language }, upload);
    return hasText(article) ? [article] : [];
  });
  if (read.length === 0 && entries.length > 0)
    throw new RefusedUploadError('headlines-only', 'The feed holds headlines and links, and no text of an article.');
  return read;
}

const lettersOf = (words: string): string => (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join('');

/** Whether a text tells more than the headline and the publisher's name. */
function hasText({ text, headline, publisher }: ReadArticle): boolean {
  const known = lettersOf(headline ?? '') + lettersOf(publisher ?? '');
  return text.length >= SHORTEST_ENTRY && !known.includes(lettersOf(text));
}

type Channel = { readonly publisher: string | null; readonly language: string | null };

function readEntry(page: HtmlPage, entry: number, channel: Channel, upload: Upload): ReadArticle {
  const bodies = BODY_TAGS.map((tag) => markupIn(page, childOf(page, entry, tag)));
  const text = readFragment(bodies.reduce((longest, body) => (body.length > longest.length ? body : longest), ''));
  const dates = DATE_TAGS.flatMap((tag) => {
    const words = childText(page, entry, tag);
    return words ? [{ words, says: `the feed’s ${tag} says when it was published` }] : [];
  });
  const updated = childText(page, entry, 'updated');
  const source = sourceOf(page, entry);
  const headline = childText(page, entry, 'title');
  return {
    ...blankArticle(upload),
    headline: headline && bareHeadline(headline, source),
    publisher: upload.metadata.publisher ?? source ?? childText(page, entry, 'dc:publisher') ?? channel.publisher,
    author: childText(page, entry, 'dc:creator') ?? authorOf(page, entry),
    url: linkOf(page, entry) ?? upload.metadata.url ?? null,
    language: detectLanguage(text, channel.language),
    text,
    published: statedPublication(dates, RECORDED) ?? UNKNOWN_PUBLICATION,
    modified: updated ? readDate(updated, RECORDED) : null,
    fingerprint: fingerprintOf(text),
  };
}

/** Who published an entry of a feed that gathers from others: `<source url="…">The Wharf</source>`. */
function sourceOf(page: HtmlPage, entry: number): string | null {
  const at = childOf(page, entry, 'source');
  return at < 0 ? null : (childText(page, at, 'title') ?? childText(page, entry, 'source'));
}

function authorOf(page: HtmlPage, entry: number): string | null {
  const author = childOf(page, entry, 'author');
  return author < 0 ? null : (childText(page, author, 'name') ?? childText(page, entry, 'author'));
}

function linkOf(page: HtmlPage, entry: number): string | null {
  const at = childOf(page, entry, 'link');
  return childText(page, entry, 'link') ?? (at < 0 ? null : (page[at]!.attributes.href ?? null));
}
