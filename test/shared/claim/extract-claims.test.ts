import { describe, expect, it } from 'vitest';
import type { Claim } from '#shared/claim/claim.ts';
import { extractClaims } from '#shared/claim/extract-claims.ts';
import { articleOf } from '../../support/claim-samples.ts';

const claimsOf = (text: string, edtf?: string | null): readonly Claim[] =>
  extractClaims(articleOf(text, edtf), { articleId: 'a', uploadId: 'u', owner: 'o' }).claims;
const describeClaim = ({ quote, date, dateBasis, status }: Claim): string =>
  [quote, date?.edtf ?? '-', dateBasis ?? '-', status].join(' | ');

describe('extractClaims', () => {
  it.each([
    ['The mill burned down on Sunday.', 'The mill burned down on Sunday. | 2024-03-10 | stated | happened'],
    [
      'The mill shut its furnace last year and will not have another until 2027.',
      'The mill shut its furnace last year | 2023 | stated | happened',
    ],
    [
      'The mill shut its furnace last year and will not have another until 2027.',
      'and will not have another until 2027. | 2027 | stated | planned',
    ],
    [
      'The port plans to open a second quay in May.',
      'The port plans to open a second quay in May. | 2024-05 | stated | planned',
    ],
    ['Divers found the bell.', 'Divers found the bell. | 2024-03-13 | publication | happened'],
    [
      'The minister said on Tuesday that talks failed in February.',
      'The minister said on Tuesday | 2024-03-12 | stated | happened',
    ],
    [
      'The minister said on Tuesday that talks failed in February.',
      'that talks failed in February. | 2024-02 | stated | happened',
    ],
    [
      'Following February talks in Oslo, the two sides signed a treaty on Monday.',
      'the two sides signed a treaty on Monday. | 2024-03-11 | stated | happened',
    ],
    [
      'The levy that Lund announced in February, but, according to Brandt, never signed, was dropped on Monday.',
      'The levy that Lund announced in February | 2024-02 | stated | happened',
    ],
  ])('reads "%s" as %s', (text, expected) => {
    expect(claimsOf(text).map(describeClaim)).toContain(expected);
  });

  it.each([
    'Will the harbour ever open?',
    'Good morning and welcome.',
    'READ NEXT: The best ferries of the year',
    'Sign in to access your portfolio',
  ])('makes no claim of "%s"', (text) => {
    expect(claimsOf(text).map(describeClaim)).toEqual([]);
  });

  it('gives what will come no date of publication', () => {
    const claims = claimsOf('The ferry will return. The bank may cut its rate.');
    expect(claims.every(({ date }) => date === null)).toBe(true);
  });

  it('gives no date where the publication is unknown and no words tell one', () => {
    expect(claimsOf('Divers found the bell. They left on Friday.', null).every(({ date }) => date === null)).toBe(true);
  });

  it('dates what took place some days after something else apart from it', () => {
    const [, later] = claimsOf('The mayor resigned on Monday, two weeks after his deputy was arrested.');
    expect(later?.date?.edtf ?? null).not.toBe('2024-03-11');
  });
});
