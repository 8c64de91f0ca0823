import { describeEdtf } from '../time/describe-date.ts';
import { formatJson } from './json.ts';
import { markup } from './markup.ts';
import { plainLine } from './plain-text.ts';
import type { TimelineView } from './timeline-view.ts';

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

/** TimelineJS 3, with `display_date` in words. Undated entries cannot be drawn. */
export const renderTimelineJs = ({ topic, entries }: TimelineView): string =>
  formatJson({
    title: { text: { headline: words(topic.name) } },
    events: entries.flatMap(({ id, date, statement, publishers }) => {
      const start = date?.earliest ?? date?.latest;
      if (!date || !start) return [];
      const end = date.latest ?? date.earliest!;
      return [
        {
          unique_id: id,
          start_date: partsOf(start, date.precision),
          ...(end !== start && { end_date: partsOf(end, date.precision) }),
          display_date: words(describeEdtf(date.edtf)),
          text: { headline: words(statement), text: words(publishers.join(', ')) },
        },
      ];
    }),
  });
