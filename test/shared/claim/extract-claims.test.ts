import { describe, expect, it } from 'vitest';
import { type Claim, focusWords } from '#shared/claim/claim.ts';
import { extractClaims } from '#shared/claim/extract-claims.ts';
import { articleOf } from '../../support/claim-samples.ts';

const claimsOf = (text: string, edtf?: string | null): readonly Claim[] =>
  extractClaims(articleOf(text, edtf), { articleId: 'a', uploadId: 'u', owner: 'o' }).claims;
const describeClaim = ({ date, dateBasis, status, ...claim }: Claim): string =>
  [focusWords(claim), date?.edtf ?? '-', dateBasis ?? '-', status].join(' | ');

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
      'The harbour board plans to open a second quay in May.',
      'The harbour board plans to open a second quay in May. | 2024-05 | stated | planned',
    ],
    [
      'Divers of the Norwegian navy raised the bell of the steamer Anna from 40 metres of water off Kelby.',
      'Divers of the Norwegian navy raised the bell of the steamer Anna from 40 metres of water off Kelby. | 2024-03-13 | publication | happened',
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
      'The choir, a group founded by miners, has won the national prize in Oslo this year.',
      'The choir, a group founded by miners, has won the national prize in Oslo this year. | 2024 | stated | happened',
    ],
    [
      'At least nine miners have been killed since the pit reopened on 7 October 2021.',
      'At least nine miners have been killed since the pit reopened on 7 October 2021. | 2021-10-07/.. | stated | ongoing',
    ],
    [
      'The choir has won the national prize for the first time since the flood of 2019.',
      'The choir has won the national prize for the first time since the flood of 2019. | 2024-03-13 | publication | happened',
    ],
  ])('reads "%s" as %s', (text, expected) => {
    expect(claimsOf(text).map(describeClaim)).toContain(expected);
  });

  it('quotes what can be read alone, and says where in it the event is told', () => {
    const text = 'It rained. The mill shut its furnace last year and will not have another until 2027.';
    const claims = claimsOf(text).filter(({ start }) => start > 0);
    expect(claims.map(({ quote }) => quote)).toEqual([text.slice(11), text.slice(11)]);
    expect(claims.map(focusWords)).toEqual([
      'The mill shut its furnace last year',
      'and will not have another until 2027.',
    ]);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(2);
  });

  it('folds a saying into what is said', () => {
    const claims = claimsOf('Mayor Ada Holt said on Tuesday that the bridge had collapsed in February.');
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({
      date: { edtf: '2024-02' },
      saidOn: { edtf: '2024-03-12' },
      attribution: [{ resolved: 'Ada Holt' }],
    });
  });

  it('shows what is probably no fact where it is asked for', () => {
    const text = 'The view is lovely. The mill burned down on Sunday.';
    const all = extractClaims(articleOf(text), { articleId: 'a', uploadId: 'u', owner: 'o' }, { isAll: true }).claims;
    expect(all.map(({ confidence }) => confidence.checkable >= 0.5)).toEqual([false, true]);
    expect(claimsOf(text).map(({ quote }) => quote)).toEqual(['The mill burned down on Sunday.']);
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

  it.each([
    ['She quit on Monday.', '2024-03-11', 'happened'],
    ['He read the letter aloud on Monday.', '2024-03-11', 'happened'],
  ])('dates "%s" %s, %s', (text, day, status) => {
    expect(claimsOf(text)).toMatchObject([{ date: { edtf: day }, status }]);
  });

  it('dates what took place some days after something else apart from it', () => {
    const [, later] = claimsOf('The mayor resigned on Monday, two weeks after his deputy was arrested.');
    expect(later?.date?.edtf ?? null).not.toBe('2024-03-11');
  });
});
