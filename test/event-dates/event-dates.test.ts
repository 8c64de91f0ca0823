import { describe, expect, it } from 'vitest';
import { HELD } from './held.ts';
import { HELD_LATE } from './held-late.ts';
import { LEARNT } from './learnt.ts';
import { scoreEventDates } from './score.ts';

describe('dates of the events of invented news', () => {
  it('are right for three events of four that nothing was learnt from, and wrong for less than one of six', () => {
    const { right, wrong, missing, misses } = scoreEventDates([...HELD, ...HELD_LATE]);
    const all = right + wrong + missing;
    expect(right / all, misses.join('\n')).toBeGreaterThan(0.75);
    expect(wrong / all, misses.join('\n')).toBeLessThan(0.17);
  });

  it('holds no passage twice', () => {
    const texts = [...HELD, ...HELD_LATE, ...LEARNT].map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });
});
