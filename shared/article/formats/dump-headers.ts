import { RELATIVE_STAMP } from '../publication-time.ts';
import { statedLine } from '../stated-line.ts';
import { isHeadline } from './preamble.ts';

/** Where an article of a text dump begins, and what stands around its title. */
export type DumpHeader = {
  readonly title: string;
  /** Indexes of its first line and of the first line of its body. */
  readonly first: number;
  readonly end: number;
  /** The lines beside the title: publisher, stamps, icons, sections. */
  readonly marks: readonly string[];
};

/** A title comes again within so many lines: once as a link, once as the heading. */
const REPEATED_WITHIN = 7;
export const LONGEST_SOURCE = 40;
const SHORTEST_TITLE = 15;
const SHORTEST_PROSE = 80;
const ICON = /^(?:time|clock|calendar|share|save|logo|menu|image|video|bookmark|#)$/i;
const BULLET = /^[-–•*·|]\s*(?=\S)/;
/** Alone on its line, each of these ends an article. */
const SECTION =
  /^(?:related articles?|comments?|no comments yet\W*|hashtags?|read (?:more|next)|more stories|most read|download (?:the|our) app|sign in to .{3,40}|subscribe.{0,30}|advertisement|trending.{0,20}|latest news(?: with #\S+)?|you may also like|try our ai features|orange background)$/i;
/** Ends of sentences; what leads on to a list or a quotation, too. */
export const PROSE_END = /[.!?…]["'\u2019\u201d)]*$/;

export const isSection = (line: string): boolean => SECTION.test(line);
/** Whether a line is a stamp or an icon's word. */
export const isMark = (line: string): boolean => ICON.test(line) || isStamp(line);
const isStamp = (line: string): boolean => RELATIVE_STAMP.test(line) || statedLine(line) !== null;
const isProse = (line: string | undefined): boolean =>
  line !== undefined && ((line.length > LONGEST_SOURCE && PROSE_END.test(line)) || line.length > 2 * SHORTEST_PROSE);
const isTitle = (line: string | undefined): line is string =>
  line !== undefined &&
  line.length >= SHORTEST_TITLE &&
  isHeadline(line) &&
  !isProse(line) &&
  !isMark(line) &&
  !isSection(line) &&
  !BULLET.test(line);
const isSource = (line: string | undefined): boolean =>
  line !== undefined && line.length <= LONGEST_SOURCE && !PROSE_END.test(line) && !isMark(line) && !isSection(line);

/**
 * The headers of a text dump, none when the text is no dump: a title that is repeated, or at least two below publisher
 * and stamp; in a text with the sections of an aggregator any title beside a stamp.
 */
export function findDumpHeaders(lines: readonly string[]): readonly DumpHeader[] {
  const headers: DumpHeader[] = [];
  let sure = 0;
  for (let at = 0; at < lines.length; at++) {
    const least = headers.at(-1)?.end ?? 0;
    const repeated = repeatedHeader(lines, at, least);
    const stamped = repeated ?? stampedHeader(lines, at);
    const header = stamped ?? titledHeader(lines, at);
    if (header === null) continue;
    sure += repeated ? 2 : stamped ? 1 : 0;
    headers.push(header);
    at = header.end - 1;
  }
  const isDump = sure > 1 || lines.some(isSection);
  return isDump ? withLead(lines, headers) : [];
}

/** `Title / Title / Yahoo28-01-2025 / body` */
function repeatedHeader(lines: readonly string[], at: number, least: number): DumpHeader | null {
  const last = lastRepeat(lines, at);
  if (last === null) return null;
  const { first, marks } = marksBefore(lines, at, least);
  let end = last + 1;
  while (end < lines.length && isMark(lines[end]!)) end++;
  const title = lines[at]!;
  const beside = [...marks, ...lines.slice(at, end).filter((line) => line !== title)];
  // A title may be a sentence, with its full stop, where a stamp stands beside it.
  return isHeadline(title) || beside.some(isStamp) ? { title, first, end, marks: beside } : null;
}

function lastRepeat(lines: readonly string[], at: number): number | null {
  const title = lines[at]!;
  if (title.length < SHORTEST_TITLE) return null;
  const isSentence = !isHeadline(title);
  if (isSentence && (lines[at + 1] !== title || !isHeadline(title.replace(/\W+$/, '')))) return null;
  let last: number | null = null;
  for (let next = at + 1; next <= Math.min(lines.length - 1, (last ?? at) + REPEATED_WITHIN); next++) {
    if (isSentence && next > at + REPEATED_WITHIN) break;
    if (lines[next] === title) last = next;
    else if (PROSE_END.test(lines[next]!) && lines[next]!.length > SHORTEST_PROSE) break;
  }
  return last;
}

/** Stamps and icons right before a title, and the publisher before them. */
function marksBefore(
  lines: readonly string[],
  at: number,
  least: number,
): { readonly first: number; readonly marks: readonly string[] } {
  let first = at;
  while (first > least && isMark(lines[first - 1]!)) first--;
  const hasStamp = lines.slice(first, at).some(isStamp);
  if (hasStamp && first > least && isSource(lines[first - 1])) first--;
  return { first, marks: lines.slice(first, at) };
}

/** `Yahoo / 15 minutes ago / - Yahoo / Title / body` */
function stampedHeader(lines: readonly string[], first: number): DumpHeader | null {
  const hasSource = isSource(lines[first]) && !BULLET.test(lines[first]!);
  const stamp = hasSource ? first + 1 : first;
  if (stamp >= lines.length || !isStamp(lines[stamp]!)) return null;
  const title = afterMarks(lines, stamp + 1);
  if ((!hasSource && title === stamp + 1) || !isTitle(lines[title]) || !isProse(lines[title + 1])) return null;
  return { title: lines[title]!, first, end: title + 1, marks: lines.slice(first, title) };
}

/** `Title / Yahoo / 15 minutes ago / body` */
function titledHeader(lines: readonly string[], first: number): DumpHeader | null {
  if (!isTitle(lines[first])) return null;
  const stamp = isSource(lines[first + 1]) ? first + 2 : first + 1;
  if (stamp >= lines.length || !isStamp(lines[stamp]!)) return null;
  const end = afterMarks(lines, stamp + 1);
  return isProse(lines[end]) ? { title: lines[first], first, end, marks: lines.slice(first + 1, end) } : null;
}

const MOST_MARKS = 8;

function afterMarks(lines: readonly string[], from: number): number {
  let at = from;
  while (
    at < Math.min(lines.length, from + MOST_MARKS) &&
    (isMark(lines[at]!) || (BULLET.test(lines[at]!) && isSource(lines[at])))
  )
    at++;
  return at;
}

const LINES_OF_LEAD = 6;

/** What stands before the first header may be the article that the page is about, with a title and no stamp. */
function withLead(lines: readonly string[], headers: readonly DumpHeader[]): readonly DumpHeader[] {
  const before = lines.slice(0, headers[0]?.first ?? 0);
  const title = before.slice(0, LINES_OF_LEAD).findIndex(isTitle);
  if (title < 0 || !before.slice(0, title).every(isMark)) return headers;
  let end = title + 1;
  while (end < before.length && (isMark(before[end]!) || before[end] === before[title])) end++;
  if (!isProse(before[end])) return headers;
  return [{ title: before[title]!, first: 0, end, marks: before.slice(title + 1, end) }, ...headers];
}
