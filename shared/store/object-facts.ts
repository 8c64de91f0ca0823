import type { Article } from '../claim/extracted-article.ts';
import { toDateValue } from '../time/edtf.ts';
import type { DynamoDbTable, Item } from './dynamodb-table.ts';
import type { FactStore, Generation, ObjectHead, SizedGeneration, StoredArticle } from './fact-store.ts';
import { chunksOf } from './in-parallel.ts';
import { type ArticlePlace, listKeys, objectKeys, SHARDS, termKeys, UNKNOWN_DAY } from './keys.ts';
import { cutParts, joinParts, pack, unpack } from './pack.ts';

type ObjectFacts = Pick<
  FactStore,
  | 'getObjectHead'
  | 'getObjectHeads'
  | 'swapObjectHead'
  | 'bumpObjectHead'
  | 'putObjectRow'
  | 'listObjectKeys'
  | 'putGeneration'
  | 'putPostings'
  | 'getGeneration'
  | 'getGenerations'
  | 'listGenerations'
  | 'getStrayGeneration'
  | 'deletePostings'
  | 'deleteGeneration'
  | 'hasAsked'
  | 'listAsked'
  | 'putAsked'
>;

/** So many generations are held in memory as parts at a time. */
const GENERATIONS_AT_ONCE = 100;

/** Objects, their generations and what they asked for. */
export const objectFacts = (table: DynamoDbTable): ObjectFacts => ({
  async getObjectHead(object) {
    const item = await table.get(objectKeys.head(object), 'strong');
    return item && headOf(item);
  },

  async getObjectHeads(objects) {
    const items = await table.getMany(objects.map(objectKeys.head), 'strong');
    return new Map(items.map((item) => [item.pk.slice(2), headOf(item)]));
  },

  swapObjectHead: (object, expectedRev, head) =>
    table.putIf(
      { ...objectKeys.head(object), ...head },
      expectedRev === 0 ? { kind: 'absent' } : { kind: 'rev', is: expectedRev },
    ),

  bumpObjectHead: (object, expectedRev) =>
    table.set(objectKeys.head(object), { rev: expectedRev + 1 }, { kind: 'rev', is: expectedRev }),

  putObjectRow: (key) => table.put(listKeys.object(key)),

  async listObjectKeys(after, upTo) {
    const shards = Array.from({ length: SHARDS }, (_, shard) => listKeys.objects(shard, { after, upTo }));
    const rows = await Promise.all(shards.map((range) => table.queryKeys(range)));
    return rows.flat().flatMap(({ sk }) => (sk === after ? [] : [sk]));
  },

  async putGeneration({ object, gen }, generation) {
    const parts = cutParts(pack(generation));
    await table.write(
      parts.map((body, part) => ({ put: { ...objectKeys.part(object, gen, part), of: parts.length, body } })),
    );
    return parts.length;
  },

  async putPostings(name, generation) {
    await table.write(rowsOf(name, generation).map((item) => ({ put: item })));
  },

  async getGeneration(name) {
    return (await readGenerations(table, [name])).get(name.object) ?? null;
  },

  async getGenerations(names) {
    const found = new Map<string, Generation>();
    for (const chunk of chunksOf(names, GENERATIONS_AT_ONCE)) {
      for (const [object, generation] of await readGenerations(table, chunk)) found.set(object, generation);
    }
    return found;
  },

  async listGenerations(object) {
    const keys = await table.queryKeys(objectKeys.generations(object));
    return [...new Set(keys.map(({ sk }) => sk.split('#')[1]!))];
  },

  async getStrayGeneration({ object, gen }) {
    const parts = await table.query(objectKeys.parts(object, gen), 'strong');
    return parts.length > 0 && parts.length === parts[0]!.of ? generationOf(parts) : null;
  },

  async deletePostings(name, generation) {
    await table.write(rowsOf(name, generation).map(({ pk, sk }) => ({ delete: { pk, sk } })));
  },

  async deleteGeneration({ object, gen }) {
    const rows = [objectKeys.tickets(object, gen), objectKeys.parts(object, gen)];
    const keys = await Promise.all(rows.map((range) => table.queryKeys(range)));
    await table.write(keys.flat().map(({ pk, sk }) => ({ delete: { pk, sk } })));
  },

  hasAsked: async ({ object, gen }) => (await table.get(objectKeys.asked(object, gen), 'strong')) !== null,

  async listAsked({ object, gen }) {
    const [record, ...tickets] = await table.query(objectKeys.tickets(object, gen), 'strong');
    if (record?.sk !== objectKeys.asked(object, gen).sk) return null;
    return Object.fromEntries(tickets.map(({ topic, ticket }) => [topic as string, ticket as number]));
  },

  async putAsked({ object, gen }, tickets) {
    const rows = Object.entries(tickets).map(([topic, ticket]) => ({
      put: { ...objectKeys.ticket(object, gen, topic), topic, ticket },
    }));
    await table.write(rows);
    await table.put(objectKeys.asked(object, gen));
  },
});

function headOf({ pk: _pk, sk: _sk, ...head }: Item): ObjectHead {
  return head as unknown as ObjectHead;
}

/** Those of old are their articles alone. */
function generationOf(parts: readonly Item[]): Generation {
  const stored = unpack<Generation | StoredArticle[]>(joinParts(parts.map(({ body }) => body as Uint8Array)));
  return 'articles' in stored ? stored : { articles: stored, orphans: [] };
}

/** Parts never change, so an eventual read of one is as good as a strong one, except that it may not see it yet. */
async function readGenerations(table: DynamoDbTable, names: readonly SizedGeneration[]) {
  const keysOf = ({ object, gen, parts }: SizedGeneration) =>
    Array.from({ length: parts }, (_, part) => objectKeys.part(object, gen, part));
  const items = new Map<string, Item>();
  for (const consistency of ['eventual', 'strong'] as const) {
    const missing = names.flatMap(keysOf).filter(({ pk, sk }) => !items.has(`${pk}/${sk}`));
    for (const item of await table.getMany(missing, consistency)) items.set(`${item.pk}/${item.sk}`, item);
  }
  const complete = names.flatMap((name) => {
    const parts = keysOf(name).map(({ pk, sk }) => items.get(`${pk}/${sk}`));
    if (!parts.every((part) => part !== undefined)) return [];
    return [[name.object, parts.length === 0 ? { articles: [], orphans: [] } : generationOf(parts)] as const];
  });
  return new Map<string, Generation>(complete);
}

/** Article rows and postings of a generation, each once. */
function rowsOf({ object, gen }: { object: string; gen: string }, { articles }: Generation): Item[] {
  return articles.flatMap(({ article, terms }, ordinal) => {
    const day = dayOfArticle(article);
    const place: ArticlePlace = { day, object, gen, ordinal };
    const row = { day, object, gen, ordinal, articleId: article.id };
    const { uploadId, headline, publisher, url } = article;
    const listed = { ...row, uploadId, headline, publisher, url, published: article.published.edtf };
    return [
      { ...listKeys.article(place), ...listed },
      ...[...new Set(terms)].map((term) => ({ ...termKeys.posting(term, place), ...row })),
    ];
  });
}

/** The last day on which an article can have come out; what is unknown sorts behind every day. */
export const dayOfArticle = ({ published }: Pick<Article, 'published'>): string =>
  (published.edtf && toDateValue(published.edtf)?.latest) || UNKNOWN_DAY;
