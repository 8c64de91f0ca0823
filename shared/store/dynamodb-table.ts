import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { chunksOf, inParallel } from './in-parallel.ts';
import type { Key, KeyRange } from './keys.ts';

/** An item as the document client gives it. */
export type Item = Key & Readonly<Record<string, unknown>>;
export type Consistency = 'strong' | 'eventual';

/** What a write insists on; a write whose condition fails changes nothing and returns false. */
export type Condition =
  | { readonly kind: 'absent' }
  | { readonly kind: 'rev'; readonly is: number }
  | { readonly kind: 'older'; readonly than: number }
  | { readonly kind: 'field'; readonly name: string; readonly is: string };

/** One write of a batch, which knows no conditions. */
export type Write = { readonly put: Item } | { readonly delete: Key };

export type StretchQuery = {
  readonly limit: number;
  /** Sort key to go on after. */
  readonly after: string | null;
  readonly order: 'ascending' | 'descending';
  /** Eventual unless it is said. */
  readonly consistency?: Consistency;
};

/** Waits before work that was throttled is tried again; attempts count from 1. */
export type Pause = (attempt: number) => Promise<void>;

const BATCH_GET = 100;
const BATCH_WRITE = 25;
const PARALLEL_CALLS = 8;
/** After so many partial answers in a row the caller's own retry has to take over. */
const MAX_ATTEMPTS = 12;

/** One DynamoDB table, in the few calls that the protocol needs. */
export class DynamoDbTable {
  readonly #client: Pick<DynamoDBDocumentClient, 'send'>;
  readonly #name: string;
  readonly #pause: Pause;

  constructor(client: Pick<DynamoDBDocumentClient, 'send'>, name: string, pause: Pause) {
    this.#client = client;
    this.#name = name;
    this.#pause = pause;
  }

  async get(key: Key, consistency: Consistency): Promise<Item | null> {
    const command = new GetCommand({ TableName: this.#name, Key: key, ConsistentRead: consistency === 'strong' });
    const { Item: item } = await this.#client.send(command);
    return (item as Item | undefined) ?? null;
  }

  /** Those of the items that are there, in no particular order. */
  async getMany(keys: readonly Key[], consistency: Consistency): Promise<Item[]> {
    const distinct = [...new Map(keys.map((key) => [`${key.pk}\n${key.sk}`, key])).values()];
    const found = await inParallel(chunksOf(distinct, BATCH_GET), PARALLEL_CALLS, (chunk) =>
      this.#getBatch(chunk, consistency),
    );
    return found.flat();
  }

  async #getBatch(keys: readonly Key[], consistency: Consistency): Promise<Item[]> {
    const items: Item[] = [];
    let wanted: readonly Key[] = keys;
    for (let attempt = 1; wanted.length > 0; attempt++) {
      const request = { Keys: [...wanted], ConsistentRead: consistency === 'strong' };
      const answer = await this.#client.send(new BatchGetCommand({ RequestItems: { [this.#name]: request } }));
      items.push(...((answer.Responses?.[this.#name] ?? []) as Item[]));
      wanted = (answer.UnprocessedKeys?.[this.#name]?.Keys ?? []) as Key[];
      if (wanted.length > 0) await this.#pauseBeforeRetry(attempt);
    }
    return items;
  }

  /** All items of a range. */
  async query(range: KeyRange, consistency: Consistency): Promise<Item[]> {
    const items: Item[] = [];
    for await (const page of this.queryPages(range, consistency)) items.push(...page);
    return items;
  }

  /** All items of a range, as many at a time as one answer holds. */
  queryPages(range: KeyRange, consistency: Consistency): AsyncGenerator<Item[]> {
    return this.#pages(this.#range(range, consistency));
  }

  /** Keys and revisions of a range. */
  async queryKeys(range: KeyRange): Promise<(Key & { readonly rev: number | null })[]> {
    const keys: (Key & { readonly rev: number | null })[] = [];
    const request = { ...this.#range(range, 'strong'), ProjectionExpression: 'pk, sk, rev' };
    for await (const page of this.#pages(request))
      for (const { pk, sk, rev } of page) keys.push({ pk, sk, rev: (rev as number | undefined) ?? null });
    return keys;
  }

  /** At most `limit` items of a range after a sort key; fewer only at its end. */
  async queryStretch(
    range: KeyRange,
    { limit, after, order, consistency = 'eventual' }: StretchQuery,
  ): Promise<Item[]> {
    const items: Item[] = [];
    const request = {
      ...this.#range(range, consistency),
      Limit: limit,
      ScanIndexForward: order === 'ascending',
      ExclusiveStartKey: after === null ? undefined : { pk: range.pk, sk: after },
    };
    for await (const page of this.#pages(request)) {
      items.push(...page);
      if (items.length >= limit) break;
    }
    return items.slice(0, limit);
  }

  /** The answers to a query; each begins where the one before had to end, because it held a megabyte. */
  async *#pages(request: QueryCommandInput): AsyncGenerator<Item[]> {
    let from = request.ExclusiveStartKey;
    do {
      const answer = await this.#client.send(new QueryCommand({ ...request, ExclusiveStartKey: from }));
      yield (answer.Items ?? []) as Item[];
      from = answer.LastEvaluatedKey;
    } while (from);
  }

  #range({ pk, from, to }: KeyRange, consistency: Consistency) {
    return {
      TableName: this.#name,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
      ConsistentRead: consistency === 'strong',
    };
  }

  async put(item: Item): Promise<void> {
    await this.#client.send(new PutCommand({ TableName: this.#name, Item: item }));
  }

  async putIf(item: Item, condition: Condition): Promise<boolean> {
    return this.#tried(new PutCommand({ TableName: this.#name, Item: item, ...expressed(condition) }));
  }

  async deleteIf(key: Key, condition: Condition): Promise<boolean> {
    return this.#tried(new DeleteCommand({ TableName: this.#name, Key: key, ...expressed(condition) }));
  }

  /** Sets fields of an item; with a condition, only where that holds. */
  async set(key: Key, fields: Readonly<Record<string, unknown>>, condition: Condition | null = null): Promise<boolean> {
    const names = Object.keys(fields);
    const { ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues } = expressed(condition);
    return this.#tried(
      new UpdateCommand({
        TableName: this.#name,
        Key: key,
        UpdateExpression: `SET ${names.map((name) => `#set_${name} = :set_${name}`).join(', ')}`,
        ConditionExpression,
        ExpressionAttributeNames: {
          ...ExpressionAttributeNames,
          ...Object.fromEntries(names.map((name) => [`#set_${name}`, name])),
        },
        ExpressionAttributeValues: {
          ...ExpressionAttributeValues,
          ...Object.fromEntries(names.map((name) => [`:set_${name}`, fields[name]])),
        },
      }),
    );
  }

  /** Adds to a number, and returns the item as it is then. */
  async add(key: Key, field: string, amount: number): Promise<Item> {
    const command = new UpdateCommand({
      TableName: this.#name,
      Key: key,
      UpdateExpression: 'ADD #field :amount',
      ExpressionAttributeNames: { '#field': field },
      ExpressionAttributeValues: { ':amount': amount },
      ReturnValues: 'ALL_NEW',
    });
    const { Attributes: item } = await this.#client.send(command);
    return item as Item;
  }

  /** Unconditional writes; each key at most once. */
  async write(writes: readonly Write[]): Promise<void> {
    await inParallel(chunksOf(writes, BATCH_WRITE), PARALLEL_CALLS, (chunk) => this.#writeBatch(chunk));
  }

  async #writeBatch(writes: readonly Write[]): Promise<void> {
    let requests = writes.map((write) =>
      'put' in write ? { PutRequest: { Item: write.put } } : { DeleteRequest: { Key: write.delete } },
    ) as Record<string, unknown>[];
    for (let attempt = 1; requests.length > 0; attempt++) {
      const answer = await this.#client.send(new BatchWriteCommand({ RequestItems: { [this.#name]: requests } }));
      requests = (answer.UnprocessedItems?.[this.#name] ?? []) as Record<string, unknown>[];
      if (requests.length > 0) await this.#pauseBeforeRetry(attempt);
    }
  }

  async #pauseBeforeRetry(attempt: number): Promise<void> {
    if (attempt >= MAX_ATTEMPTS) throw new Error(`The table left work undone ${attempt} times in a row`);
    await this.#pause(attempt);
  }

  async #tried(command: PutCommand | DeleteCommand | UpdateCommand): Promise<boolean> {
    try {
      await this.#client.send(command as PutCommand);
      return true;
    } catch (error) {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
      throw error;
    }
  }
}

const NO_CONDITION = {
  ConditionExpression: undefined,
  ExpressionAttributeNames: undefined,
  ExpressionAttributeValues: undefined,
};

function expressed(condition: Condition | null) {
  switch (condition?.kind) {
    case undefined:
      return NO_CONDITION;
    case 'absent':
      return { ...NO_CONDITION, ConditionExpression: 'attribute_not_exists(pk)' };
    case 'rev':
      return {
        ...NO_CONDITION,
        ConditionExpression: 'rev = :rev',
        ExpressionAttributeValues: { ':rev': condition.is },
      };
    case 'older':
      return {
        ...NO_CONDITION,
        ConditionExpression: 'attribute_not_exists(pk) OR rev < :rev',
        ExpressionAttributeValues: { ':rev': condition.than },
      };
    case 'field':
      return {
        ConditionExpression: 'attribute_not_exists(pk) OR #field = :field',
        ExpressionAttributeNames: { '#field': condition.name },
        ExpressionAttributeValues: { ':field': condition.is },
      };
  }
}
