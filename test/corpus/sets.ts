import { SECOND_SENTENCES } from './second-sentences.ts';
import { type MarkedSentence, SENTENCES, type Sentences } from './sentences.ts';
import { STORIES } from './stories.ts';
import { THIRD_SENTENCES } from './third-sentences.ts';

/** All sets of invented sentences, in the order of their writing. */
export const SENTENCE_SETS: Readonly<Record<string, Sentences>> = {
  first: SENTENCES,
  second: SECOND_SENTENCES,
  stories: STORIES,
  third: THIRD_SENTENCES,
};

export const ALL_SENTENCES: readonly MarkedSentence[] = Object.values(SENTENCE_SETS)
  .flatMap((set) => Object.values(set))
  .flatMap(({ sentences }) => sentences);
