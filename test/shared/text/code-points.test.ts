import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointsOf } from '#shared/text/code-points.ts';

describe('codePointsOf', () => {
  it('counts a character of two units once', () => {
    const before = codePointsOf('a😀b𝒳c');
    expect([0, 1, 3, 4, 6, 7].map(before)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('counts as the characters of what stands before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (start, end) => {
        expect(codePointsOf(start + end)(start.length)).toBe([...start].length);
      }),
    );
  });
});
