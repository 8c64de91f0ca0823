/**
 * The line from articles to timelines as a command of `../shared/measure/events/score-entity-timelines.mjs`: one corpus
 * a line in, the timeline of each entity out.
 */
import { createInterface } from 'node:readline';
import { extractArticles } from '../shared/claim/extract-articles.ts';
import type { Article } from '../shared/claim/extracted-article.ts';
import { buildTimeline } from '../shared/timeline/build-timeline.ts';
import { topicOf } from '../shared/topic/topic-of.ts';

type Given = { readonly id: string; readonly text: string; readonly publishedAt: string };
type Corpus = { readonly id: string; readonly articles: readonly Given[]; readonly entities: readonly string[] };

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue;
  const corpus = JSON.parse(line) as Corpus;
  const articles = (await Promise.all(corpus.articles.map(read))).flat();
  const timelines = Object.fromEntries(corpus.entities.map((name) => [name, itemsOf(name, articles)]));
  console.log(JSON.stringify({ id: corpus.id, timelines }));
}

async function read({ id, text, publishedAt }: Given): Promise<readonly Article[]> {
  const upload = {
    bytes: Buffer.from(text),
    fileName: `${id}.txt`,
    contentType: 'text/plain; charset=utf-8',
    metadata: { publishedAt },
  };
  const extracted = await extractArticles(upload, { uploadId: id, owner: id, corrections: [] });
  return extracted.kind === 'articles' ? extracted.articles : [];
}

function itemsOf(name: string, articles: readonly Article[]): readonly object[] {
  const definition = topicOf(name);
  const { entries } = buildTimeline({ definition, articles, corrections: [] });
  return entries.flatMap(({ claims, date }) =>
    claims.flatMap((claim) => {
      const day = claim.date ?? date;
      return day && claim.field === 'text'
        ? [{ articleId: claim.uploadId, start: claim.start, end: claim.end, ...day }]
        : [];
    }),
  );
}
