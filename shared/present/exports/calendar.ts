import { addDays } from '../../time/calendar.ts';
import { plainLine } from '../plain-text.ts';
import type { EntryWriter, ExportHead } from './entry-writer.ts';
import { describeSource, type ToldEntry } from './told-entry.ts';

/** RFC 5545 folds lines at 75 octets; the blank that a folded line begins with is one of them. */
const MOST_OCTETS = 75;

const escaped = (words: string): string => plainLine(words).replace(/[\\;,]/g, '\\$&');
const stamp = (day: string): string => day.replaceAll('-', '');

/** A line in pieces of at most 75 octets, none of which ends within a character. */
function folded(line: string): string {
  const pieces: string[] = [];
  let [piece, octets] = ['', 0];
  for (const character of line) {
    const more = Buffer.byteLength(character);
    if (octets + more > MOST_OCTETS) {
      pieces.push(piece);
      [piece, octets] = ['', 1];
    }
    piece += character;
    octets += more;
  }
  return [...pieces, piece].join('\r\n ');
}

const lines = (all: readonly string[]): string => all.map((line) => `${folded(line)}\r\n`).join('');

const STATUSES: Readonly<Record<string, string>> = {
  happened: 'CONFIRMED',
  ongoing: 'CONFIRMED',
  cancelled: 'CANCELLED',
};

/** What a day on a calendar cannot tell: the date as it is known, who says so in which words. */
const describe = ({ when, date, status, saidOn, conflicts, claims }: ToldEntry): string =>
  [
    `${when} (${date?.edtf}), ${status}${saidOn.length > 0 ? `, said on ${saidOn.join(', ')}` : ''}`,
    ...claims.map((claim) => `“${claim.quote}” ${describeSource(claim)}`),
    ...conflicts.map((conflict) => `Sources disagree: ${conflict}`),
  ]
    .map(escaped)
    .join('\\n');

/** An all-day event over all days that the date can mean; where an end is open, on the one that is known. */
function renderEvent(entry: ToldEntry, updated: string): string {
  const { id, link, statement, date, status, published, saidOn } = entry;
  const first = date?.earliest ?? date?.latest;
  if (!date || !first) return '';
  const last = date.earliest === null ? first : (date.latest ?? first);
  const isOpen = date.earliest === null || date.latest === null;
  const seen = published.last && /^\d{4}-\d\d-\d\d$/.test(published.last) ? published.last : updated.slice(0, 10);
  return lines([
    'BEGIN:VEVENT',
    `UID:${id}@dateline`,
    `DTSTAMP:${stamp(seen)}T000000Z`,
    `DTSTART;VALUE=DATE:${stamp(first)}`,
    `DTEND;VALUE=DATE:${stamp(addDays(last, 1))}`,
    `SUMMARY:${escaped(isOpen ? `${entry.when}: ${statement}` : statement)}`,
    `DESCRIPTION:${describe(entry)}`,
    ...(/^https?:/.test(link) ? [`URL:${link}`] : []),
    `STATUS:${STATUSES[status] ?? 'TENTATIVE'}`,
    `CATEGORIES:${escaped(status)}`,
    `X-DATELINE-DATE:${escaped(date.edtf)}`,
    ...(date.earliest ? [`X-DATELINE-EARLIEST:${date.earliest}`] : []),
    ...(date.latest ? [`X-DATELINE-LATEST:${date.latest}`] : []),
    ...(saidOn.length > 0 ? [`X-DATELINE-SAID-ON:${saidOn.map(escaped).join(',')}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
}

/** iCalendar (RFC 5545): the dated entries. */
export const writeCalendar = ({ topic, updated, self }: ExportHead): EntryWriter => ({
  open: () =>
    lines([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Dateline//Timeline//EN',
      `NAME:${escaped(topic.name)}`,
      `X-WR-CALNAME:${escaped(topic.name)}`,
      ...(self ? [`SOURCE;VALUE=URI:${self}`] : []),
    ]),
  each: (entry) => renderEvent(entry, updated),
  close: () => lines(['END:VCALENDAR']),
});
