import { apart, fence } from '../../text/fence.ts';
import type { Published, Read, ReadArticle, Upload } from '../article.ts';
import { cleanParagraph } from '../body-junk.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { detectLanguage } from '../language.ts';
import { capturedPublication, inferMonth, RELATIVE_STAMP, UNKNOWN_PUBLICATION } from '../publication-time.ts';
import { statedLine } from '../stated-line.ts';
import { type DumpHeader, findDumpHeaders, isMark, isSection, LONGEST_SOURCE, PROSE_END } from './dump-headers.ts';
import { blankArticle } from './plain-text.ts';

const SHORTEST_BODY = 80;
/** A paragraph of several sentences is one whatever it ends with. */
const SHORTEST_PARAGRAPH = 200;

/**
 * The articles of a text dump, where each title stands beside its publisher and stamp, mostly repeated; none when the
 * text is no dump. `Title / Title / Yahoo28-01-2025 / body` or `Yahoo / time34 minutes ago / Title / Title / body`.
 */
export function splitDump(text: string, upload: Upload): readonly Read[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const headers = findDumpHeaders(lines);
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

type Piece = { readonly header: DumpHeader; readonly lines: readonly string[] };
type ReadPiece = { readonly article: ReadArticle; readonly isStamped: boolean; readonly source: string };

function readPiece({ header, lines }: Piece, upload: Upload): ReadPiece {
  const { metadata } = upload;
  const stamp = header.marks.find((line) => RELATIVE_STAMP.test(line));
  const stated = header.marks.map(statedLine).find((mark) => mark !== null);
  const source = header.marks
    .find((line) => !isMark(line) && line.length <= LONGEST_SOURCE)
    ?.replace(/^[\s•*|·–-]+/, '');
  const { text, wire } = bodyOf(lines);
  const published: Published =
    stated?.published ?? (stamp ? capturedPublication(stamp, metadata.capturedAt) : null) ?? UNKNOWN_PUBLICATION;
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
  const cut = lines.findIndex(isSection);
  const kept: string[] = [];
  let wire: string | null = null;
  for (const line of cut < 0 ? lines : lines.slice(0, cut)) {
    const paragraph = cleanParagraph(line);
    wire ??= paragraph.wire;
    // Headlines of other articles stand between the paragraphs, without a stop at their end.
    if (PROSE_END.test(paragraph.text) || isParagraph(paragraph.text)) kept.push(paragraph.text);
  }
  while (kept.length > 0 && kept.at(-1)!.length < LONGEST_SOURCE && kept.at(-1)!.endsWith('...')) kept.pop();
  return { text: kept.join('\n'), wire };
}

const isParagraph = (text: string): boolean =>
  text.length >= SHORTEST_PARAGRAPH && /[.!?]["'\u2019\u201d)]* /.test(text);

/** Articles that carry a stamp of the same capture came out within days of each other: what one tells holds for all. */
function withInferredMonth(pieces: readonly ReadPiece[]): ReadArticle[] {
  const undated = pieces.filter(({ article, isStamped }) => isStamped && article.published.basis === 'unknown');
  const inferred = inferMonth(undated.map(({ source }) => source));
  return pieces.map((piece) =>
    inferred && undated.includes(piece) ? { ...piece.article, published: inferred } : piece.article,
  );
}
