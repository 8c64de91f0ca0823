import type { Published, ReadArticle, Upload } from '../article.ts';
import { cleanParagraph, trimToProse } from '../body-junk.ts';
import { findDates } from '../dates-in-words.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { detectLanguage } from '../language.ts';
import { givenPublication, readDate, UNKNOWN_PUBLICATION } from '../publication-time.ts';
import { splitDump } from './text-dump.ts';

const LONGEST_HEADLINE = 200;
const LONGEST_PREAMBLE_LINE = 80;

/** A text whose publication date was given: one article, its text unchanged. */
export function readGivenText(text: string, upload: Upload): ReadArticle {
  const firstLine = text.slice(0, Math.max(0, text.indexOf('\n'))).trim();
  return {
    ...blankArticle(upload),
    headline: isHeadline(firstLine) ? firstLine : null,
    language: detectLanguage(text),
    text,
    published: givenPublication(upload.metadata) ?? UNKNOWN_PUBLICATION,
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

/** Whether a line reads like a headline: short, several words, no full stop at its end. */
export const isHeadline = (line: string): boolean =>
  line.length > 0 &&
  line.length <= LONGEST_HEADLINE &&
  /\s/.test(line) &&
  /[\p{L}\d]/u.test(line) &&
  !/[.,;:]$/.test(line);

/** A plain text: a dump of several articles, or one with its headline, publisher and date on lines of their own. */
export function readPlainText(text: string, upload: Upload): readonly ReadArticle[] {
  const dumped = splitDump(text, upload);
  if (dumped.length > 0) return dumped;
  if (text.trim() === '') return [];
  const lines = text.split('\n').map((line) => line.trim());
  const first = lines.findIndex((line) => line !== '');
  const headline = isHeadline(lines[first]!) ? lines[first]! : null;
  const preamble = readPreamble(lines, headline ? first + 1 : first);
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
      published: givenPublication(upload.metadata) ?? preamble.published ?? UNKNOWN_PUBLICATION,
      fingerprint: fingerprintOf(body),
    },
  ];
}

type Preamble = {
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: Published | null;
  readonly end: number;
};

/** Short lines between headline and body: by-line, publisher, date, in any order, each at most once. */
function readPreamble(lines: readonly string[], from: number): Preamble {
  let found: Preamble = { publisher: null, author: null, published: null, end: from };
  for (let at = from; at < Math.min(lines.length, from + 8); at++) {
    const line = lines[at]!;
    if (line === '') continue;
    const next = line.length > LONGEST_PREAMBLE_LINE ? null : withLine(found, line);
    if (!next) break;
    found = { ...next, end: at + 1 };
  }
  return found.published || found.author ? found : { ...found, publisher: null, end: from };
}

function withLine(found: Preamble, line: string): Preamble | null {
  const author = /^By ([A-Z].{2,60})$/.exec(line)?.[1];
  if (author && !found.author) return { ...found, author };
  const published = found.published ? null : statedLine(line);
  if (published) return { ...found, ...published };
  return !found.publisher && !/[.!?]["”']?$/.test(line) ? { ...found, publisher: line } : null;
}

const WEEKDAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b,?\s*$/;

/** `Northern Courier, 13 May 2025`, `13 May 2025`, `Yahoo28-01-2025`. */
export function statedLine(line: string): { readonly published: Published; readonly publisher?: string } | null {
  if (line.length > LONGEST_PREAMBLE_LINE || /[.!?]$/.test(line)) return null;
  const edtf = readDate(line);
  if (!edtf) return null;
  const [date] = findDates(line);
  const before = line.slice(0, date?.start ?? 0).replace(WEEKDAY, '');
  const publisher = before
    .replace(/^(?:published|updated|posted|date)\b:?/i, '')
    .replace(/[\s,|·•:-]+$/, '')
    .replace(/^[\s•|-]+/, '');
  const says = 'a line of its own beside the headline states this date';
  return {
    published: { edtf, basis: 'stated', evidence: [{ text: line, says }] },
    ...(publisher !== '' && { publisher }),
  };
}
