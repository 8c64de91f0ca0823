import { formatJson } from '../json.ts';
import { pathTo } from '../paths.ts';
import { plainLine } from '../plain-text.ts';
import { momentOf } from './atom.ts';
import { type EntryWriter, type ExportHead, listItems } from './entry-writer.ts';
import { describeSource, type ToldEntry } from './told-entry.ts';

const renderItem = (entry: ToldEntry, updated: string): string => {
  const { id, link, statement, date, saidOn, status, publishers, origins, conflicts, claims, published } = entry;
  const source = claims.find(({ article }) => article.url !== null)?.article.url;
  return formatJson({
    id,
    url: link,
    ...(source && { external_url: source }),
    title: statement,
    summary: `${entry.when}; ${status}`,
    content_text: claims.map((claim) => `“${claim.quote}” ${describeSource(claim)}`).join('\n') || statement,
    date_published: momentOf(published.first, updated),
    date_modified: momentOf(published.last, updated),
    authors: publishers.map((name) => ({ name })),
    tags: [status],
    _dateline: { date, saidOn, status, publishers, origins, conflicts, claims },
  });
};

/** JSON Feed 1.1; the date of an entry goes along as EDTF, since a feed's own dates know only moments. */
export function writeJsonFeed({ topic, base, self, updated }: ExportHead): EntryWriter {
  const item = listItems();
  const head = formatJson({
    version: 'https://jsonfeed.org/version/1.1',
    title: plainLine(topic.name),
    home_page_url: base + pathTo.timeline(topic.id),
    ...(self && { feed_url: self }),
  });
  return {
    open: () => `${head.slice(0, -1)},"items":[`,
    each: (entry) => item(renderItem(entry, updated)),
    close: () => ']}',
  };
}
