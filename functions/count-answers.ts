import type { PartRef } from '#shared/store/fact-store.ts';
import { type EntryFilter, filterEntries } from '#shared/timeline/filter-entries.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import type { Ports } from './ports.ts';
import { pagesOf, readStretch } from './read-timeline.ts';
import type { Opened } from './read-whole.ts';
import { isFiltered, wantedPages } from './wanted-pages.ts';

/** Pages that are read to count what answers to a filter; some 700 entries. */
const MOST_COUNTED = 40;

/** How many entries of a version answer to a filter; null where too many pages would have to be read to know. */
export async function countAnswers(
  ports: Pick<Ports, 'store'>,
  { name, root }: Opened,
  asked: EntryFilter,
): Promise<number | null> {
  if (!isFiltered(asked)) return root.counts.entries;
  const isWanted = wantedPages(asked);
  const pages: PartRef[] = [];
  for await (const page of pagesOf(ports, name, root, FROM_THE_START)) if (isWanted(page)) pages.push(page);
  const { status, ...others } = asked;
  if (status && status !== 'overdue' && !isFiltered(others) && pages.every(({ statuses }) => statuses))
    return pages.reduce((sum, { statuses }) => sum + (statuses![status] ?? 0), 0);
  if (pages.length > MOST_COUNTED) return null;
  const accepts = (entry: Entry) => filterEntries([entry], asked).length > 0;
  const bounds = { limit: Number.MAX_SAFE_INTEGER, mostPages: MOST_COUNTED };
  return (await readStretch(ports, name, root, { ...FROM_THE_START, ...bounds, accepts, isWanted })).entries.length;
}

const FROM_THE_START = { order: 'asc', after: null } as const;
