/** Writes 100,000 claims in a form, with as much memory as Node is given: `node test/exports/large-export.ts FORMAT`. */
import { type ExportFormat, writeTimeline } from '../../shared/present/exports/write-timeline.ts';
import type { Entry } from '../../shared/timeline/timeline.ts';
import { makeClaim, makeEntry, makeTopic } from '../support/entries.ts';

const ENTRIES = 2000;
const CLAIMS = 50;
const ARTICLES = 5000;

async function* entries(): AsyncGenerator<Entry> {
  for (let at = 0; at < ENTRIES; at++) {
    const own = Array.from({ length: CLAIMS }, (_, index) => (at * CLAIMS + index) % ARTICLES);
    yield makeEntry('2025-05-08', {
      id: `entry-${at}`,
      claimCount: CLAIMS,
      claims: own.map((article, index) => makeClaim({ id: `claim-${at}-${index}`, articleId: `article-${article}` })),
      articles: own.map((article) => ({
        id: `article-${article}`,
        headline: `Headline ${article}`,
        publisher: 'The Wharf',
        author: null,
        url: `https://wharf.example/${article}`,
        published: '2025-05-09',
      })),
    });
  }
}

const head = { topic: makeTopic(), base: 'https://a.example', self: '', updated: '2025-06-01T00:00:00Z' };
let bytes = 0;
for await (const piece of writeTimeline(process.argv[2] as ExportFormat, entries(), { head, overdue: new Set() }))
  bytes += piece.length;
console.log(bytes);
