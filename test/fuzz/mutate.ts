import type { Random } from '../simulator/random.ts';
import { COMMON_WORDS, CONTRACTIONS, PROPERTY_NAMES } from './words.ts';

type Mutation = (sentence: string, random: Random, sentences: readonly string[]) => string;

/** Marks, and letters that change their length with their case. */
const MARKS = [
  ...", . ! ? ; : - -- – — … ... / & % $ # @ * | ~ + = \" ' ` `` '' “ ” ‘ ’ ( ) [ ] İ ß ﬁ 🚀".split(' '),
  ...[' — ', ' - ', '\u00a0', '\u200b', '\t'],
];
/** Joining and repeating make long sentences; how dear those are is another test's. */
const LONGEST_UNITS = 1500;

const onWords =
  (change: (words: readonly string[], random: Random) => readonly string[]): Mutation =>
  (sentence, random) =>
    change(sentence.split(' '), random).join(' ');

/** Changes each word, or not. */
const onEach = (probability: number, change: (word: string, random: Random) => string): Mutation =>
  onWords((words, random) => words.map((word) => (random.chance(probability) ? change(word, random) : word)));

function stretchOf(words: readonly string[], random: Random): { readonly from: number; readonly to: number } {
  const from = random.below(words.length);
  return { from, to: from + 1 + random.below(words.length - from) };
}

/** About two words of a list, for words of the sentence or before them. */
const putIn = (list: readonly string[], after: readonly string[] = ['']): Mutation =>
  onWords((words, random) =>
    words.flatMap((word) => {
      if (!random.chance(2 / words.length)) return [word];
      const added = random.pick(list) + random.pick(after);
      return random.chance(0.5) ? [added, word] : [added];
    }),
  );

function shuffled(words: readonly string[], random: Random): readonly string[] {
  const left = [...words];
  return words.map(() => left.splice(random.below(left.length), 1)[0]!);
}

/** What is done to a sentence, by name. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  cutBetweenWords: onWords((words, random) => {
    const { from, to } = stretchOf(words, random);
    return words.slice(from, to);
  }),
  cutAnywhere: (sentence, random) => {
    const from = random.below(sentence.length + 1);
    return sentence.slice(from, from + random.below(sentence.length - from + 1));
  },
  dropWords: onWords((words, random) => words.filter(() => !random.chance(0.2))),
  join: (sentence, random, sentences) =>
    sentence + random.pick(['', ' ', ', ', ' and ', ' that ', '; ']) + random.pick(sentences),
  repeat: onWords((words, random) => {
    const { from, to } = stretchOf(words, random);
    const again = Array.from({ length: 1 + random.below(4) }, () => words.slice(from, Math.min(to, from + 6)));
    return [...words.slice(0, to), ...again.flat(), ...words.slice(to)];
  }),
  shuffle: onWords(shuffled),
  upper: (sentence) => sentence.toUpperCase(),
  lower: (sentence) => sentence.toLowerCase(),
  title: (sentence) => sentence.replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase()),
  upperHere: onEach(0.2, (word) => word.toUpperCase()),
  lowerHere: onEach(0.2, (word) => word.toLowerCase()),
  dropMarks: (sentence, random) => sentence.replace(/[^\p{L}\p{N}\s]/gu, (mark) => (random.chance(0.5) ? '' : mark)),
  dropApostrophes: (sentence) => sentence.replace(/(?<=\p{L})['’](?=\p{L})/gu, ''),
  doubleMarks: (sentence, random) =>
    sentence.replace(/[^\p{L}\p{N}\s]/gu, (mark) => (random.chance(0.5) ? mark + mark : mark)),
  addMarkBefore: onEach(0.1, (word, random) => random.pick(MARKS) + word),
  addMarkBehind: onEach(0.1, (word, random) => word + random.pick(MARKS)),
  glue: (sentence, random) => sentence.replace(/ /g, () => (random.chance(0.1) ? '' : ' ')),
  commonWords: putIn(COMMON_WORDS),
  contractions: putIn(CONTRACTIONS),
  propertyNames: putIn(PROPERTY_NAMES),
  contractionsBeforeMarks: putIn(CONTRACTIONS, MARKS),
  onlyCommonWords: (_sentence, random) =>
    Array.from({ length: 1 + random.below(12) }, () =>
      random.pick(random.chance(0.8) ? COMMON_WORDS : CONTRACTIONS),
    ).join(' '),
};

/** One of some sentences, as it is or changed up to four times. */
export function mutated(sentences: readonly string[], random: Random): string {
  let sentence = random.pick(sentences);
  for (let times = random.below(5); times > 0; times--)
    sentence = random.pick(Object.values(MUTATIONS))(sentence, random, sentences);
  return sentence.slice(0, LONGEST_UNITS);
}
