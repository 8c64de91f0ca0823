import { apart, fence } from '../../text/fence.ts';
import type { Published, Read, ReadArticle, Upload } from '../article.ts';
import { cleanParagraph } from '../body-junk.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { detectLanguage } from '../language.ts';
import {
  capturedPublication,
  givenPublication,
  inferMonth,
  RELATIVE_STAMP,
  UNKNOWN_PUBLICATION,
} from '../publication-time.ts';
import { blankArticle } from './plain-text.ts';
import { isHeadline, statedLine } from './preamble.ts';

/** A title comes again within so many lines: once as a link, once as the heading. */
const REPEATED_WITHIN = 7;
const LONGEST_SOURCE = 40;
const SHORTEST_TITLE = 15;
const SHORTEST_BODY = 80;
const ICON = /^(?:time|clock|calendar|share|save|logo|menu|image|video|bookmark)$/i;
/** Alone on its line, each of these ends an article. */
const SECTION =
  /^(?:related articles?|comments?|read (?:more|next)|more stories|most read|download (?:the|our) app|sign in to .{3,40}|subscribe.{0,30}|advertisement|trending.{0,20}|latest news|you may also like)$/i;
const PROSE_END = /[.!?…]["'\u2019\u201d)]*$/;

type Header = {
  readonly title: string;
  readonly first: number;
  readonly end: number;
  readonly marks: readonly string[];
};

/**
 * The articles of a text dump, where each title is repeated beside its publisher and stamp; none when the text is no
 * dump. `Title / Title / Yahoo28-01-2025 / body` or `Yahoo / time34 minutes ago / Title / Title / body`.
 */
export function splitDump(text: string, upload: Upload): readonly Read[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const headers = findHeaders(lines);
  const pieces = headers.map((header, index) => ({
    header,
    lines: lines.slice(header.end, headers[index + 1]?.first),
  }));
  const { read, faults } = apart(
    fence(pieces, (piece) => {
      const one = readPiece(piece, upload);
      return one.article.text.length >= SHORTEST_BODY ? [one] : [];
    }),
  );
  return [...withInferredMonth(read), ...faults];
}

function findHeaders(lines: readonly string[]): Header[] {
  const headers: Header[] = [];
  for (let at = 0; at < lines.length; at++) {
    const last = lastRepeat(lines, at);
    if (last === null) continue;
    const { first, marks } = marksBefore(lines, at, headers.at(-1)?.end ?? 0);
    let end = last + 1;
    while (end < lines.length && isMark(lines[end]!)) end++;
    headers.push({
      title: lines[at]!,
      first,
      end,
      marks: [...marks, ...lines.slice(at, end).filter((line) => line !== lines[at])],
    });
    at = end - 1;
  }
  return headers;
}

function lastRepeat(lines: readonly string[], at: number): number | null {
  const title = lines[at]!;
  if (!isHeadline(title) || title.length < SHORTEST_TITLE) return null;
  let last: number | null = null;
  for (let next = at + 1; next <= Math.min(lines.length - 1, (last ?? at) + REPEATED_WITHIN); next++) {
    if (lines[next] === title) last = next;
    else if (PROSE_END.test(lines[next]!) && lines[next]!.length > SHORTEST_BODY) break;
  }
  return last;
}

const isMark = (line: string): boolean => ICON.test(line) || RELATIVE_STAMP.test(line) || statedLine(line) !== null;

/** Stamps and icons right before a title, and the publisher before them. */
function marksBefore(
  lines: readonly string[],
  at: number,
  least: number,
): { readonly first: number; readonly marks: readonly string[] } {
  let first = at;
  while (first > least && isMark(lines[first - 1]!)) first--;
  const hasStamp = lines.slice(first, at).some((line) => !ICON.test(line));
  const before = lines[first - 1];
  if (
    hasStamp &&
    first > least &&
    before &&
    before.length <= LONGEST_SOURCE &&
    !PROSE_END.test(before) &&
    !SECTION.test(before)
  )
    first--;
  return { first, marks: lines.slice(first, at) };
}

type Piece = { readonly header: Header; readonly lines: readonly string[] };
type ReadPiece = { readonly article: ReadArticle; readonly isStamped: boolean; readonly source: string };

function readPiece({ header, lines }: Piece, upload: Upload): ReadPiece {
  const { metadata } = upload;
  const stamp = header.marks.find((line) => RELATIVE_STAMP.test(line));
  const stated = header.marks.map(statedLine).find((mark) => mark !== null);
  const source = header.marks.find((line) => !isMark(line) && line.length <= LONGEST_SOURCE)?.replace(/^[\s•*|-]+/, '');
  const { text, wire } = bodyOf(lines);
  const published: Published =
    givenPublication(metadata) ??
    stated?.published ??
    (stamp ? capturedPublication(stamp, metadata.capturedAt) : null) ??
    UNKNOWN_PUBLICATION;
  const article: ReadArticle = {
    ...blankArticle(upload),
    headline: header.title,
    publisher: metadata.publisher ?? stated?.publisher ?? source ?? null,
    wire,
    language: detectLanguage(text),
    text,
    published,
    fingerprint: fingerprintOf(text),
  };
  return { article, isStamped: stamp !== undefined, source: lines.join('\n') };
}

function bodyOf(lines: readonly string[]): { readonly text: string; readonly wire: string | null } {
  const cut = lines.findIndex((line) => SECTION.test(line));
  const kept: string[] = [];
  let wire: string | null = null;
  for (const line of cut < 0 ? lines : lines.slice(0, cut)) {
    const paragraph = cleanParagraph(line);
    wire ??= paragraph.wire;
    // Headlines of other articles stand between the paragraphs, without a stop at their end.
    if (PROSE_END.test(paragraph.text)) kept.push(paragraph.text);
  }
  while (kept.length > 0 && kept.at(-1)!.length < LONGEST_SOURCE && kept.at(-1)!.endsWith('...')) kept.pop();
  return { text: kept.join('\n'), wire };
}

/** Articles that carry a stamp of the same capture came out within days of each other: what one tells holds for all. */
function withInferredMonth(pieces: readonly ReadPiece[]): ReadArticle[] {
  const undated = pieces.filter(({ article, isStamped }) => isStamped && article.published.basis === 'unknown');
  const inferred = inferMonth(undated.map(({ source }) => source));
  return pieces.map((piece) =>
    inferred && undated.includes(piece) ? { ...piece.article, published: inferred } : piece.article,
  );
}
