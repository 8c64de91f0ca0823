type Attributes = Record<string, unknown>;
/** An item as it lies in the table. */
export type Stored = { readonly pk: string; readonly sk: string } & Attributes;
/** A command of lib-dynamodb, as far as the store uses it. */
export type TableCommand = { readonly constructor: { readonly name: string }; readonly input: Attributes };

/** No item of DynamoDB is larger. */
const MOST_ITEM_BYTES = 400 * 1024;
/** How old what a read that is not strong sees may be, in writes of the whole table. */
const MOST_LAG = 40;
const PAGE_ITEMS = 40;

type Version = { readonly at: number; readonly item: Stored | null };

/** DynamoDB in memory, with what the embedded one lacks: reads that lag, work left undone, pages that end early. */
export class SimulatedTable {
  readonly #items = new Map<string, Map<string, Version[]>>();
  /** How many items of each partition were ever deleted. */
  readonly deletions = new Map<string, number>();
  readonly #pageItems: number;
  #writes = 0;

  /** `pageItems`: so many items of a query come at a time. */
  constructor({ pageItems = PAGE_ITEMS }: { readonly pageItems?: number } = {}) {
    this.#pageItems = pageItems;
  }

  /** The answer to a command. `lag`: 0 … 1, how far behind reads that are not strong may be; `leave`: how many of a batch stay undone. */
  execute({ constructor: { name }, input }: TableCommand, { lag, leave }: { lag: number; leave: number }): Attributes {
    switch (name) {
      case 'GetCommand':
        return { Item: this.#read(input.Key as Stored, this.#horizon(input, lag)) ?? undefined };
      case 'BatchGetCommand':
        return this.#batchGet(input, lag, leave);
      case 'QueryCommand':
        return this.#query(input, this.#horizon(input, lag));
      case 'PutCommand':
        return this.#conditional(input, input.Item as Stored, () => input.Item as Stored);
      case 'DeleteCommand':
        return this.#conditional(input, input.Key as Stored, () => null);
      case 'UpdateCommand':
        return this.#update(input);
      case 'BatchWriteCommand':
        return this.#batchWrite(input, leave);
      default:
        throw new Error(`The simulated table knows no ${name}`);
    }
  }

  /** An item as it is now, or null; for the checks, which must not change it. */
  peek({ pk, sk }: { readonly pk: string; readonly sk: string }): Stored | null {
    return this.#items.get(pk)?.get(sk)?.at(-1)?.item ?? null;
  }

  /** Every item as it is now; for the checks. */
  *all(): Generator<Stored> {
    for (const partition of this.#items.values())
      for (const versions of partition.values()) if (versions.at(-1)!.item) yield versions.at(-1)!.item!;
  }

  #horizon({ ConsistentRead: isStrong }: Attributes, lag: number): number {
    return isStrong ? this.#writes : this.#writes - Math.floor(lag * MOST_LAG);
  }

  #read({ pk, sk }: { pk: string; sk: string }, horizon: number): Stored | null {
    const versions = this.#items.get(pk)?.get(sk) ?? [];
    const seen = versions.findLast(({ at }) => at <= horizon);
    return seen?.item ? structuredClone(seen.item) : null;
  }

  #write({ pk, sk }: { pk: string; sk: string }, item: Stored | null): void {
    if (item && bytesOf(item) > MOST_ITEM_BYTES) throw invalid('Item size has exceeded the maximum allowed size');
    const partition = this.#items.get(pk) ?? new Map<string, Version[]>();
    this.#items.set(pk, partition);
    if (item === null) this.deletions.set(pk, (this.deletions.get(pk) ?? 0) + 1);
    const versions = (partition.get(sk) ?? []).slice(-MOST_LAG);
    partition.set(sk, [...versions, { at: ++this.#writes, item: item && structuredClone(item) }]);
  }

  #batchGet(input: Attributes, lag: number, leave: number): Attributes {
    const [[table, request]] = Object.entries(
      input.RequestItems as Record<string, { Keys: Stored[]; ConsistentRead?: boolean }>,
    ) as [[string, { Keys: Stored[]; ConsistentRead?: boolean }]];
    const undone = Math.min(leave, request.Keys.length - 1);
    const taken = request.Keys.slice(0, request.Keys.length - undone);
    const horizon = this.#horizon(request as Attributes, lag);
    const rest = request.Keys.slice(taken.length);
    return {
      Responses: { [table]: taken.flatMap((key) => this.#read(key, horizon) ?? []) },
      UnprocessedKeys: rest.length > 0 ? { [table]: { ...request, Keys: rest } } : {},
    };
  }

  #batchWrite(input: Attributes, leave: number): Attributes {
    type Request = { PutRequest?: { Item: Stored }; DeleteRequest?: { Key: Stored } };
    const [[table, requests]] = Object.entries(input.RequestItems as Record<string, Request[]>) as [
      [string, Request[]],
    ];
    const undone = Math.min(leave, requests.length - 1);
    const taken = requests.slice(0, requests.length - undone);
    for (const { PutRequest: put, DeleteRequest: remove } of taken)
      this.#write((put?.Item ?? remove?.Key)!, put?.Item ?? null);
    const rest = requests.slice(taken.length);
    return { UnprocessedItems: rest.length > 0 ? { [table]: rest } : {} };
  }

  #query(input: Attributes, horizon: number): Attributes {
    const values = input.ExpressionAttributeValues as Record<string, string>;
    const partition = this.#items.get(values[':pk']!) ?? new Map<string, Version[]>();
    const isForward = input.ScanIndexForward !== false;
    const start = (input.ExclusiveStartKey as Stored | undefined)?.sk;
    const [from, to] = [values[':from']!, values[':to']!];
    const isOutside = start !== undefined && (compareBytes(start, from) < 0 || compareBytes(start, to) > 0);
    if (compareBytes(from, to) > 0 || isOutside) throw invalid('The range or the starting key is none');
    const keys = [...partition.keys()].filter((sk) => compareBytes(sk, from) >= 0 && compareBytes(sk, to) <= 0);
    const sign = isForward ? 1 : -1;
    const ordered = keys
      .toSorted((a, b) => compareBytes(a, b) * sign)
      .filter((sk) => start === undefined || compareBytes(sk, start) * sign > 0);
    const found = ordered.flatMap((sk) => this.#read({ pk: values[':pk']!, sk }, horizon) ?? []);
    const limit = Math.min(this.#pageItems, (input.Limit as number | undefined) ?? this.#pageItems);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return { Items: page, ...(found.length > limit && last && { LastEvaluatedKey: { pk: last.pk, sk: last.sk } }) };
  }

  #conditional(input: Attributes, key: Stored, next: (now: Stored | null) => Stored | null): Attributes {
    const now = this.#read(key, this.#writes);
    if (!holds(input, now))
      throw Object.assign(new Error('The conditional request failed'), { name: 'ConditionalCheckFailedException' });
    const item = next(now);
    this.#write(key, item);
    return input.ReturnValues === 'ALL_NEW' ? { Attributes: structuredClone(item) as Attributes } : {};
  }

  #update(input: Attributes): Attributes {
    const key = input.Key as Stored;
    return this.#conditional(input, key, (now) => {
      const item: Attributes = { ...(now ?? key) };
      const names = (input.ExpressionAttributeNames ?? {}) as Record<string, string>;
      const values = input.ExpressionAttributeValues as Attributes;
      const expression = input.UpdateExpression as string;
      const add = /^ADD (#\w+) (:\w+)$/.exec(expression);
      if (add)
        item[names[add[1]!]!] = ((item[names[add[1]!]!] as number | undefined) ?? 0) + (values[add[2]!] as number);
      else for (const [, name, value] of expression.matchAll(/(#\w+) = (:\w+)/g)) item[names[name!]!] = values[value!];
      return item as Stored;
    });
  }
}

/** About what an item's names and values take. */
export function bytesOf(value: unknown): number {
  if (value instanceof Uint8Array || typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.entries(value).reduce((sum, [name, part]) => sum + name.length + bytesOf(part), 0);
}

const invalid = (message: string): Error => Object.assign(new Error(message), { name: 'ValidationException' });

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** Keys in the order of their UTF-8 bytes, as DynamoDB has it; UTF-16 puts surrogates before U+E000. */
function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const [x, y] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (x === y) continue;
    if (isSurrogate(x) === isSurrogate(y)) return x - y;
    return isSurrogate(x) ? 1 : -1;
  }
  return a.length - b.length;
}

/** The few conditions that the store writes. */
function holds(
  { ConditionExpression: condition, ExpressionAttributeNames: names, ExpressionAttributeValues: values }: Attributes,
  item: Stored | null,
): boolean {
  if (!condition) return true;
  return (condition as string).split(' OR ').some((part) => {
    if (part === 'attribute_not_exists(pk)') return item === null;
    const match = /^(#?\w+) (=|<) (:\w+)$/.exec(part);
    if (!match) throw new Error(`The simulated table knows no condition ${part}`);
    const field = match[1]!.startsWith('#') ? (names as Record<string, string>)[match[1]!]! : match[1]!;
    const [left, right] = [item?.[field], (values as Attributes)[match[3]!]];
    return left !== undefined && (match[2] === '=' ? left === right : (left as number) < (right as number));
  });
}
