import { describe, expect, it } from 'vitest';
import { extractClaims } from '#shared/claim/extract-claims.ts';
import { readHeadline } from '#shared/claim/read-headline.ts';
import { anyEffort } from '#shared/text/effort.ts';
import { type TaggedToken, tagWords } from '#shared/text/part-of-speech.ts';
import { articleOf } from '../../support/claim-samples.ts';

const headlineClaims = (headline: string, text: string) =>
  extractClaims(articleOf(text, '2024-03-13', headline), { articleId: 'a', uploadId: 'u', owner: 'o' }).claims.filter(
    ({ field }) => field === 'headline',
  );

const bodyOf = (tokens: readonly TaggedToken[]) => ({ dct: null, tokens, effort: anyEffort });

describe('readHeadline', () => {
  it('reads small what the text writes small, and leaves names', () => {
    const body = tagWords('The court in Halden told the city to rename a street.');
    const { tokens } = readHeadline('Halden Court Tells City to Rename Street', bodyOf(body));
    expect(tokens.map(({ text }) => text)).toEqual(['Halden', 'court', 'Tells', 'city', 'to', 'rename', 'street']);
  });

  it('keeps a headline that is written as a sentence', () => {
    const { tokens } = readHeadline('Robot finds wreck of grain ship Anna Maria', bodyOf(tagWords('anna maria')));
    expect(tokens.map(({ text }) => text).join(' ')).toBe('Robot finds wreck of grain ship Anna Maria');
  });
});

describe('claims of headlines', () => {
  it('tell in the present what has happened, with offsets into the headline', () => {
    const headline = 'Robot finds wreck of grain ship after 112 years';
    const [claim] = headlineClaims(headline, 'A diving robot was sent down last week.');
    expect(claim).toMatchObject({ status: 'happened', dateBasis: 'publication', date: { edtf: '2024-03-13' } });
    expect(headline.slice(claim!.start, claim!.end)).toBe(claim!.quote);
  });

  it('tell what is planned by an infinitive', () => {
    const [claim] = headlineClaims('Port to open second quay in May', 'Work goes on.');
    expect(claim).toMatchObject({ status: 'planned', date: { edtf: '2024-05' } });
  });

  it('are not made where the text holds the headline', () => {
    expect(headlineClaims('The mill burned down', 'The mill burned down on Sunday.')).toEqual([]);
  });
});
