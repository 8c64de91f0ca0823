import type { Ports } from '#functions/ports.ts';
import { getArticle, getClaim, listArticles } from '#functions/routes/articles.ts';
import { getEntry, listEntryClaims } from '#functions/routes/entries.ts';
import type { Answer, Request } from '#functions/routes/request.ts';
import type { ApiPorts } from '#functions/routes/route.ts';
import { getTimeline } from '#functions/routes/timelines.ts';
import { getTopic, listTopics } from '#functions/routes/topics.ts';
import { getUpload } from '#functions/routes/uploads.ts';
import { objectId, ownerOf } from '#shared/store/keys.ts';
import { positionOf } from '#shared/store/position.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import { withoutNearDuplicates } from '#shared/topic/near-duplicates.ts';
import { entriesAsOf } from './quiet.ts';
import { idsOf, type Watch } from './watch.ts';
import type { World } from './world.ts';

/** A request as the router hands it to a route. */
export const requestOf = (
  params: Record<string, string>,
  body: unknown = undefined,
  query: Record<string, string> = {},
): Request => ({
  path: `/v1/topics/${params.id ?? ''}/timeline`,
  params,
  query,
  base: '',
  accept: 'application/json',
  body,
  by: null,
});

export type Reading = { readonly world: World; readonly watch: Watch; readonly ports: ApiPorts & Ports };
type TimelineBody = {
  readonly topic: { readonly id: string };
  readonly entries: readonly Entry[];
  readonly next?: string;
};

/**
 * P2, P8: walking the pages of one version, or of what could be known on a day, shows that version, each entry once,
 * whatever happens meanwhile.
 */
export async function walkTimeline(reading: Reading, id: string, asOf: string | null = null): Promise<void> {
  const { world, watch } = reading;
  watch.checkReplaced();
  const order = world.random.pick(['asc', 'desc']);
  const walk = await walkPages(reading, id, { order, limit: String(1 + world.random.below(4)), ...(asOf && { asOf }) });
  if (!walk) return;
  const { entries, version, topic } = walk;
  const walked = order === 'asc' ? entries : entries.toReversed();
  const places = walked.map(positionOf);
  if (places.some((place, at) => at > 0 && place <= places[at - 1]!))
    watch.violate(`P8 a reader of ${id} met an entry twice, or out of order`);
  // A walk that outlived its version goes on in the newest one, and may meet two.
  const hasOutlived = version !== null && !isStored(world, topic, version);
  if (walked.length > 0 && !hasOutlived && !watch.versions.has(JSON.stringify(walked)))
    watch.violate(`P2 a reader of ${id} saw entries that no version has together: ${walked.length} of them`);
  for (const entry of walked) noteIds(watch, entry);
}

/** Whether a version is there, of a topic or of a view of it. */
const isStored = ({ table }: World, topic: string, version: string): boolean =>
  [...table.all()].some(({ pk, sk }) => sk === version && pk.startsWith(`T#${topic}`));

/** `version`: null where one answer held all. */
type Walked = { readonly entries: readonly Entry[]; readonly topic: string; readonly version: string | null };

/** All pages of a timeline, and the version that the first one named for the others; null where it is still to be built. */
async function walkPages(
  { world, ports }: Reading,
  id: string,
  asked: Readonly<Record<string, string>>,
): Promise<Walked | null> {
  const entries: Entry[] = [];
  let version: string | null = null;
  for (let query: Record<string, string> = asked; ; ) {
    const answer: Answer = await getTimeline(requestOf({ id }, undefined, query), ports);
    world.counts.reads++;
    if (answer.status === 202) return null;
    const { entries: page, next, topic } = answer.body as TimelineBody;
    entries.push(...page);
    if (!next) return { entries, topic: topic.id, version };
    query = Object.fromEntries(new URLSearchParams(next.split('?')[1]));
    version ??= JSON.parse(Buffer.from(query.cursor!.split('.')[0]!, 'base64url').toString())[0] as string;
  }
}

/** So often somebody asks again for what is still being built. */
const MOST_POLLS = 60;

type Recalled = { readonly topic: string; readonly day: string };

/** What could be known on a day is, in the end, what follows from the articles of that day. */
export async function recall(reading: Reading, { topic: id, day }: Recalled): Promise<void> {
  const { world, watch } = reading;
  const expected = await entriesAsOf(world, watch, id, day);
  for (let poll = 0; poll < MOST_POLLS; poll++) {
    const walk = await walkPages(reading, id, { limit: '100', asOf: day });
    if (walk && JSON.stringify(walk.entries) === expected) return;
  }
  watch.violate(`P3 what was known of ${id} on ${day} is not what follows from bucket and decisions`);
}

function noteIds({ handedOut }: Watch, { id, claims, articles }: Entry): void {
  handedOut.add(`entry ${id}`);
  for (const claim of claims) handedOut.add(`claim ${claim.id}`);
  for (const article of articles) handedOut.add(`article ${article.id}`);
}

/** An upload that says it is done is readable in every topic that is ready: all of its claims, and no others of it. */
export async function readUpload({ world, watch, ports }: Reading, key: string): Promise<void> {
  const object = objectId(key);
  const before = watch.state.objectHead(object);
  const answer = await getUpload(requestOf({ id: key.split('/')[1]! }), ports);
  world.counts.reads++;
  const head = watch.state.objectHead(object);
  if ((answer.body as { state: string }).state !== 'done' || !head || head.gen !== before?.gen) return;
  const articles = watch.state.generation(object, head)?.map(({ article }) => article);
  if (!articles) {
    watch.violate(`P2 ${key} is done, and a part of it is missing`);
    return;
  }
  for (const id of world.topics) {
    const [record, timeline] = [watch.state.topic(id), watch.state.timelineHead(id)];
    if (record?.state.kind !== 'live' || timeline?.defRev !== record.rev) continue;
    const { claimIds } = watch.state.version(id, timeline.version)!;
    const shown = claimIds.filter((claim) => ownerOf(claim) === object);
    if (idsOf(shown) !== idsOf(watch.claimsOf(record.definition, articles)))
      watch.violate(`P2 ${key} is done, and ${id} does not show it as it is`);
  }
}

/** When nothing is left to do, every upload says what became of it. */
export async function readUploads({ world, watch, ports }: Reading): Promise<void> {
  for (const [key, versions] of world.bucket.history) {
    const isGone = versions.at(-1)!.body === null;
    const id = key.split('/')[1]!;
    // Put and removed before anybody read it: nothing is known of it.
    if (isGone && !(await ports.store.getUpload(id))) continue;
    const answer = await getUpload(requestOf({ id }), ports);
    const { state } = answer.body as { readonly state: string };
    const expected = isGone ? ['removed'] : ['done', 'refused'];
    if (!expected.includes(state)) watch.violate(`P3 ${key} is ${state} for ever`);
  }
}

const OPENERS: Readonly<Record<string, (request: Request, ports: ApiPorts) => Promise<Answer>>> = {
  entry: getEntry,
  claim: getClaim,
  article: getArticle,
  topic: getTopic,
};

/** P9: whatever was handed out leads to the thing, to what it became, or to a 410. */
export async function openAll({ watch, ports }: Reading): Promise<void> {
  for (const handed of watch.handedOut) {
    const [kind, id] = handed.split(' ') as [string, string];
    try {
      const { body } = await OPENERS[kind]!(requestOf({ id }), ports);
      if (kind === 'entry') await countClaims(body as Entry, { watch, ports });
    } catch (error) {
      const { statusCode } = error as { statusCode?: number };
      if (statusCode !== 410) watch.violate(`P9 ${handed} leads to ${statusCode ?? error}`);
    }
  }
}

/** All claims of an entry can be listed, not only those that it shows. */
async function countClaims(
  { id, claimCount }: Entry,
  { watch, ports }: Pick<Reading, 'watch' | 'ports'>,
): Promise<void> {
  const { body } = await listEntryClaims(requestOf({ id }, undefined, { limit: '100' }), ports);
  const { claims } = body as { readonly claims: readonly unknown[] };
  if (claims.length !== claimCount) watch.violate(`P9 entry ${id} lists ${claims.length} of ${claimCount} claims`);
}

/** Lists show what counts: every article of the bucket, every topic with entries, each once. */
export async function readLists({ world, watch, ports }: Reading): Promise<void> {
  const articles = await walkList(listArticles, ports, ({ articles: page }) => page as { id: string }[]);
  const topics = await walkList(listTopics, ports, ({ topics: page }) => page as { id: string }[]);
  const live = [...world.table.all()].flatMap(({ pk, sk }) => {
    const head = pk.startsWith('O#') && sk === 'HEAD' ? watch.state.objectHead(pk.slice(2)) : null;
    return head ? (watch.state.generation(pk.slice(2), head) ?? []).map(({ article }) => article.id) : [];
  });
  const shown = [...world.topics].filter(
    (id) => watch.state.topic(id)?.state.kind === 'live' && watch.state.timelineHead(id)?.rank !== null,
  );
  if (articles.toSorted().join() !== live.toSorted().join())
    watch.violate('P3 the list of articles is not what there is');
  if (topics.toSorted().join() !== shown.filter(isListed(watch, topics)).toSorted().join())
    watch.violate('P3 the list of topics is not what there is');
}

/** Whether a topic is among the listed ones, or should be: it is not only another name of one that is. */
function isListed({ state }: Watch, listed: readonly string[]): (id: string) => boolean {
  const definitions = listed.flatMap((id) => state.topic(id)?.definition ?? []);
  return (id) =>
    listed.includes(id) || withoutNearDuplicates([...definitions, state.topic(id)!.definition]).at(-1)?.id === id;
}

async function walkList(
  list: (request: Request, ports: ApiPorts) => Promise<Answer>,
  ports: ApiPorts,
  rowsOf: (body: Record<string, unknown>) => readonly { readonly id: string }[],
): Promise<string[]> {
  const ids: string[] = [];
  for (let query: Record<string, string> = { limit: '3' }; ; ) {
    const body = (await list(requestOf({}, undefined, query), ports)).body as Record<string, unknown>;
    ids.push(...rowsOf(body).map(({ id }) => id));
    if (!body.next) return ids;
    query = Object.fromEntries(new URLSearchParams((body.next as string).split('?')[1]));
  }
}
