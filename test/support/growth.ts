import { processorMs } from './processor-time.ts';

const ROUNDS = 6;

/**
 * How many times as long a work takes on a long input as on a short one. Either counts by its least of a few rounds,
 * taken in turn, for one run may meet a collection of garbage or a compiler; what is at most `enough` is not asked again.
 */
export function growthOf(work: (units: number) => unknown, [short, long]: readonly [number, number], enough: number) {
  const timeOf = (units: number): number => {
    const start = processorMs();
    work(units);
    return processorMs() - start;
  };
  timeOf(short);
  let [atShort, atLong] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < ROUNDS && !(atLong / atShort <= enough); round++) {
    atShort = Math.min(atShort, timeOf(short));
    atLong = Math.min(atLong, timeOf(long));
  }
  return atLong / atShort;
}
