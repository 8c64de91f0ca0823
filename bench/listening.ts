import { readArticles } from '../functions/timeline.ts';
import { topicLine } from '../functions/topic-line.ts';
import { shortHash } from '../shared/text/digest.ts';
import { indexTerms } from '../shared/topic/terms.ts';
import { topicOf } from '../shared/topic/topic-of.ts';
import { CountingStore, putText } from './archive.ts';
import { inWords, type Row } from './measure.ts';

const ARCHIVE = 20_000;
const WORDS_AN_ARTICLE = 12;
const VOCABULARY = 20_000;
const TOPICS = 20;

/**
 * What topics of two words cost in an archive whose words are as frequent as those of English (Zipf: the nth word stands in
 * 1/n as many articles as the first): items read by a rebuild beside those read by the longest word, and topics built anew
 * for an article beside those that share a word with it.
 */
export async function measureListening(): Promise<readonly Row[]> {
  const counting = new CountingStore();
  const store = counting.facts;
  const random = randomOf(17);
  const articles: string[][] = [];
  const terms: (readonly string[])[] = [];
  for (let number = 0; number < ARCHIVE; number++) {
    const words = Array.from({ length: WORDS_AN_ARTICLE }, () => wordOf(Math.floor(VOCABULARY ** random())));
    articles.push(words);
    terms.push(await putText(store, number, words.join(' ')));
  }
  const topics = Array.from({ length: TOPICS }, (_, number) => {
    const words = articles[(number * ARCHIVE) / TOPICS]!;
    return topicOf(`${words[0]} ${words.find((word) => word !== words[0])}`);
  });
  const byLongest = {
    ...topicLine,
    lookUps: (definition: (typeof topics)[number]) => topicLine.lookUps(definition).map((ways) => ways.slice(0, 1)),
  };
  const readWith = async (line: typeof topicLine): Promise<number> => {
    counting.read = 0;
    for (const topic of topics) await readArticles({ store, line }, topic);
    return counting.read / TOPICS;
  };
  const [own, longest] = [await readWith(topicLine), await readWith(byLongest)];
  const { built, sharing } = countTopics(topics, terms);
  return [
    {
      what: `rebuild, ${inWords(ARCHIVE)} articles`,
      figure: `${inWords(own)} items read`,
      beside: `${inWords(longest)} by the longest word`,
      ratio: `${(longest / own).toFixed(1)} times fewer`,
    },
    {
      what: `an article's topics, of ${TOPICS}`,
      figure: `${inWords(built)} built anew`,
      beside: `${inWords(sharing)} share a word`,
      ratio: `${(sharing / built).toFixed(1)} times fewer`,
    },
  ];
}

/** Topics that an article can belong to, and those that have a word of it, on average. */
function countTopics(topics: readonly ReturnType<typeof topicOf>[], terms: readonly (readonly string[])[]) {
  const tests = topics.map((topic) => ({ test: topicLine.candidateTest(topic), words: topic.name.split(' ') }));
  let [built, sharing] = [0, 0];
  for (const each of terms) {
    const index = indexTerms(each);
    built += tests.filter(({ test }) => test(index)).length;
    sharing += tests.filter(({ words }) => words.some(index.has)).length;
  }
  return { built: built / terms.length, sharing: sharing / terms.length };
}

/** A word of four to ten letters, always the same for a rank. */
const wordOf = (rank: number): string => {
  const letters = [...shortHash('word', String(rank))].map(
    (letter) => 'bdfgklmnoprtuvxz'[Number.parseInt(letter, 36) % 16],
  );
  return `${letters.slice(0, 4 + (rank % 7)).join('')}`;
};

/** Numbers from 0 to 1, the same in every run. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
