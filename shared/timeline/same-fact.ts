import { isWithin } from '../claim/event-time.ts';
import type { DateValue } from '../time/date-value.ts';
import type { Fact } from './fact.ts';

/** Two facts are one from this score on. */
export const SAME_FACT = 1;

/** How well two dates go together: 1 the same, less where one holds the other, 0 apart. */
export function dateAgreement(a: DateValue | null, b: DateValue | null): number {
  if (!a || !b) return 0;
  if (a.earliest === b.earliest && a.latest === b.latest) return 1;
  return isWithin(a, b) || isWithin(b, a) ? 0.7 : 0;
}

/** How telling a word is in a topic: words of every claim say nothing. */
export type Weights = (stem: string) => number;

/**
 * How likely two claims state one fact: their dates must go together; then shared words by their weight, names and
 * figures. Different figures do not part them: that is the conflict. From 1 on they are the same.
 */
export function scoreSameFact(a: Fact, b: Fact, weightOf: Weights): number {
  const dates = dateAgreement(a.date, b.date);
  if (dates === 0 || isOpposite(a, b)) return 0;
  const words = weightedOverlap(a.stems, b.stems, weightOf);
  const names = overlap(a.names, b.names);
  const figures = Math.max(overlap(a.figures, b.figures), haveNearFigures(a, b) ? 0.9 : 0);
  const precise = a.date!.precision === 'day' && b.date!.precision === 'day' ? 0.15 : 0;
  const reported = a.claim.dateBasis === 'publication' || b.claim.dateBasis === 'publication' ? -0.15 : 0;
  return 2.1 * words + 0.35 * names + 0.5 * figures + 0.45 * dates + precise + reported - 0.25;
}

/** A saying and what it denies are two facts. */
const isOpposite = (a: Fact, b: Fact): boolean =>
  (a.claim.status === 'denied') !== (b.claim.status === 'denied') || a.claim.negated !== b.claim.negated;

/** Two figures of one unit that differ by a tenth at most tell of one measure, whoever is right. */
const NEAR = 0.1;
const haveNearFigures = (a: Fact, b: Fact): boolean =>
  a.claim.figures.some((x) =>
    b.claim.figures.some(
      (y) =>
        x.unit !== null &&
        x.unit === y.unit &&
        x.value !== undefined &&
        y.value !== undefined &&
        Math.abs(x.value - y.value) <= NEAR * Math.max(Math.abs(x.value), Math.abs(y.value)),
    ),
  );

function weightedOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>, weightOf: Weights): number {
  const weight = (stems: Iterable<string>): number => [...stems].reduce((sum, stem) => sum + weightOf(stem), 0);
  const shared = weight([...a].filter((stem) => b.has(stem)));
  const least = Math.min(weight(a), weight(b));
  const all = weight(new Set([...a, ...b]));
  return all === 0 ? 0 : 0.5 * (shared / all) + 0.5 * (shared / Math.max(least, 1));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((item) => b.has(item)).length;
  return shared / Math.min(a.size, b.size);
}

/** Inverse document frequency over a topic's facts, 0 … 1. */
export function weightsOf(facts: readonly Fact[]): Weights {
  const counts = new Map<string, number>();
  for (const { stems } of facts) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const most = Math.log(1 + facts.length);
  return (stem) => (most === 0 ? 1 : Math.max(0.05, 1 - Math.log(counts.get(stem) ?? 1) / most));
}
