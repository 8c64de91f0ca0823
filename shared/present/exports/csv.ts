import { plainLine } from '../plain-text.ts';
import type { EntryWriter, ExportHead } from './entry-writer.ts';
import { describeSource, type ToldClaim, type ToldEntry } from './told-entry.ts';

/**
 * Where a spreadsheet may take words for a formula: at the beginning of a cell, and behind a semicolon, which separates
 * cells in half of Europe; also in wide, small and raised signs, and behind blanks, invisible characters and quotes.
 */
const FORMULA =
  /(^|;)(?=[\s"\u2800\p{Z}\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u207a-\u207c\u208a-\u208c])/gu;

/** Words that open as words: an apostrophe stands where a formula would begin. */
const asWords = (words: string): string => words.replace(FORMULA, "$1'");

type Value = string | number | boolean | null | undefined;

const cell = (value: Value): string => {
  const words = typeof value === 'string' ? asWords(plainLine(value)) : String(value ?? '');
  return /[",]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
};

/** Columns of a table, in order: name → what stands there. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => Value>>;

const header = (columns: Columns<never>): string => `${Object.keys(columns).join(',')}\r\n`;
const rowOf = <Row>(columns: Columns<Row>, row: Row): string =>
  `${Object.values(columns)
    .map((tell) => cell(tell(row)))
    .join(',')}\r\n`;

/** A table as RFC 4180 has it, with a header. */
export const formatCsv = <Row>(columns: Columns<Row>, rows: readonly Row[]): string =>
  header(columns) + rows.map((row) => rowOf(columns, row)).join('');

/** The same, entry by entry; `rowsOf`: the rows that an entry gives. */
const csvWriter =
  <Row>(columns: Columns<Row>, rowsOf: (entry: ToldEntry) => readonly Row[]) =>
  ({ hasBom = false }: ExportHead): EntryWriter => ({
    open: () => `${hasBom ? '\ufeff' : ''}${header(columns)}`,
    each: (entry) =>
      rowsOf(entry)
        .map((row) => rowOf(columns, row))
        .join(''),
    close: () => '',
  });

/** Dates as EDTF with their bounds, never as if a month were its first day. */
export const ENTRY_COLUMNS: Columns<ToldEntry> = {
  id: ({ id }) => id,
  date: ({ date }) => date?.edtf,
  earliest: ({ date }) => date?.earliest,
  latest: ({ date }) => date?.latest,
  precision: ({ date }) => date?.precision,
  status: ({ status }) => status,
  statement: ({ statement }) => statement,
  publishers: ({ publishers }) => publishers.join('; '),
  origins: ({ origins }) => origins,
  claims: ({ claimCount }) => claimCount,
  conflicts: ({ conflicts }) => conflicts.join('; '),
  quote: ({ claims }) => claims[0]?.quote,
  article: ({ claims }) => claims[0]?.article.headline,
  link: ({ link }) => link,
  date_basis: ({ dateBasis }) => dateBasis,
  said_on: ({ saidOn }) => saidOn.join('; '),
  sources: ({ claims }) => claims.map((claim) => `“${claim.quote}” ${describeSource(claim)}`).join(' | '),
};

export type ClaimRow = { readonly entry: ToldEntry; readonly claim: ToldClaim };

export const CLAIM_COLUMNS: Columns<ClaimRow> = {
  entry: ({ entry }) => entry.id,
  entry_link: ({ entry }) => entry.link,
  entry_date: ({ entry }) => entry.date?.edtf,
  entry_earliest: ({ entry }) => entry.date?.earliest,
  entry_latest: ({ entry }) => entry.date?.latest,
  entry_status: ({ entry }) => entry.status,
  statement: ({ entry }) => entry.statement,
  claim: ({ claim }) => claim.id,
  claim_link: ({ claim }) => claim.link,
  quote: ({ claim }) => claim.quote,
  speaker: ({ claim }) => claim.speaker,
  date: ({ claim }) => claim.date?.edtf,
  earliest: ({ claim }) => claim.date?.earliest,
  latest: ({ claim }) => claim.date?.latest,
  date_basis: ({ claim }) => claim.dateBasis,
  said_on: ({ claim }) => claim.saidOn?.edtf,
  status: ({ claim }) => claim.status,
  negated: ({ claim }) => claim.negated,
  publisher: ({ claim }) => claim.article.publisher,
  headline: ({ claim }) => claim.article.headline,
  url: ({ claim }) => claim.article.url,
  published: ({ claim }) => claim.article.published,
  article: ({ claim }) => claim.article.id,
  article_link: ({ claim }) => claim.article.link,
  field: ({ claim }) => claim.place.field,
  start: ({ claim }) => claim.place.start,
  end: ({ claim }) => claim.place.end,
};

/** The claims of an entry, each with it. */
export const claimRows = (entry: ToldEntry): readonly ClaimRow[] => entry.claims.map((claim) => ({ entry, claim }));

/** A line for each entry. */
export const writeEntriesCsv = csvWriter(ENTRY_COLUMNS, (entry) => [entry]);

/** A line for each claim. */
export const writeClaimsCsv = csvWriter(CLAIM_COLUMNS, claimRows);
