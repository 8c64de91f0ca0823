import * as z from 'zod';
import { renderEntryPage } from '#shared/present/entry-page.ts';
import { ownerOf } from '#shared/store/keys.ts';
import { entryStatusSchema } from '#shared/timeline/timeline.ts';
import { badRequest, gone, notFound } from '../http-error.ts';
import { asPageOrData } from '../middleware/representation.ts';
import { readEntryClaims } from '../read-entry-claims.ts';
import { findTopic, type PlacedEntry, readEntry } from '../read-timeline.ts';
import { writeCorrection } from '../write-correction.ts';
import { type Answer, edtfSchema, idSchema, parseBody, type Request, readLimit } from './request.ts';
import type { ApiPorts } from './route.ts';
import { shownClaim, shownEntry } from './shown-words.ts';
import { scopeOf } from './topics.ts';

const changeSchema = z
  .strictObject({
    statement: z.string().trim().min(1).max(1000).nullable(),
    mergeWith: idSchema.nullable(),
    separate: z.array(idSchema).min(1).max(100).nullable(),
    hidden: z.boolean(),
    date: edtfSchema.nullable(),
    status: entryStatusSchema.nullable(),
    note: z.string().max(2000).nullable(),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, 'say what is to be changed');

/** One entry, by its id; the id goes on working when the entry is named after another claim. */
export async function getEntry(request: Request, ports: ApiPorts): Promise<Answer> {
  const entry = shownEntry((await findEntry(request.params.id!, ports)).entry, ports);
  return asPageOrData(request, entry, () => renderEntryPage(entry));
}

/** All claims of an entry, not only those that it shows, in the order in which they came out. */
export async function listEntryClaims({ params, query, path }: Request, ports: ApiPorts): Promise<Answer> {
  const limit = readLimit(query);
  const found = await findEntry(params.id!, ports);
  const { entry } = found;
  const scope = scopeOf('entry', entry.id);
  const start = Number(ports.cursors.open(scope, query.cursor)?.[0] ?? 0);
  const isShown = start + limit <= entry.claims.length || entry.claimCount === entry.claims.length;
  const claims = isShown
    ? entry.claims.slice(start, start + limit)
    : await readEntryClaims(found, { start, limit }, ports);
  const next =
    start + limit < entry.claimCount
      ? `${path}?${new URLSearchParams({ limit: String(limit), cursor: ports.cursors.seal(scope, [String(start + limit)]) })}`
      : null;
  return {
    headers: next ? { link: `<${next}>; rel="next"` } : {},
    body: {
      claims: claims.map((claim) => shownClaim(claim, ports)),
      ...(next && { next }),
    },
  };
}

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
export async function correctEntry({ params, body, by }: Request, ports: ApiPorts): Promise<Answer> {
  const change = parseBody(body, changeSchema);
  const { topic, mark } = await findCorrectable(params.id!, ports);
  if (change.mergeWith) {
    const other = await findEntry(change.mergeWith, ports);
    if (other.topic !== topic) throw badRequest('bad-merge', 'An entry can be merged with one of its own topic.');
  }
  const decide = (owner: string) =>
    writeCorrection({ owner, target: `${owner}-${mark}`, change, by, words: null }, ports);
  const decided = await decide(topic);
  // A merge copies decisions after it has redirected the topic, and this looks for a redirect after it has decided.
  const { id } = await findTopic(ports, topic);
  if (id !== topic) await decide(id);
  const { ticket } = await ports.store.takeTicket(id);
  await ports.timelines.send({ kind: 'rebuild', topic: id, ticket });
  return { status: 202, body: { id: `${id}-${mark}`, ...decided } };
}

/** An entry that is there, or was hidden by a person, who may take it back. */
async function findCorrectable(entryId: string, ports: ApiPorts): Promise<Pick<FoundEntry, 'topic' | 'mark'>> {
  const owner = ownerOf(entryId);
  const { id } = await findTopic(ports, owner);
  const mark = entryId.slice(owner.length + 1);
  const known = await ports.store.listCorrectionsOf(id, `${id}-${mark}`);
  return known.length > 0 ? { topic: id, mark } : findEntry(entryId, ports);
}
