import { describe, expect, it } from 'vitest';
import { createCursors } from '#functions/cursor.ts';
import { HttpError } from '#functions/http-error.ts';

const MUTATIONS = 100_000;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.é\u0000 ';

/** A fixed sequence of numbers from 0 to 1 (mulberry32), so that a failure comes again. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

describe('createCursors', () => {
  const cursors = createCursors('a secret of these tests');
  const genuine = cursors.seal('timeline of a topic', ['version', '2025-01-20~entry']);

  it('opens what it sealed', () => {
    expect(cursors.open('timeline of a topic', genuine)).toEqual(['version', '2025-01-20~entry']);
    expect(cursors.open('timeline of a topic', undefined)).toBeNull();
  });

  const refuses = (scope: string, cursor: string) => {
    try {
      cursors.open(scope, cursor);
    } catch (error) {
      return error instanceof HttpError && error.statusCode === 400 && error.code === 'bad-cursor';
    }
    return false;
  };

  it('refuses a cursor of another list or of another secret', () => {
    expect(refuses('timeline of another topic', genuine)).toBe(true);
    expect(refuses('timeline of a topic', createCursors('another').seal('timeline of a topic', ['version', 'x']))).toBe(
      true,
    );
  });

  it(`refuses ${MUTATIONS.toLocaleString('en')} mutations of a genuine cursor`, () => {
    const next = numbers(1);
    const pick = (count: number) => Math.floor(next() * count);
    let accepted = 0;
    for (let mutation = 0; mutation < MUTATIONS; mutation++) {
      const units = [...genuine];
      for (let change = pick(3); change >= 0; change--) {
        const letter = LETTERS[pick(LETTERS.length)]!;
        units.splice(pick(units.length + 1), pick(3), ...(pick(2) ? [letter] : []));
      }
      const mutated = units.join('');
      if (mutated !== genuine && mutated !== '' && !refuses('timeline of a topic', mutated)) accepted++;
    }
    expect(accepted).toBe(0);
  });
});
