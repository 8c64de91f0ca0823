import { describe, expect, it } from 'vitest';
import { extractArticles } from '#shared/claim/extract-articles.ts';
import { buildTimeline } from '#shared/timeline/build-timeline.ts';
import { topicOf } from '#shared/topic/topic-of.ts';
import { CORPORA, type TimelineCorpus } from './corpora.ts';

type Item = { readonly date: string; readonly quote: string };

async function itemsOf({ entity, articles }: TimelineCorpus): Promise<Item[]> {
  const read = await Promise.all(
    articles.map(async ({ on, text }) => {
      const metadata = { publishedAt: on };
      const upload = { bytes: Buffer.from(text), fileName: null, contentType: 'text/plain', metadata };
      const extracted = await extractArticles(upload, { uploadId: on, owner: on, corrections: [] });
      return extracted.kind === 'articles' ? extracted.articles : [];
    }),
  );
  const definition = topicOf(entity);
  const { entries } = buildTimeline({ definition, articles: read.flat(), corrections: [] });
  return entries.flatMap((entry) =>
    entry.claims.flatMap(({ date, quote }) => {
      const day = date ?? entry.date;
      return day ? [{ date: day.edtf, quote }] : [];
    }),
  );
}

/** Of the events how many have an item with their word at their date; of the items how many tell an event at its date. */
function scoreOf({ events }: TimelineCorpus, items: readonly Item[]) {
  const tells = ({ date, quote }: Item, [day, word]: TimelineCorpus['events'][number]): boolean =>
    date === day && quote.includes(word);
  const found = events.filter((event) => items.some((item) => tells(item, event)));
  const right = items.filter((item) => events.some((event) => tells(item, event)));
  const [precision, recall] = [right.length / items.length, found.length / events.length];
  return {
    f1: (2 * precision * recall) / (precision + recall),
    missed: events.filter((event) => !found.includes(event)),
    wrong: items.filter((item) => !right.includes(item)),
  };
}

describe.each(CORPORA)('the timeline of $entity', (corpus) => {
  it('has the events in which it takes part, at their dates, and few others', async () => {
    const { f1, missed, wrong } = scoreOf(corpus, await itemsOf(corpus));
    expect(f1, JSON.stringify({ missed, wrong }, null, 1)).toBeGreaterThan(0.75);
  });
});
