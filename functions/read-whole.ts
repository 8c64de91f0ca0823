import type { Position, Root } from '#shared/store/fact-store.ts';
import { positionOf } from '#shared/store/position.ts';
import { isPlan } from '#shared/timeline/filter-entries.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import { badRequest } from './http-error.ts';
import type { Ports } from './ports.ts';
import { ALL_PAGES, pagesOf, readStretch, VersionGoneError } from './read-timeline.ts';

type Store = Pick<Ports, 'store'>;
/** Of a topic or a view: its name and a version of it. */
export type Opened = { readonly name: string; readonly root: Root };

/** Pages that one answer reads at most, whatever the size of the timeline: some 7,000 entries. */
export const MOST_PAGES = 400;

/** Every entry of a version, for answers that need them all. Throws `too-large` where those are more than an answer reads. */
export async function readWhole(ports: Store, { name, root }: Opened): Promise<readonly Entry[]> {
  const { entries, next } = await readStretch(ports, name, root, {
    order: 'asc',
    after: null,
    limit: Number.MAX_SAFE_INTEGER,
    accepts: () => true,
    isWanted: ALL_PAGES,
    mostPages: MOST_PAGES,
  });
  if (next !== null)
    throw badRequest(
      'too-large',
      'This timeline is too large to be ranked anew: ask for top alone, or read it by pages.',
    );
  return entries;
}

/** The entries that stand at some positions: at most a page is read for each. */
export async function readEntriesAt(
  ports: Store,
  { name, root }: Opened,
  positions: readonly Position[],
): Promise<readonly Entry[]> {
  const wanted = new Set(positions);
  const entries: Entry[] = [];
  for await (const page of pagesOf(ports, name, root, { order: 'asc', after: null })) {
    if (!positions.some((position) => page.first <= position && position <= page.last)) continue;
    const content = await ports.store.getPage(name, page.name);
    if (!content) throw new VersionGoneError(name);
    entries.push(...content.entries.filter((entry) => wanted.has(positionOf(entry))));
  }
  return entries;
}

/** Of plans past their day and of those to come so many are shown, those that are nearest to the day. */
const MOST_DUE = 250;

export type DuePlans = {
  readonly overdue: readonly Entry[];
  readonly upcoming: readonly Entry[];
  /** Whether those are all of them. */
  readonly isWhole: boolean;
};

/** The plans of a version around a civil day; of pages without plans nothing is read. */
export async function readDue(ports: Store, { name, root }: Opened, day: string): Promise<DuePlans> {
  const request = {
    after: day,
    limit: MOST_DUE,
    accepts: isPlan,
    isWanted: ({ hasPlans = false }) => hasPlans,
    mostPages: MOST_PAGES,
  };
  const [before, from] = await Promise.all([
    readStretch(ports, name, root, { ...request, order: 'desc' }),
    readStretch(ports, name, root, { ...request, order: 'asc' }),
  ]);
  const isWhole = before.next === null && from.next === null;
  return { overdue: before.entries.toReversed(), upcoming: from.entries, isWhole };
}
