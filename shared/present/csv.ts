import { plainLine } from './plain-text.ts';
import { shownStatus, type TimelineView } from './timeline-view.ts';

const COLUMNS = [
  'id',
  'date',
  'earliest',
  'latest',
  'precision',
  'status',
  'statement',
  'publishers',
  'origins',
  'claims',
  'conflicts',
  'quote',
  'article',
] as const;

/**
 * Where a spreadsheet may take words for a formula: at the beginning of a cell, and behind a semicolon, which separates
 * cells in half of Europe; also in wide, small and raised signs, and behind blanks, invisible characters and quotes.
 */
const FORMULA =
  /(^|;)(?=[\s"\u2800\p{Z}\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]*[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u207a-\u207c\u208a-\u208c])/gu;

/** Words that open as words: an apostrophe stands where a formula would begin. */
const asWords = (words: string): string => words.replace(FORMULA, "$1'");

const cell = (value: string | number | null): string => {
  const words = typeof value === 'number' ? String(value) : asWords(plainLine(value ?? ''));
  return /[",]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
};

/** RFC 4180: a line for each entry; dates as EDTF with their bounds, never as if a month were its first day. */
export const renderCsv = ({ entries, overdue }: TimelineView): string =>
  `${[
    COLUMNS.join(','),
    ...entries.map((entry) =>
      [
        entry.id,
        entry.date?.edtf ?? null,
        entry.date?.earliest ?? null,
        entry.date?.latest ?? null,
        entry.date?.precision ?? null,
        shownStatus(entry, overdue),
        entry.statement,
        entry.publishers.join('; '),
        entry.origins,
        entry.claimCount,
        entry.conflicts.map(({ sides }) => sides.map(({ value }) => value).join(' / ')).join('; '),
        entry.claims[0]?.quote ?? null,
        entry.articles[0]?.headline ?? null,
      ]
        .map(cell)
        .join(','),
    ),
  ].join('\r\n')}\r\n`;
