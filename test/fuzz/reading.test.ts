import fc from 'fast-check';
import { describe, it } from 'vitest';
import { readArticles } from '#shared/article/read-articles.ts';
import { toDateValue } from '#shared/time/edtf.ts';
import { processorMs } from '../support/processor-time.ts';
import { readResultSchema, uploadOf } from '../support/read-results.ts';

const RUNS = process.env.PROVE ? 100_000 : process.env.FUZZ ? 20_000 : 2000;
const SLOWEST_MS = 1000;

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
  '<div class="comments">',
  '<section>',
  '<div itemtype="http://schema.org/NewsArticle">',
  '<div class="related-item">',
  '<span class="date">03.04.16</span>',
  '<footer>Updated 5 May 2017</footer>',
  'Veröffentlicht am 3. März 2016',
  '\n---\n',
  '\n==========\n',
  '<sup class="reference">[1]</sup>',
  'Shuttered College Has Alumni Fighting Over Its Future In Court ',
];

const sources = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, fc.string()), {
  maxLength: 40,
});
const names = fc.constantFrom(null, 'a.html', 'a.md', 'a.json', 'a.txt', 'a.eml', 'a.xml');
const captures = fc.constantFrom(undefined, '2025-06-13', '2025-06-13T15:30:00Z');

describe('readArticles', () => {
  it(`answers ${RUNS} uploads of any fragments with valid articles or a reason, soon, and with dates that are dates`, async () => {
    await fc.assert(
      fc.asyncProperty(sources, names, captures, async (parts, fileName, capturedAt) => {
        const upload = uploadOf(new TextEncoder().encode(parts.join('')), fileName);
        const start = processorMs();
        const result = readResultSchema.parse(
          await readArticles({ ...upload, metadata: capturedAt === undefined ? {} : { capturedAt } }),
        );
        if (processorMs() - start > SLOWEST_MS) throw new Error('too slow');
        for (const { published, modified } of result.kind === 'articles' ? result.articles : [])
          for (const date of [published.edtf, modified])
            if (date !== null && !toDateValue(date)) throw new Error(`${date} is no date`);
      }),
      { numRuns: RUNS },
    );
  });
});
