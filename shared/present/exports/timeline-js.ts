import { formatJson } from '../json.ts';
import { markup } from '../markup.ts';
import { plainLine } from '../plain-text.ts';
import { claimsMarkup } from './claims-markup.ts';
import { type EntryWriter, type ExportHead, listItems } from './entry-writer.ts';
import type { ToldEntry } from './told-entry.ts';

type Day = { readonly year: number; readonly month?: number; readonly day?: number };

/** Only as many parts as the date asserts: a month is never drawn as its first day. */
function partsOf(civilDay: string, precision: string): Day {
  const [year = 0, month = 1, day = 1] = civilDay.split('-').map(Number);
  if (/^(?:year|decade|century)$/.test(precision)) return { year };
  return precision === 'day' || precision === 'week' || precision === 'interval'
    ? { year, month, day }
    : { year, month };
}

/** Words as TimelineJS takes them: it puts every text into its page as markup. */
const words = (text: string): string => markup`${plainLine(text)}`.source;

function renderEvent({
  id,
  link,
  date,
  when,
  statement,
  status,
  saidOn,
  publishers,
  claims,
}: ToldEntry): string | null {
  const start = date?.earliest ?? date?.latest;
  if (!date || !start) return null;
  const end = date.latest ?? date.earliest!;
  const { edtf, earliest, latest } = date;
  const source = markup`<p>${publishers.join(', ')} · ${status} · <a href="${link}">entry</a></p>`;
  return formatJson({
    unique_id: id,
    start_date: partsOf(start, date.precision),
    ...(end !== start && { end_date: partsOf(end, date.precision) }),
    display_date: words(when),
    text: { headline: words(statement), text: claimsMarkup(claims).source + source.source },
    group: status,
    _dateline: { link, edtf, earliest, latest, status, saidOn },
  });
}

/** TimelineJS 3, with `display_date` in words. Undated entries cannot be drawn. */
export function writeTimelineJs({ topic }: ExportHead): EntryWriter {
  const item = listItems();
  const title = formatJson({ text: { headline: words(topic.name) } });
  return {
    open: () => `{"title":${title},"events":[`,
    each: (entry) => {
      const event = renderEvent(entry);
      return event === null ? '' : item(event);
    },
    close: () => ']}',
  };
}
