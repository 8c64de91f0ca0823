import { type Count, type Counted, countsOf, GROWING } from './counts.ts';
import type { Fact } from './fact.ts';
import type { Conflict, Series } from './timeline.ts';

/** Counts that differ by less may be of one morning and one evening. */
const WIDELY = 1.25;
/** What is so much smaller than another count tells of a part: of the largest, of what was counted before. */
const OF_ALL = 100;
const OF_PART = 4;
/** Of one day. */
const OF_DAY = 10;

type Origins = ReadonlyMap<string, string>;
type Side = { readonly counts: readonly Count[]; readonly low: number; readonly high: number };

/** How counts of people went on, one series of each kind that changed: `65` on 8 May, `91` on 9 May. */
export function seriesOf(facts: readonly Fact[], origins: Origins): Series[] {
  return [...byKind(facts)].flatMap(([counted, counts]) => {
    const points = pointsOf(counts, origins).map(({ counts }) => ({
      on: counts[0]!.told,
      value: counts[0]!.value,
      claimIds: idsOf(counts),
    }));
    return points.length > 1 ? [{ counted, points }] : [];
  });
}

/** Of each day the count that most tell, where it changed. What can only grow and is much smaller is of a part. */
function pointsOf(counts: readonly Count[], origins: Origins): Side[] {
  const points: Side[] = [];
  const days = [...Map.groupBy(counts, ({ told }) => told)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [, told] of days) {
    const before = points.length > 0 ? points.at(-1)!.counts[0]!.number : 0;
    const whole = told.filter((count) => !GROWING.has(count.counted) || count.number * OF_PART >= before);
    const point = whole.length > 0 ? mostTold(sidesOf(whole), origins) : null;
    if (point && point.counts[0]!.number === before) points.push(repeated(points.pop()!, point));
    else if (point) points.push(point);
  }
  return points;
}

/**
 * Counts told on one day that differ widely: of the same people, told by articles of different origins, confirmed ones
 * against confirmed ones. What was counted on by a later day is no conflict but a series.
 */
export function countConflicts(facts: readonly Fact[], origins: Origins): Conflict[] {
  return [...byKind(facts)].flatMap(([counted, counts]) =>
    [...Map.groupBy(counts, ({ told, isConfirmed }) => `${told} ${isConfirmed}`)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([, told]) => conflictOf(counted, sidesOf(wholeOf(told, OF_DAY)), origins) ?? []),
  );
}

const repeated = (point: Side, again: Side): Side => ({ ...point, counts: [...point.counts, ...again.counts] });

function byKind(facts: readonly Fact[]): Map<Counted, Count[]> {
  const kinds = Map.groupBy(facts.flatMap(countsOf), ({ counted }) => counted);
  return new Map([...kinds].map(([kind, counts]) => [kind, wholeOf(counts, OF_ALL)]));
}

function wholeOf(counts: readonly Count[], times: number): Count[] {
  const most = Math.max(...counts.map(({ number }) => number));
  return counts.filter((count) => count.number * times >= most);
}

/** Counts that can hold together, the smallest first. */
function sidesOf(counts: readonly Count[]): Side[] {
  const sides: Side[] = [];
  for (const count of counts.toSorted((a, b) => a.number - b.number)) {
    const at = sides.findIndex((side) => side.low <= count.high * WIDELY && count.low <= side.high * WIDELY);
    const { low, high } = count;
    if (at < 0) sides.push({ counts: [count], low, high });
    else sides[at] = joined(sides[at]!, count);
  }
  return sides;
}

const joined = ({ counts, low, high }: Side, count: Count): Side => ({
  counts: [...counts, count],
  low: Math.max(low, count.low),
  high: Math.min(high, count.high),
});

/** Who tells a side: in an article of one origin two speakers may differ. */
const tellers = ({ counts }: Side, origins: Origins): Set<string> =>
  new Set(
    counts.map(({ fact: { article, claim } }) => {
      const speaker = claim.attribution.find(({ kind }) => kind !== 'publisher');
      return `${origins.get(article.id) ?? article.id} ${speaker?.resolved ?? speaker?.source ?? ''}`;
    }),
  );

/** The side that most independent articles tell, of equals the larger; its own most told value first. */
function mostTold(sides: readonly Side[], origins: Origins): Side {
  const side = sides.toSorted(
    (a, b) => tellers(b, origins).size - tellers(a, origins).size || b.counts.at(-1)!.number - a.counts.at(-1)!.number,
  )[0]!;
  const byValue = [...Map.groupBy(side.counts, ({ value }) => value).values()];
  return { ...side, counts: byValue.toSorted((a, b) => b.length - a.length || b[0]!.number - a[0]!.number)[0]! };
}

function conflictOf(counted: Counted, sides: readonly Side[], origins: Origins): Conflict | null {
  const apart = sides.filter((side) =>
    sides.some((other) => other !== side && areStrangers(tellers(side, origins), tellers(other, origins))),
  );
  if (apart.length < 2) return null;
  return {
    kind: 'figure',
    sides: apart.map((side) => ({ value: `${valuesOf(side)} ${counted}`, claimIds: idsOf(side.counts) })),
  };
}

const areStrangers = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  ![...some].some((origin) => others.has(origin));

/** `65`; of several that hold together each: `65, at least 60`. */
const valuesOf = ({ counts }: Side): string => [...new Set(counts.map(({ value }) => value))].join(', ');

const idsOf = (counts: readonly Count[]): string[] => [...new Set(counts.map(({ fact }) => fact.claim.id))];
