import { describe, expect, it } from 'vitest';
import { NAMED } from './named.ts';
import { readNames, scoreNames } from './score-names.ts';

describe('readNames', () => {
  it('takes the marks out of the text and keeps their places', () => {
    expect(readNames('Mr <Lang|p Keir Lang> left <Rome|l>.')).toEqual({
      text: 'Mr Lang left Rome.',
      names: [
        { name: 'Keir Lang', type: 'person', start: 3, end: 7 },
        { name: 'Rome', type: 'place', start: 13, end: 17 },
      ],
    });
  });
});

/** Floors a little under what is reached. */
describe.each([
  { half: 'tuning' as const, floors: { precision: 0.96, recall: 0.96, linked: 0.96 } },
  { half: 'held' as const, floors: { precision: 0.94, recall: 0.92, linked: 0.9 } },
])('the names of the labelled articles, half $half', ({ half, floors }) => {
  const { right, expected, got, linked } = scoreNames(NAMED[half]);

  it('are found with their kind, and nothing else', () => {
    expect(right / got).toBeGreaterThan(floors.precision);
    expect(right / expected).toBeGreaterThan(floors.recall);
  });

  it('stand under their fullest name', () => {
    expect(linked / expected).toBeGreaterThan(floors.linked);
  });
});
