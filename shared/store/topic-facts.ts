import type { DynamoDbTable, Item } from './dynamodb-table.ts';
import type { FactStore, TopicRecord } from './fact-store.ts';
import { inParallel } from './in-parallel.ts';
import { listKeys, SHARDS, termKeys, topicKeys } from './keys.ts';
import { listAscending } from './merged-lists.ts';

type TopicFacts = Pick<
  FactStore,
  | 'listPostings'
  | 'listPostingsPage'
  | 'getNewestDay'
  | 'listListened'
  | 'listSubscribers'
  | 'subscribe'
  | 'listSubscriptions'
  | 'unsubscribe'
  | 'getTopic'
  | 'getTopics'
  | 'putTopicRow'
  | 'swapTopic'
  | 'takeTicket'
  | 'getTicket'
  | 'putRebuildDelay'
  | 'listTopics'
>;

const PARALLEL_TERMS = 8;

/** Postings, subscriptions, definitions and tickets. */
export const topicFacts = (table: DynamoDbTable): TopicFacts => ({
  async listPostings(term, until) {
    const items = await table.query(termKeys.postings(term, until), 'strong');
    return items.map(rowOf).toReversed();
  },

  async listPostingsPage(term, { after, limit }) {
    const range = termKeys.postings(term, null);
    const items = await table.queryStretch(range, {
      limit: limit + 1,
      after,
      order: 'descending',
      consistency: 'strong',
    });
    const rows = items.slice(0, limit).map(rowOf);
    return { rows, next: items.length > limit ? items[limit - 1]!.sk : null };
  },

  async getNewestDay(terms, until) {
    const newest = { limit: 1, after: null, order: 'descending', consistency: 'strong' } as const;
    const rows = await Promise.all(terms.map((term) => table.queryStretch(termKeys.postings(term, until), newest)));
    const days = rows.flat().map((row) => rowOf(row).day);
    return days.toSorted().at(-1) ?? null;
  },

  async listListened(terms) {
    const items = await table.getMany(terms.map(termKeys.listened), 'strong');
    return items.map(termKeys.term);
  },

  async *listSubscribers(term) {
    for await (const rows of table.queryPages(termKeys.subscriptions(term), 'strong'))
      yield rows.map(termKeys.subscriber);
  },

  async subscribe(topic, rev, terms) {
    await inParallel(terms, PARALLEL_TERMS, async (term) => {
      // What takes subscriptions back finds them by this row, and readers by the mark.
      await table.putIf({ ...topicKeys.listens(topic, term), rev }, { kind: 'older', than: rev });
      await table.put(termKeys.listened(term));
      await table.putIf({ ...termKeys.subscription(term, topic), rev }, { kind: 'older', than: rev });
    });
  },

  async listSubscriptions(topic) {
    return (await table.queryKeys(topicKeys.allListens(topic))).map(topicKeys.listenedTerm);
  },

  async unsubscribe(topic, maxRev, terms) {
    const isOlder = { kind: 'older', than: maxRev + 1 } as const;
    for (const term of terms) {
      await table.deleteIf(termKeys.subscription(term, topic), isOlder);
      await table.deleteIf(topicKeys.listens(topic, term), isOlder);
    }
  },

  async getTopic(topic) {
    const item = await table.get(topicKeys.definition(topic), 'strong');
    return item && recordOf(item);
  },

  async getTopics(topics) {
    const items = await table.getMany(topics.map(topicKeys.definition), 'strong');
    return new Map(items.map((item) => [item.pk.slice(2), recordOf(item)]));
  },

  putTopicRow: (topic) => table.put(listKeys.topic(topic)),

  swapTopic: (topic, expectedRev, record) =>
    table.putIf(
      { ...topicKeys.definition(topic), ...record },
      expectedRev === 0 ? { kind: 'absent' } : { kind: 'rev', is: expectedRev },
    ),

  async takeTicket(topic) {
    return ticketOf(await table.add(topicKeys.tickets(topic), 'ticket', 1));
  },

  async getTicket(topic) {
    return ticketOf(await table.get(topicKeys.tickets(topic), 'strong'));
  },

  async putRebuildDelay(topic, delaySeconds) {
    await table.set(topicKeys.tickets(topic), { delaySeconds });
  },

  async listTopics(request) {
    const shards = Array.from({ length: SHARDS }, (_, shard) => listKeys.topics(shard));
    const { rows, next } = await listAscending(table, shards, request);
    return { rows: rows.map(({ sk }) => sk), next };
  },
});

const rowOf = ({ day, object, gen, ordinal, articleId }: Item) => ({
  day: day as string,
  object: object as string,
  gen: gen as string,
  ordinal: ordinal as number,
  articleId: articleId as string,
});

const ticketOf = (item: Item | null) => ({
  ticket: (item?.ticket as number | undefined) ?? 0,
  delaySeconds: (item?.delaySeconds as number | undefined) ?? 0,
});

const recordOf = ({ rev, definition, state }: Item): TopicRecord => ({ rev, definition, state }) as TopicRecord;
