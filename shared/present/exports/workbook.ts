import writeWorkbook, { type SheetData } from 'write-excel-file/node';
import { CLAIM_COLUMNS, type Columns, claimRows, ENTRY_COLUMNS } from './csv.ts';
import { numberSources } from './entry-writer.ts';
import type { ToldArticle, ToldEntry } from './told-entry.ts';

const SOURCE_COLUMNS: Columns<ToldArticle> = {
  article: ({ id }) => id,
  link: ({ link }) => link,
  publisher: ({ publisher }) => publisher,
  headline: ({ headline }) => headline,
  author: ({ author }) => author,
  published: ({ published }) => published,
  url: ({ url }) => url,
};

/** Excel takes no more in a cell. */
const MOST_CHARACTERS = 32_767;

/** Numbers as numbers, all else as words: a cell that says it holds words is never a formula or a date. */
const cellOf = (value: string | number | boolean | null | undefined) => {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  return { value: String(value).slice(0, MOST_CHARACTERS), type: String };
};

const sheetOf = <Row>(sheet: string, columns: Columns<Row>, rows: readonly Row[]) => {
  const head = Object.keys(columns).map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const data: SheetData = [head, ...rows.map((row) => Object.values(columns).map((tell) => cellOf(tell(row))))];
  return { sheet, data, stickyRowsCount: 1 };
};

/** A workbook (XLSX) with sheets of entries, claims and sources. A ZIP has its index at its end: it is held whole. */
export async function renderWorkbook(entries: readonly ToldEntry[]): Promise<Uint8Array> {
  const { numberOf, sources } = numberSources();
  for (const { claims } of entries) for (const { article } of claims) numberOf(article);
  return writeWorkbook([
    sheetOf('entries', ENTRY_COLUMNS, entries),
    sheetOf('claims', CLAIM_COLUMNS, entries.flatMap(claimRows)),
    sheetOf('sources', SOURCE_COLUMNS, sources()),
  ]).toBuffer();
}
