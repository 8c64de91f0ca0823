import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity } from '#shared/claim/claim.ts';
import { entitiesFrom } from '#shared/claim/entities-from.ts';

const at = (start: number): Entity => ({ name: `Name ${start}`, type: 'person', start, end: start + 4 });

describe('entitiesFrom', () => {
  it('holds those that begin at either end', () => {
    const entities = [0, 10, 20, 30].map(at);
    expect(entitiesFrom(entities, 10, 20).map(({ start }) => start)).toEqual([10, 20]);
    expect(entitiesFrom(entities, 31, 99)).toEqual([]);
    expect(entitiesFrom([], 0, 99)).toEqual([]);
  });

  it('answers as looking at each of them would', () => {
    const starts = fc.uniqueArray(fc.nat(200)).map((all) => all.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(
        starts,
        fc.integer({ min: -20, max: 220 }),
        fc.integer({ min: -20, max: 220 }),
        (all, first, last) => {
          const entities = all.map(at);
          const expected = entities.filter(({ start }) => start >= first && start <= last);
          expect(entitiesFrom(entities, first, last)).toEqual(expected);
        },
      ),
    );
  });
});
