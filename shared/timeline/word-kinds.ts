import { stem } from '../text/stem.ts';
import { IRREGULAR_PAST } from '../time/tense-words.ts';
import type { Fact } from './fact.ts';
import { EVENT_CLASSES, THING_CLASSES } from './word-classes.ts';

type Classes = ReadonlyMap<string, readonly string[]>;

const byStem = (classes: Classes): Classes => {
  const stems = new Map<string, readonly string[]>();
  for (const [word, names] of classes)
    if (!word.includes('_')) stems.set(stem(word), [...(stems.get(stem(word)) ?? []), ...names]);
  return stems;
};
const EVENT_STEMS = byStem(EVENT_CLASSES);
const THING_STEMS = byStem(THING_CLASSES);

/** The kinds of a word in any of its forms: `sued`, `suing` → `sue`. */
function kindsOf(word: string, classes: Classes, stems: Classes): readonly string[] {
  const bare = word.endsWith('ed') ? (classes.get(word.slice(0, -1)) ?? classes.get(word.slice(0, -2)) ?? []) : [];
  return [...new Set([...(classes.get(word) ?? []), ...(stems.get(stem(word)) ?? []), ...bare])];
}

/** The kinds of who and what a word names. */
export const thingsOf = (word: string): readonly string[] => kindsOf(word, THING_CLASSES, THING_STEMS);

/** Whether a word tells a kind of event. */
export const isEventWord = (word: string): boolean => kindsOf(word, EVENT_CLASSES, EVENT_STEMS).length > 0;

/**
 * The kinds of events of each word, and of the verb: the first word in the past or behind an auxiliary. A verb of no
 * known kind is a kind by itself; one that says little takes the words behind it.
 */
export function eventsOf(words: readonly string[]): Pick<Fact, 'events' | 'heads'> {
  const kinds = words.map((word, index) => kindsAt(words, index, word));
  const verb = words.findIndex((word, index) => isVerbAt(words, index, word));
  return { events: new Set(kinds.flat()), heads: new Set(verb < 0 ? kinds.flat() : headKinds(words, kinds, verb)) };
}

function headKinds(words: readonly string[], kinds: readonly (readonly string[])[], verb: number): readonly string[] {
  if (LIGHT.has(words[verb]!)) return kinds.slice(verb).flat();
  return kinds[verb]!.length > 0 ? kinds[verb]! : [stem(words[verb]!)];
}

/** Verbs that say little without what stands behind them. */
const LIGHT = new Set(
  `began begun begin made make took take taken held hold gave give given came come went go got get put opened open had has
  have do did done kept keep turned turn started start led lead brought bring set announced announce announces said saw seen
  faced face received receive offered offer`.split(/\s+/),
);
const AHEAD = /^(?:will|would|to|may|might|could|can|should|must|was|were|been|be|is|are|has|have|had)$/;

const isVerbAt = (words: readonly string[], index: number, word: string): boolean =>
  !AHEAD.test(word) &&
  (IRREGULAR_PAST.has(word) ||
    (word.length > 4 && word.endsWith('ed')) ||
    (AHEAD.test(words[index - 1] ?? '') && !/^(?:the|a|an|not|no|in|on|at)$/.test(word)));

/** A word with one of the three behind it wins over the word alone: `stepped down`, `put it off`. */
function kindsAt(words: readonly string[], index: number, word: string): readonly string[] {
  const joined = words
    .slice(index + 1, index + 4)
    .flatMap((next) => EVENT_CLASSES.get(`${word}_${next}`) ?? EVENT_CLASSES.get(`${stem(word)}_${next}`) ?? []);
  if (joined.length > 0) return joined;
  return word.length > 2 ? kindsOf(word, EVENT_CLASSES, EVENT_STEMS) : [];
}
