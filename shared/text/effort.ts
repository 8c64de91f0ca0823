/** What is counted while an upload is read, and how much one of each takes beside half a word. Source: scripts/measure-cost.ts. */
const STEPS = { word: 2, expression: 12, clause: 6, event: 8 } as const;

/**
 * What reading one upload may take. Counted, not timed, so that the same upload is read, or refused, on every machine: ten
 * megabytes of prose take two thirds of it, and what it allows takes a function neither its time nor its memory.
 */
export const MOST_STEPS = 12_000_000;

/** Reading an upload would take too much; its message says what was measured. No fence holds it: it is about the whole. */
export class TooComplexError extends Error {
  override name = 'TooComplexError';
}

/** Told of pieces of work before they are done. Throws a `TooComplexError` where they are too many, or last too long. */
export type Effort = (kind: keyof typeof STEPS, count: number) => void;

/** For single texts: whatever it takes. */
export const anyEffort: Effort = () => {};

/** The effort of one upload. `isOverdue` is the last resort of who runs out of time, whatever the count says. */
export function createEffort(isOverdue: () => boolean): Effort {
  const counts = { word: 0, expression: 0, clause: 0, event: 0 };
  let steps = 0;
  return (kind, count) => {
    counts[kind] += count;
    steps += count * STEPS[kind];
    if (steps > MOST_STEPS)
      throw new TooComplexError(`Reading it takes more than ${MOST_STEPS} steps: ${listed(counts)}, and more to come.`);
    if (isOverdue()) throw new TooComplexError(`Reading it takes too long: ${listed(counts)}, and more to come.`);
  };
}

type Kind = keyof typeof STEPS;

const listed = ({ word, expression, clause, event }: Readonly<Record<Kind, number>>): string =>
  `${word} words, ${expression} expressions of time, ${clause} clauses and ${event} events`;
