import type { DynamoDbTable, Item } from './dynamodb-table.ts';
import type { ClaimIds, FactStore, Members, Node, Page, Root, TimelineHead } from './fact-store.ts';
import { inParallel } from './in-parallel.ts';
import { listKeys, SHARDS, topicKeys } from './keys.ts';
import { listAscending } from './merged-lists.ts';
import { unpack } from './pack.ts';

type TimelineFacts = Pick<
  FactStore,
  | 'getTimelineHead'
  | 'getTimelineHeads'
  | 'swapTimelineHead'
  | 'getRoot'
  | 'getNode'
  | 'getPage'
  | 'getMembers'
  | 'getClaimIds'
  | 'putParts'
  | 'deleteParts'
  | 'listPartNames'
  | 'putShownTopic'
  | 'deleteShownTopic'
  | 'listShownTopics'
>;

const PARALLEL_PARTS = 8;

/** Heads and parts of timelines, and the list of topics that have one. */
export const timelineFacts = (table: DynamoDbTable): TimelineFacts => ({
  async getTimelineHead(topic) {
    const item = await table.get(topicKeys.head(topic), 'strong');
    return item && headOf(item);
  },

  async getTimelineHeads(topics) {
    const items = await table.getMany(topics.map(topicKeys.head), 'strong');
    return new Map(items.map((item) => [item.pk.slice(2), headOf(item)]));
  },

  swapTimelineHead: (topic, expectedRev, head) =>
    table.putIf(
      { ...topicKeys.head(topic), ...head },
      expectedRev === 0 ? { kind: 'absent' } : { kind: 'rev', is: expectedRev },
    ),

  getRoot: (topic, version) => getPart<Root>(table, topic, version),
  getNode: (topic, name) => getPart<Node>(table, topic, name),
  getPage: (topic, name) => getPart<Page>(table, topic, name),
  getMembers: (topic, name) => getPart<Members>(table, topic, name),
  getClaimIds: (topic, name) => getPart<ClaimIds>(table, topic, name),

  async putParts(topic, rev, parts) {
    await inParallel(parts, PARALLEL_PARTS, ({ name, body }) =>
      table.putIf({ ...topicKeys.part(topic, name), rev, body }, { kind: 'older', than: rev }),
    );
  },

  async deleteParts(topic, maxRev, names) {
    await inParallel(names, PARALLEL_PARTS, (name) =>
      table.deleteIf(topicKeys.part(topic, name), { kind: 'older', than: maxRev + 1 }),
    );
  },

  async listPartNames(topic) {
    const keys = await Promise.all(
      ['V', 'I', 'P', 'M', 'C'].map((letter) => table.queryKeys(topicKeys.parts(topic, letter))),
    );
    return keys.flat().map(({ sk }) => sk);
  },

  async putShownTopic(topic, rank, rev) {
    await table.putIf({ ...listKeys.shown(topic, rank), topic, rank, rev }, { kind: 'older', than: rev });
  },

  async deleteShownTopic(topic, rank, maxRev) {
    await table.deleteIf(listKeys.shown(topic, rank), { kind: 'older', than: maxRev + 1 });
  },

  async listShownTopics(request) {
    const shards = Array.from({ length: SHARDS }, (_, shard) => listKeys.shownTopics(shard));
    const { rows, next } = await listAscending(table, shards, request);
    return { rows: rows.map(({ topic, rank }) => ({ topic: topic as string, rank: rank as string })), next };
  },
});

function headOf({ pk: _pk, sk: _sk, ...head }: Item): TimelineHead {
  return head as unknown as TimelineHead;
}

/** Parts never change: an eventual read suffices, and one that finds nothing is repeated strongly. */
async function getPart<Part>(table: DynamoDbTable, topic: string, name: string): Promise<Part | null> {
  const key = topicKeys.part(topic, name);
  const item = (await table.get(key, 'eventual')) ?? (await table.get(key, 'strong'));
  return item && unpack<Part>(item.body as Uint8Array);
}
