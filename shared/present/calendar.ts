import { addDays } from '../time/calendar.ts';
import { describeEdtf } from '../time/describe-date.ts';
import { plainLine } from './plain-text.ts';
import { shownStatus, type TimelineView } from './timeline-view.ts';

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

/** iCalendar: each dated entry as an all-day event over all the days that its date can mean; open ends are left out. */
export const renderCalendar = ({ topic, entries, overdue }: TimelineView): string => {
  const events = entries.flatMap((entry) => {
    const { date } = entry;
    if (!date?.earliest || !date.latest) return [];
    return [
      'BEGIN:VEVENT',
      `UID:${entry.id}@dateline`,
      `DTSTAMP:${stamp(entry.published.last?.slice(0, 10).padEnd(10, '-01') ?? date.latest)}T000000Z`,
      `DTSTART;VALUE=DATE:${stamp(date.earliest)}`,
      `DTEND;VALUE=DATE:${stamp(addDays(date.latest, 1))}`,
      `SUMMARY:${escaped(entry.statement)}`,
      `DESCRIPTION:${escaped(`${describeEdtf(date.edtf)} (${date.edtf}), ${shownStatus(entry, overdue)}. ${entry.publishers.join(', ')}`)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dateline//Timeline//EN',
    `NAME:${escaped(topic.name)}`,
    `X-WR-CALNAME:${escaped(topic.name)}`,
    ...events,
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
};
