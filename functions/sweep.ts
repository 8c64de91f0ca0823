import { partNames } from '#shared/store/cut-version.ts';
import type { ObjectHead, ShownTopicRow, TimelineHead } from '#shared/store/fact-store.ts';
import { objectId } from '#shared/store/keys.ts';
import { askForClean, askForCleanObject, askForUnsubscribe } from './clean-up.ts';
import type { Ports as AnyPorts, TopicLine } from './ports.ts';

type Ports = AnyPorts<Pick<TopicLine, 'extractorVersion'>>;

/**
 * Generations that a crash or a lost race left behind, found once what the newest one asked for is on record. The head
 * moves first: whoever still means to commit one of them fails. They are deleted when whoever was still writing them has
 * ended.
 */
export async function sweepObject(ports: Ports, head: ObjectHead): Promise<void> {
  const { store } = ports;
  const object = objectId(head.key);
  const gens = (await store.listGenerations(object)).filter((name) => name !== head.gen);
  if (gens.length === 0) return;
  if (await store.bumpObjectHead(object, head.rev)) await askForCleanObject(ports, { object, gens });
}

/** Has parts deleted that the head's version does not list: left by lost races, or by a clean-up that never came. */
export async function sweepTimeline(ports: Ports, topic: string, head: TimelineHead): Promise<void> {
  const { store } = ports;
  const root = await store.getRoot(topic, head.version);
  if (!root) return;
  const listed = new Set(await partNames(head.version, root, (name) => store.getNode(topic, name)));
  const parts = (await store.listPartNames(topic)).filter((name) => !listed.has(name));
  await askForClean(ports, { topic, maxRev: head.rev, dropped: { parts, rank: null }, since: head.builtAt });
}

/**
 * Has the subscriptions of a topic that is no more taken back, when nobody who still knew it can be putting them: each
 * costs every article with its term a read.
 */
export async function sweepSubscriptions(ports: Ports, topic: string, maxRev: number): Promise<void> {
  if ((await ports.store.listSubscriptions(topic)).length > 0) await askForUnsubscribe(ports, { topic, maxRev });
}

/** Has rows of the list of topics deleted that no head names. */
export async function sweepShownTopics(ports: Ports, rows: readonly ShownTopicRow[]): Promise<void> {
  const heads = await ports.store.getTimelineHeads([...new Set(rows.map(({ topic }) => topic))]);
  for (const { topic, rank } of rows) {
    const head = heads.get(topic);
    if (head && head.rank !== rank)
      await askForClean(ports, { topic, maxRev: head.rev, dropped: { parts: [], rank }, since: head.builtAt });
  }
}
