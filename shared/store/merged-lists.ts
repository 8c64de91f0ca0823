import type { DynamoDbTable, Item } from './dynamodb-table.ts';
import type { ListRequest, Stretch } from './fact-store.ts';
import type { KeyRange } from './keys.ts';

/** Lists that are spread over partitions, read as one: each partition's next rows, merged by sort key. */
export async function listAscending(
  table: DynamoDbTable,
  shards: readonly KeyRange[],
  request: ListRequest,
): Promise<Stretch<Item>> {
  return listMerged(table, shards, { ...request, order: 'ascending' });
}

/** The same, last first. */
export async function listDescending(
  table: DynamoDbTable,
  shards: readonly KeyRange[],
  request: ListRequest,
): Promise<Stretch<Item>> {
  return listMerged(table, shards, { ...request, order: 'descending' });
}

type MergedRequest = ListRequest & { readonly order: 'ascending' | 'descending' };

async function listMerged(
  table: DynamoDbTable,
  shards: readonly KeyRange[],
  { after, limit, order }: MergedRequest,
): Promise<Stretch<Item>> {
  const found = await Promise.all(shards.map((range) => table.queryStretch(range, { limit: limit + 1, after, order })));
  const sign = order === 'ascending' ? 1 : -1;
  const rows = found.flat().toSorted((a, b) => (a.sk < b.sk ? -sign : a.sk > b.sk ? sign : 0));
  return { rows: rows.slice(0, limit), next: rows.length > limit ? rows[limit - 1]!.sk : null };
}
