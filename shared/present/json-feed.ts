import { formatJson } from './json.ts';
import { pathTo } from './paths.ts';
import { plainLine } from './plain-text.ts';
import { shownStatus, type TimelineView } from './timeline-view.ts';

/** JSON Feed 1.1; the date of an entry goes along as EDTF, since a feed's own dates know only moments. */
export const renderJsonFeed = ({ topic, entries, overdue }: TimelineView): string =>
  formatJson({
    version: 'https://jsonfeed.org/version/1.1',
    title: plainLine(topic.name),
    home_page_url: pathTo.timeline(topic.id),
    items: entries.map((entry) => ({
      id: entry.id,
      url: pathTo.entry(entry.id),
      title: plainLine(entry.statement),
      content_text: entry.claims.map(({ quote }) => `“${plainLine(quote)}”`).join('\n'),
      tags: [shownStatus(entry, overdue)],
      _dateline: { date: entry.date, publishers: entry.publishers, origins: entry.origins, conflicts: entry.conflicts },
    })),
  });
