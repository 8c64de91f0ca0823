import { line } from '#functions/line.ts';
import type { DearText } from './dear-texts.ts';
import { processorMs } from './processor-time.ts';

/** What reading a text took of the processor, and what came of it. */
export type Cost = { readonly ms: number; readonly answer: string };

/** Reads a text as ingest does, from its bytes to the terms and the suggestions of its articles. */
export async function costOf({ make, fileName }: DearText, size: number): Promise<Cost> {
  const bytes = new TextEncoder().encode(make(size));
  const metadata = fileName.endsWith('.txt') ? { publishedAt: '2025-05-13' } : {};
  const start = processorMs();
  const extracted = await line.extractArticles(
    { bytes, fileName, contentType: null, metadata },
    { uploadId: 'u', owner: 'o', corrections: [] },
  );
  if (extracted.kind === 'refused') return { ms: processorMs() - start, answer: extracted.refusal.reason };
  const { articles, faults } = extracted;
  for (const article of articles) line.articleTerms(article);
  line.suggestTopics(articles);
  const claims = articles.reduce((sum, article) => sum + article.claims.length, 0);
  const answer = `${articles.length} articles, ${claims} claims${faults.length > 0 ? `, ${faults.length} FAULTS` : ''}`;
  return { ms: processorMs() - start, answer };
}
