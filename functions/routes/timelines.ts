import { markup } from '#shared/present/markup.ts';
import { renderPageFrame } from '#shared/present/page-frame.ts';
import { formatQuery } from '#shared/present/paths.ts';
import { renderTimeline } from '#shared/present/render-timeline.ts';
import { TIMELINE_FORMATS } from '#shared/present/timeline-formats.ts';
import { FILTER_NAMES, type TimelineQuery, type WholeTimeline } from '#shared/present/timeline-view.ts';
import type { Position } from '#shared/store/fact-store.ts';
import { inParallel } from '#shared/store/in-parallel.ts';
import { positionOf } from '#shared/store/position.ts';
import { toDateValue } from '#shared/time/edtf.ts';
import { dueEntries, filterEntries, topEntries } from '#shared/timeline/filter-entries.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import { checkRequest } from '../contract/check-request.ts';
import type { AnswerOf, QueryOf } from '../contract/typed.ts';
import { countAnswers } from '../count-answers.ts';
import { tagOf, unchanged } from '../entity-tag.ts';
import { findView, type View, viewWith } from '../find-view.ts';
import { asPageOrData, chooseRepresentation, type Representation } from '../middleware/representation.ts';
import { completeEntry } from '../read-entry-claims.ts';
import {
  type EntryStretch,
  findTopic,
  isBehind,
  readStretch,
  readVersion,
  type TopicTimeline,
} from '../read-timeline.ts';
import { MOST_PAGES, type Opened, readEntriesAt, readWhole } from '../read-whole.ts';
import { isFiltered, wantedPages } from '../wanted-pages.ts';
import { addressOf, linksOf } from './next-page.ts';
import type { Request } from './request.ts';
import type { ApiPorts } from './route.ts';
import { shownEntry } from './shown-words.ts';
import { scopeOf, showTopic, topicTag } from './topics.ts';

const PAGES_A_READ = 4;
/** Everything that a feed, a calendar or a table holds at once. */
const LARGEST_EXPORT = 5000;

/** Of entries with more claims together each tells the first: one answer holds no more. */
const MOST_CLAIMS_AT_ONCE = 20_000;
const READS_AT_ONCE = 4;
const claimsOf = (entries: readonly Entry[]): number => entries.reduce((sum, { claimCount }) => sum + claimCount, 0);

/** A topic's timeline in any of its forms; who has it already costs the reads of its head alone. */
export async function getTimeline(request: Request, ports: ApiPorts): Promise<AnswerOf<'getTimeline'>> {
  const { query } = checkRequest('getTimeline', request);
  const topic = await findTopic(ports, request.params.id!);
  const representation = chooseRepresentation(request);
  const asked = filterOf(query);
  // Before anything is read: a topic that was merged meanwhile must refuse the cursor, not end the walk.
  const scope = scopeOf(topic.id, JSON.stringify(asked));
  const [version = '', after = null, day = '', before] = ports.cursors.open(scope, query.cursor) ?? [];
  const source = await sourceOf(topic, { ...asked, version, day }, ports);
  if ('inSeconds' in source) return waitFor(source.inSeconds, request);
  const isWhole = representation !== 'json' && representation !== 'page';
  const limit = isWhole ? LARGEST_EXPORT : query.limit;
  const today = new Date(ports.clock.now()).toISOString().slice(0, 10);
  const etag = tagOf(
    topicTag(topic, ports.build),
    versionOf(source),
    representation,
    request.base,
    JSON.stringify(query),
    today,
  );
  const known = unchanged(request, etag, ports.cache.heads);
  if (known) return known;
  const reading = { source, asked: { ...asked, today }, version, after, limit, isWhole, representation };
  const stretch = await readEntries(reading, ports);
  const seal = (place: Position) =>
    ports.cursors.seal(scope, [stretch.version, place, 'day' in source ? source.day : '', after ?? '']);
  const address = (place: Position | null | undefined) =>
    addressOf(request.path, { ...asked, limit: query.limit, cursor: place ? seal(place) : undefined });
  const next = stretch.next ? address(stretch.next) : null;
  const links = linksOf({ next, first: after && address(null), prev: before === undefined ? null : address(before) });
  const isPinned = query.cursor !== undefined && representation === 'json' && stretch.version === version;
  const cacheControl = isPinned && asked.status !== 'overdue' ? ports.cache.versions : ports.cache.heads;
  const answer = await show(
    { request, query, topic, representation, isWhole, source, asked, stretch, next, today },
    ports,
  );
  return { ...answer, headers: { etag, 'cache-control': cacheControl, vary: 'accept', ...links, ...answer.headers } };
}

/** The version that a source has now; empty where there is none. */
const versionOf = (source: Source): string => ('head' in source ? source.head.version : '');

type Shown = Pick<Reading, 'source' | 'asked' | 'isWhole' | 'representation'> & {
  readonly request: Request;
  readonly query: QueryOf<'getTimeline'>;
  readonly topic: TopicTimeline & { readonly id: string };
  readonly stretch: VersionStretch;
  readonly next: string | null;
  readonly today: string;
};

/** What was read, in the form that was asked for. */
async function show(shown: Shown, ports: ApiPorts): Promise<AnswerOf<'getTimeline'>> {
  const { request, query, representation, isWhole, source, asked, stretch, next, today } = shown;
  const topic = showTopic(shown.topic.record, shown.topic.head);
  const { total, whole } = stretch;
  const isComplete = isWhole && 'head' in source && claimsOf(stretch.entries) <= MOST_CLAIMS_AT_ONCE;
  const read = isComplete
    ? await inParallel(stretch.entries, READS_AT_ONCE, (entry) => completeEntry(entry, source, ports))
    : stretch.entries;
  const entries = read.map((entry) => shownEntry(entry, ports));
  if (representation === 'json')
    return { body: { topic, entries, ...(total !== null && { total }), ...(next && { next }) } };
  const { contentType, body } = renderTimeline(representation, {
    base: request.base,
    self: request.base + selfOf(request, asked),
    updated: new Date('head' in source ? source.head.builtAt : 0).toISOString(),
    hasBom: query.bom === '1',
    topic,
    entries,
    next,
    filter: asked,
    overdue: new Set(dueEntries(stretch.entries, today).overdue.map((entry) => entry.id)),
    total,
    whole,
    moments: stretch.moments.map((entry) => shownEntry(entry, ports)),
  });
  const file: Record<string, string> = isWhole
    ? { 'content-disposition': dispositionOf(shown.topic.id, representation) }
    : {};
  return { headers: { ...file, 'content-type': contentType }, body };
}

/** Tables and calendars are saved, what browsers can show is shown; each is named after its topic. */
function dispositionOf(topic: string, format: Representation): string {
  const extension = TIMELINE_FORMATS.find(({ name }) => name === format)?.extension ?? '';
  const isSaved = /^(?:csv|claimsCsv|calendar|ris|bibtex)$/.test(format);
  return `${isSaved ? 'attachment' : 'inline'}; filename="${topic}${extension}"`;
}

/** What is asked of the entries, as addresses spell it. */
const filterOf = (query: QueryOf<'getTimeline'>): TimelineQuery =>
  Object.fromEntries(FILTER_NAMES.flatMap((name) => (query[name] === undefined ? [] : [[name, String(query[name])]])));

/** The address of the whole answer, without its cursor. */
const selfOf = ({ path }: Request, asked: TimelineQuery): string => path + formatQuery(asked);

/** Where the entries are: in a topic's timeline or a view of it, or nowhere. */
type Source = View | { readonly kind: 'none' };

/** `version` and `day`: of the view that a walk began in, which is read for as long as it is there. */
async function sourceOf(
  { id, record, head }: TopicTimeline & { readonly id: string },
  { asOf, version, day }: TimelineQuery & { readonly version: string; readonly day: string },
  ports: ApiPorts,
): Promise<Source | { readonly inSeconds: number }> {
  if (!asOf) return head ? { name: id, head, day: '' } : { kind: 'none' };
  const begun = day ? await viewWith(version, { topic: id, day }, ports) : null;
  if (begun) return begun;
  // Views are as many as days of publication, however many days are asked for.
  const newest = await ports.store.getNewestDay(ports.line.listeningTerms(record.definition), lastDayOf(asOf));
  if (newest === null) return { kind: 'none' };
  const isSmall = (head?.read ?? Number.POSITIVE_INFINITY) <= ports.mostClaimsAtOnce;
  return findView(ports, { topic: id, day: newest, isSmall });
}

const lastDayOf = (asOf: string): string => toDateValue(asOf)!.latest!;

/** The answer to whoever comes before the view is there; browsers come again by themselves. */
function waitFor(seconds: number, request: Request): AnswerOf<'getTimeline'> {
  const detail = `What was known by then is being put together. Ask again in ${seconds} s.`;
  const title = 'One moment';
  const answer = asPageOrData(request, { state: 'building', detail } as const, () =>
    renderPageFrame({ title, body: markup`<h1>${title}</h1><p class="lede">${detail}</p>` }),
  );
  const wait = { 'cache-control': 'no-store', 'retry-after': String(seconds), refresh: String(seconds) };
  return { ...answer, status: 202, headers: { ...answer.headers, location: request.path, ...wait } };
}

type Reading = {
  readonly source: Source;
  readonly asked: TimelineQuery & { readonly today?: string };
  /** The version that a walk began in; empty where it begins, or began without one. */
  readonly version: string;
  readonly after: Position | null;
  readonly limit: number;
  readonly isWhole: boolean;
  readonly representation: Representation;
};
/** What else an answer tells of the version: its size, how many entries answer where that is known, its key moments. */
type VersionStretch = EntryStretch & {
  readonly version: string;
  readonly whole: WholeTimeline;
  readonly total: number | null;
  readonly moments: readonly Entry[];
};
/** A timeline of fewer entries is read at a glance. */
const FEW_ENTRIES = 30;
const KEY_MOMENTS = 10;

async function readEntries(reading: Reading, ports: ApiPorts): Promise<VersionStretch> {
  const { source, asked, after, limit, isWhole, representation } = reading;
  if ('kind' in source)
    return { entries: [], next: null, version: '', whole: { entries: 0, months: [] }, total: 0, moments: [] };
  const { name, head } = source;
  const version = reading.version || head.version;
  const order = orderOf(asked);
  const accepts = (entry: Entry): boolean => filterEntries([entry], asked).length > 0;
  // What few entries answer to lies far apart: the next page is sought as long as one answer reads.
  const mostPages = isWhole || isFiltered(asked) ? MOST_PAGES : PAGES_A_READ;
  return readVersion(ports, { name, version }, async (root, version) => {
    const isFirst = after === null && !isWhole;
    const whole = { entries: root.counts.entries, months: root.months ?? [] };
    const told = {
      version,
      whole,
      total: isFirst && !asked.top ? await countAnswers(ports, { name, root }, asked) : null,
    };
    if (asked.top) return { ...stretchOf(await readTop(asked, { name, root }, ports), reading), ...told, moments: [] };
    const request = { order, after, limit, accepts, isWanted: wantedPages(asked), mostPages };
    const isOpening = isFirst && representation === 'page' && whole.entries > FEW_ENTRIES && !isFiltered(asked);
    const top = isOpening ? (root.top ?? []).slice(0, KEY_MOMENTS) : [];
    const moments = top.length > 0 ? await readEntriesAt(ports, { name, root }, top) : [];
    return { ...(await readStretch(ports, name, root, request)), ...told, moments };
  });
}

/** The most important entries: those that the version names, or of those that have all that is asked. */
async function readTop(asked: Reading['asked'], opened: Opened, ports: ApiPorts): Promise<readonly Entry[]> {
  const count = Number(asked.top);
  if (!isFiltered(asked) && opened.root.top) return readEntriesAt(ports, opened, opened.root.top.slice(0, count));
  return topEntries(filterEntries(await readWhole(ports, opened), asked), count);
}

const orderOf = ({ order }: TimelineQuery): 'asc' | 'desc' => (order === 'desc' ? 'desc' : 'asc');

function stretchOf(
  entries: readonly Entry[],
  { asked, limit, after }: Pick<Reading, 'asked' | 'limit' | 'after'>,
): EntryStretch {
  const order = orderOf(asked);
  const ordered = order === 'desc' ? entries.toReversed() : entries;
  const left = ordered.filter((entry) => isBehind(positionOf(entry), after, order));
  const page = left.slice(0, limit);
  return { entries: page, next: left.length > limit ? positionOf(page.at(-1)!) : null };
}
