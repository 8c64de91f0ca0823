import { fence } from '../../../text/fence.ts';
import type { Read, Upload } from '../../article.ts';
import { type DatabaseRecord, recordArticle, trimLines } from './record-article.ts';

const BORDER = /^_{20,}\s*$/;
const NUMBER = /^Document \d+ of \d+\s*$/;
const FIELD =
  /^(author|publication info|proquest document (?:link|id)|abstract|links|full text|subject|location|people|company \/ organization|company|identifier \/ keyword|identifiers?|classification|title|alternate title|publication title|pages|first page|number of pages|section|publication year|publication date|column|dateline|publisher|place of publication|country of publication|publication subject|issn|e-?issn|source type|language of publication|document type|accession number|document url|copyright|last updated|database|credit|volume|issue|illustrations|document feature|supplement):\s*(.*)$/i;

/** Documents of ProQuest: fields of a name and a value, the full text among them. */
export function readProQuest(source: string, upload: Upload): readonly Read[] {
  const documents: string[][] = [[]];
  for (const line of source.split(/\r?\n/)) {
    if (BORDER.test(line)) documents.push([]);
    else documents.at(-1)!.push(line);
  }
  return fence(documents, (lines) => recordArticle(recordOf(lines), upload));
}

function recordOf(lines: readonly string[]): DatabaseRecord {
  const fields = new Map<string, string[]>();
  const head: string[] = [];
  let open = head;
  for (const line of lines) {
    const [, name, value = ''] = FIELD.exec(line) ?? [];
    if (name === undefined) open.push(line);
    else {
      open = [value];
      if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), open);
    }
  }
  const fieldText = (name: string): string | null =>
    trimLines(fields.get(name) ?? [])
      .join(' ')
      .trim() || null;
  const first = head.find((line) => line.trim() !== '' && !NUMBER.test(line))?.trim();
  return {
    headline: fieldText('title') ?? first ?? null,
    publisher: fieldText('publication title')?.replace(/\s*;.*$/, '') ?? null,
    date: fieldText('publication date') ?? fieldText('publication info'),
    author: fieldText('author'),
    body: trimLines(fields.get('full text') ?? []),
  };
}
