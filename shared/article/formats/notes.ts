import { fence } from '../../text/fence.ts';
import type { Read, Upload } from '../article.ts';
import { sourceText } from '../html/page.ts';
import { parseXml } from '../html/parse-html.ts';
import { readHtml } from './html.ts';
import { childOf, childText, outermost, textBelow } from './xml.ts';

const NOTES = new Set(['note']);
const PROLOGUE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>]*>\s*)?/i;

/** Notes of Evernote, clipped from the web. When a note was made is when it was clipped, and says nothing of the article. */
export function readNotes(source: string, upload: Upload): readonly Read[] {
  const page = parseXml(source);
  return fence(outermost(page, NOTES), (note) => {
    const content = childOf(page, note, 'content');
    if (content < 0) return [];
    const title = childText(page, note, 'title') ?? '';
    const url = textBelow(page, note, 'source-url') ?? upload.metadata.url;
    const metadata = url && /^https?:/.test(url) ? { ...upload.metadata, url } : upload.metadata;
    return readHtml(pageOf(title, sourceText(page, content).replace(PROLOGUE, '')), { ...upload, metadata });
  });
}

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A note as a page: its title above it, where it has no heading of its own. */
const pageOf = (title: string, markup: string): string =>
  `<html><head><title>${escaped(title)}</title></head><body>${/<h1\b/i.test(markup) ? '' : `<h1>${escaped(title)}</h1>`}${markup}</body></html>`;
