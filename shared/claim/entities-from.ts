import type { Entity } from './claim.ts';

/** The entities that begin between two offsets of the text, both included; `entities` in the order of the text. */
export function entitiesFrom(entities: readonly Entity[], first: number, last: number): readonly Entity[] {
  return entities.slice(countBefore(entities, first), countBefore(entities, last + 1));
}

/** How many entities begin before an offset, by halving: a long text holds thousands and is asked at every sentence. */
function countBefore(entities: readonly Entity[], offset: number): number {
  let [from, to] = [0, entities.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (entities[middle]!.start < offset) from = middle + 1;
    else to = middle;
  }
  return from;
}
