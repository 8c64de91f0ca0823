import type { ObjectHead, SizedGeneration } from '#shared/store/fact-store.ts';

/** So many claims are in memory at a time, or one upload's, which may be twice as many. */
const MOST_CLAIMS = 10_000;

/** The newest generations of some objects, as many together as may be in memory at a time; without those that hold nothing. */
export function generationBatches(heads: ReadonlyMap<string, ObjectHead>): SizedGeneration[][] {
  const batches: SizedGeneration[][] = [];
  let room = 0;
  for (const [object, { gen, parts, outcome }] of heads) {
    if (outcome.kind !== 'done') continue;
    if (room < outcome.claims || batches.length === 0) {
      batches.push([]);
      room = MOST_CLAIMS;
    }
    batches.at(-1)!.push({ object, gen, parts });
    room -= outcome.claims;
  }
  return batches;
}
