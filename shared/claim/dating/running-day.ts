import type { DateCandidate, Relation } from './date-candidates.ts';

/**
 * Where a telling stands in time: how likely each date is that of the fact told last, under its EDTF, or `NO_DATE`. What is
 * told next mostly takes place then, too; null before the first fact.
 */
export type RunningDay = ReadonlyMap<string, number> | null;
export const NO_DATE = 'none';

/** Whether a date is the last fact's; `first`: there is none before. */
type Run = 'same' | 'other' | 'first';

const keyOf = (candidate: DateCandidate | undefined): string => candidate?.date.edtf ?? NO_DATE;

/** For each date of an event, none coming last, what its being the last fact's date or not speaks for it. */
export function runFeatures(
  candidates: readonly DateCandidate[],
  tense: string,
  last: string | null,
): readonly (readonly string[])[] {
  return [...candidates, undefined].map((one) => runNames(runOf(one, last), one?.relation, tense));
}

/** Whether a date is that of the last fact; `undefined` stands for none. */
export const runOf = (candidate: DateCandidate | undefined, last: string | null): Run =>
  last === null ? 'first' : keyOf(candidate) === last ? 'same' : 'other';

/** The features of a date by that. */
export const runNames = (run: Run, relation: Relation | undefined, tense: string): string[] => [
  `run ${run}`,
  `run ${run}|${relation ?? NO_DATE}`,
  `run ${run}|${relation ?? NO_DATE}|${tense}`,
  `run ${run}|${tense}`,
];

/** The choices that the last fact's possible dates lead to, each with how likely it is; what is unlikely is no date here. */
export function runsOf(
  candidates: readonly DateCandidate[],
  running: RunningDay,
): readonly { readonly last: string | null; readonly chance: number }[] {
  if (running === null) return [{ last: null, chance: 1 }];
  const keys = new Set([...candidates.map(keyOf), NO_DATE]);
  const here = [...keys].flatMap((last) => {
    const chance = running.get(last) ?? 0;
    return chance < LEAST_CHANCE ? [] : [{ last, chance }];
  });
  const rest = 1 - here.reduce((sum, { chance }) => sum + chance, 0);
  return [...here, { last: ELSEWHERE, chance: Math.max(0, rest) }];
}

const LEAST_CHANCE = 0.02;
/** A date that the event cannot have. */
const ELSEWHERE = '';
