import { beforeAll, describe, expect, it } from 'vitest';
import { readArticles } from '#shared/article/read-articles.ts';
import { HOSTILE_INPUTS } from '../../support/hostile-inputs.ts';
import { processorMs } from '../../support/processor-time.ts';
import { isProving } from '../../support/proofs.ts';
import { readResultSchema, uploadOf } from '../../support/read-results.ts';

const MEGABYTE = 1_000_000;
const SIZE = MEGABYTE / 4;
/** As an ordinary page of that size takes in the same run: half a second a megabyte on a machine of its own. */
const MOST_TIMES_ORDINARY = 8;
const MOST_BYTES = 300 * MEGABYTE;

const fileNameOf = (name: string): string | null =>
  name.startsWith('Markdown') || name === 'front matter'
    ? 'page.md'
    : name.endsWith('of a table')
      ? 'page.csv'
      : /JSON (?:lists|objects|articles)/.test(name)
        ? 'page.json'
        : null;

describe('readArticles on hostile input', () => {
  it('knows at least sixty families', () => {
    expect(HOSTILE_INPUTS.length).toBeGreaterThanOrEqual(60);
  });

  let ordinary: number;
  beforeAll(async () => {
    const times: number[] = [];
    for (let run = 0; run < 4; run++) times.push(await timeOf(pageOf(SIZE), 'page.html'));
    // Cold caches first; then the least that others' work leaves.
    ordinary = Math.min(...times.slice(1));
  });

  it.each(HOSTILE_INPUTS)('$name', async ({ name, make }) => {
    const bytes = make(SIZE);
    const memory = process.memoryUsage().rss;
    const start = processorMs();
    const result = await readArticles(uploadOf(bytes, fileNameOf(name)));
    expect(processorMs() - start).toBeLessThan(MOST_TIMES_ORDINARY * ordinary);
    expect(process.memoryUsage().rss - memory).toBeLessThan(MOST_BYTES);
    expect(() => readResultSchema.parse(result)).not.toThrow();
  });
});

describe('the time that reading takes', () => {
  const [short, long] = isProving ? [MEGABYTE, 10 * MEGABYTE] : [MEGABYTE / 10, MEGABYTE];
  it.each([
    ['page.html', pageOf],
    ['page.txt', (size: number) => `Crane falls into basin\n\n${SENTENCE.repeat(size / SENTENCE.length)}`],
    ['page.md', (size: number) => `# Crane falls into basin\n\n${SENTENCE.repeat(size / SENTENCE.length)}`],
  ])('grows with the size of %s', async (name, make) => {
    await timeOf(make(short), name);
    const times = async (): Promise<number> =>
      (1 / Math.max(await timeOf(make(short), name), LEAST_MS)) * (await timeOf(make(long), name));
    // A collector's pause in the long one is no growth: three times in a row would be.
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3 && least >= 12; run++) least = Math.min(least, await times());
    expect(least).toBeLessThan(12);
  });
});

const SENTENCE =
  'The harbour of Tarbet was closed on Monday, the port authority said on 13 May 2025, after a crane fell.\n\n';
const PARAGRAPH = `<div class="text"><p>${SENTENCE.trim()} <a href="/x">More</a></p></div>\n`;
/** Below this the clock is too coarse to tell. */
const LEAST_MS = 20;

function pageOf(size: number): string {
  return `<html><body><h1>Crane falls into basin</h1>${PARAGRAPH.repeat(size / PARAGRAPH.length)}</body></html>`;
}

async function timeOf(text: string, fileName: string): Promise<number> {
  const bytes = new TextEncoder().encode(text);
  const start = processorMs();
  await readArticles(uploadOf(bytes, fileName));
  return processorMs() - start;
}
