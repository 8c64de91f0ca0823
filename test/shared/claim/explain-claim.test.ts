import { describe, expect, it } from 'vitest';
import type { Claim } from '#shared/claim/claim.ts';
import { type Explanation, explainClaim } from '#shared/claim/explain-claim.ts';
import { extractArticles } from '#shared/claim/extract-articles.ts';
import type { Article } from '#shared/claim/extracted-article.ts';

async function read(text: string): Promise<Article> {
  const metadata = { publishedAt: '2024-03-13', publisher: 'The Ledger' };
  const upload = { bytes: Buffer.from(text), fileName: null, contentType: 'text/plain', metadata };
  const extracted = await extractArticles(upload, { uploadId: 'u', owner: 'o', corrections: [] });
  if (extracted.kind !== 'articles') throw new Error(text);
  return extracted.articles[0]!;
}

async function why(text: string, words: string): Promise<Explanation> {
  const article = await read(text);
  const [claim] = article.claims
    .filter(({ quote }) => quote.includes(words))
    .toSorted((a, b) => a.quote.length - b.quote.length) as [Claim];
  return explainClaim(claim, article);
}

describe('explainClaim', () => {
  it('tells what a relative expression was counted from', async () => {
    const { date, status, source } = await why('The bridge at Lenz fell last month.', 'Lenz');
    expect(date.because).toBe(
      'The words “last month” mean February 2024, counted from the day of publication, 13 March 2024, which whoever sent the article gave.',
    );
    expect(status.because).toBe('It is told as done (rule: past).');
    expect(source.because).toBe('The words name nobody else, so The Ledger itself says so.');
  });

  it('tells what the words state and what is inferred', async () => {
    const { date } = await why('The bridge at Lenz fell on 3 February.', 'Lenz');
    expect(date.because).toContain('The month and day are in the words; the year is inferred.');
  });

  it('says that news without a date stands at its publication', async () => {
    const { date } = await why('The bridge at Lenz fell and killed 12 people.', 'Lenz');
    expect(date.because).toContain('that is when it was reported, perhaps not when it happened');
  });

  it('tells who says so, by which words, and as whom a description is read', async () => {
    const text = 'Oriel Motor Co. will close its Leeds plant in May, the carmaker said on Monday.';
    const { source, said, status } = await why(text, 'will close');
    expect(source.because).toBe(
      '“the carmaker” is read as Oriel Motor Co., who says so (“said”), as The Ledger reports.',
    );
    expect(said.because).toBe('It was said 11 March 2024, as the words tell of the saying.');
    expect(status.because).toMatch(/^It is told as meant, due or expected/);
  });

  it('tells a denial, and sources at second hand', async () => {
    const { source } = await why('Reuters reported that Mr Ford had denied that he sold 12 boats.', 'he sold');
    expect(source.because).toBe(
      'Reuters says so (“reported”), as The Ledger reports; and so, at second hand: “Mr Ford” is read as Ford, who denies it (“had denied”).',
    );
  });

  it('tells that something is so by hearsay only', async () => {
    const { source, status } = await why('He is said to have left Rome in 2012.', 'Rome');
    expect(source.because).toBe('The words name nobody else, so The Ledger itself says so.');
    expect(status.because).toBe('The words leave open whether it is so (rule: hearsay).');
  });

  it('puts what a person decided before what the words say', async () => {
    const article = await read('The bridge at Lenz fell last month.');
    const decided = [{ at: '2024-04-02T10:00:00Z', why: 'see the police log', date: '2024-02-03', status: null }];
    const [claim] = article.claims;
    expect(explainClaim(claim!, article, decided).date.because).toBe(
      'A person gave this date, 3 February 2024, on 2 April 2024, because: “see the police log”.',
    );
  });
});
