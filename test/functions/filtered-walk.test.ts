import { beforeAll, describe, expect, it } from 'vitest';
import { countAnswers } from '#functions/count-answers.ts';
import { readStretch } from '#functions/read-timeline.ts';
import { MOST_PAGES } from '#functions/read-whole.ts';
import { wantedPages } from '#functions/wanted-pages.ts';
import type { Position } from '#shared/store/fact-store.ts';
import { addDays } from '#shared/time/calendar.ts';
import type { BuiltEntry } from '#shared/timeline/build-entry.ts';
import { type EntryFilter, filterEntries } from '#shared/timeline/filter-entries.ts';
import { compareEntries } from '#shared/timeline/order.ts';
import { createRandom } from '../simulator/random.ts';
import { makeEntry } from '../support/entries.ts';
import { StoredVersion } from '../support/stored-version.ts';

const NAME = 'tariffs';

/** Entries over four years: days, months, years, open ends and none; few plans, fewer denials. */
function entriesOf(count: number): BuiltEntry[] {
  const random = createRandom(11);
  return Array.from({ length: count }, (_, number): BuiltEntry => {
    const day = addDays('2022-01-01', random.below(1460));
    const year = day.slice(0, 4);
    const edtf = random.pick([day, day, day, day, day.slice(0, 7), year, `${day}/..`, `../${day}`, null]);
    const status = random.chance(1 / 25) ? 'planned' : random.chance(1 / 60) ? 'denied' : 'happened';
    const publishers = [random.pick(['The Wharf', 'Sarn Herald', 'Orla Post'])];
    const entry = makeEntry(edtf, { id: `${NAME}-${number}`, statement: `Gate ${number} opened.`, status, publishers });
    return { ...entry, claimIds: entry.claims.map(({ id }) => id), articleIds: ['article-1'] };
  }).toSorted(compareEntries);
}

/** Filters drawn at random, each of one to three wishes. */
function filterOf(seed: number): EntryFilter {
  const random = createRandom(seed);
  const day = addDays('2021-12-01', random.below(1500));
  const wishes: EntryFilter[] = [
    { status: random.pick(['planned', 'denied', 'possible', 'happened']) },
    { from: random.pick([day, day.slice(0, 7), day.slice(0, 4)]) },
    { to: random.pick([day, day.slice(0, 7)]) },
    { from: day.slice(0, 7), to: day.slice(0, 7) },
    { publisher: random.pick(['Sarn Herald', 'Nobody']) },
    { q: `gate ${random.below(600)}` },
  ];
  return Object.assign({}, ...Array.from({ length: 1 + random.below(3) }, () => random.pick(wishes)));
}

describe('a filtered walk', () => {
  const stored = new StoredVersion(NAME, entriesOf(600));
  beforeAll(() => stored.put());

  async function walk(filter: EntryFilter, order: 'asc' | 'desc', limit: number): Promise<string[][]> {
    const pages: string[][] = [];
    let after: Position | null = null;
    do {
      const { entries, next }: Awaited<ReturnType<typeof readStretch>> = await readStretch(
        stored,
        NAME,
        stored.version.root,
        {
          order,
          after,
          limit,
          accepts: (entry) => filterEntries([entry], filter).length > 0,
          isWanted: wantedPages(filter),
          mostPages: MOST_PAGES,
        },
      );
      pages.push(entries.map(({ id }) => id));
      after = next;
    } while (after !== null);
    return pages;
  }

  it.each(Array.from({ length: 60 }, (_, seed) => seed))(
    'gives what filtering the whole gives, seed %i',
    async (seed) => {
      const filter = filterOf(seed);
      const wanted = filterEntries(stored.entries, filter).map(({ id }) => id);
      for (const order of ['asc', 'desc'] as const) {
        const limit = 1 + (seed % 13);
        const pages = await walk(filter, order, limit);
        expect(pages.flat()).toEqual(order === 'asc' ? wanted : wanted.toReversed());
        expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
        expect(pages.length === 1 || pages.at(-1)!.length > 0).toBe(true);
      }
      expect(await countAnswers(stored, stored.opened, filter)).toBe(wanted.length);
    },
  );

  it('reads only the stored pages that can hold a month, or a status', async () => {
    const all = stored.version.parts.filter(({ name }) => name.startsWith('P#')).length;
    stored.pages = 0;
    await walk({ status: 'possible' }, 'asc', 10);
    expect(stored.pages).toBe(0);
    await walk({ from: '2023-05', to: '2023-05', status: 'denied' }, 'asc', 10);
    expect(stored.pages).toBeLessThan(all);
  });
});
