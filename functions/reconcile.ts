import type { ObjectHead, ReconcileCursor, TimelineHead, TopicRecord } from '#shared/store/fact-store.ts';
import { isView, objectId, splitView } from '#shared/store/keys.ts';
import { copyDecisions } from './copy-decisions.ts';
import { digestOf } from './object-inputs.ts';
import type { Ports as AnyPorts, ListedObject, TopicLine } from './ports.ts';
import { sweepObject, sweepShownTopics, sweepSubscriptions, sweepTimeline } from './sweep.ts';
import { askForDrop, isKept } from './views.ts';

type Ports = AnyPorts<Pick<TopicLine, 'extractorVersion'>>;

/** What a reconcile found and repaired. */
export type Reconciled = {
  readonly objects: number;
  readonly hints: number;
  readonly topics: number;
  readonly rebuilds: number;
  readonly isDone: boolean;
};

type Phase = ReconcileCursor['phase'];
type Counted = Omit<Reconciled, 'isDone'>;
/** One page of a phase's list; `next`: where it goes on, null at its end. */
type Page = { readonly found: Partial<Counted>; readonly next: string | null };

const ROWS_A_PAGE = 100;
const PHASES: Readonly<
  Record<
    Phase,
    { readonly read: (ports: Ports, after: string | null) => Promise<Page>; readonly following: Phase | null }
  >
> = {
  objects: { read: reconcileObjects, following: 'topics' },
  topics: { read: reconcileTopics, following: 'shown' },
  shown: { read: reconcileShown, following: null },
};

/**
 * Compares the bucket with what was derived from it and sends hints for all that differs; asks for the rebuilds that
 * somebody still waits for; deletes what nothing names. Stops when `hasTime` says so and goes on there the next time.
 */
export async function reconcile(ports: Ports, hasTime: () => boolean): Promise<Reconciled> {
  const { store, clock } = ports;
  let { phase, after } = (await store.getReconcileCursor()) ?? { phase: 'objects' as Phase, after: null };
  let found: Counted = { objects: 0, hints: 0, topics: 0, rebuilds: 0 };
  for (;;) {
    const page = await PHASES[phase].read(ports, after);
    found = added(found, page.found);
    const following = page.next === null ? PHASES[phase].following : phase;
    [phase, after] = [following ?? 'objects', page.next];
    await store.putReconcileCursor({ phase, after, startedAt: clock.now() });
    if (following === null) return { ...found, isDone: true };
    if (!hasTime()) return { ...found, isDone: false };
  }
}

const added = (all: Counted, { objects = 0, hints = 0, topics = 0, rebuilds = 0 }: Partial<Counted>): Counted => ({
  objects: all.objects + objects,
  hints: all.hints + hints,
  topics: all.topics + topics,
  rebuilds: all.rebuilds + rebuilds,
});

/** A page of the bucket beside the rows of objects that were ever committed: the deleted ones show there. */
async function reconcileObjects(ports: Ports, after: string | null): Promise<Page> {
  const { objects, store, hints } = ports;
  const { objects: listed, isLast } = await objects.list(after);
  const next = isLast ? null : listed.at(-1)!.key;
  const known = await store.listObjectKeys(after, next);
  const byKey = new Map(listed.map((object) => [object.key, object]));
  const keys = [...new Set([...byKey.keys(), ...known])].toSorted();
  const heads = await store.getObjectHeads(keys.map(objectId));
  let hinted = 0;
  for (const key of keys) {
    // A row without a head: its first ingest is under way, or died. Who ingests reads the bucket after the head; this list is older.
    const head = heads.get(objectId(key));
    if (head && (await isSettled(ports, byKey.get(key) ?? null, head))) await sweepObject(ports, head);
    else {
      await hints.send({ key });
      hinted++;
    }
  }
  return { found: { objects: keys.length, hints: hinted }, next };
}

/** Whether a head was made from what the bucket holds, by this extractor, and has announced it. */
async function isSettled({ store, line }: Ports, listed: ListedObject | null, head: ObjectHead): Promise<boolean> {
  if (!(await store.hasAsked({ object: objectId(head.key), gen: head.gen }))) return false;
  if (!listed) return head.outcome.kind === 'removed';
  const isSame = head.seen?.etag === listed.etag && head.seen.lastModified === listed.lastModified;
  if (!isSame || head.extractorVersion !== line.extractorVersion) return false;
  // A person's decision may have been written and its hint lost.
  return digestOf(await store.listCorrections(objectId(head.key))) === head.corrections;
}

async function reconcileTopics(ports: Ports, after: string | null): Promise<Page> {
  const { store, timelines, line } = ports;
  const { rows, next } = await store.listTopics({ after, limit: ROWS_A_PAGE });
  const [heads, records] = await Promise.all([store.getTimelineHeads(rows), store.getTopics(rows)]);
  let rebuilds = 0;
  for (const name of rows) if (isView(name)) await reconcileView(ports, name, heads.get(name) ?? null);
  for (const [topic, record] of records) {
    // Whoever merged it may have ended between the redirect and what had been decided until then.
    if (record.state.kind === 'merged') await copyDecisions(ports, topic, record.state.into);
    if (record.state.kind !== 'live') await sweepSubscriptions(ports, topic, record.rev);
    const [head, { ticket }] = [heads.get(topic), await store.getTicket(topic)];
    const decisions = (await store.listCorrections(topic)).length;
    if (head && answers(head, { record, ticket, decisions, extractorVersion: line.extractorVersion })) {
      await sweepTimeline(ports, topic, head);
      continue;
    }
    // One ticket further than what was answered, so that it is not taken for answered.
    await timelines.send({ kind: 'rebuild', topic, ticket: Math.max(ticket, (head?.answered ?? 0) + 1) });
    rebuilds++;
  }
  return { found: { topics: rows.length, rebuilds }, next };
}

/**
 * A view whose drop got lost is dropped; of one that was dropped nothing is left. What was begun for a reader and has no
 * head is finished, and goes as others do: somebody may be at it.
 */
async function reconcileView(ports: Ports, name: string, head: TimelineHead | null): Promise<void> {
  if (isKept(head)) return askForDrop(ports, { name, since: head.builtAt });
  if (head) return sweepTimeline(ports, name, head);
  const [topic, asOf] = splitView(name);
  const { ticket } = await ports.store.getTicket(topic);
  return ports.timelines.send({ kind: 'rebuild', topic, ticket, asOf });
}

type Asked = Pick<TimelineHead, 'decisions' | 'extractorVersion'> & {
  readonly record: TopicRecord;
  readonly ticket: number;
};

/** Whether a timeline is what everybody waits for; a definition or decision may have been written and its ticket lost. */
const answers = (head: TimelineHead, { record, ticket, decisions, extractorVersion }: Asked): boolean =>
  head.answered >= ticket &&
  head.defRev === record.rev &&
  head.decisions === decisions &&
  head.extractorVersion === extractorVersion;

async function reconcileShown(ports: Ports, after: string | null): Promise<Page> {
  const { rows, next } = await ports.store.listShownTopics({ after, limit: ROWS_A_PAGE });
  await sweepShownTopics(ports, rows);
  return { found: {}, next };
}
