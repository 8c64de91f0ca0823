import { statusSchema } from '#shared/claim/claim.ts';
import { renderTimeline } from '#shared/present/render-timeline.ts';
import { FILTER_NAMES, type TimelineQuery } from '#shared/present/timeline-view.ts';
import type { Position, TimelineHead } from '#shared/store/fact-store.ts';
import { positionOf } from '#shared/store/position.ts';
import { toDateValue } from '#shared/time/edtf.ts';
import { dueEntries, filterEntries, topEntries } from '#shared/timeline/filter-entries.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import { badRequest } from '../http-error.ts';
import { chooseRepresentation } from '../middleware/representation.ts';
import {
  type EntryStretch,
  findTopic,
  readAllEntries,
  readStretch,
  readWholeArticles,
  VersionGoneError,
} from '../read-timeline.ts';
import { entryCorrections } from './entries.ts';
import { type Answer, type Request, readChoice, readDate, readLimit } from './request.ts';
import type { ApiPorts } from './route.ts';
import { shownEntry } from './shown-words.ts';
import { scopeOf, showTopic } from './topics.ts';

const PAGES_A_READ = 4;
/** Everything that a feed, a calendar or a table holds at once. */
const LARGEST_EXPORT = 5000;

/** A topic's timeline in any of its forms. */
export async function getTimeline(request: Request, ports: ApiPorts): Promise<Answer> {
  const { id, record, head } = await findTopic(ports, request.params.id!);
  const representation = chooseRepresentation(request);
  const asked = readQuery(request);
  const isWhole = representation !== 'json' && representation !== 'page';
  const pageLimit = readLimit(request.query);
  const limit = isWhole ? LARGEST_EXPORT : pageLimit;
  const scope = scopeOf(id, JSON.stringify(asked));
  // Before anything is read: a topic that was merged meanwhile must refuse the cursor, not end the walk.
  ports.cursors.open(scope, request.query.cursor);
  const stretch =
    head || asked.asOf
      ? await readEntries({ id, head, asked, scope, limit, isWhole }, request, ports)
      : { entries: [], next: null, version: '' };
  const next = stretch.next
    ? nextLink(request, asked, { limit, cursor: ports.cursors.seal(scope, [stretch.version, stretch.next]) })
    : null;
  const entries = stretch.entries.map((entry) => shownEntry(entry, ports));
  const today = new Date(ports.clock.now()).toISOString().slice(0, 10);
  const overdue = new Set(dueEntries(stretch.entries, today).overdue.map((entry) => entry.id));
  const topic = showTopic(record, head);
  const headers: Record<string, string> = { vary: 'accept', ...(next && { link: `<${next}>; rel="next"` }) };
  if (representation === 'json') return { headers, body: { topic, entries, ...(next && { next }) } };
  const { contentType, body } = renderTimeline(representation, {
    topic,
    entries,
    next,
    filter: asked,
    overdue,
  });
  return { headers: { ...headers, 'content-type': contentType }, body };
}

function readQuery({ query }: Request): TimelineQuery {
  for (const name of ['from', 'to', 'asOf'] as const) readDate(query, name);
  if (query.asOf && !toDateValue(query.asOf)?.latest)
    throw badRequest('bad-date', 'asOf is a date with an end, such as 2025-06-13.');
  readChoice(query, 'status', [...statusSchema.options, 'cancelled']);
  readChoice(query, 'order', ['asc', 'desc']);
  if (query.top) readLimit({ limit: query.top });
  return Object.fromEntries(FILTER_NAMES.flatMap((name) => (query[name] ? [[name, query[name].slice(0, 200)]] : [])));
}

const nextLink = (
  { path }: Request,
  asked: TimelineQuery,
  { limit, cursor }: { readonly limit: number; readonly cursor: string },
): string => `${path}?${new URLSearchParams({ ...asked, limit: String(limit), cursor })}`;

type Reading = {
  readonly id: string;
  readonly head: TimelineHead | null;
  readonly asked: TimelineQuery;
  readonly scope: string;
  readonly limit: number;
  readonly isWhole: boolean;
};
type VersionStretch = EntryStretch & { readonly version: string };

async function readEntries(reading: Reading, request: Request, ports: ApiPorts): Promise<VersionStretch> {
  const { id, head, asked, scope, limit, isWhole } = reading;
  const [version = head?.version ?? '', after = null] = ports.cursors.open(scope, request.query.cursor) ?? [];
  if (asked.asOf) return { ...stretchOf(await entriesAsOf(id, asked, ports), { ...reading, after }), version };
  if (asked.top && head)
    return {
      ...stretchOf(topEntries(filterEntries(await readAllEntries(ports, id, head), asked), Number(asked.top)), {
        ...reading,
        after,
      }),
      version,
    };
  const order = asked.order === 'desc' ? 'desc' : 'asc';
  const accepts = (entry: Entry): boolean => filterEntries([entry], asked).length > 0;
  const mostPages = isWhole ? Number.MAX_SAFE_INTEGER : PAGES_A_READ;
  const read = async (name: string): Promise<VersionStretch> => {
    const root = await ports.store.getRoot(id, name);
    if (!root) throw new VersionGoneError(id);
    return { ...(await readStretch(ports, id, root, { order, after, limit, accepts, mostPages })), version: name };
  };
  try {
    return await read(version);
  } catch (error) {
    // A version that was cleaned away meanwhile: go on at the same position in the newest one.
    if (!(error instanceof VersionGoneError) || !head) throw error;
    return read((await ports.store.getTimelineHead(id))!.version);
  }
}

/** The timeline as it could be known on a day: the same build over the articles that had come out by then. */
async function entriesAsOf(id: string, asked: TimelineQuery, ports: ApiPorts): Promise<readonly Entry[]> {
  const { record } = await findTopic(ports, id);
  const day = toDateValue(asked.asOf!)!.latest!;
  const articles = await readWholeArticles(ports, record.definition, day);
  const known = articles.filter(({ published }) => {
    const latest = published.edtf ? toDateValue(published.edtf)?.latest : null;
    return latest && latest <= day;
  });
  const corrections = await entryCorrections(id, ports);
  const built = ports.line.buildTimeline({ definition: record.definition, articles: known, corrections });
  const entries = filterEntries(built.entries, asked).map(({ claimIds: _claimIds, ...entry }) => entry);
  return asked.top ? topEntries(entries, Number(asked.top)) : entries;
}

function stretchOf(
  entries: readonly Entry[],
  { asked, limit, after }: Pick<Reading, 'asked' | 'limit'> & { readonly after: Position | null },
): EntryStretch {
  const ordered = asked.order === 'desc' ? entries.toReversed() : entries;
  const start = after === null ? 0 : ordered.findIndex((entry) => positionOf(entry) === after) + 1;
  const page = ordered.slice(start, start + limit);
  return { entries: page, next: start + limit < ordered.length ? positionOf(page.at(-1)!) : null };
}
