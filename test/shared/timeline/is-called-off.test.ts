import { describe, expect, it } from 'vitest';
import { isCalledOff } from '#shared/timeline/is-called-off.ts';

describe('isCalledOff', () => {
  it.each([
    ['The concert was cancelled on Friday', true],
    ['Organisers called off the race', true],
    ['The firm scrapped its plans for a bridge', true],
    ['The club announced the cancellation of the match', true],
    ['A fire broke out at an abandoned mill', false],
    ['The pilots threatened to cancel the flight', false],
    ['The trip was not cancelled', false],
    ['Fans filled the cancelled show\u2019s hall', false],
  ])('%s: %s', (words, expected) => {
    expect(isCalledOff(words)).toBe(expected);
  });
});
