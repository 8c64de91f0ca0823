import type { DateValue } from '../time/date-value.ts';
import type { Fact } from './fact.ts';
import { SAME_FACT, scoreSameFact, type Weights, weightsOf } from './same-fact.ts';

/** A fact looks for partners by so many of its words, the most telling ones. */
const WORDS_LOOKED_BY = 5;
/** Of the facts that share a word at a time, each is compared with all up to so many, else with its neighbours. */
const LARGEST_BLOCK = 20;
const NEIGHBOURS = 6;

type Pair = { readonly a: number; readonly b: number; readonly score: number };
/** Indices of two facts that are one whatever they score. */
export type Tie = readonly [a: number, b: number];
type Group = { members: number[] };

/**
 * Groups of facts that state the same, each in the given order; the work grows with the number of facts. The order of
 * the facts decides ties, so they must come sorted. `ties` are
 * joined first. Two groups join when their facts agree on average, so that one vague
 * claim cannot chain two facts together.
 */
export function clusterFacts(facts: readonly Fact[], ties: readonly Tie[] = []): Fact[][] {
  const weights = weightsOf(facts);
  const pairs = candidatePairs(facts, weights).toSorted((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const groups = facts.map((_, index): Group => ({ members: [index] }));
  for (const [a, b] of ties) if (groups[a] !== groups[b]) join(groups, groups[a]!, groups[b]!);
  for (const { a, b } of pairs) {
    const [left, right] = [groups[a]!, groups[b]!];
    if (left !== right && agrees(facts, left.members, right.members, weights)) join(groups, left, right);
  }
  return [...new Set(groups)].map(({ members }) => members.toSorted((a, b) => a - b).map((index) => facts[index]!));
}

/** The smaller moves into the larger. */
function join(groups: Group[], left: Group, right: Group): void {
  const [into, from] = left.members.length >= right.members.length ? [left, right] : [right, left];
  for (const member of from.members) {
    into.members.push(member);
    groups[member] = into;
  }
}

/** At most a few members of each group speak for it. */
const SPEAKERS = 6;
/** What the facts of two groups must reach on average. */
const AGREEMENT = SAME_FACT * 0.8;

function agrees(facts: readonly Fact[], left: readonly number[], right: readonly number[], weights: Weights): boolean {
  const [some, others] = [left.slice(0, SPEAKERS), right.slice(0, SPEAKERS)];
  const scores = some.flatMap((a) => others.map((b) => scoreSameFact(facts[a]!, facts[b]!, weights)));
  return (
    scores.every((score) => score > 0) && scores.reduce((sum, score) => sum + score, 0) / scores.length >= AGREEMENT
  );
}

function candidatePairs(facts: readonly Fact[], weights: Weights): Pair[] {
  const blocks = new Map<string, number[]>();
  const telling = facts.map((fact) => tellingWords(fact, weights));
  const spelled = telling.map((words) => words.join(' '));
  facts.forEach((fact, index) => {
    for (const key of keysOf(fact, telling[index]!)) {
      const block = blocks.get(key);
      if (block) block.push(index);
      else blocks.set(key, [index]);
    }
  });
  const seen = facts.map(() => new Set<number>());
  const pairs: Pair[] = [];
  for (const block of blocks.values()) {
    const reach = block.length <= LARGEST_BLOCK ? block.length : NEIGHBOURS;
    const members = block.length <= LARGEST_BLOCK ? block : besideAlike(spelled, block);
    for (const [place, first] of members.entries())
      for (const second of members.slice(place + 1, place + 1 + reach)) {
        const [a, b] = first < second ? [first, second] : [second, first];
        if (seen[a]!.has(b)) continue;
        seen[a]!.add(b);
        const score = scoreSameFact(facts[a]!, facts[b]!, weights);
        if (score >= SAME_FACT) pairs.push({ a, b, score });
      }
  }
  return pairs;
}

/** A large block in an order that sets facts with the same telling words beside each other. */
const besideAlike = (spelled: readonly string[], block: readonly number[]): number[] =>
  block.toSorted((a, b) => compare(spelled[a]!, spelled[b]!) || a - b);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Each telling word at each time that the fact may have: its day, or the months that it touches. */
function keysOf(fact: Fact, telling: readonly string[]): string[] {
  const times = timesOf(fact.date);
  return telling.flatMap((word) => times.map((time) => `${time} ${word}`));
}

const tellingWords = ({ stems, events, context }: Fact, weights: Weights): string[] =>
  [...new Set([...(stems.size > 2 ? stems : context), ...events])]
    .toSorted((a, b) => weights.of(b) - weights.of(a) || compare(a, b))
    .filter((word, index) => index < WORDS_LOOKED_BY || word.startsWith('~'));

/** A day meets the same day and what holds it: the months that a date touches, longer ones by their years. */
function timesOf(date: DateValue | null): string[] {
  const day = date?.latest ?? date?.earliest;
  if (!date || !day) return [];
  const [from, to] = [date.earliest ?? day, date.latest ?? day];
  if (from === to) return [day, day.slice(0, 7)];
  const [first, last] = [monthNumber(from), monthNumber(to)];
  if (last - first > 3) return [`${from.slice(0, 4)}…${to.slice(0, 4)}`];
  return Array.from({ length: last - first + 1 }, (_, index) => monthName(first + index));
}

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const monthName = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
