import type { Article } from '../shared/claim/extracted-article.ts';
import { createDynamoDbFactStore } from '../shared/store/dynamodb-fact-store.ts';
import { DynamoDbTable } from '../shared/store/dynamodb-table.ts';
import type { FactStore, ObjectHead } from '../shared/store/fact-store.ts';
import { generationName, objectId } from '../shared/store/keys.ts';
import { articleTerms } from '../shared/topic/terms.ts';
import { SimulatedTable, type TableCommand } from '../test/simulator/simulated-table.ts';

/** A store over a table in memory that counts the items which it answers. */
export class CountingStore {
  read = 0;
  readonly facts: FactStore;

  constructor() {
    const table = new SimulatedTable();
    const client = {
      send: async (command: TableCommand) => {
        const answer = table.execute(command, { lag: 0, leave: 0 });
        this.read += itemsOf(answer);
        return answer;
      },
    };
    this.facts = createDynamoDbFactStore(new DynamoDbTable(client as never, 'bench', async () => {}));
  }
}

/** How many items an answer of the table holds. */
const itemsOf = ({ Items, Item, Responses }: Record<string, unknown>): number =>
  Array.isArray(Items)
    ? Items.length
    : Item
      ? 1
      : Object.values((Responses ?? {}) as Record<string, unknown[]>).reduce((sum, items) => sum + items.length, 0);

/** Puts an article of these words as ingest would store it: generation, postings, head; tells its terms. */
export async function putText(store: FactStore, number: number, text: string): Promise<readonly string[]> {
  const key = `articles/n${number}/a.txt`;
  const [object, gen] = [objectId(key), generationName(1, String(number))];
  const article = {
    id: `${object}-a`,
    uploadId: `n${number}`,
    headline: null,
    publisher: null,
    url: null,
    text,
    claims: [],
    published: { edtf: '2025-01-01', basis: 'given', evidence: [] },
  } as unknown as Article;
  const terms = articleTerms(article);
  const generation = { articles: [{ article, terms }], orphans: [] };
  const parts = await store.putGeneration({ object, gen }, generation);
  await store.putPostings({ object, gen }, generation);
  const head: ObjectHead = {
    key,
    rev: 1,
    gen,
    parts,
    inputs: '',
    extractorVersion: '',
    corrections: '',
    outcome: { kind: 'done', articles: 1, claims: 0 },
    seen: null,
    committedAt: 0,
  };
  await store.swapObjectHead(object, 0, head);
  return terms;
}
