import { describe, expect, it } from 'vitest';
import { SAME_FACT, scoreSameFact, weightsOf } from '#shared/timeline/same-fact.ts';
import { pairsOf } from './pairs.ts';
import { HELD, LEARNING, type Story } from './stories.ts';

async function confusionOf(stories: readonly Story[]) {
  const pairs = (await Promise.all(stories.map(pairsOf))).flat();
  const told = pairs.map(({ a, b, isSame, facts }) => ({
    isSame,
    says: scoreSameFact(a, b, weightsOf(facts)) >= SAME_FACT,
  }));
  const count = (isSame: boolean, says: boolean): number =>
    told.filter((pair) => pair.isSame === isSame && pair.says === says).length;
  const [hit, wrong, missed] = [count(true, true), count(false, true), count(true, false)];
  return { pairs: pairs.length, f1: (2 * hit) / (2 * hit + wrong + missed), precision: hit / (hit + wrong) };
}

/** Floors a little under what is reached: a change that reads worse shows here. */
describe.each([
  { half: 'learnt from', stories: LEARNING, least: { pairs: 850, f1: 0.74, precision: 0.76 } },
  { half: 'held back', stories: HELD, least: { pairs: 400, f1: 0.76, precision: 0.77 } },
])('same-fact pairs, $half', ({ stories, least }) => {
  it('tells one fact from another of the same days and names', async () => {
    const { pairs, f1, precision } = await confusionOf(stories);
    expect(pairs).toBeGreaterThan(least.pairs);
    expect(f1).toBeGreaterThan(least.f1);
    expect(precision).toBeGreaterThan(least.precision);
  });

  it('says the same of a pair in either order', async () => {
    const pairs = await pairsOf(stories[0]!);
    for (const { a, b, facts } of pairs)
      expect(scoreSameFact(a, b, weightsOf(facts))).toBe(scoreSameFact(b, a, weightsOf(facts)));
  });
});
