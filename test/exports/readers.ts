import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { parse as parseCsv } from 'csv-parse/sync';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import ICAL from 'ical.js';
import jsonld from 'jsonld';
import MarkdownIt from 'markdown-it';
import { parseFragment } from 'parse5';
import type { ToldEntry } from '#shared/present/exports/told-entry.ts';
import { wordsOf } from '../support/parsed-pages.ts';
import type { ClaimField, EntryField, ReadEntry } from './compare.ts';

const or = (value: string | undefined | null): string | null => (value ? value : null);
const bare = (cell: string): string => cell.replace(/(^|; ?)'/g, '$1');

/** A form of an export read by a parser that is not ours: which fields it is to keep, and what was read, by entry id. */
export type Reader = {
  readonly extension: string;
  readonly parser: string;
  readonly entry: readonly EntryField[];
  readonly claim: readonly ClaimField[];
  /** Entries that this form cannot hold. */
  readonly leavesOut?: (entry: ToldEntry) => boolean;
  readonly read: (body: string) => Promise<ReadonlyMap<string, ReadEntry>>;
};

const ENTRY: readonly EntryField[] = ['link', 'statement', 'edtf', 'earliest', 'latest', 'saidOn', 'status'];
const CLAIM: readonly ClaimField[] = ['quote', 'speaker', 'publisher', 'headline', 'url', 'published'];
const ALL = { entry: ENTRY, claim: CLAIM };

type Row = Readonly<Record<string, string>>;
const rowsOf = (body: string): Row[] => parseCsv(body, { columns: true, bom: true });

/** An iCalendar text property without a value is none. */
const property = (event: ICAL.Component, name: string): string | null =>
  or(event.getFirstPropertyValue(name)?.toString());

// biome-ignore lint/suspicious/noExplicitAny: expanded JSON-LD has no static shape
type Expanded = any;
const SCHEMA = 'https://schema.org/';
const valueIn = (node: Expanded, name: string): string | null => {
  const [first] = node?.[name.includes(':') ? name : SCHEMA + name] ?? [];
  return first?.['@value'] ?? first?.['@id'] ?? null;
};
const nodeIn = (node: Expanded, name: string): Expanded => node?.[SCHEMA + name]?.[0];

export const READERS: readonly Reader[] = [
  {
    extension: '.csv',
    parser: 'csv-parse',
    ...ALL,
    read: async (body) =>
      new Map(
        rowsOf(body).map((row) => [
          row.id!,
          {
            link: row.link,
            statement: bare(row.statement!),
            edtf: or(row.date),
            earliest: or(row.earliest),
            latest: or(row.latest),
            saidOn: or(row.said_on?.replaceAll('; ', ' ')),
            status: row.status,
            words: bare(row.sources!),
          },
        ]),
      ),
  },
  {
    extension: '.claims.csv',
    parser: 'csv-parse',
    ...ALL,
    read: async (body) =>
      new Map(
        [...Map.groupBy(rowsOf(body), (row) => row.entry!)].map(([id, rows]) => [
          id,
          {
            link: rows[0]!.entry_link,
            statement: bare(rows[0]!.statement!),
            edtf: or(rows[0]!.entry_date),
            earliest: or(rows[0]!.entry_earliest),
            latest: or(rows[0]!.entry_latest),
            saidOn: or([...new Set(rows.flatMap((row) => or(row.said_on) ?? []))].join(' ')),
            status: rows[0]!.entry_status,
            claims: rows.map((row) =>
              Object.fromEntries(CLAIM.map((field) => [field, row[field] ? bare(row[field]) : null])),
            ),
          },
        ]),
      ),
  },
  {
    extension: '.ndjson',
    parser: 'JSON.parse by line',
    ...ALL,
    read: async (body) => {
      const claims = body
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      return new Map(
        [...Map.groupBy(claims, ({ entry }) => entry.id as string)].map(([id, own]) => {
          const { link, statement, date, status } = own[0].entry;
          const saidOn = [...new Set(own.flatMap(({ saidOn: day }) => day?.edtf ?? []))].join(' ') || null;
          return [
            id,
            {
              ...{ link, statement, status, saidOn },
              ...{ edtf: date?.edtf, earliest: date?.earliest, latest: date?.latest },
              claims: own.map(({ quote, speaker, article }) => ({ quote, speaker, ...article })),
            },
          ];
        }),
      );
    },
  },
  {
    extension: '.md',
    parser: 'markdown-it',
    ...ALL,
    read: async (body) => {
      const [entries = '', sources = ''] = body.split('\n## Sources\n');
      const numbered = new MarkdownIt().render(sources).split('<li>').slice(1).map(textOf);
      return new Map(
        entries
          .split(/^- (?=\*\*)/m)
          .slice(1)
          .map((part) => readMarkdownEntry(new MarkdownIt().render(`- ${part}`), numbered)),
      );
    },
  },
  {
    extension: '.ics',
    parser: 'ical.js',
    ...ALL,
    leavesOut: ({ date }) => date === null,
    read: async (body) =>
      new Map(
        new ICAL.Component(ICAL.parse(body)).getAllSubcomponents('vevent').map((event) => [
          property(event, 'uid')!.replace(/@dateline$/, ''),
          {
            link: property(event, 'url'),
            statement: property(event, 'summary')!.replace(/^(?:reported )?(?:about )?(?:by|since) [^:]*: /, ''),
            edtf: property(event, 'x-dateline-date'),
            earliest: property(event, 'x-dateline-earliest'),
            latest: property(event, 'x-dateline-latest'),
            saidOn: property(event, 'x-dateline-said-on')?.replaceAll(',', ' ') ?? null,
            status: property(event, 'categories'),
            words: property(event, 'description') ?? '',
          },
        ]),
      ),
  },
  {
    extension: '.atom',
    parser: 'feedsmith',
    ...ALL,
    read: async (body) =>
      new Map(
        (parseAtomFeed(body).entries ?? []).map((entry) => {
          const term = (scheme: string | undefined): string[] =>
            (entry.categories ?? []).flatMap((each) => (each.scheme === scheme && each.term ? [each.term] : []));
          return [
            entry.id!.replace('urn:dateline:entry:', ''),
            {
              link: entry.links?.find(({ rel }) => rel === 'alternate')?.href ?? null,
              statement: entry.title?.value?.replace(/^\S+: /, '') ?? null,
              edtf: term('urn:dateline:date')[0] ?? null,
              earliest: term('urn:dateline:earliest')[0] ?? null,
              latest: term('urn:dateline:latest')[0] ?? null,
              saidOn: term('urn:dateline:said-on').join(' '),
              status: term(undefined)[0] ?? null,
              words: `${textOf(entry.content?.value ?? '')} ${hrefsOf(entry.content?.value ?? '')}`,
            },
          ];
        }),
      ),
  },
  {
    extension: '.feed.json',
    parser: 'feedsmith',
    ...ALL,
    read: async (body) => {
      const own = new Map(
        JSON.parse(body).items.map((item: { id: string; _dateline: unknown }) => [item.id, item._dateline]),
      );
      return new Map(
        (parseJsonFeed(body).items ?? []).map((item) => {
          const { date, saidOn } = own.get(item.id!) as Pick<ToldEntry, 'date' | 'saidOn'>;
          return [
            item.id!,
            {
              ...{ link: item.url, statement: item.title, status: item.tags?.[0], saidOn: saidOn.join(' ') },
              ...{ edtf: date?.edtf, earliest: date?.earliest, latest: date?.latest },
              words: item.content_text,
            },
          ];
        }),
      );
    },
  },
  {
    extension: '.timeline.json',
    parser: 'parse5 of each text',
    ...ALL,
    leavesOut: ({ date }) => date === null,
    read: async (body) =>
      new Map(
        (JSON.parse(body) as Expanded).events.map((event: Expanded) => [
          event.unique_id,
          {
            ...event._dateline,
            saidOn: event._dateline.saidOn.join(' '),
            statement: textOf(event.text.headline),
            words: `${textOf(event.text.text)} ${hrefsOf(event.text.text)}`,
          },
        ]),
      ),
  },
  {
    extension: '.jsonld',
    parser: 'jsonld',
    ...ALL,
    read: async (body) => {
      const [list] = (await jsonld.expand(JSON.parse(body))) as Expanded[];
      return new Map(
        list[`${SCHEMA}itemListElement`].map((event: Expanded) => [
          decodeURIComponent(event['@id'].split('/').at(-1)),
          {
            link: event['@id'],
            statement: valueIn(event, 'name'),
            edtf: valueIn(event, 'temporalCoverage'),
            earliest: valueIn(event, 'urn:dateline:earliest'),
            latest: valueIn(event, 'urn:dateline:latest'),
            saidOn: (event['urn:dateline:said-on'] ?? []).map((day: Expanded) => day['@value']).join(' '),
            status: valueIn(event, 'urn:dateline:status'),
            claims: (event[`${SCHEMA}subjectOf`] ?? []).map((claim: Expanded) => {
              const article = nodeIn(claim, 'appearance');
              return {
                quote: valueIn(claim, 'text'),
                speaker: valueIn(nodeIn(claim, 'author'), 'name'),
                publisher: valueIn(nodeIn(article, 'publisher'), 'name'),
                headline: valueIn(article, 'headline'),
                url: valueIn(article, 'url'),
                published: valueIn(article, 'datePublished'),
              };
            }),
          },
        ]),
      );
    },
  },
];

/** `<b>when</b> (edtf: earliest to latest): statement status, entry`, then its claims with the numbers of their sources. */
function readMarkdownEntry(html: string, sources: readonly string[]): readonly [string, ReadEntry] {
  const link = /<a href="([^"]+)">entry<\/a>/.exec(html)![1]!;
  const words = textOf(html);
  const parts = /^\s*.*?(?: \((\S+): (\S+) to (\S+)\))?: (.*) ([a-z]+), entry/.exec(words) ?? [];
  const [, edtf = null, earliest, latest, statement, status] = parts;
  const given = (bound: string | undefined): string | null => (bound === 'open' ? null : (bound ?? null));
  const saidOn = [...words.matchAll(/; said on (\S+);/g)].map(([, day]) => day);
  const told = [...words.matchAll(/\[(\d+)\]/g)].map(([, number]) => sources[Number(number) - 1]);
  return [
    decodeURIComponent(link.split('/').at(-1)!),
    {
      ...{ link, edtf, statement, status, earliest: given(earliest), latest: given(latest) },
      saidOn: [...new Set(saidOn)].join(' '),
      words: `${words} ${told.join(' ')}`,
    },
  ];
}

/** The words of a stretch of markup, as a browser shows them. */
const textOf = (html: string): string => wordsOf(parseFragment(html));

const hrefsOf = (html: string): string =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&')).join(' ');

/** A source as citation programs know it. */
export type ReadSource = Readonly<Record<'headline' | 'publisher' | 'url' | 'published', string | null>>;

/** Forms of the sources alone, all read by citation-js. */
export const SOURCE_EXTENSIONS = ['.ris', '.bib', '.csl.json'] as const;

/** The sources of a citation file, in its order. */
export const readSources = (body: string): ReadSource[] =>
  (new Cite(body).data as Expanded[]).map((item) => ({
    headline: or(item.title),
    publisher: or(item['container-title']),
    url: or(item.URL),
    published: or(
      item.issued?.['date-parts']?.[0]
        ?.map((part: number, index: number) => String(part).padStart(index === 0 ? 4 : 2, '0'))
        .join('-'),
    ),
  }));
