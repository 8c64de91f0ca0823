import type { ReadArticle } from '#shared/article/article.ts';

/** An article of which nothing but its text, its day and perhaps its headline is known. */
export const plainArticle = (text: string, published: string | null, headline: string | null = null): ReadArticle => ({
  headline,
  publisher: null,
  wire: null,
  author: null,
  url: null,
  language: 'en',
  text,
  published: { edtf: published, basis: published ? 'given' : 'unknown', evidence: [] },
  modified: null,
  fingerprint: [],
});
