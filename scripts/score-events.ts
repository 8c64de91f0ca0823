/**
 * The extractor as a command of `../shared/measure/events/score-event-dates.mjs`: one document a line in, its claims a
 * line out.
 */
import { createInterface } from 'node:readline';
import type { Claim } from '../shared/claim/claim.ts';
import { extractArticles } from '../shared/claim/extract-articles.ts';
import { toDateValue } from '../shared/time/edtf.ts';

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const { id, text, publishedAt } = JSON.parse(line) as { id: string; text: string; publishedAt: string };
  const upload = { bytes: Buffer.from(text), fileName: null, contentType: null, metadata: { publishedAt } };
  const extracted = await extractArticles(upload, { uploadId: 'score', owner: 'score', corrections: [] });
  const articles = extracted.kind === 'articles' ? extracted.articles : [];
  const claims = articles.flatMap((article) => article.claims.flatMap((claim) => stretchesOf(claim, publishedAt)));
  console.log(JSON.stringify({ id, claims }));
}

/** The words of the event have the claim's date; those of the saying around them the day when it was said. */
function stretchesOf({ start, end, focus, date, saidOn, status, attribution }: Claim, publishedAt: string): object[] {
  const isSaid = saidOn !== null || attribution.some(({ kind }) => kind !== 'publisher');
  const said = saidOn ?? (isSaid ? toDateValue(publishedAt) : null);
  const around = [
    { start, end: focus.start },
    { start: focus.end, end },
  ].filter((stretch) => said !== null && stretch.end - stretch.start > 3);
  return [{ ...focus, ...date, status }, ...around.map((stretch) => ({ ...stretch, ...said, status }))];
}
