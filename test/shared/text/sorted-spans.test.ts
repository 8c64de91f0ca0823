import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spansFrom, spansIn } from '#shared/text/sorted-spans.ts';
import { overlaps, type Span } from '#shared/text/span.ts';

const at = (start: number): Span => ({ start, end: start + 4 });

describe('spansFrom', () => {
  it('holds those that begin at either end', () => {
    const spans = [0, 10, 20, 30].map(at);
    expect(spansFrom(spans, 10, 20).map(({ start }) => start)).toEqual([10, 20]);
    expect(spansFrom(spans, 31, 99)).toEqual([]);
    expect(spansFrom([], 0, 99)).toEqual([]);
  });

  it('answers as looking at each of them would', () => {
    const starts = fc.uniqueArray(fc.nat(200)).map((all) => all.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(
        starts,
        fc.integer({ min: -20, max: 220 }),
        fc.integer({ min: -20, max: 220 }),
        (all, first, last) => {
          const spans = all.map(at);
          const expected = spans.filter(({ start }) => start >= first && start <= last);
          expect(spansFrom(spans, first, last)).toEqual(expected);
        },
      ),
    );
  });
});

describe('spansIn', () => {
  it('holds those that share something with the stretch', () => {
    const spans = [0, 10, 20, 30].map(at);
    expect(spansIn(spans, { start: 12, end: 21 }).map(({ start }) => start)).toEqual([10, 20]);
    expect(spansIn(spans, { start: 4, end: 10 })).toEqual([]);
  });

  it('answers as looking at each of them would', () => {
    const starts = fc.uniqueArray(fc.nat(40)).map((all) => all.toSorted((a, b) => a - b).map((start) => at(start * 5)));
    fc.assert(
      fc.property(starts, fc.nat(220), fc.integer({ min: 1, max: 60 }), (spans, start, length) => {
        const stretch = { start, end: start + length };
        expect(spansIn(spans, stretch)).toEqual(spans.filter((span) => overlaps(span, stretch)));
      }),
    );
  });
});
