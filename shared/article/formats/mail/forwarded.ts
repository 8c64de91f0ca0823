import { plainWords } from '../../html/plain-words.ts';
import { type HeaderBlock, readHeaderBlock } from './header-block.ts';

/** What was forwarded in a letter: what is told of it, and its own text or markup. */
export type Forwarded = { readonly block: HeaderBlock; readonly content: string };

const MARK =
  /^[\s>*_-]*(?:forwarded message|original message|begin forwarded message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré)\b[\s>*:_-]*$/i;
/** Outlook draws a line, or none, above the header block. */
const RULE = /^[\s>]*_{10,}\s*$/;
/** What stands above a forwarded article is a word or two of the sender; above a quoted letter stands the answer. */
const LONGEST_NOTE = 1500;
const MOST_HEADERS = 20;

/**
 * The innermost letter that a letter's text forwards; null when it forwards none. `isForward`: its subject says so, so
 * that its text is not an answer above what it answers to.
 */
export function forwardedIn(text: string, isForward: boolean): Forwarded | null {
  const lines = text.split('\n');
  let found: Forwarded | null = null;
  let headers = 0;
  for (let at = 0; at < lines.length && headers < MOST_HEADERS; at++) {
    const isMarked = MARK.test(lines[at]!) || RULE.test(lines[at]!);
    const start = isMarked ? at + 1 : at;
    const header = isMarked || /^[\s*>]*(?:From|Von|De)\s?:/.test(lines[at]!) ? readHeaderBlock(lines, start) : null;
    if (!header) continue;
    headers++;
    const note = lines.slice(0, at).join('\n').trim();
    if (found === null && !isForward && note.length > LONGEST_NOTE) return null;
    found = { block: header.block, content: lines.slice(header.end).join('\n') };
    at = header.end - 1;
  }
  return found;
}

const BREAK = /<br\b[^>]{0,200}>|<\/(?:div|p|tr|li|h\d|span)\s*>/gi;
const LONGEST_MARKUP = 2_000_000;
const MOST_LINES = 20_000;

/** The same for a letter in HTML: the markup behind the header block. */
export function forwardedMarkup(html: string, isForward: boolean): Forwarded | null {
  if (html.length > LONGEST_MARKUP || !/forwarded message|original message|<b>\s?From\s?:|weitergeleitete/i.test(html))
    return null;
  const ends: number[] = [];
  const lines: string[] = [];
  let from = 0;
  for (const { index, 0: tag } of html.matchAll(BREAK)) {
    if (lines.length >= MOST_LINES) return null;
    ends.push(index + tag.length);
    lines.push(plainWords(html.slice(from, index)));
    from = index + tag.length;
  }
  const found = forwardedIn(lines.join('\n'), isForward);
  if (!found) return null;
  // The content is as many lines as it was left of them.
  const at = lines.length - found.content.split('\n').length;
  return { block: found.block, content: html.slice(ends[Math.max(0, at - 1)] ?? 0) };
}
