import { describe, expect, it } from 'vitest';
import { readArticles } from '#shared/article/read-articles.ts';

const TEXT = 'The port opened on 1 March 2024. It cost $5 million, the port authority said on Monday.';
const LONG = 'Harbour opens \u{1f6a2}'.repeat(40_000);

describe('readArticles', () => {
  it.each([
    [
      'text/html',
      `<html><head><title>${LONG}</title></head><body><article><h1>${LONG}</h1><p>${TEXT}</p></article></body></html>`,
    ],
    [
      'application/json',
      JSON.stringify({
        '@type': 'NewsArticle',
        headline: LONG,
        articleBody: TEXT,
        publisher: { name: LONG },
        author: { name: LONG },
        url: `https://example.org/${'x'.repeat(500_000)}`,
      }),
    ],
  ])('bounds what stands beside the text of %s', async (contentType, page) => {
    const read = await readArticles({ bytes: Buffer.from(page), fileName: null, contentType, metadata: {} });
    const [article] = read.kind === 'articles' ? read.articles : [];
    expect(article?.text).toContain('The port opened');
    const { headline, publisher, author, url } = article!;
    expect(headline?.length).toBeLessThanOrEqual(1000);
    expect(headline).toMatch(/^Harbour opens .*…$/u);
    expect(headline?.isWellFormed()).toBe(true);
    for (const name of [publisher, author]) expect(name?.length ?? 0).toBeLessThanOrEqual(300);
    expect(url?.length ?? 0).toBeLessThanOrEqual(2000);
  });
});
