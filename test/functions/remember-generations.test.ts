import { describe, expect, it } from 'vitest';
import { rememberGenerations } from '#functions/remember-generations.ts';
import type { FactStore, Generation, SizedGeneration } from '#shared/store/fact-store.ts';

const named = (object: string, gen = '1'): SizedGeneration => ({ object, gen, parts: 1 });

/** The one method in question, over a list that can change; it notes what it is asked for. */
function listed(generations: Record<string, Generation>) {
  const asked: string[][] = [];
  const store = {
    getGenerations: async (names: readonly SizedGeneration[]) => {
      asked.push(names.map(({ object, gen }) => `${object}${gen}`));
      return new Map(
        names.flatMap(({ object, gen }) => (generations[object + gen] ? [[object, generations[object + gen]!]] : [])),
      );
    },
  } as unknown as FactStore;
  return { store, asked };
}

const withClaims = (count: number) =>
  ({ articles: [{ article: { claims: Array(count).fill({}) } }] }) as unknown as Generation;

describe('rememberGenerations', () => {
  it('reads each generation once', async () => {
    const { store, asked } = listed({ a1: withClaims(1), b1: withClaims(1) });
    const remembering = rememberGenerations(store);
    const first = await remembering.getGenerations([named('a')]);
    const second = await remembering.getGenerations([named('a'), named('b')]);
    expect(asked).toEqual([['a1'], ['b1']]);
    expect(second.get('a')).toBe(first.get('a'));
    expect([...second.keys()]).toEqual(['a', 'b']);
  });

  it('reads a new generation of the same object', async () => {
    const { store, asked } = listed({ a1: withClaims(1), a2: withClaims(2) });
    const remembering = rememberGenerations(store);
    await remembering.getGenerations([named('a')]);
    expect((await remembering.getGenerations([named('a', '2')])).get('a')).toEqual(withClaims(2));
    expect(asked).toEqual([['a1'], ['a2']]);
  });

  it('asks again for what was missing', async () => {
    const generations: Record<string, Generation> = {};
    const { store } = listed(generations);
    const remembering = rememberGenerations(store);
    expect((await remembering.getGenerations([named('a')])).size).toBe(0);
    generations.a1 = withClaims(1);
    expect((await remembering.getGenerations([named('a')])).size).toBe(1);
  });

  it('forgets what was read longest ago when it holds too much', async () => {
    const { store, asked } = listed({ a1: withClaims(5), b1: withClaims(5), c1: withClaims(5) });
    const remembering = rememberGenerations(store, 15);
    for (const object of ['a', 'b', 'a', 'c', 'a', 'b']) await remembering.getGenerations([named(object)]);
    expect(asked).toEqual([['a1'], ['b1'], [], ['c1'], [], ['b1']]);
  });
});
