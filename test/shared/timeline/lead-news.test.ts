import { describe, expect, it } from 'vitest';
import { extractArticles } from '#shared/claim/extract-articles.ts';
import { buildTimeline } from '#shared/timeline/build-timeline.ts';
import { topicOf } from '#shared/topic/topic-of.ts';

/** The statements of a report whose claims are said to go on, as the perfect often is taken. */
async function statementsOf(text: string): Promise<readonly string[]> {
  const upload = { bytes: Buffer.from(text), fileName: 'a.txt', contentType: 'text/plain' };
  const metadata = { publishedAt: '2021-05-08' };
  const read = await extractArticles({ ...upload, metadata }, { uploadId: 'u', owner: 'o', corrections: [] });
  const articles = (read.kind === 'articles' ? read.articles : []).map((article) => ({
    ...article,
    claims: article.claims.map((claim) => ({ ...claim, status: 'ongoing' as const })),
  }));
  const { entries } = buildTimeline({ definition: topicOf('Paul Voss'), articles, corrections: [] });
  return entries.map(({ statement, status }) => `${status}: ${statement}`);
}

describe('what an article tells as going on', () => {
  it('is an event where its lead tells it in the perfect', async () => {
    const lead = 'Paul Voss has led police to the place where the money was buried.';
    expect(await statementsOf(lead)).toEqual([`happened: ${lead}`]);
  });

  it('is none in other words', async () => {
    expect(await statementsOf('Paul Voss leads the police of the harbour town of Orla.')).toEqual([]);
  });
});
