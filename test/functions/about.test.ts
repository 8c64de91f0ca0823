import { beforeAll, describe, expect, it } from 'vitest';
import { aboutOf, shareOf } from '#functions/about.ts';
import { topicLine } from '#functions/topic-line.ts';
import { extractArticles } from '#shared/claim/extract-articles.ts';
import type { Article } from '#shared/claim/extracted-article.ts';
import { topicOf } from '#shared/topic/topic-of.ts';

const kestrel = { ...topicOf('Kestrel 4'), suggested: true };

async function articleOf(headline: string, text: string): Promise<Article> {
  const upload = {
    bytes: Buffer.from(`${headline}\n\n${text}`),
    fileName: null,
    contentType: 'text/plain',
    metadata: { publishedAt: '2024-03-13' },
  };
  const extracted = await extractArticles(upload, { uploadId: headline, owner: headline, corrections: [] });
  if (extracted.kind !== 'articles') throw new Error(headline);
  return extracted.articles[0]!;
}

describe('shareOf', () => {
  let [own, other] = [] as Article[];
  beforeAll(async () => {
    own = await articleOf(
      'Orro’s Kestrel 4 comes in April',
      'Orro will release the Kestrel 4 on 10 April. The Kestrel 4 costs 300 crowns. Orro sold 2 million phones last year. The Kestrel 4 was shown in Lisbon on Monday.',
    );
    other = await articleOf(
      'Rents rise in Selby',
      'Rents in Selby rose 4% in February. A Kestrel 4 was stolen there on Monday.',
    );
  });

  it('is the share of articles that suggest a topic, as ingest stored it', () => {
    const stored = [own, other].map((article) => ({
      article: article!,
      terms: [],
      about: aboutOf(topicLine, article!),
    }));
    expect(stored.map(({ about }) => about === kestrel.name)).toEqual([true, false]);
    expect(shareOf(topicLine, kestrel, stored)).toBe(0.5);
    const asks = { suggestTopics: () => expect.fail('asked again') };
    expect(shareOf(asks, kestrel, stored)).toBe(0.5);
  });

  it('is asked of articles that were stored before', () => {
    expect(
      shareOf(
        topicLine,
        kestrel,
        [own, other].map((article) => ({ article: article!, terms: [] })),
      ),
    ).toBe(0.5);
  });

  it('is whole for what somebody defined', () => {
    const stored = [{ article: other!, terms: [], about: null }];
    expect(shareOf(topicLine, { ...kestrel, suggested: false }, stored)).toBe(1);
  });
});
