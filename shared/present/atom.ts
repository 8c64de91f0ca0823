import { markup } from './markup.ts';
import { pathTo } from './paths.ts';
import { plainLine } from './plain-text.ts';
import { shownStatus, type TimelineView } from './timeline-view.ts';

/** A feed needs a moment for each entry: that of its last report, or the end of what its date can mean. */
const moment = (day: string | null | undefined): string =>
  `${(day ?? '1970-01-01').slice(0, 10).padEnd(7, '-01').padEnd(10, '-01')}T00:00:00Z`;

/** Atom (RFC 4287), newest report first. */
export const renderAtom = ({ topic, entries, overdue }: TimelineView): string => {
  const newest = entries.toSorted((a, b) => ((a.published.last ?? '') < (b.published.last ?? '') ? 1 : -1));
  return markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:dateline:topic:${topic.id}</id>
<title>${plainLine(topic.name)}</title>
<updated>${moment(newest[0]?.published.last)}</updated>
<link rel="alternate" type="text/html" href="${pathTo.timeline(topic.id)}"/>
<author><name>Dateline</name></author>
${newest.map(
  (entry) => markup`<entry>
<id>urn:dateline:entry:${entry.id}</id>
<title>${plainLine(`${entry.date?.edtf ?? 'undated'}: ${entry.statement}`)}</title>
<updated>${moment(entry.published.last)}</updated>
<link rel="alternate" href="${pathTo.entry(entry.id)}"/>
<summary>${plainLine(`${shownStatus(entry, overdue)}; ${entry.publishers.join(', ')}`)}</summary>
</entry>
`,
)}</feed>
`.source;
};
