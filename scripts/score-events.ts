/**
 * The extractor as a command of `../shared/measure/events/score-event-dates.mjs`: one document a line in, its claims a
 * line out.
 */
import { createInterface } from 'node:readline';
import { extractArticles } from '../shared/claim/extract-articles.ts';

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const { id, text, publishedAt } = JSON.parse(line) as { id: string; text: string; publishedAt: string };
  const upload = { bytes: Buffer.from(text), fileName: null, contentType: null, metadata: { publishedAt } };
  const extracted = await extractArticles(upload, { uploadId: 'score', owner: 'score', corrections: [] });
  const articles = extracted.kind === 'articles' ? extracted.articles : [];
  const claims = articles.flatMap((article) =>
    article.claims.map(({ start, end, date, status }) => ({ start, end, ...date, status })),
  );
  console.log(JSON.stringify({ id, claims }));
}
