import { describe, expect, it } from 'vitest';
import { DATE_FORMS, findDates } from '#shared/article/dates-in-words.ts';

describe('findDates', () => {
  it.each(DATE_FORMS.flatMap(({ examples }) => examples))('%s → %s', (words, day) => {
    expect(findDates(words).map((date) => date.day)).toEqual([day]);
  });

  it.each([
    ['03/04/2025', true, '2025-03-04'],
    ['03/04/2025', false, '2025-04-03'],
    ['03-04-2025', true, '2025-04-03'],
    ['31/12/2024', true, '2024-12-31'],
  ])('%s, American: %s → %s', (words, isAmerican, day) => {
    expect(findDates(words, { isAmerican })[0]?.day).toBe(day);
  });

  it.each(['31 February 2025', 'version 1.2.2025.7', '2025', 'May 2025', '13 May', 'call 0800-12-34-2025'])(
    'finds no day in "%s"',
    (words) => {
      expect(findDates(words).filter(({ isCertain }) => isCertain)).toEqual([]);
    },
  );

  it('keeps the words of each date', () => {
    const words = 'Published 13 May 2025, updated 2025-05-14';
    expect(findDates(words).map(({ start, end }) => words.slice(start, end))).toEqual(['13 May 2025', '2025-05-14']);
  });
});
