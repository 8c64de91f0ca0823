import { extractArticles } from '#shared/claim/extract-articles.ts';
import type { BuiltTimeline } from '#shared/timeline/build-timeline.ts';
import { buildTimeline } from '#shared/timeline/build-timeline.ts';
import { topicOf } from '#shared/topic/topic-of.ts';

/** A report: the day it came out, and its words. */
export type Report = readonly [publishedAt: string, text: string];

/** The timeline of a topic that a few reports tell of. */
export async function timelineOf(name: string, reports: readonly Report[]): Promise<BuiltTimeline['entries']> {
  const read = reports.map(([publishedAt, text], index) =>
    extractArticles(
      { bytes: Buffer.from(text), fileName: `${index}.txt`, contentType: 'text/plain', metadata: { publishedAt } },
      { uploadId: `u${index}`, owner: `o${index}`, corrections: [] },
    ),
  );
  const articles = (await Promise.all(read)).flatMap((each) => (each.kind === 'articles' ? each.articles : []));
  return buildTimeline({ definition: topicOf(name), articles, corrections: [] }).entries;
}
