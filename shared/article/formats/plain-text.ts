import { fence } from '../../text/fence.ts';
import type { Read, ReadArticle, Upload } from '../article.ts';
import { cleanParagraph, trimToProse } from '../body-junk.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { detectLanguage } from '../language.ts';
import { UNKNOWN_PUBLICATION } from '../publication-time.ts';
import { isHeadline, isMenu, type Preamble, readPreamble } from './preamble.ts';
import { splitText } from './split-text.ts';
import { splitDump } from './text-dump.ts';
import { unwrapText } from './unwrap.ts';

/** A text whose publication date was given: one article, its text unchanged. */
export function readGivenText(text: string, upload: Upload): ReadArticle {
  const firstLine = text.slice(0, Math.max(0, text.indexOf('\n'))).trim();
  return {
    ...blankArticle(upload),
    headline: isHeadline(firstLine) ? firstLine : null,
    language: detectLanguage(text),
    text,
    fingerprint: fingerprintOf(text),
  };
}

/** An article that nothing is known about but what the uploader said. */
export const blankArticle = ({ metadata }: Upload): ReadArticle => ({
  headline: null,
  publisher: metadata.publisher ?? null,
  wire: null,
  author: null,
  url: metadata.url ?? null,
  language: 'und',
  text: '',
  published: UNKNOWN_PUBLICATION,
  modified: null,
  fingerprint: [],
});

/** A plain text: a dump of several articles, or one with its headline, publisher and date on lines of their own. */
export function readPlainText(text: string, upload: Upload): readonly Read[] {
  const [line, url] = ADDRESS_LINE.exec(text) ?? [];
  return line === undefined || url === undefined
    ? readBareText(text, upload)
    : readBareText(text.slice(line.length), { ...upload, metadata: { url, ...upload.metadata } });
}

/** Where a text was copied from, above it. */
const ADDRESS_LINE = /^\s{0,100}(https?:\/\/\S{4,500})[ \t]*\r?\n(?=\s*\S)/;

function readBareText(text: string, upload: Upload): readonly Read[] {
  const dumped = splitDump(text, upload);
  return dumped.length > 0 ? dumped : fence(splitText(text), (piece) => readOne(unwrapText(piece), upload));
}

function readOne(text: string, upload: Upload): readonly ReadArticle[] {
  const lines = text.split('\n').map((line) => line.trim());
  const first = lines.findIndex((line) => line !== '' && !isMenu(line));
  if (first < 0) return [];
  const { headline, preamble } = readHead(lines, first, upload.metadata.capturedAt);
  const cleaned = lines
    .slice(preamble.end)
    .filter((line) => line !== '')
    .map(cleanParagraph);
  const body = trimToProse(cleaned.map((paragraph) => paragraph.text).filter((line) => line !== '')).join('\n');
  if (body === '') return [];
  return [
    {
      ...blankArticle(upload),
      headline,
      publisher: upload.metadata.publisher ?? preamble.publisher,
      wire: cleaned.find(({ wire }) => wire)?.wire ?? null,
      author: preamble.author,
      language: detectLanguage(body),
      text: body,
      published: preamble.published ?? UNKNOWN_PUBLICATION,
      fingerprint: fingerprintOf(body),
    },
  ];
}

/** The headline, which may be a sentence where a stamp or a by-line follows it, and what stands between it and the text. */
function readHead(
  lines: readonly string[],
  first: number,
  capturedAt: string | undefined,
): { readonly headline: string | null; readonly preamble: Preamble } {
  const line = lines[first]!;
  const below = readPreamble(lines, first + 1, capturedAt);
  if (isHeadline(line) || (below.end > first + 1 && isHeadline(line.replace(/\.$/, ''))))
    return { headline: line, preamble: below };
  return { headline: null, preamble: readPreamble(lines, first, capturedAt) };
}
