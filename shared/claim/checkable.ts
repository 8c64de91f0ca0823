import CHECKABLE_WEIGHTS from './checking/checkable-weights.json' with { type: 'json' };
import { eventMarks } from './checking/event-marks.ts';
import { marksAround, type SentenceMarks } from './checking/sentence-marks.ts';
import type { ReadSentence } from './read-sentences.ts';

/** What each mark speaks for a sentence's stating a fact, and for an event's being one; learnt by `scripts/learn-checkable.ts`. */
export type CheckableWeights = {
  readonly sentence: Readonly<Record<string, number>>;
  readonly event: Readonly<Record<string, number>>;
};

/** Below this nothing is kept as a claim. */
export const LEAST_CHECKABLE = 0.5;

/** A statement that no date is known of is worth less: more must speak for it. */
export const LEAST_UNDATED = 0.55;

/** How likely a sentence states a fact that somebody could check; `marks` are those of all of the article's sentences. */
export const checkSentence = (
  marks: readonly SentenceMarks[],
  at: number,
  { sentence }: CheckableWeights = CHECKABLE_WEIGHTS,
): number => chanceOf([...marks[at]!, ...marksAround(marks, at)], sentence);

/**
 * How likely each event of a sentence is a fact, where the sentence is one with probability `isFact`: it states it by its
 * likeliest event; the others are facts of their own only where their own words say so. Opinions, generalities, questions,
 * colour and boilerplate are none.
 */
export function checkEvents(
  sentence: ReadSentence,
  isFact: number,
  { event }: CheckableWeights = CHECKABLE_WEIGHTS,
): readonly number[] {
  const events = sentence.events.map((each) => chanceOf(eventMarks(each, sentence), event));
  const best = events.indexOf(Math.max(...events));
  return events.map((chance, index) => (index === best ? isFact : isFact * chance));
}

const chanceOf = (marks: readonly string[], weights: Readonly<Record<string, number>>): number =>
  1 / (1 + Math.exp(-marks.reduce((sum, mark) => sum + (weights[mark] ?? 0), 0)));
