import { fence } from '../../text/fence.ts';
import type { Read, Upload } from '../article.ts';
import { type DateReading, RECORDED } from '../publication-time.ts';
import { RefusedUploadError } from '../refusal.ts';
import { type Fields, fieldName, hasAddress, readRecord } from './record.ts';
import { parseTable } from './table-rows.ts';

const MOST_ROWS = 5000;

/**
 * A table of articles, one a row, its columns known by their names. Throws RefusedUploadError for tables of links and of
 * events, which hold no texts.
 */
export function readTable(source: string, upload: Upload): readonly Read[] {
  const [header = [], ...rows] = parseTable(source, MOST_ROWS + 1);
  const names = header.map(fieldName);
  const records = rows.map((row): Fields => new Map(names.map((name, at) => [name, row[at] ?? ''])));
  const reading = readingOf(rows);
  const read = fence(records, (fields) => {
    const article = readRecord(fields, upload, { reading });
    return article ? [article] : [];
  });
  if (read.length > 0) return read;
  const isLinks = names.includes('title') && records.some(hasAddress);
  throw isLinks
    ? new RefusedUploadError('links-only', 'The table holds headlines and links, and no text of an article.')
    : new RefusedUploadError('no-texts', 'The table has no column with texts of articles.');
}

/** `3/12/2016` is in December, unless another row has a day behind the month: `3/25/2016`. */
function readingOf(rows: readonly (readonly string[])[]): DateReading {
  const isAmerican = rows.some((row) => row.some((cell) => /^\d{1,2}\/(?:1[3-9]|2\d|3[01])\/\d{4}\b/.test(cell)));
  return { ...RECORDED, isAmerican };
}
