import type { ReadArticle, Upload } from '../../article.ts';
import { cleanParagraph } from '../../body-junk.ts';
import { fingerprintOf } from '../../fingerprint.ts';
import { detectLanguage } from '../../language.ts';
import { RECORDED, statedPublication, UNKNOWN_PUBLICATION } from '../../publication-time.ts';
import { blankArticle } from '../plain-text.ts';
import { unwrapText } from '../unwrap.ts';

/** An article as a database of newspapers tells of it. */
export type DatabaseRecord = {
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly author: string | null;
  /** The lines of the text, blank ones between paragraphs. */
  readonly body: readonly string[];
};

const SHORTEST_TEXT = 60;

/** The article of a record; none where its text is not there. */
export function recordArticle(record: DatabaseRecord, upload: Upload): readonly ReadArticle[] {
  const paragraphs = unwrapText(record.body.join('\n'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => cleanParagraph(line.trim()));
  const text = paragraphs
    .map((paragraph) => paragraph.text)
    .filter((line) => line !== '')
    .join('\n');
  if (text.length < SHORTEST_TEXT) return [];
  const dates = record.date ? [{ words: record.date, says: 'the database says when it was published' }] : [];
  return [
    {
      ...blankArticle(upload),
      headline: record.headline,
      publisher: upload.metadata.publisher ?? record.publisher?.replace(/\s*\([^()]*\)$/, '') ?? null,
      wire: paragraphs.find(({ wire }) => wire)?.wire ?? null,
      author: authorOf(record.author),
      language: detectLanguage(text),
      text,
      published: statedPublication(dates, RECORDED) ?? UNKNOWN_PUBLICATION,
      fingerprint: fingerprintOf(text),
    },
  ];
}

/** `BY OONA PETRIE; Staff Writer` → Oona Petrie. */
function authorOf(byline: string | null): string | null {
  const name = (byline ?? '')
    .split(';')[0]!
    .replace(/^by:? /i, '')
    .trim();
  if (name === '') return null;
  return /\p{Ll}/u.test(name)
    ? name
    : name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

/** Lines without those that are blank at both ends. */
export function trimLines(lines: readonly string[]): readonly string[] {
  const isWritten = (line: string): boolean => line.trim() !== '';
  return lines.slice(Math.max(0, lines.findIndex(isWritten)), lines.findLastIndex(isWritten) + 1);
}

/** Stretches of lines that stand together, blank lines between them; each on one line. */
export function blocksOf(lines: readonly string[]): readonly string[] {
  const blocks: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const words = line.trim();
    if (words === '') isOpen = false;
    else if (isOpen) blocks.push(`${blocks.pop()} ${words}`);
    else {
      blocks.push(words);
      isOpen = true;
    }
  }
  return blocks;
}
