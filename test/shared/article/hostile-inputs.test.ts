import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readArticleSchema, type Upload } from '#shared/article/article.ts';
import { readArticles } from '#shared/article/read-articles.ts';
import { HOSTILE_INPUTS } from '../../support/hostile-inputs.ts';

const MEGABYTE = 1_000_000;
const SIZE = MEGABYTE / 4;
/** One second a megabyte is the promise on a machine of its own; a shared one with cold caches gets three. */
const MOST_MILLISECONDS = (3000 * SIZE) / MEGABYTE;
const MOST_BYTES = 300 * MEGABYTE;

const uploadOf = (bytes: Uint8Array, fileName: string | null = null): Upload => ({
  bytes,
  fileName,
  contentType: null,
  metadata: {},
});
const resultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('articles'), articles: z.array(readArticleSchema).min(1) }),
  z.object({ kind: z.literal('refused'), refusal: z.object({ reason: z.string(), detail: z.string() }) }),
]);
/** Time of this thread alone: how long others keep the machine busy says nothing about the reader. */
const processorMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};
const fileNameOf = (name: string): string | null =>
  name.startsWith('Markdown') ? 'page.md' : /JSON (?:lists|objects|articles)/.test(name) ? 'page.json' : null;

describe('readArticles on hostile input', () => {
  it('knows at least sixty families', () => {
    expect(HOSTILE_INPUTS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(HOSTILE_INPUTS)('$name', async ({ name, make }) => {
    const bytes = make(SIZE);
    const memory = process.memoryUsage().rss;
    const start = processorMs();
    const result = await readArticles(uploadOf(bytes, fileNameOf(name)));
    expect(processorMs() - start).toBeLessThan(MOST_MILLISECONDS);
    expect(process.memoryUsage().rss - memory).toBeLessThan(MOST_BYTES);
    expect(() => resultSchema.parse(result)).not.toThrow();
  });
});

const PIECES = [
  '<p>',
  '</p>',
  '<div class="share">',
  '<div>',
  '</div>',
  '<article>',
  '</article>',
  '<h1>',
  '</h1>',
  '<h2>',
  '</h2>',
  '<a href="/x">',
  '</a>',
  '<li>',
  '<ul>',
  '</ul>',
  '<table><tr><td>',
  '</table>',
  '<br><br>',
  '<b>',
  '</i>',
  '<time datetime="2025-05-13">',
  '</time>',
  '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-05-13"}</script>',
  '<meta name="date" content="',
  '">',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '&amp;',
  '&#x',
  ';',
  '<html lang="fr">',
  '<!doctype html>',
  '<rss><channel><item><title>',
  '<description>',
  '</item>',
  '{"items":[',
  '{"title":"x","text":"',
  '"}',
  ']}',
  '# ',
  '\n\n',
  '\n',
  '13 May 2025',
  '28-01-2025',
  '34 minutes ago',
  'Yahoo',
  '(Bloomberg) -- ',
  '© 2025 ',
  'Crane falls into basin',
  'The harbour of Tarbet was closed on Monday, the port authority said. ',
  'in May last month ',
  'From: a\nSubject: b\nDate: c\n\n',
  '\u0000',
  '\ud800',
  '\u200b',
  'é',
  '汉字',
  'Read more: ',
  'By Oona Petrie',
];
/** A hundred thousand for a release; a few for every run of the suite. */
const RUNS = Number(process.env.FUZZ_RUNS || 2000);

describe('readArticles on any fragments', () => {
  it('answers with valid articles or a reason', async () => {
    const source = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, fc.string()), {
      maxLength: 40,
    });
    const name = fc.constantFrom(null, 'a.html', 'a.md', 'a.json', 'a.txt', 'a.eml', 'a.xml');
    await fc.assert(
      fc.asyncProperty(source, name, async (parts, fileName) => {
        resultSchema.parse(await readArticles(uploadOf(new TextEncoder().encode(parts.join('')), fileName)));
      }),
      { numRuns: RUNS },
    );
  });
});
