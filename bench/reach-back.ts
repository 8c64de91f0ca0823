import { readArticles } from '../functions/timeline.ts';
import { topicLine } from '../functions/topic-line.ts';
import type { FactStore } from '../shared/store/fact-store.ts';
import { topicOf } from '../shared/topic/topic-of.ts';
import { CountingStore, putText } from './archive.ts';
import { inWords, type Row } from './measure.ts';

const ARCHIVE = 20_000;
/** Names that so many of the articles have. */
const SHARES = [20, 200, 2000];

/** What a new topic reads of an archive: items, beside the number of articles that it is about. */
export async function measureReachBack(): Promise<readonly Row[]> {
  const counting = new CountingStore();
  const store = counting.facts;
  for (let number = 0; number < ARCHIVE; number++) await putArticle(store, number);
  const rows: Row[] = [];
  for (const share of SHARES) {
    counting.read = 0;
    const definition = topicOf(`Company${share}`);
    const found = (await readArticles({ store, line: topicLine }, definition))!.stored.length;
    rows.push({
      what: `reach-back, ${found} of ${inWords(ARCHIVE)} articles`,
      figure: `${counting.read} items read`,
      beside: `${found} articles found`,
      ratio: `${(counting.read / found).toFixed(2)} items an article`,
    });
  }
  return rows;
}

async function putArticle(store: FactStore, number: number): Promise<void> {
  const names = SHARES.filter((share) => number % (ARCHIVE / share) === 0).map((share) => `Company${share}`);
  await putText(store, number, `${names.join(' ')} w${number}`);
}
