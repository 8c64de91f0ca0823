import { beforeAll, describe, expect, it } from 'vitest';
import { MOST_PAGES, readDue, readEntriesAt, readWhole } from '#functions/read-whole.ts';
import { addDays } from '#shared/time/calendar.ts';
import type { BuiltEntry } from '#shared/timeline/build-entry.ts';
import { dueEntries, topEntries } from '#shared/timeline/filter-entries.ts';
import { compareEntries } from '#shared/timeline/order.ts';
import { createRandom } from '../simulator/random.ts';
import { makeEntry } from '../support/entries.ts';
import { StoredVersion } from '../support/stored-version.ts';

const NAME = 'tariffs';
const DAY = '2024-06-01';

/** Entries over some years: one in thirty is a plan, a few have no date or no end. */
function entriesOf(count: number): BuiltEntry[] {
  const random = createRandom(7);
  return Array.from({ length: count }, (_, number): BuiltEntry => {
    const day = addDays('2022-01-01', random.below(1600));
    const edtf = random.pick([day, day, day, day, day.slice(0, 7), `${day}/..`, null]);
    const entry = makeEntry(edtf, {
      id: `${NAME}-${number}`,
      published: { first: null, last: null },
      importance: random.below(1000) / 10,
      statement: `It opened gate ${random.below(count)}.`,
      status: random.chance(1 / 30) ? 'planned' : 'happened',
    });
    return { ...entry, claimIds: entry.claims.map(({ id }) => id), articleIds: ['article-1'] };
  }).toSorted(compareEntries);
}

const idsOf = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);

describe('a timeline of many pages', () => {
  let stored: StoredVersion;
  beforeAll(async () => {
    stored = new StoredVersion(NAME, entriesOf(3000));
    await stored.put();
  });

  it('is read whole', async () => {
    expect(idsOf(await readWhole(stored, stored.opened))).toEqual(idsOf(stored.entries));
  });

  it.each([1, 20, 100])('gives its %i most important entries for as many pages at most', async (count) => {
    stored.pages = 0;
    const found = await readEntriesAt(stored, stored.opened, stored.version.root.top!.slice(0, count));
    expect(idsOf(found)).toEqual(idsOf(topEntries(stored.entries, count)));
    expect(stored.pages).toBeLessThanOrEqual(count);
  });

  it('gives the plans around a day, and reads no page that has none', async () => {
    const { root } = stored.version;
    const nodes = await Promise.all(root.nodes.map(({ name }) => stored.store.getNode(NAME, name)));
    const withPlans = nodes.flatMap((node) => node!.pages).filter(({ hasPlans }) => hasPlans).length;
    stored.pages = 0;
    const due = await readDue(stored, stored.opened, DAY);
    const { overdue, upcoming } = dueEntries(stored.entries, DAY);
    expect([idsOf(due.overdue), idsOf(due.upcoming)]).toEqual([idsOf(overdue), idsOf(upcoming)]);
    expect([due.isWhole, overdue.length > 10, upcoming.length > 10]).toEqual([true, true, true]);
    // The page on which the day falls is read for both.
    expect(stored.pages).toBeLessThanOrEqual(withPlans + 1);
  });
});

describe('a timeline of more pages than one answer reads', () => {
  it('is not read whole, nor are all of its plans', async () => {
    const plans = entriesOf(20_000).map((entry): BuiltEntry => ({ ...entry, status: 'planned' }));
    const stored = new StoredVersion(NAME, plans);
    await stored.put();
    await expect(readWhole(stored, stored.opened)).rejects.toMatchObject({ statusCode: 400, code: 'too-large' });
    expect(stored.pages).toBe(MOST_PAGES);
    stored.pages = 0;
    const due = await readDue(stored, stored.opened, DAY);
    const all = dueEntries(plans, DAY);
    expect(due.isWhole).toBe(false);
    expect(idsOf(due.overdue)).toEqual(idsOf(all.overdue.slice(-250)));
    expect(idsOf(due.upcoming)).toEqual(idsOf(all.upcoming.slice(0, 250)));
    expect(stored.pages).toBeLessThan(MOST_PAGES / 2);
  });
});
