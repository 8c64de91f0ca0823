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

/** A spreadsheet takes a cell that begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

const cell = (value: string | number | null): string => {
  const words = plainLine(String(value ?? ''));
  const safe = FORMULA.test(words) ? `'${words}` : words;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
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
