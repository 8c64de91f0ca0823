import { readArticles } from '../functions/timeline.ts';
import { topicLine } from '../functions/topic-line.ts';
import { createDynamoDbFactStore } from '../shared/store/dynamodb-fact-store.ts';
import { DynamoDbTable } from '../shared/store/dynamodb-table.ts';
import type { FactStore } from '../shared/store/fact-store.ts';
import { SimulatedTable, type TableCommand } from '../test/simulator/simulated-table.ts';
import { itemsOf, putText, topicOf } from './archive.ts';
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

async function putArticle(store: FactStore, number: number): Promise<void> {
  const names = SHARES.filter((share) => number % (ARCHIVE / share) === 0).map((share) => `Company${share}`);
  await putText(store, number, `${names.join(' ')} w${number}`);
}
