import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '#shared/claim/extracted-article.ts';
import { buildTimeline } from '#shared/timeline/build-timeline.ts';
import { topEntries } from '#shared/timeline/filter-entries.ts';
import { topicOf } from '#shared/topic/topic-of.ts';
import { candidatesOf, readSamples } from '../../support/samples.ts';

/** The ten dates that matter, from samples/README.md: written down before any timeline was built. */
const STARLINER = `2024-05-06 2024-06-01 2024-06-05 2024-06-06 2024-08-24 2024-09-07 2024-09-28 2024-12-17 2025-03-14
  2025-03-18`.split(/\s+/);

describe('buildTimeline', () => {
  let samples: Article[];
  const timelineOf = (name: string, articles: readonly Article[] = samples) => {
    const definition = topicOf(name);
    return buildTimeline({ definition, articles: candidatesOf(definition, articles), corrections: [] });
  };
  beforeAll(async () => {
    samples = await readSamples();
  });

  it('is the same whatever the order of the articles', () => {
    const expected = ['DeepSeek', 'Starliner', 'UK\u2013US trade deal'].map((name) => JSON.stringify(timelineOf(name)));
    for (let seed = 1; seed <= 20; seed++) {
      const shuffled = shuffle(samples, seed);
      const built = ['DeepSeek', 'Starliner', 'UK\u2013US trade deal'].map((name) =>
        JSON.stringify(timelineOf(name, shuffled)),
      );
      expect(built).toEqual(expected);
    }
  });

  it('gives one entry to the release of R1, with what all articles say of it', () => {
    const { entries } = timelineOf('DeepSeek');
    const [most] = entries.filter(({ date }) => date?.edtf === '2025-01-20').toSorted((a, b) => b.origins - a.origins);
    expect(most!.publishers.length).toBeGreaterThanOrEqual(3);
    expect(most!.claims.filter(({ quote }) => /releas|came out/.test(quote)).length).toBeGreaterThanOrEqual(4);
  });

  it('sets two figures for one loss beside each other, and no others', () => {
    const conflicts = timelineOf('DeepSeek').entries.flatMap((entry) => entry.conflicts);
    expect(conflicts.map(({ sides }) => sides.map(({ value }) => value))).toEqual([
      ['589,000,000,000 USD', '593,000,000,000 USD'],
    ]);
    expect(timelineOf('UK\u2013US trade deal').entries.flatMap((entry) => entry.conflicts)).toEqual([]);
  });

  it('counts a wire copy as an article and not as an origin', () => {
    const { entries } = timelineOf('UK\u2013US trade deal');
    const order = entries.find(
      ({ articles }) => articles.filter(({ headline }) => /order/i.test(headline!)).length === 2,
    )!;
    expect(order.origins).toBeLessThan(order.articles.length);
  });

  it('follows a plan until it was carried out', () => {
    const entry = timelineOf('DeepSeek').entries.find(({ history }) => history.length > 1)!;
    expect(entry.history.map(({ status }) => status)).toEqual(['planned', 'happened']);
    expect(entry.status).toBe('happened');
  });

  it('picks at least seven of the ten dates that matter', () => {
    const top = topEntries(timelineOf('Starliner').entries, 10).map(({ date }) => date!.edtf);
    expect(top).toHaveLength(10);
    expect(top.filter((day) => STARLINER.includes(day)).length).toBeGreaterThanOrEqual(7);
  });

  it('quotes every statement word for word from an article', () => {
    const texts = samples.map(({ text, headline }) => `${headline}\n${text}`);
    for (const { statement } of timelineOf('Starliner').entries)
      expect(texts.some((text) => text.includes(statement.replace(/ …$/, '')))).toBe(true);
  });

  it('orders entries by day, undated ones last', () => {
    const days = timelineOf('Starliner').entries.map(({ date }) => date?.latest ?? date?.earliest ?? '9999');
    expect(days).toEqual(days.toSorted());
  });
});

function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const shuffled = [...items];
  let state = seed;
  for (let at = shuffled.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (at + 1);
    [shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!];
  }
  return shuffled;
}
