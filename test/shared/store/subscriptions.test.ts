import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDynamoDbFactStore } from '#shared/store/dynamodb-fact-store.ts';
import { DynamoDbTable } from '#shared/store/dynamodb-table.ts';
import type { FactStore } from '#shared/store/fact-store.ts';
import { termKeys } from '#shared/store/keys.ts';
import { openProofTable, type ProofTable } from '../../support/proof-table.ts';

/** An answer to a query holds a megabyte: these need more than one. */
const MANY = 12_000;
const MANY_TICKETS = 3000;
const topicOf = (number: number): string => `topic-${String(number).padStart(6, '0')}`;

describe('subscriptions', () => {
  let proof: ProofTable;
  let table: DynamoDbTable;
  let store: FactStore;
  beforeAll(async () => {
    proof = await openProofTable();
    table = new DynamoDbTable(DynamoDBDocumentClient.from(proof.newClient()), proof.tableName, async () => {});
    store = createDynamoDbFactStore(table);
  });
  afterAll(() => proof.stop());

  const listenersOf = async (term: string): Promise<string[]> => {
    const all: string[] = [];
    for await (const some of store.listSubscribers(term)) all.push(...some);
    return all;
  };

  it('are found by their term, which is marked', async () => {
    await store.subscribe('one', 1, ['alpha', 'beta']);
    await store.subscribe('two', 1, ['beta']);
    expect([...(await store.listListened(['alpha', 'beta', 'gamma']))].toSorted()).toEqual(['alpha', 'beta']);
    expect(await listenersOf('beta')).toEqual(['one', 'two']);
    expect(await listenersOf('gamma')).toEqual([]);
    expect(await store.listSubscriptions('one')).toEqual(['alpha', 'beta']);
  });

  it('are taken back up to a revision, and not those of a higher one', async () => {
    await store.subscribe('three', 1, ['delta', 'epsilon']);
    await store.subscribe('three', 3, ['epsilon']);
    await store.subscribe('three', 2, ['epsilon']);
    await store.unsubscribe('three', 2, await store.listSubscriptions('three'));
    expect(await listenersOf('delta')).toEqual([]);
    expect(await listenersOf('epsilon')).toEqual(['three']);
    expect(await store.listSubscriptions('three')).toEqual(['epsilon']);
    await store.unsubscribe('three', 3, ['epsilon']);
    expect(await listenersOf('epsilon')).toEqual([]);
    expect(await store.listListened(['epsilon'])).toEqual(['epsilon']);
  });

  it('do not stand among the postings of their term', async () => {
    await store.subscribe('one', 1, ['zeta']);
    expect(await store.listPostings('zeta', null)).toEqual([]);
  });

  it(`of one term can be ${MANY}`, async () => {
    const topics = Array.from({ length: MANY }, (_, number) => topicOf(number));
    await table.write(topics.map((topic) => ({ put: { ...termKeys.subscription('eta', topic), rev: 1 } })));
    await store.subscribe(topicOf(MANY), 1, ['eta']);
    expect(await listenersOf('eta')).toEqual([...topics, topicOf(MANY)]);
  });

  it('whose topics were asked can be many, and count from their record on', async () => {
    const name = { object: 'o', gen: '00000001g' };
    const asked = Array.from({ length: MANY_TICKETS }, (_, number) => [topicOf(number), number] as const);
    const tickets: Record<string, number> = Object.fromEntries(asked);
    expect(await store.listAsked(name)).toBeNull();
    await store.putAsked(name, tickets);
    expect(await store.listAsked(name)).toEqual(tickets);
    expect(await store.hasAsked(name)).toBe(true);
    expect(await store.listGenerations('o')).toEqual([name.gen]);
    await store.deleteGeneration(name);
    expect([await store.listAsked(name), await store.listGenerations('o')]).toEqual([null, []]);
  });
});
