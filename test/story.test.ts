import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '#shared/timeline/timeline.ts';
import type { Topic } from '#shared/topic/topic.ts';
import { type LocalSystem, startLocalSystem } from './support/local-system.ts';

describe('from uploads to timelines', () => {
  let system: LocalSystem;
  let topics: Topic[];

  const timelineOf = async (name: string, query = ''): Promise<Entry[]> => {
    const { id } = topics.find((topic) => topic.name === name)!;
    return (await system.call('GET', `/v1/topics/${id}/timeline?limit=100${query}`)).json.entries;
  };

  beforeAll(async () => {
    system = await startLocalSystem();
    const names = readdirSync('samples').filter((name) => /\.(?:html|txt)$/.test(name));
    for (const name of names)
      await system.putSample(name, name === 'aggregator-dump.txt' ? { 'captured-at': '2025-06-06T12%3A00%3A00Z' } : {});
    await system.drain();
    topics = (await system.call('GET', '/v1/topics?limit=100')).json.topics;
  });
  afterAll(() => system.stop());

  it('suggests the topics that the articles are about', () => {
    expect(topics.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['DeepSeek', 'UK\u2013US trade deal', 'Starliner']),
    );
    expect(topics.every(({ state, suggested }) => state === 'ready' && suggested)).toBe(true);
  });

  it('dates the release of R1 to 20 January 2025 and quotes who says so', async () => {
    const release = (await timelineOf('DeepSeek')).find(
      ({ date, statement }) => date?.edtf === '2025-01-20' && /releas/i.test(statement),
    )!;
    expect(release.status).toBe('happened');
    expect(release.publishers.length).toBeGreaterThan(1);
    expect(release.claims.every(({ quote }) => quote.length > 0)).toBe(true);
  });

  it('holds the terms of the deal of May 2025 with their figures', async () => {
    const entries = (await timelineOf('UK\u2013US trade deal')).filter(({ date }) => date?.edtf.startsWith('2025-05'));
    const figures = entries.flatMap(({ claims }) => claims.flatMap((claim) => claim.figures));
    expect(figures.some(({ from, to, unit }) => from === 27.5 && to === 10 && unit === '%')).toBe(true);
    expect(figures.some(({ from, to, unit }) => from === 25 && to === 0 && unit === '%')).toBe(true);
    expect(figures.some(({ value, cap }) => value === 100_000 || cap?.value === 100_000)).toBe(true);
  });

  it('sets two figures for the same loss beside each other', async () => {
    const conflicts = (await timelineOf('DeepSeek')).flatMap((entry) => entry.conflicts);
    const values = conflicts.map(({ sides }) => sides.map(({ value }) => value));
    expect(values).toContainEqual(['589,000,000,000 USD', '593,000,000,000 USD']);
  });

  it('makes no event of what is still so, and explains no day that is said', async () => {
    const entries = [...(await timelineOf('DeepSeek')), ...(await timelineOf('UK\u2013US trade deal'))];
    expect(entries.filter(({ statement }) => statement.includes('is financed by'))).toEqual([]);
    const explained = entries.flatMap(({ statement, meant = [] }) =>
      meant.map(({ start, end }) => statement.slice(start, end)),
    );
    expect(explained.length).toBeGreaterThan(0);
    expect(explained.filter((words) => /\d{4}/.test(words))).toEqual([]);
  });

  it('knows of a day only what had come out by then', async () => {
    const known = await timelineOf('Starliner', '&asOf=2024-06-10');
    expect(known.length).toBeGreaterThan(0);
    expect(known.every(({ published }) => published.first! <= '2024-06-10')).toBe(true);
    expect(await timelineOf('Starliner', '&asOf=2024-01-01')).toEqual([]);
  });

  it('explains a date in words', async () => {
    const claims = (await timelineOf('Starliner')).flatMap((entry) => entry.claims);
    const claim = claims.find(({ date, quote }) => date?.edtf === '2025-03-18' && quote.includes('18 March'))!;
    const { json } = await system.call('GET', `/v1/claims/${claim.id}/why`);
    expect(json.date.because).toContain('18 March');
    expect(json.quote).toBe(claim.quote);
  });

  it('reads everything again without a change', async () => {
    const before = await timelineOf('DeepSeek');
    await system.putSample('deepseek-r1-release.html');
    await system.drain();
    expect(await timelineOf('DeepSeek')).toEqual(before);
  });
});
