import { expect, it } from 'vitest';
import { extractClaims } from '#shared/claim/extract-claims.ts';
import { articleOf } from '../../../support/claim-samples.ts';

const datesOf = (text: string): (string | null)[] =>
  extractClaims(articleOf(text, '2025-05-09'), { articleId: 'a', uploadId: 'u', owner: 'o' }).claims.map(
    ({ date }) => date?.edtf ?? null,
  );

it.each([
  ['Nine thousand people have been killed since the war began on 7 October 2024.', '2024-10-07/..'],
  ['The mill has been shut for nine years.', '2016/..'],
])('goes on: %s', (text, date) => {
  expect(datesOf(text)).toContain(date);
});

it.each([
  'Orvel agreed a deal on Thursday, 8 May 2025, the first that its mayor has made since he raised the tolls in April.',
  'The court ruled on 8 May 2025, the latest defeat that the mayor has met since he raised the tolls in April.',
])('happened once, and tells which of its kind it is: %s', (text) => {
  const dates = datesOf(text);
  expect(dates).toContain('2025-05-08');
  expect(dates.filter((date) => date?.endsWith('/..'))).toEqual([]);
});
