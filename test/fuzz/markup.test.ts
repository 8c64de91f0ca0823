import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TIMELINE_FORMATS } from '#shared/present/timeline-formats.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import { bare, buildHostileTimeline, readEntries } from '../support/hostile-timeline.ts';
import { type Called, type LocalSystem, startLocalSystem } from '../support/local-system.ts';
import { markupPayloads } from '../support/markup-payloads.ts';
import { elementsOf, foreignParts, ownWordsOf, plainWordsOf, wordsOf } from '../support/parsed-pages.ts';

const COUNT = process.env.FUZZ || process.env.PROVE ? 500 : 90;
const SEED = 20_261_128;
const MOST_MS = 600_000;

const PAYLOADS = markupPayloads(COUNT, SEED);

/** How pages show marks that turn words around. */
const SHOWN_CONTROL = /\[U\+[0-9A-F]{4}\]/g;
const bareAll = (texts: readonly string[]): string[] => texts.map(bare);
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]|\p{Cs}/u;

describe(`${COUNT} payloads of markup in articles, reworded entries and names (seed ${SEED})`, () => {
  let system: LocalSystem;
  let topic: string;
  let entries: readonly Entry[];
  const answers = new Map<string, Called>();

  beforeAll(async () => {
    system = await startLocalSystem();
    topic = await buildHostileTimeline(system, PAYLOADS);
    entries = await readEntries(system, topic);
    for (const { name: format, extension } of TIMELINE_FORMATS)
      answers.set(format, await system.call('GET', `/v1/topics/${topic}/timeline${extension}?limit=100`));
  }, MOST_MS);
  afterAll(() => system.stop());

  const textOf = (format: string): string => answers.get(format)!.text;
  const statements = (): string[] => entries.map(({ statement }) => bare(statement));

  it('all come through the line, into words, names and headlines', () => {
    const words = entries.map(({ statement }) => statement);
    const names = entries.flatMap(({ publishers }) => publishers);
    const headlines = entries.flatMap(({ articles }) => articles.map(({ headline }) => headline ?? ''));
    expect(entries.length).toBeGreaterThanOrEqual(COUNT * 0.9);
    // One place or another may lack some (two that tell the same join, a mark may end a name); all of them lack none.
    for (const shown of [words, names, headlines].map((texts) => bareAll(texts)))
      expect(PAYLOADS.filter((payload) => shown.some((text) => text.includes(bare(payload)))).length).toBeGreaterThan(
        COUNT * 0.8,
      );
    const everywhere = bare([...words, ...names, ...headlines].join());
    expect(PAYLOADS.filter((payload) => !everywhere.includes(bare(payload)))).toEqual([]);
  });

  it.each(TIMELINE_FORMATS)(
    '$title is found at its address, is what it says and holds no control characters',
    ({ name, mediaType }) => {
      const { status, headers, text } = answers.get(name)!;
      expect(status).toBe(200);
      expect(headers['content-type']!.split(';')[0]).toBe(mediaType);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'",
      });
      expect(CONTROLS.exec(text)).toBeNull();
    },
  );

  it('no list of articles tells the passwords that addresses held', async () => {
    const { articles } = (await system.call('GET', '/v1/articles?limit=100')).json as { articles: { url: string }[] };
    expect(articles.length).toBeGreaterThan(50);
    expect(articles.filter(({ url }) => !url.startsWith('https://evil.example/?'))).toEqual([]);
  });

  it('the page holds their words and nothing else of theirs', async () => {
    const seen: string[] = [];
    for (let path: string | undefined = `/v1/topics/${topic}/timeline?limit=100`; path; ) {
      const { text, headers } = await system.call('GET', path, { headers: { accept: 'text/html' } });
      expect(foreignParts(text)).toEqual([]);
      expect(CONTROLS.exec(text)).toBeNull();
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
      const elements = elementsOf(text);
      seen.push(...elements.filter(({ tagName }) => tagName === 'h3').map(ownWordsOf));
      path = elements
        .flatMap(({ attrs }) => attrs)
        .find(({ name, value }) => name === 'href' && /cursor=/.test(value))?.value;
    }
    const marked = seen.map((words) => bare(words.replace(SHOWN_CONTROL, '')));
    expect(marked).toEqual(statements());
  });

  it('JSON holds them as they are, and quotes where their offsets say', async () => {
    const sent = new Set(bareAll(PAYLOADS));
    expect(statements().filter((statement) => !sent.has(statement))).toEqual([]);
    for (const { claims } of entries.slice(0, 40)) {
      const { id, articleId, field, start, end, quote } = claims[0]!;
      const { text, headline } = (await system.call('GET', `/v1/articles/${articleId}`)).json;
      expect([id, quote]).toEqual([id, (field === 'text' ? text : headline).slice(start, end)]);
    }
  });

  it('CSV opens as words, whatever separates cells', () => {
    const rows = parseCsv(textOf('csv'), { columns: true, relax_column_count: false }) as Record<string, string>[];
    const unmarked = (text: string): string => bare(text.replaceAll("'", ''));
    expect(rows.map(({ statement }) => unmarked(statement!))).toEqual(statements().map(unmarked));
    for (const delimiter of [',', ';', '\t', '|']) {
      const cells = (
        parseCsv(textOf('csv'), { delimiter, relax_quotes: true, relax_column_count: true }) as string[][]
      ).flat();
      const formulas = cells.filter((each) =>
        /^[=+\-@]/.test(each.normalize('NFKC').replace(/^[\s\p{C}\p{Z}\p{M}\u2800"]+/u, '')),
      );
      if (delimiter !== '|') expect(formulas).toEqual([]);
    }
  });

  it('the calendar has an event for each dated entry, and no line but its own', () => {
    const text = textOf('calendar');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const [, , events] = ICAL.parse(text) as [
      string,
      unknown[],
      [string, [string, object, string, string][], unknown[]][],
    ];
    const dated = entries.filter(({ date }) => date?.earliest ?? date?.latest);
    expect(events.map(([name]) => name)).toEqual(dated.map(() => 'vevent'));
    const summaries = events.map(([, properties]) => properties.find(([name]) => name === 'summary')![3]);
    // Where an end is open, the words say so first.
    expect(bareAll(summaries).map((words, index) => words.endsWith(bare(dated[index]!.statement)))).toEqual(
      dated.map(() => true),
    );
    const names = new Set(events.flatMap(([, properties]) => properties.map(([name]) => name)));
    const own = ['categories', 'description', 'dtend', 'dtstamp', 'dtstart', 'status', 'summary', 'transp', 'uid'];
    expect([...names].filter((name) => !name.startsWith('x-dateline-')).toSorted()).toEqual(own);
    expect(events.flatMap(([, , inner]) => inner)).toEqual([]);
  });

  it('Atom is XML with an entry for each', () => {
    const elements = (parent: XmlElement, name?: string): XmlElement[] =>
      parent.children.filter(
        (child): child is XmlElement => child.type === 'element' && (!name || (child as XmlElement).name === name),
      );
    const feed = parseXml(textOf('atom')).root!;
    const items = elements(feed, 'entry');
    const titles = items.map((item) => bare(elements(item, 'title')[0]!.text.replace(/^\S+: /, '')));
    expect(titles.toSorted()).toEqual(statements().toSorted());
    const own = ['category', 'content', 'id', 'link', 'published', 'summary', 'title', 'updated'];
    for (const item of items) {
      expect(
        [...new Set(elements(item).map(({ name }) => name))].toSorted().filter((name) => name !== 'author'),
      ).toEqual(own);
      expect(foreignParts(elements(item, 'content')[0]!.text)).toEqual([]);
    }
    const links = [feed, ...items].flatMap((item) => elements(item, 'link')).map(({ attributes }) => attributes.href);
    const isOwn = (link: string): boolean => /^\/v1\/(?:topics|entries)\/[\w.-]+(?:\/timeline(?:\.atom)?)?$/.test(link);
    expect(links.filter((link) => !isOwn(link!) && !link!.startsWith('https://evil.example/?'))).toEqual([]);
  });

  it('JSON Feed holds words', () => {
    const { items } = answers.get('jsonFeed')!.json;
    expect(bareAll(items.map(({ title }: { title: string }) => title))).toEqual(statements());
    expect(items.filter((item: object) => 'content_html' in item)).toEqual([]);
  });

  it('TimelineJS, which puts its texts into a page, is given words', () => {
    const { title, events } = answers.get('timelineJs')!.json;
    const headlines = events.map(({ text }: { text: { headline: string } }) => plainWordsOf(text.headline));
    const drawn = entries.filter(({ date }) => date?.earliest ?? date?.latest);
    expect(bareAll(headlines.map((words: string | null) => words?.replace(SHOWN_CONTROL, '') ?? 'markup'))).toEqual(
      drawn.map(({ statement }) => bare(statement)),
    );
    for (const { text, display_date: date } of events)
      expect([foreignParts(text.text), plainWordsOf(date)]).toEqual([[], expect.any(String)]);
    expect(plainWordsOf(title.text.headline)).toContain('<script>alert(1)</script>');
  });

  it('JSON-LD stays within a script element', () => {
    const page = `<!doctype html><script type="application/ld+json">${textOf('jsonLd')}</script>`;
    const [script, ...more] = elementsOf(page).filter(({ tagName }) => !/^(?:html|head|body)$/.test(tagName));
    expect(more).toEqual([]);
    const { itemListElement } = JSON.parse(wordsOf(script!));
    expect(bareAll(itemListElement.map(({ name }: { name: string }) => name))).toEqual(statements());
  });

  it(
    'pages of articles, claims, entries and topics hold nothing of theirs either',
    async () => {
      const some = entries.filter((_entry, index) => index % Math.ceil(entries.length / 40) === 0);
      const paths = some.flatMap(({ id, claims: [claim] }) => [
        `/v1/entries/${id}`,
        `/v1/claims/${claim!.id}/why`,
        `/v1/articles/${claim!.articleId}`,
      ]);
      for (const path of ['/', '/docs', `/v1/topics/${topic}/due?on=2020-01-01`, ...paths]) {
        const { status, text } = await system.call('GET', path, { headers: { accept: 'text/html' } });
        expect([path, status, foreignParts(text)]).toEqual([path, 200, []]);
        expect(CONTROLS.exec(text)).toBeNull();
      }
    },
    MOST_MS,
  );
});
