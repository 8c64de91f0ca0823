import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedTable, startEmbeddedTable } from '#infra/local/embedded-table.ts';
import { type Condition, DynamoDbTable, type Write } from '#shared/store/dynamodb-table.ts';
import { createRandom, type Random } from './random.ts';
import { SimulatedTable, type TableCommand } from './simulated-table.ts';

const OPERATIONS = 2000;
const PARTITIONS = ['a', 'b', 'c'];
const SORTS = ['A#1', 'A#2', 'A#10', 'B#é', 'B#z', 'HEAD', 'A#\uff01', 'A#\u{10ffff}', 'TOPICS'];

const conditions: readonly Condition[] = [
  { kind: 'absent' },
  { kind: 'rev', is: 2 },
  { kind: 'older', than: 3 },
  { kind: 'field', name: 'key', is: 'k1' },
];

const sorted = (value: unknown): unknown =>
  Array.isArray(value) ? value.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : value;

/** One random operation, as a function of a table, so that two tables can be asked the same. */
function randomOperation(random: Random): (table: DynamoDbTable) => Promise<unknown> {
  const key = () => ({ pk: random.pick(PARTITIONS), sk: random.pick(SORTS) });
  const body = () => ({ rev: random.below(5), key: `k${random.below(3)}`, body: new Uint8Array([random.below(9), 1]) });
  const place = key();
  const item = { ...place, ...body() };
  const where = random.pick(conditions);
  const range = {
    pk: random.pick(PARTITIONS),
    from: random.pick(['A#', 'A', 'A#2']),
    to: random.pick(['A#\u{10ffff}', 'Z', 'B#z']),
  };
  const stretch = {
    limit: 1 + random.below(3),
    after: random.chance(0.5) ? 'A#2' : null,
    order: random.pick(['ascending', 'descending'] as const),
  };
  const keys = [key(), key(), key(), key()];
  const distinct = [...new Map(keys.map((each) => [`${each.pk} ${each.sk}`, each])).values()];
  const writes = distinct.map(
    (each): Write => (random.chance(0.3) ? { delete: each } : { put: { ...each, ...body() } }),
  );
  return random.pick<(table: DynamoDbTable) => Promise<unknown>>([
    (table) => table.get(place, 'strong'),
    (table) => table.put(item),
    (table) => table.putIf(item, where),
    (table) => table.deleteIf(place, where),
    (table) => table.set(place, { rev: item.rev, key: item.key }, random.pick([null, where])),
    (table) => table.add({ pk: item.pk, sk: 'ASKED' }, 'ticket', 1),
    async (table) => sorted(await table.getMany(distinct, 'strong')),
    (table) => table.query(range, 'strong'),
    (table) => table.queryKeys(range),
    (table) => table.queryStretch(range, stretch),
    (table) => table.write(writes),
  ]);
}

describe('SimulatedTable', () => {
  let embedded: EmbeddedTable;
  beforeAll(async () => {
    embedded = await startEmbeddedTable(null);
  });
  afterAll(() => embedded.stop());

  it(`answers ${OPERATIONS} random operations as the embedded DynamoDB does`, async () => {
    const client = new DynamoDBClient({
      endpoint: embedded.endpoint,
      region: 'local',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const pause = async (): Promise<void> => {};
    const real = new DynamoDbTable(DynamoDBDocumentClient.from(client), embedded.tableName, pause);
    const simulated = new SimulatedTable();
    const send = async (command: TableCommand) => simulated.execute(command, { lag: 0, leave: 0 });
    const model = new DynamoDbTable({ send } as never, 'simulated', pause);
    const random = createRandom(42);
    for (let count = 0; count < OPERATIONS; count++) {
      // Drawn twice from the same place, so that neither table gets what the other changed.
      const seed = random.below(2 ** 31);
      const [expected, found] = [
        await randomOperation(createRandom(seed))(real),
        await randomOperation(createRandom(seed))(model),
      ];
      expect(found, `operation ${count}, seed ${seed}`).toEqual(expected);
    }
  });
});
