import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCursors } from '#functions/cursor.ts';
import { type LocalSystem, startLocalSystem } from '../support/local-system.ts';

const RUNS = process.env.PROVE ? 500_000 : process.env.FUZZ ? 100_000 : 2000;
const SEED = 20_261_128;
const MOST_MS = 60_000 + RUNS * 10;

const articleOf = (paper: string, day: number) => `Ferry line sold

${paper}
${day} March 2024

Tarn Ferries sold its northern line on 1 March 2024 for $3 million. Tarn Ferries plans to sell its ships in May 2024.
Brightwater Shipping bought the line of Tarn Ferries on 1 March 2024. Brightwater Shipping has 12 boats.`;

/** What it is about is suggested. */
const aboutOf = (name: string) => `${name} opens a yard

The Ledger
6 March 2024

${name} opened a yard on 4 March 2024. ${name} said on Monday that it would hire 90 people by May 2024.
The yard of ${name} cost $3 million. ${name} closed an older one in 2019.`;

/** A list, asked so that it has a second page; `weight`: how often it is asked, for some read much before the cursor. */
type List = { readonly path: string; readonly cursor: string; readonly weight: number };

const LETTERS = [...'ABCXYZabcxyz0189-_.=+/~ %', 'é', '\u0000', '😀', '\n'];

/** What somebody who has genuine cursors can make of them; null where nothing comes of it. */
const MUTATIONS: Readonly<Record<string, (own: string, other: string, at: number, letter: string) => string>> = {
  replaced: (own, _other, at, letter) => `${own.slice(0, at)}${letter}${own.slice(at + 1)}`,
  inserted: (own, _other, at, letter) => `${own.slice(0, at)}${letter}${own.slice(at)}`,
  removed: (own, _other, at) => `${own.slice(0, at)}${own.slice(at + 1)}`,
  cut: (own, _other, at) => own.slice(0, at),
  turned: (own, _other, at) => own.slice(at) + own.slice(0, at),
  doubled: (own) => `${own}.${own.split('.')[1]}`,
  upper: (own) => own.toUpperCase(),
  carried: (_own, other) => other,
  'signed for another': (own, other) => `${own.split('.')[0]}.${other.split('.')[1]}`,
  'with another place': (own, other) => `${other.split('.')[0]}.${own.split('.')[1]}`,
  'of another version': (own, _other, at, letter) => replaced(own, (place) => place.with(at % place.length, letter)),
  'of no list': (own) => `${Buffer.from('{"length":1}').toString('base64url')}.${own.split('.')[1]}`,
  unsigned: (own) => own.split('.')[0]!,
  'signed with a guess': (own, _other, at, letter) =>
    createCursors(letter.repeat(at % 20)).seal(['topics', 'articles', ''][at % 3]!, placeOf(own)),
};

const placeOf = (cursor: string): string[] =>
  JSON.parse(Buffer.from(cursor.split('.')[0]!, 'base64url').toString()) as string[];
const replaced = (own: string, change: (place: string[]) => string[]): string =>
  `${Buffer.from(JSON.stringify(change(placeOf(own)))).toString('base64url')}.${own.split('.')[1]}`;

describe('mutated cursors', () => {
  let system: LocalSystem;
  const lists: List[] = [];

  beforeAll(async () => {
    system = await startLocalSystem();
    await system.put('articles/one/a.txt', articleOf('The Ledger', 4), { contentType: 'text/plain' });
    await system.put('articles/two/a.txt', articleOf('The Wharf', 5), { contentType: 'text/plain' });
    for (const name of ['Corvale Steel', 'Merrow Rail', 'Holm Foods'])
      await system.put(`articles/${name[0]}/a.txt`, aboutOf(name), { contentType: 'text/plain' });
    const topic = (await system.call('POST', '/v1/topics', { body: { name: 'Tarn Ferries' } })).json.id;
    await system.call('POST', '/v1/topics', { body: { name: 'Brightwater Shipping' } });
    await system.drain();
    const { entries } = (await system.call('GET', `/v1/topics/${topic}/timeline`)).json;
    const told = entries.find(({ claimCount }: { claimCount: number }) => claimCount > 1);
    for (const [path, weight] of [
      ['/v1/topics?limit=1', 24],
      ['/v1/topics/suggested?limit=1', 24],
      ['/v1/articles?limit=1', 24],
      [`/v1/claims?topic=${topic}&limit=1`, 24],
      ['/v1/claims?q=Brightwater&limit=1', 24],
      [`/v1/topics/${topic}/timeline?limit=1`, 1],
      [`/v1/topics/${topic}/timeline?status=happened&limit=1`, 1],
      [`/v1/entries/${told.id}/claims?limit=1`, 1],
    ] as const) {
      const { next } = (await system.call('GET', path)).json;
      lists.push({ path, weight, cursor: new URLSearchParams(next.split('?')[1]).get('cursor')! });
    }
  });
  afterAll(() => system.stop());

  it('are made from cursors that lead to second pages', async () => {
    for (const { path, cursor } of lists)
      expect((await system.call('GET', `${path}&cursor=${encodeURIComponent(cursor)}`)).status).toBe(200);
    expect(new Set(lists.map(({ cursor }) => cursor)).size).toBe(lists.length);
  });

  it(
    `are refused, ${RUNS} of them (seed ${SEED})`,
    async () => {
      const made = fc.record({
        list: fc.oneof(...lists.map((list) => ({ arbitrary: fc.constant(list), weight: list.weight }))),
        other: fc.constantFrom(...lists),
        how: fc.constantFrom(...Object.keys(MUTATIONS)),
        at: fc.nat(),
        letter: fc.oneof(fc.constantFrom(...LETTERS), fc.string({ unit: 'binary', maxLength: 4 })),
      });
      const asked = made
        .map(({ list, other, how, at, letter }) => {
          const mutated = MUTATIONS[how]!(list.cursor, other.cursor, at % list.cursor.length, letter.toWellFormed());
          return { list, how, mutated: mutated.toWellFormed() };
        })
        .filter(({ list, mutated }) => mutated !== list.cursor && mutated !== '');
      const refused: Record<string, number> = {};
      await fc.assert(
        fc.asyncProperty(asked, async ({ list, how, mutated }) => {
          const answer = await system.call('GET', `${list.path}&cursor=${encodeURIComponent(mutated)}`);
          expect([answer.status, answer.json.code]).toEqual([400, 'bad-cursor']);
          refused[how] = (refused[how] ?? 0) + 1;
        }),
        { numRuns: RUNS, seed: SEED },
      );
      expect(Object.keys(refused).toSorted()).toEqual(Object.keys(MUTATIONS).toSorted());
      console.log(`cursors refused: ${JSON.stringify(refused)}`);
    },
    MOST_MS,
  );
});
