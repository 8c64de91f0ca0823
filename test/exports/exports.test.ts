import { existsSync, readdirSync, readFileSync } from 'node:fs';
import XLSX from '@e965/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { extractArticles } from '#shared/claim/extract-articles.ts';
import type { Article } from '#shared/claim/extracted-article.ts';
import { CLAIM_COLUMNS, type Columns, claimRows, ENTRY_COLUMNS } from '#shared/present/exports/csv.ts';
import { type ToldEntry, tellEntry } from '#shared/present/exports/told-entry.ts';
import { renderWorkbook } from '#shared/present/exports/workbook.ts';
import { type ExportFormat, formatTimeline } from '#shared/present/exports/write-timeline.ts';
import { TIMELINE_FORMATS } from '#shared/present/timeline-formats.ts';
import { buildTimeline } from '#shared/timeline/build-timeline.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import { suggestTopics } from '#shared/topic/suggest-topics.ts';
import type { TopicDefinition } from '#shared/topic/topic.ts';
import { topicOf } from '#shared/topic/topic-of.ts';
import { makeClaim, makeEntry, makeTopic } from '../support/entries.ts';
import { candidatesOf, readSamples } from '../support/samples.ts';
import { type Comparison, compareEntries } from './compare.ts';
import { READERS, type Reader, readSources, SOURCE_EXTENSIONS } from './readers.ts';

const BASE = 'https://dateline.example';
const HAITI = '../shared/data/tls/tasks/haiti';
const TOPICS_OF_SAMPLES = 6;

type Exported = { readonly name: string; readonly entries: readonly Entry[] };

/** What no sample has: every kind of date, texts that are markup in some form, names with signs of tables and TeX. */
const HARD: readonly Entry[] = [
  '2025-05',
  '2025',
  '198X',
  '../2025-07',
  '2025-07/..',
  '2025-21',
  '2025~',
  '2025-05-26/2025-06-01',
  null,
].map((edtf, index) =>
  makeEntry(edtf, {
    id: `hard-${index}`,
    statement: `Prices *rose* by 5% & more [_${index}_] <b>in</b> \\{May\\} #1; "so" said they, at once | twice: ~x^y $2.`,
    status: index % 2 ? 'planned' : 'cancelled',
    claims: [
      makeClaim({
        id: `hard-claim-${index}`,
        articleId: `hard-article-${index}`,
        quote: `“Up,” <i>she</i> said; “by 5%” & \\more _now_ {x}, 100% ~ [1].`,
        saidOn: { edtf: '2025-06-13', earliest: '2025-06-13', latest: '2025-06-13', precision: 'day' },
        attribution: [{ source: 'Ada "A." Holt', resolved: null, cue: 'said', kind: 'speaker', confidence: 1 }],
      }),
    ],
    articles: [
      {
        id: `hard-article-${index}`,
        headline: `Up & away: 100% of #1_${index}, *really*`,
        publisher: 'Smith & Sons; Daily',
        author: 'Ann Ode',
        url: `https://news.example/a?b=${index}&c=d_e,f(g)`,
        published: '2025-06-14',
      },
    ],
  }),
);

async function exportsOf(definitions: readonly TopicDefinition[], articles: readonly Article[]): Promise<Exported[]> {
  return definitions.map((definition) => ({
    name: definition.name,
    entries: buildTimeline({ definition, articles: candidatesOf(definition, articles), corrections: [] }).entries,
  }));
}

/** As many articles of a large topic as the test has time for: all of them when asked. */
async function readHaiti(): Promise<Article[]> {
  const names = readdirSync(`${HAITI}/articles`).toSorted();
  const wanted = process.env.PROVE ? names : names.slice(0, 40);
  const read = wanted.map(async (name) => {
    const { id, source, publishedAt, text } = JSON.parse(readFileSync(`${HAITI}/articles/${name}`, 'utf8'));
    const metadata = { publishedAt, publisher: source, url: `https://${source}.example/${id}` };
    const upload = { bytes: Buffer.from(text), fileName: `${id}.txt`, contentType: 'text/plain', metadata };
    const extracted = await extractArticles(upload, { uploadId: id, owner: id, corrections: [] });
    return extracted.kind === 'articles' ? extracted.articles : [];
  });
  return (await Promise.all(read)).flat();
}

const bodyOf = (format: ExportFormat, { name, entries }: Exported): string => {
  const topic = makeTopic({ name });
  const head = { topic, base: BASE, self: `${BASE}/self`, updated: '2025-07-01T00:00:00.000Z' };
  return formatTimeline(format, entries, { head, overdue: new Set() });
};
const formatOf = (extension: string): ExportFormat =>
  TIMELINE_FORMATS.find((format) => format.extension === extension)!.name as ExportFormat;

const tell = ({ entries }: Exported): ToldEntry[] =>
  entries.map((entry) => tellEntry(entry, { base: BASE, overdue: new Set() }));

async function compare(reader: Reader, exported: Exported): Promise<Comparison> {
  const read = await reader.read(bodyOf(formatOf(reader.extension), exported));
  const told = tell(exported).filter((entry) => !reader.leavesOut?.(entry));
  return compareEntries(told, read, reader);
}

describe('exports, read back by parsers that are not ours', () => {
  const all: Exported[] = [];
  const rows: string[] = [];

  beforeAll(async () => {
    const samples = await readSamples();
    all.push(...(await exportsOf(suggestTopics(samples).slice(0, TOPICS_OF_SAMPLES), samples)));
    if (existsSync(HAITI)) {
      const definition = { ...topicOf('Haiti'), aliases: ['Haitian', 'Port-au-Prince'] };
      all.push(...(await exportsOf([definition], await readHaiti())));
    }
    all.push({ name: 'Hard & <harder>', entries: HARD });
  }, 600_000);

  it('are of timelines that hold something', () => {
    const claims = all.flatMap(({ entries }) => entries.flatMap((entry) => entry.claims));
    expect(all.length).toBeGreaterThan(4);
    expect(claims.length).toBeGreaterThan(60);
    expect(claims.filter(({ saidOn }) => saidOn !== null).length).toBeGreaterThan(3);
    expect(claims.filter(({ attribution }) => attribution.length > 0).length).toBeGreaterThan(10);
  });

  it.each(READERS)('$extension keeps every field, as $parser reads it', async (reader) => {
    const found = await Promise.all(all.map((exported) => compare(reader, exported)));
    const fields = [...new Set(found.flatMap((one) => [...one.keys()]))];
    const differ = found.flatMap((one) =>
      [...one].flatMap(([field, { differ }]) => differ.map((each) => `${field}: ${each}`)),
    );
    const compared = found.flatMap((one) => [...one.values()]).reduce((sum, one) => sum + one.compared, 0);
    rows.push(
      `${reader.extension.padEnd(15)} ${reader.parser.padEnd(22)} ${fields.length} of 13 ${String(compared).padStart(7)} ${differ.length}`,
    );
    expect(differ.slice(0, 5)).toEqual([]);
    expect(fields.length).toBe(13);
  });

  it.each(SOURCE_EXTENSIONS)('%s keeps every source once, as citation-js reads it', (extension) => {
    let compared = 0;
    for (const exported of all) {
      const told = tell(exported).flatMap(({ claims }) => claims.map(({ article }) => article));
      const sources = [...new Map(told.map((article) => [article.id, article])).values()];
      const read = readSources(bodyOf(formatOf(extension), exported));
      expect(read).toEqual(
        sources.map(({ headline, publisher, url, published }) => ({ headline, publisher, url, published })),
      );
      compared += sources.length * 4;
    }
    rows.push(`${extension.padEnd(15)} ${'citation-js'.padEnd(22)} 4 of  4 ${String(compared).padStart(7)} 0`);
  });

  it('.xlsx keeps every field on its sheets, as SheetJS reads it', async () => {
    const name = '.xlsx';
    let compared = 0;
    for (const exported of all) {
      const told = tell(exported);
      const book = XLSX.read(await renderWorkbook(told));
      expect(book.SheetNames).toEqual(['entries', 'claims', 'sources']);
      const [entries, claims, sources] = book.SheetNames.map((sheet) =>
        XLSX.utils.sheet_to_json<Record<string, unknown>>(book.Sheets[sheet]!, { defval: '' }),
      );
      const shown = (columns: Columns<never>, row: unknown) =>
        Object.fromEntries(
          Object.entries(columns).map(([column, tellOf]) => {
            const value = (tellOf as (row: unknown) => unknown)(row) ?? '';
            return [column, typeof value === 'number' ? value : String(value)];
          }),
        );
      expect(entries).toEqual(told.map((entry) => shown(ENTRY_COLUMNS, entry)));
      expect(claims).toEqual(told.flatMap(claimRows).map((row) => shown(CLAIM_COLUMNS, row)));
      const ids = told.flatMap((entry) => entry.claims.map(({ article }) => article.id));
      expect(sources!.map(({ article }) => article)).toEqual([...new Set(ids)]);
      compared += told.length * 7 + told.flatMap((entry) => entry.claims).length * 6;
    }
    rows.push(`${name.padEnd(15)} ${'SheetJS'.padEnd(22)} 13 of 13 ${String(compared).padStart(7)} 0`);
  });

  it('are counted', () => {
    console.log(`format          parser                  fields  values differ\n${rows.join('\n')}`);
    expect(rows).toHaveLength(READERS.length + SOURCE_EXTENSIONS.length + 1);
  });
});
