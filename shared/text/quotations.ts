import type { Span } from './span.ts';

/** How many units of text a single quotation mark is looked for: an apostrophe must not open a search without end. */
const LONGEST_SINGLE = 800;

/**
 * The quotations of a text, in order, with their marks: “…”, "…", ``…'' and '…'. One that is not closed before the next
 * opens, or on its line, ends with its sentence, so that a lost mark never swallows the article; only where the next line
 * opens again, as newspapers do, it goes on to the end of its own.
 */
export function findQuotations(text: string): Span[] {
  const found: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    const end = endOfQuotation(text, at);
    if (end === null) continue;
    found.push({ start: at, end });
    at = end - 1;
  }
  return found;
}

type Marks = { readonly opening: readonly string[]; readonly closing: readonly string[] };
const DOUBLE: Marks = { opening: ['\u201c', '"'], closing: ['\u201d', '"'] };
const GRAVE: Marks = { opening: ['``'], closing: ["''", '"'] };

function endOfQuotation(text: string, at: number): number | null {
  const mark = text[at]!;
  if (mark === '\u201c' || (mark === '"' && !closes(text, at))) return closedBy(text, at + 1, DOUBLE);
  if (text.startsWith('``', at)) return closedBy(text, at + 2, GRAVE);
  if ((mark === "'" || mark === '\u2018') && opens(text, at)) return closeOfSingle(text, at);
  return null;
}

/** A mark right behind a word, with white space or nothing behind it, has lost the one that opened it. */
const closes = (text: string, at: number): boolean => /\S/.test(text[at - 1] ?? ' ') && /\s/.test(text[at + 1] ?? ' ');

/** Behind the first closing mark on the line; without one, where the quotation is to be broken off. */
function closedBy(text: string, from: number, { opening, closing }: Marks): number {
  const line = endOfLine(text, from);
  for (let at = from; at < line; at++) {
    const isOpening = opening.some((mark) => text.startsWith(mark, at)) && opens(text, at);
    if (isOpening) return endOfSentence(text, from, at);
    const mark = closing.find((each) => text.startsWith(each, at));
    if (mark) return at + mark.length;
  }
  const isGoingOn = /^\s*(?:["\u201c]|``)/.test(text.slice(line, line + 8));
  return isGoingOn ? line : endOfSentence(text, from, line);
}

function endOfLine(text: string, from: number): number {
  const line = text.indexOf('\n', from);
  return line < 0 ? text.length : line;
}

/** The first stop, or mark of another kind, that can end what was quoted. */
function endOfSentence(text: string, from: number, most: number): number {
  for (let at = from; at < most; at++)
    if (
      /[.!?]/.test(text[at]!) &&
      (at + 1 === most || /^['\u2019]?\s+["\u201c\p{Lu}]/u.test(text.slice(at + 1, at + 6)))
    )
      return at + 1;
    else if (/[,.!?]/.test(text[at]!) && /^['\u2019]\s/.test(text.slice(at + 1, at + 3))) return at + 2;
  return most;
}

const opens = (text: string, at: number): boolean =>
  (at === 0 || /[\s([:\u2014-]/.test(text[at - 1]!)) && /[\p{L}\p{N}\u2026`]/u.test(text[at + 1] ?? '');

/** `'… the workers' fault,' he said`: a mark behind a stop or comma closes before one that may be a possessive. */
function closeOfSingle(text: string, at: number): number | null {
  if (/\p{N}/u.test(text[at + 1] ?? '')) return null;
  const most = Math.min(text.length, at + LONGEST_SINGLE);
  let doubtful: number | null = null;
  for (let end = at + 1; end < most && text[end] !== '\n'; end++) {
    if ((text[end] !== "'" && text[end] !== '\u2019') || /[\p{L}\p{N}]/u.test(text[end + 1] ?? '')) continue;
    if (/[.,?!]/.test(text[end - 1]!))
      return doubtful === null || isPossessive(text, doubtful) ? end + 1 : doubtful + 1;
    doubtful ??= end;
  }
  return doubtful === null ? null : doubtful + 1;
}

const isPossessive = (text: string, at: number): boolean => text[at - 1] === 's' && text[at + 1] === ' ';
