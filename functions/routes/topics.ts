import { isDeepStrictEqual } from 'node:util';
import { pathTo } from '#shared/present/paths.ts';
import { renderStartPage } from '#shared/present/start-page.ts';
import type { ShownTopicRow, TimelineHead, TopicRecord } from '#shared/store/fact-store.ts';
import { shortHash } from '#shared/text/digest.ts';
import { normaliseCountries } from '#shared/topic/names.ts';
import { withoutNearDuplicates } from '#shared/topic/near-duplicates.ts';
import type { Topic, TopicDefinition } from '#shared/topic/topic.ts';
import { topicId } from '#shared/topic/topic-id.ts';
import { topicOf } from '#shared/topic/topic-of.ts';
import { MOST_ALIASES } from '../contract/bodies.ts';
import { checkRequest } from '../contract/check-request.ts';
import { LARGEST_PAGE } from '../contract/parameters.ts';
import type { AnswerOf } from '../contract/typed.ts';
import { copyDecisions } from '../copy-decisions.ts';
import { checkMatch, tagOf } from '../entity-tag.ts';
import { badRequest, HttpError } from '../http-error.ts';
import { wantsPage } from '../middleware/representation.ts';
import { findTopic, type TopicTimeline } from '../read-timeline.ts';
import { toNext } from './next-page.ts';
import type { Answer, Request } from './request.ts';
import type { ApiPorts } from './route.ts';

/** So often a topic is read and written anew while others change it. */
export const MOST_ATTEMPTS = 5;

/** A topic as the API shows it. */
export const showTopic = ({ definition, rev, state }: TopicRecord, head: TimelineHead | null): Topic => ({
  ...definition,
  state: state.kind === 'retired' ? 'retired' : head && head.defRev === rev ? 'ready' : 'building',
  entries: head?.counts.entries ?? 0,
  first: head?.counts.first ?? null,
  last: head?.counts.last ?? null,
});

/** Names the state of a topic: how people define it, and which timeline it has. */
export const topicTag = ({ record, head }: TopicTimeline, build: string): string =>
  tagOf(build, record.definition.id, record.rev, record.state.kind, head?.version, head?.defRev);

/** Topics that have a timeline: defined ones first, then by importance. */
export async function listTopics(request: Request, ports: ApiPorts): Promise<AnswerOf<'listTopics'>> {
  return listShown(request, ports, ALL_TOPICS);
}

/** Topics that Dateline suggests by itself. */
export async function listSuggestedTopics(request: Request, ports: ApiPorts): Promise<AnswerOf<'listSuggestedTopics'>> {
  return listShown(request, ports, { scope: 'suggested topics', isWanted: ({ suggested }) => suggested });
}

/** The topics as a page. */
export async function startPage(request: Request, ports: ApiPorts): Promise<AnswerOf<'startPage'>> {
  const all = { ...request, path: '/v1/topics', query: { limit: String(LARGEST_PAGE), ...request.query } };
  const { topics, next } = (await listShown(all, ports, ALL_TOPICS)).body;
  return {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: renderStartPage({ topics, next: next?.replace('/v1/topics', '/') ?? null }),
  };
}

/** Which topics a list shows; `scope`: what its cursors are bound to. */
type ShownList = { readonly scope: string; readonly isWanted: (topic: Topic) => boolean };
const ALL_TOPICS: ShownList = { scope: 'topics', isWanted: () => true };

type TopicList = { readonly topics: readonly Topic[]; readonly next?: string };

async function listShown(
  request: Request,
  { store, cursors }: ApiPorts,
  { scope, isWanted }: ShownList,
): Promise<Answer<TopicList>> {
  const { query } = checkRequest('listTopics', request);
  const { limit } = query;
  const isFound = nameSearch(query.q);
  const asked = query.q === undefined ? scope : scopeOf(scope, query.q);
  const topics: Topic[] = [];
  let next = cursors.open(asked, query.cursor)?.[0] ?? null;
  // Rows of versions that are no more stand between those of topics: a page is not short for them.
  for (let reads = 0; reads < MOST_READS && topics.length < limit; reads++) {
    const rows = await store.listShownTopics({ after: next, limit: limit - topics.length });
    topics.push(...(await shownOf(store, rows.rows)).filter((topic) => isWanted(topic) && isFound(topic)));
    next = rows.next;
    if (next === null) break;
  }
  const onward = toNext(request.path, { limit, q: query.q }, next && cursors.seal(asked, [next]));
  return { headers: onward.headers, body: { topics: withoutNearDuplicates(topics), ...onward.body } };
}

/** So many stretches of the list are read for one page; then it is short, and leads on. */
const MOST_READS = 20;

/** The topics of rows that their heads still name. */
async function shownOf(store: ApiPorts['store'], rows: readonly ShownTopicRow[]): Promise<Topic[]> {
  const ids = rows.map(({ topic }) => topic);
  const [heads, records] = await Promise.all([store.getTimelineHeads(ids), store.getTopics(ids)]);
  return rows.flatMap(({ topic, rank }) => {
    const [head, record] = [heads.get(topic), records.get(topic)];
    const isShown = head?.rank === rank && record?.state.kind === 'live';
    return isShown ? [showTopic(record, head)] : [];
  });
}

/** Finds topics by the words of their names, in any order, the last as far as it is written: `trade uk`, `starl`. */
function nameSearch(asked: string | undefined): (topic: Topic) => boolean {
  const words = normaliseCountries(asked ?? '')
    .split(' ')
    .filter(Boolean);
  if (asked !== undefined && words.length === 0) throw badRequest('bad-search', 'Search for letters or digits.');
  return ({ name, aliases }) =>
    words.length === 0 ||
    [name, ...aliases].some((each) => {
      const named = normaliseCountries(each).split(' ');
      return words.every((word, at) =>
        named.some((own) => own === word || (at === words.length - 1 && own.startsWith(word))),
      );
    });
}

/** One topic, as JSON; browsers are led to its timeline. */
export async function getTopic(request: Request, ports: ApiPorts): Promise<AnswerOf<'getTopic'>> {
  const { id, record, head } = await findTopic(ports, request.params.id!);
  if (wantsPage(request)) return { status: 303, headers: { location: pathTo.timeline(id), vary: 'accept' }, body: '' };
  const etag = topicTag({ record, head }, ports.build);
  return { headers: { etag, vary: 'accept' }, body: showTopic(record, head) };
}

/** Renames, redefines or merges a topic; its id stays. */
export async function changeTopic(request: Request, ports: ApiPorts): Promise<AnswerOf<'changeTopic'>> {
  const { mergeInto = null, ...change } = checkRequest('changeTopic', request).body;
  return redefine(request, { change, mergeInto }, ports);
}

/** Merges a topic into another: the other takes its names and what people decided, and its id leads there. */
export async function mergeTopic(request: Request, ports: ApiPorts): Promise<AnswerOf<'mergeTopic'>> {
  const { into } = checkRequest('mergeTopic', request).body;
  return redefine(request, { change: {}, mergeInto: into }, ports);
}

type Redefinition = { readonly change: Partial<TopicDefinition>; readonly mergeInto: string | null };

async function redefine(
  request: Request,
  { change, mergeInto }: Redefinition,
  ports: ApiPorts,
): Promise<AnswerOf<'changeTopic'>> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const { id, record, head } = await findTopic(ports, request.params.id!);
    checkMatch(request, topicTag({ record, head }, ports.build));
    const definition: TopicDefinition = { ...record.definition, ...change, suggested: false };
    if (change.name) await checkName(ports, id, change.name);
    const target = mergeInto ? await mergeTarget(ports, id, mergeInto, record) : null;
    const changed = await define(ports, {
      rev: record.rev + 1,
      definition,
      state: target ? { kind: 'merged', into: target } : { kind: 'live' },
    });
    if (!changed) continue;
    if (change.name && !target) await leadOn(ports, change.name, id);
    // Again: what was decided until the redirect was there.
    if (target) await copyDecisions(ports, id, target);
    const now = await findTopic(ports, target ?? id);
    return { body: showTopic(now.record, now.head) };
  }
  throw busy();
}

/** Two topics that people defined cannot have one name: they can be merged. */
async function checkName(ports: ApiPorts, id: string, name: string): Promise<void> {
  const other = await ports.store.getTopic(topicId(name));
  if (!other || other.definition.id === id || other.state.kind !== 'live' || other.definition.suggested) return;
  throw new HttpError(409, 'name-taken', `The topic ${other.definition.id} has that name; merge one into the other.`);
}

/** Who asks for a topic by its new name is led to it, and what is suggested by that name is it. */
async function leadOn(ports: ApiPorts, name: string, id: string): Promise<void> {
  const named = topicId(name);
  if (named === id) return;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const known = await ports.store.getTopic(named);
    if (known?.state.kind === 'merged' && known.state.into === id) return;
    if (known?.state.kind === 'live' && !known.definition.suggested) return;
    const definition = topicOf(name);
    if (await define(ports, { rev: (known?.rev ?? 0) + 1, definition, state: { kind: 'merged', into: id } })) return;
  }
  throw busy();
}

/** The target takes the source's names first; then the source may lead to it. */
async function mergeTarget(ports: ApiPorts, id: string, into: string, source: TopicRecord): Promise<string> {
  const target = await findTopic(ports, into);
  if (target.id === id) throw badRequest('bad-merge', 'A topic cannot be merged into itself.');
  const { definition } = target.record;
  const aliases = [...new Set([...definition.aliases, source.definition.name, ...source.definition.aliases])].filter(
    (name) => name !== definition.name,
  );
  if (aliases.length > MOST_ALIASES)
    throw badRequest('bad-merge', `Together they have ${aliases.length} names; a topic has at most ${MOST_ALIASES}.`);
  await copyDecisions(ports, id, target.id);
  const merged = await define(ports, {
    rev: target.record.rev + 1,
    definition: { ...definition, aliases, suggested: false },
    state: { kind: 'live' },
  });
  if (!merged) throw busy();
  return target.id;
}

/** Retires a topic: its id leads to 410 from now on. */
export async function retireTopic(request: Request, ports: ApiPorts): Promise<AnswerOf<'retireTopic'>> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const { record, head } = await findTopic(ports, request.params.id!);
    checkMatch(request, topicTag({ record, head }, ports.build));
    if (await define(ports, { ...record, rev: record.rev + 1, state: { kind: 'retired' } }))
      return { status: 204, body: '' };
  }
  throw busy();
}

/** Puts a definition; null where somebody else was faster. Subscriptions, then the definition, then a ticket: either ingest sees the subscription or the rebuild the postings. */
export async function define(ports: ApiPorts, record: TopicRecord): Promise<TopicRecord | null> {
  const { store, line } = ports;
  const { id } = record.definition;
  await store.putTopicRow(id);
  if (record.state.kind === 'live') await store.subscribe(id, record.rev, line.listeningTerms(record.definition));
  if (!(await store.swapTopic(id, record.rev - 1, record)) && !(await isThere(ports, record))) return null;
  await askForRebuild(ports, id);
  return record;
}

/** A reply that got lost, or a rival with the same wish: the definition is as this request wrote it. */
const isThere = async ({ store }: ApiPorts, record: TopicRecord): Promise<boolean> =>
  isDeepStrictEqual(await store.getTopic(record.definition.id), record);

/** Has a topic's timeline built anew. */
export async function askForRebuild({ store, timelines }: ApiPorts, topic: string): Promise<void> {
  const { ticket } = await store.takeTicket(topic);
  await timelines.send({ kind: 'rebuild', topic, ticket });
}

/** Others were faster, again and again. */
export const busy = (): HttpError =>
  new HttpError(409, 'conflict', 'Somebody else changed this at the same time; read it and try again.');

/** Names a list by what was asked for, so that a cursor of one is refused by another. */
export const scopeOf = (...parts: readonly string[]): string => shortHash(...parts);
