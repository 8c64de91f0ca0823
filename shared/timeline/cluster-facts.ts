import type { Fact } from './fact.ts';
import { SAME_FACT, scoreSameFact, type Weights, weightsOf } from './same-fact.ts';

/** Words of more facts than this in a month are too common to look for partners by. */
const MOST_SHARED = 40;
/** A claim is compared with so many others at most. */
const MOST_PARTNERS = 60;

type Pair = { readonly a: number; readonly b: number; readonly score: number };

/**
 * Groups of facts that state the same, each in the given order; linear but for the sort. The order of the facts decides
 * ties, so they must come sorted. Two groups join when their facts agree on average, so that one vague claim cannot
 * chain two facts together.
 */
export function clusterFacts(facts: readonly Fact[]): Fact[][] {
  const weightOf = weightsOf(facts);
  const pairs = candidatePairs(facts, weightOf).toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const groups = facts.map((_, index) => ({ members: [index] }));
  for (const { a, b } of pairs) {
    const [left, right] = [groups[a]!, groups[b]!];
    if (left === right || !agrees(facts, left.members, right.members, weightOf)) continue;
    left.members.push(...right.members);
    for (const member of right.members) groups[member] = left;
  }
  return [...new Set(groups)].map(({ members }) => members.toSorted((a, b) => a - b).map((index) => facts[index]!));
}

/** At most a few members of each group speak for it. */
const SPEAKERS = 6;

function agrees(facts: readonly Fact[], left: readonly number[], right: readonly number[], weightOf: Weights): boolean {
  const [some, others] = [left.slice(0, SPEAKERS), right.slice(0, SPEAKERS)];
  const scores = some.flatMap((a) => others.map((b) => scoreSameFact(facts[a]!, facts[b]!, weightOf)));
  return (
    scores.every((score) => score > 0) &&
    scores.reduce((sum, score) => sum + score, 0) / scores.length >= SAME_FACT * 0.75
  );
}

function candidatePairs(facts: readonly Fact[], weightOf: Weights): Pair[] {
  const byKey = new Map<string, number[]>();
  facts.forEach((fact, index) => {
    for (const key of keysOf(fact)) byKey.set(key, [...(byKey.get(key) ?? []), index].slice(0, MOST_SHARED + 1));
  });
  const seen = new Map<number, Set<number>>();
  const pairs: Pair[] = [];
  for (const members of byKey.values()) {
    if (members.length > MOST_SHARED) continue;
    for (const [place, a] of members.entries())
      for (const b of members.slice(place + 1)) addPair({ facts, weightOf, seen, pairs }, a, b);
  }
  return pairs;
}

type Search = {
  readonly facts: readonly Fact[];
  readonly weightOf: Weights;
  readonly seen: Map<number, Set<number>>;
  readonly pairs: Pair[];
};

function addPair({ facts, weightOf, seen, pairs }: Search, a: number, b: number): void {
  const partners = seen.get(a) ?? new Set<number>();
  if (partners.has(b) || partners.size >= MOST_PARTNERS) return;
  seen.set(a, partners.add(b));
  const score = scoreSameFact(facts[a]!, facts[b]!, weightOf);
  if (score >= SAME_FACT) pairs.push({ a, b, score });
}

/** Each word of a fact in each month that its date touches; dates of more than a quarter stand for their year. */
function keysOf({ date, stems }: Fact): string[] {
  const months = monthsOf(date?.earliest ?? null, date?.latest ?? null);
  return [...stems].flatMap((stem) => months.map((month) => `${month} ${stem}`));
}

function monthsOf(earliest: string | null, latest: string | null): string[] {
  const day = latest ?? earliest;
  if (!day) return [];
  const [from, to] = [earliest ?? day, latest ?? day];
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  const last = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1;
  if (last - first > 3) return [`${from.slice(0, 4)}…${to.slice(0, 4)}`];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
