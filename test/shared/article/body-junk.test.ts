import { describe, expect, it } from 'vitest';
import { cleanParagraph } from '#shared/article/body-junk.ts';

describe('cleanParagraph', () => {
  it.each([
    '2. Verify Postings Found on Networking and Job Sites Before Sending Papers',
    '10. Never Leave the Harbour Gate of Tarbet Open at Night',
  ])('keeps a heading behind its number: %s', (heading) => {
    expect(cleanParagraph(heading).text).toBe(heading);
  });

  it('drops headlines that were glued behind a sentence', () => {
    expect(
      cleanParagraph(
        'The basin is empty. Harbour Pilots Vote on New Rota After Long Night in Tarbet "I hope so," he said.',
      ).text,
    ).toBe('The basin is empty. "I hope so," he said.');
  });
});
