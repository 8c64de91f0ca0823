import type { Span } from './span.ts';

/** How many units of text a single quotation mark is looked for: an apostrophe must not open a search without end. */
const LONGEST_SINGLE = 800;

/**
 * The quotations of a text, in order, with their marks: “…”, "…", ``…'' and '…'. One that is not closed ends with its
 * line, so that a lost mark never swallows the article; what newspapers open again on the next line goes on there.
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

function endOfQuotation(text: string, at: number): number | null {
  const mark = text[at]!;
  if (mark === '\u201c') return closedBy(text, at + 1, ['\u201d', '"']);
  if (mark === '"') return closedBy(text, at + 1, ['"', '\u201d']);
  if (mark === '`' && text[at + 1] === '`') return closedBy(text, at + 2, ["''", '"']);
  if ((mark === "'" || mark === '\u2018') && opens(text, at)) return closeOfSingle(text, at);
  return null;
}

/** Behind the first of some marks on the line, else the line's end. */
function closedBy(text: string, from: number, marks: readonly string[]): number {
  const line = endOfLine(text, from);
  for (let at = from; at < line; at++) {
    const mark = marks.find((each) => text.startsWith(each, at));
    if (mark) return at + mark.length;
  }
  return line;
}

function endOfLine(text: string, from: number): number {
  const line = text.indexOf('\n', from);
  return line < 0 ? text.length : line;
}

const opens = (text: string, at: number): boolean =>
  (at === 0 || /[\s([:\u2014-]/.test(text[at - 1]!)) && /[\p{L}\u2026]/u.test(text[at + 1] ?? '');

/** `'… the workers' fault,' he said`: a mark behind a stop or comma closes before one that may be a possessive. */
function closeOfSingle(text: string, at: number): number | null {
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
