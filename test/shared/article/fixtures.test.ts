import { describe, expect, it } from 'vitest';
import { readArticles } from '#shared/article/read-articles.ts';
import { articleFixtures, tokenF1 } from '../../support/article-fixtures.ts';

const LEAST_F1 = 0.97;
const fixtures = articleFixtures();

describe('readArticles on pages in many layouts', () => {
  it('has forty pages in twelve layouts', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(40);
    expect(new Set(fixtures.map(({ layout }) => layout)).size).toBeGreaterThanOrEqual(12);
  });

  it.each(fixtures)('$name', async ({ upload, expected }) => {
    const result = await readArticles(upload);
    const articles = result.kind === 'articles' ? result.articles : [];
    expect(articles.map(({ headline }) => headline)).toEqual(expected.map(({ headline }) => headline));
    for (const [index, { text, published, ...fields }] of expected.entries()) {
      const article = articles[index]!;
      const f1 = tokenF1(article.text, text);
      expect.soft(f1 < LEAST_F1 ? article.text : text).toBe(text);
      expect.soft(article.published.edtf).toBe(published);
      expect.soft(article).toMatchObject(fields);
    }
  });
});
