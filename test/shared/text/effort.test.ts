import { describe, expect, it } from 'vitest';
import { createEffort, MOST_STEPS, TooComplexError } from '#shared/text/effort.ts';
import { fence } from '#shared/text/fence.ts';

describe('createEffort', () => {
  it('gives up by a count that is the same on every machine', () => {
    const effort = createEffort(() => false);
    effort('word', MOST_STEPS / 4);
    effort('word', MOST_STEPS / 4);
    expect(() => effort('clause', 1)).toThrow(TooComplexError);
    expect(() => effort('word', 0)).toThrow(
      `${MOST_STEPS / 2} words, 0 expressions of time, 1 clauses and 0 events, and more to come.`,
    );
  });

  it('gives up when who asks runs out of time', () => {
    const left = [1, 0];
    const effort = createEffort(() => left.shift() === 0);
    effort('word', 7);
    expect(() => effort('event', 1)).toThrow(/^Reading it takes too long: 7 words, .* 1 events/);
  });

  it('is held by no fence: it is about the whole upload, not about a sentence', () => {
    const effort = createEffort(() => true);
    const step = (): never[] => {
      effort('clause', 1);
      return [];
    };
    expect(() => fence([1, 2], step)).toThrow(TooComplexError);
  });
});
