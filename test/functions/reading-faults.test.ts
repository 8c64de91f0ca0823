import { describe, expect, it } from 'vitest';
import { createIngest } from '#functions/ingest.ts';
import { line as wholeLine } from '#functions/line.ts';
import type { Line } from '#functions/ports.ts';
import { getArticle } from '#functions/routes/articles.ts';
import { extract } from '#functions/routes/extract.ts';
import { renderArticlePage, type ShownArticle } from '#shared/present/article-page.ts';
import { ReadingFault } from '#shared/text/fence.ts';
import { requestOf } from '../simulator/readers.ts';
import { TopicalSystem } from '../support/topical-system.ts';

const SPAN = { start: 0, end: 5 };
const FAULTS = [new ReadingFault(new TypeError('no lemma'), SPAN)];

/** A line that cannot read the first words of any article. */
const faulty = (line: Line, extractorVersion = line.extractorVersion): Line => ({
  ...line,
  extractorVersion,
  extractArticles: async (upload, context) => {
    const extracted = await line.extractArticles(upload, context);
    if (extracted.kind === 'refused') return extracted;
    return { ...extracted, articles: extracted.articles.map((one) => ({ ...one, unread: [SPAN] })), faults: FAULTS };
  },
});

describe('what could not be read', () => {
  it('is stored with the article, shown to its readers, and handed to whoever counts it', async () => {
    const system = new TopicalSystem();
    const ports = system.portsOf();
    const key = 'articles/one/a.txt';
    await system.put({ ...ports, line: faulty(ports.line) }, key, '2024-03-10', [
      'Alpha',
      'On 2024-02-01 Alpha opened.',
    ]);
    const { rows } = await ports.store.listArticles({ after: null, limit: 1 });
    const { body } = await getArticle(requestOf({ id: rows[0]!.articleId }), ports);
    expect(body).toMatchObject({ unread: [SPAN], claims: [{ quote: 'On 2024-02-01 Alpha opened.' }] });
    expect(renderArticlePage(body as ShownArticle)).toContain('1 of its sentences');
    const again = createIngest({ ...ports, line: faulty(ports.line, 'next') });
    expect(await again(key)).toMatchObject({ outcome: 'done', claims: 1, faults: FAULTS });
    expect(await again(key)).toMatchObject({ outcome: 'unchanged', faults: [] });
  });

  it('is counted in dry runs, too', async () => {
    const told: unknown[] = [];
    const { line } = new TopicalSystem().portsOf();
    const request = requestOf({}, { text: 'Alpha\nOn 2024-02-01 Alpha opened.' });
    const { body } = await extract(request, { line: faulty(line), log: (faults) => told.push(faults) });
    expect(told).toEqual([FAULTS]);
    expect(JSON.parse(body as string)).toMatchObject({ articles: [{ unread: [SPAN] }] });
  });

  it.each([
    'They cannot, he said on Monday.',
    'It wants to pay the builders but it cannot.',
    '(they cannot)',
    'They dont, he said.',
    'We cannot, and will not, pay.',
  ])('is nothing in "%s"', async (text) => {
    const told: unknown[] = [];
    const request = requestOf({}, { text, publishedAt: '2024-03-13' });
    const { body } = await extract(request, { line: wholeLine, log: (faults) => told.push(...faults) });
    expect(told).toEqual([]);
    expect(JSON.parse(body as string)).toMatchObject({ articles: [{ text, unread: [] }] });
  });
});
