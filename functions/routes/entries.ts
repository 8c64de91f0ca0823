import { renderEntryPage } from '#shared/present/entry-page.ts';
import { pathTo } from '#shared/present/paths.ts';
import { ownerOf } from '#shared/store/keys.ts';
import { checkRequest } from '../contract/check-request.ts';
import type { AnswerOf } from '../contract/typed.ts';
import { checkMatch, tagOf, tagWith, unchanged } from '../entity-tag.ts';
import { badRequest, gone, notFound } from '../http-error.ts';
import { asPageOrData, wantsPage } from '../middleware/representation.ts';
import { readEntryClaims } from '../read-entry-claims.ts';
import { findTopic, type PlacedEntry, readEntry, type TopicTimeline } from '../read-timeline.ts';
import { writeCorrection } from '../write-correction.ts';
import { toNext } from './next-page.ts';
import type { Request } from './request.ts';
import type { ApiPorts } from './route.ts';
import { shownClaim, shownEntry } from './shown-words.ts';
import { scopeOf } from './topics.ts';

/** One entry, by its id; the id goes on working when the entry is named after another claim. */
export async function getEntry(request: Request, ports: ApiPorts): Promise<AnswerOf<'getEntry'>> {
  const tag = await entryTag(request.params.id!, ports);
  const etag = wantsPage(request) ? tagWith(tag, 'page') : tag;
  const known = unchanged(request, etag, ports.cache.heads);
  if (known) return known;
  const entry = shownEntry((await findEntry(request.params.id!, ports)).entry, ports);
  const answer = asPageOrData(request, entry, () => renderEntryPage(entry));
  return { ...answer, headers: { ...answer.headers, etag } };
}

/** All claims of an entry, not only those that it shows, in the order in which they came out. */
export async function listEntryClaims(request: Request, ports: ApiPorts): Promise<AnswerOf<'listEntryClaims'>> {
  const { query } = checkRequest('listEntryClaims', request);
  const { limit } = query;
  const found = await findEntry(request.params.id!, ports);
  const { entry } = found;
  const scope = scopeOf('entry', entry.id);
  const start = Number(ports.cursors.open(scope, query.cursor)?.[0] ?? 0);
  const isShown = start + limit <= entry.claims.length || entry.claimCount === entry.claims.length;
  const claims = isShown
    ? entry.claims.slice(start, start + limit)
    : await readEntryClaims(found, { start, limit }, ports);
  const next = start + limit < entry.claimCount ? ports.cursors.seal(scope, [String(start + limit)]) : null;
  const onward = toNext(request.path, { limit }, next);
  return {
    headers: onward.headers,
    body: { claims: claims.map((claim) => shownClaim(claim, ports)), total: entry.claimCount, ...onward.body },
  };
}

/** Names the state of an entry: the version of its topic's timeline, and how often people decided about it. */
async function entryTag(entryId: string, ports: ApiPorts): Promise<string> {
  const owner = ownerOf(entryId);
  const topic = await findTopic(ports, owner);
  return tagIn(topic, entryId.slice(owner.length + 1), await decisionsAbout(topic.id, entryId, ports), ports);
}

const tagIn = (
  { id, head }: TopicTimeline & { readonly id: string },
  mark: string,
  decisions: number,
  { build }: ApiPorts,
): string => tagOf(build, id, mark, head?.version, decisions);

const decisionsAbout = async (topic: string, entryId: string, { store }: ApiPorts): Promise<number> =>
  (await store.listCorrectionsOf(topic, `${topic}-${entryId.slice(ownerOf(entryId).length + 1)}`)).at(-1)?.rev ?? 0;

type FoundEntry = PlacedEntry & { readonly topic: string; readonly mark: string };

/** The entry that an id leads to. Throws `not-found`, and `gone` where its claim is no longer on the timeline. */
async function findEntry(entryId: string, ports: ApiPorts): Promise<FoundEntry> {
  const owner = ownerOf(entryId);
  const { id, head } = await findTopic(ports, owner);
  if (!head) throw notFound();
  const mark = entryId.slice(owner.length + 1);
  const placed = await readEntry(ports, { id, head }, mark);
  if (!placed) throw gone('What this entry told is no longer on the timeline.');
  return { ...placed, topic: id, mark };
}

/**
 * Gives an entry other words, merges it with another of its topic, takes claims out of it, hides it, or corrects its
 * date or status; `null` takes a decision back. Written down with time and reason; every rebuild obeys it.
 */
export async function correctEntry(request: Request, ports: ApiPorts): Promise<AnswerOf<'correctEntry'>> {
  const { body: change } = checkRequest('correctEntry', request);
  const { by } = request;
  const knows = await knownDecisions(request, ports);
  const { topic, mark } = await findCorrectable(request.params.id!, ports);
  if (change.mergeWith) {
    const other = await findEntry(change.mergeWith, ports);
    if (other.topic !== topic) throw badRequest('bad-merge', 'An entry can be merged with one of its own topic.');
  }
  const decide = (owner: string) =>
    writeCorrection(
      { owner, target: `${owner}-${mark}`, change, by, words: null, knows: owner === topic ? knows : undefined },
      ports,
    );
  const decided = await decide(topic);
  // A merge copies decisions after it has redirected the topic, and this looks for a redirect after it has decided.
  const { id } = await findTopic(ports, topic);
  if (id !== topic) await decide(id);
  const { ticket } = await ports.store.takeTicket(id);
  await ports.timelines.send({ kind: 'rebuild', topic: id, ticket });
  const headers = { location: pathTo.entry(`${id}-${mark}`), 'retry-after': '1' };
  return { status: 202, headers, body: { id: `${id}-${mark}`, ...decided } };
}

/** How many decisions about an entry its reader knew of; undefined where the request does not say what it changes. */
async function knownDecisions(request: Request, ports: ApiPorts): Promise<number | undefined> {
  if (request.ifMatch === undefined) return undefined;
  const entryId = request.params.id!;
  const owner = ownerOf(entryId);
  const topic = await findTopic(ports, owner);
  const decisions = await decisionsAbout(topic.id, entryId, ports);
  checkMatch(request, tagIn(topic, entryId.slice(owner.length + 1), decisions, ports));
  return decisions;
}

/** An entry that is there, or was hidden by a person, who may take it back. */
async function findCorrectable(entryId: string, ports: ApiPorts): Promise<Pick<FoundEntry, 'topic' | 'mark'>> {
  const owner = ownerOf(entryId);
  const { id } = await findTopic(ports, owner);
  const mark = entryId.slice(owner.length + 1);
  const known = await ports.store.listCorrectionsOf(id, `${id}-${mark}`);
  return known.length > 0 ? { topic: id, mark } : findEntry(entryId, ports);
}
