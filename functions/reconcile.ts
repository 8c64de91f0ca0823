import type { ObjectHead } from '#shared/store/fact-store.ts';
import { objectId } from '#shared/store/keys.ts';
import { tombstone } from './ingest.ts';
import { namesOf } from './object-inputs.ts';
import type { Ports as AnyPorts, ListedObject, TopicLine } from './ports.ts';

type Ports = AnyPorts<TopicLine>;

/** What a reconcile found and repaired. */
export type Reconciled = {
  readonly objects: number;
  readonly hints: number;
  readonly topics: number;
  readonly rebuilds: number;
  readonly isDone: boolean;
};

const TOPICS_A_PAGE = 100;
const NOTHING: Reconciled = { objects: 0, hints: 0, topics: 0, rebuilds: 0, isDone: false };

/**
 * Compares the bucket with what was derived from it and sends hints for all that differs; asks for the rebuilds that
 * somebody still waits for. Stops when `hasTime` says so and goes on there the next time.
 */
export async function reconcile(ports: Ports, hasTime: () => boolean): Promise<Reconciled> {
  const cursor = await ports.store.getReconcileCursor();
  const objects = cursor?.phase === 'topics' ? NOTHING : await reconcileObjects(ports, cursor?.after ?? null, hasTime);
  const isAtTopics = cursor?.phase === 'topics' || objects.isDone;
  const topics = isAtTopics
    ? await reconcileTopics(ports, cursor?.phase === 'topics' ? cursor.after : null, hasTime)
    : NOTHING;
  if (topics.isDone)
    await ports.store.putReconcileCursor({ phase: 'objects', after: null, startedAt: ports.clock.now() });
  return {
    objects: objects.objects,
    hints: objects.hints,
    topics: topics.topics,
    rebuilds: topics.rebuilds,
    isDone: topics.isDone,
  };
}

async function reconcileObjects(ports: Ports, from: string | null, hasTime: () => boolean): Promise<Reconciled> {
  const { objects, store, hints, clock } = ports;
  const found = { objects: 0, hints: 0 };
  for (let after = from; ; ) {
    const { objects: listed, isLast } = await objects.list(after);
    const upTo = isLast ? null : listed.at(-1)!.key;
    const known = await store.listObjectKeys(after, upTo);
    const byKey = new Map(listed.map((object) => [object.key, object]));
    const keys = [...new Set([...byKey.keys(), ...known])].toSorted();
    const heads = await store.getObjectHeads(keys.map(objectId));
    for (const key of keys) {
      found.objects++;
      const head = heads.get(objectId(key)) ?? null;
      if (await isSettled(ports, byKey.get(key) ?? null, head)) {
        await sweep(ports, key, head);
        continue;
      }
      found.hints++;
      await hints.send({ key });
    }
    if (isLast) return { ...NOTHING, ...found, isDone: true };
    after = upTo;
    await store.putReconcileCursor({ phase: 'objects', after, startedAt: clock.now() });
    if (!hasTime()) return { ...NOTHING, ...found };
  }
}

/** Whether a head was made from what the bucket holds, by this extractor, and has announced it. */
async function isSettled(
  { store, line }: Ports,
  listed: ListedObject | null,
  head: ObjectHead | null,
): Promise<boolean> {
  if (!head) return listed === null;
  if (!(await store.getAsked({ object: objectId(head.key), gen: head.gen }))) return false;
  if (!listed) return head.outcome.kind === 'removed';
  const isSame = head.seen?.etag === listed.etag && head.seen.lastModified === listed.lastModified;
  if (!isSame || head.extractorVersion !== line.extractorVersion) return false;
  // A person's decision may have been written and its hint lost.
  const corrections = namesOf(await store.listCorrections(objectId(head.key)));
  return corrections.join() === head.corrections.join();
}

/**
 * Generations that a crash or a lost race left behind, found once what the newest one asked for is on record. The head
 * moves first (where an upload died before its first commit and is gone, a tombstone comes): whoever still means to
 * commit one of them fails, and only then are they deleted.
 */
async function sweep(ports: Ports, key: string, head: ObjectHead | null): Promise<void> {
  const { store, timelines } = ports;
  const object = objectId(key);
  const generations = await store.listGenerations(object);
  if (generations.every((name) => name === head?.gen)) return;
  const isMoved = head ? await store.bumpObjectHead(object, head.rev) : await putTombstone(ports, key);
  if (isMoved) await timelines.send({ kind: 'clean-object', object, maxRev: head?.rev ?? 1 });
}

async function putTombstone(ports: Ports, key: string): Promise<boolean> {
  const object = objectId(key);
  const head = tombstone(ports, key, 2);
  await ports.store.putAsked({ object, gen: head.gen }, {});
  return ports.store.swapObjectHead(object, 0, head);
}

async function reconcileTopics(
  { store, timelines, clock }: Ports,
  from: string | null,
  hasTime: () => boolean,
): Promise<Reconciled> {
  const found = { topics: 0, rebuilds: 0 };
  for (let after = from; ; ) {
    const { rows, next } = await store.listTopics({ after, limit: TOPICS_A_PAGE });
    const [heads, records] = await Promise.all([store.getTimelineHeads(rows), store.getTopics(rows)]);
    for (const topic of rows) {
      found.topics++;
      const [head, record, ticket] = [heads.get(topic), records.get(topic), await store.getTicket(topic)];
      if (!record || (head && head.answered >= ticket && head.defRev === record.rev)) continue;
      found.rebuilds++;
      // One ticket further than what was answered: a definition may have been lost between its swap and its ticket.
      const asked = Math.max(ticket, (head?.answered ?? 0) + 1);
      await timelines.send({ kind: 'rebuild', topic, ticket: asked });
    }
    if (next === null) return { ...NOTHING, ...found, isDone: true };
    after = next;
    await store.putReconcileCursor({ phase: 'topics', after, startedAt: clock.now() });
    if (!hasTime()) return { ...NOTHING, ...found };
  }
}
