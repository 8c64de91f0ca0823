import { readArticles } from '../functions/timeline.ts';
import { topicLine } from '../functions/topic-line.ts';
import type { Article } from '../shared/claim/extracted-article.ts';
import { createDynamoDbFactStore } from '../shared/store/dynamodb-fact-store.ts';
import { DynamoDbTable } from '../shared/store/dynamodb-table.ts';
import type { FactStore, ObjectHead } from '../shared/store/fact-store.ts';
import { generationName, objectId } from '../shared/store/keys.ts';
import { articleTerms } from '../shared/topic/terms.ts';
import { SimulatedTable, type TableCommand } from '../test/simulator/simulated-table.ts';
import { inWords, type Row } from './measure.ts';

const ARCHIVE = 20_000;
/** Names that so many of the articles have. */
const SHARES = [20, 200, 2000];

/** What a new topic reads of an archive: items, beside the number of articles that it is about. */
export async function measureReachBack(): Promise<readonly Row[]> {
  const table = new SimulatedTable();
  let read = 0;
  const client = {
    send: async (command: TableCommand) => {
      const answer = table.execute(command, { lag: 0, leave: 0 });
      read += itemsOf(answer);
      return answer;
    },
  };
  const store = createDynamoDbFactStore(new DynamoDbTable(client as never, 'bench', async () => {}));
  for (let number = 0; number < ARCHIVE; number++) await putArticle(store, number);
  const rows: Row[] = [];
  for (const share of SHARES) {
    read = 0;
    const definition = topicOf(`Company${share}`);
    const found = (await readArticles({ store, line: topicLine }, definition))!.articles.length;
    rows.push({
      what: `reach-back, ${found} of ${inWords(ARCHIVE)} articles`,
      figure: `${read} items read`,
      beside: `${found} articles found`,
      ratio: `${(read / found).toFixed(2)} items an article`,
    });
  }
  return rows;
}

const itemsOf = ({ Items, Item, Responses }: Record<string, unknown>): number =>
  Array.isArray(Items)
    ? Items.length
    : Item
      ? 1
      : Object.values((Responses ?? {}) as Record<string, unknown[]>).reduce((sum, items) => sum + items.length, 0);

/** An article as ingest would store it: generation, postings, head. */
async function putArticle(store: FactStore, number: number): Promise<void> {
  const key = `articles/n${number}/a.txt`;
  const [object, gen] = [objectId(key), generationName(1, String(number))];
  const names = SHARES.filter((share) => number % (ARCHIVE / share) === 0).map((share) => `Company${share}`);
  const article = {
    id: `${object}-a`,
    uploadId: `n${number}`,
    headline: null,
    publisher: null,
    url: null,
    text: `${names.join(' ')} w${number}`,
    claims: [],
    published: { edtf: '2025-01-01', basis: 'given', evidence: [] },
  } as unknown as Article;
  const generation = { articles: [{ article, terms: articleTerms(article) }], orphans: [] };
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
}

const topicOf = (name: string) => ({
  id: name,
  name,
  aliases: [],
  required: [],
  excluded: [],
  entities: [],
  suggested: false,
});
