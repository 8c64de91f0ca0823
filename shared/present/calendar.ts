import { addDays } from '../time/calendar.ts';
import { describeEdtf } from '../time/describe-date.ts';
import { plainLine } from './plain-text.ts';
import { shownStatus, type TimelineView } from './timeline-view.ts';

/** RFC 5545 folds lines at 75 octets. */
const FOLD_UNITS = 60;

const escaped = (words: string): string => plainLine(words).replace(/[\\;,]/g, '\\$&');
const folded = (line: string): string => (line.match(new RegExp(`.{1,${FOLD_UNITS}}`, 'gu')) ?? ['']).join('\r\n ');
const stamp = (day: string): string => day.replaceAll('-', '');

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
    .map((line) => (line === '' ? '' : folded(line)))
    .join('\r\n');
};
