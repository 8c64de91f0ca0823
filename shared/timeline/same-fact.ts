import { type DateValue, isWithin } from '../time/date-value.ts';
import type { Fact } from './fact.ts';
import learnt from './same-fact-weights.json' with { type: 'json' };
import { DOWN, SAYING, UP } from './word-classes.ts';

/** Two facts are one from this probability on. */
export const SAME_FACT = 0.5;

/** An article seldom tells a fact twice: what is added to the sum for two claims of one. Not learnt. */
const SAME_ARTICLE = -2.5;

/** How well two dates go together: 1 the same, less where one holds the other, 0 apart. */
export function dateAgreement(a: DateValue | null, b: DateValue | null): number {
  if (!a || !b) return 0;
  if (a.earliest === b.earliest && a.latest === b.latest) return 1;
  return isWithin(a, b) || isWithin(b, a) ? 0.7 : 0;
}

/** How telling a word is in a topic, and all of a set together: words of every claim say nothing. */
export type Weights = {
  readonly of: (word: string) => number;
  readonly total: (words: ReadonlySet<string>) => number;
};

/** What two facts are compared in, each 0 … 1; the numbers that weigh them are learnt (`scripts/learn-same-fact.ts`). */
export type Likeness = Readonly<Record<keyof typeof learnt, number>>;

/**
 * How likely two claims state one fact, 0 … 1: by date, words, kinds of event, names, figures and status. 0 where their
 * dates lie apart or one denies what the other says. Different figures do not part them: that is the conflict.
 */
export function scoreSameFact(a: Fact, b: Fact, weights: Weights): number {
  if (dateAgreement(a.date, b.date) === 0 || isOpposite(a, b) || areSayingsOfTwo(a, b, weights)) return 0;
  const likeness = likenessOf(a, b, weights);
  let sum = a.article.id === b.article.id ? SAME_ARTICLE : 0;
  for (const name of NAMES) sum += learnt[name] * likeness[name];
  return 1 / (1 + Math.exp(-sum));
}

const NAMES = Object.keys(learnt) as (keyof Likeness)[];

/** The values by which two facts are compared. */
export function likenessOf(a: Fact, b: Fact, weights: Weights): Likeness {
  return {
    always: 1,
    words: weightedOverlap(a.stems, b.stems, weights),
    context: weightedOverlap(a.context, b.context, weights),
    heads: Math.max(overlap(a.heads, b.events), overlap(b.heads, a.events)),
    sameHeads: overlap(a.heads, b.heads) > 0 ? 1 : 0,
    otherHeads: areApart(a.heads, b.heads) ? 1 : 0,
    things: weightedOverlap(a.things, b.things, weights),
    together: (overlap(a.heads, b.heads) > 0 ? 1 : 0) * weightedOverlap(a.parts, b.parts, weights),
    otherParts: areApart(a.parts, b.parts) ? 1 : 0,
    names: overlap(a.names, b.names),
    otherNames: areApart(a.names, b.names) ? 1 : 0,
    otherPeople: areApart(a.people, b.people) ? 1 : 0,
    sameSubject: a.subject !== null && b.subject !== null && isNamedIn(a.subject, b.subject) ? 1 : 0,
    otherSubject: a.subject !== null && b.subject !== null && !isNamedIn(a.subject, b.subject) ? 1 : 0,
    figures: Math.max(overlap(a.figures, b.figures), haveNearFigures(a, b) ? 0.9 : 0),
    sameDate: dateAgreement(a.date, b.date) === 1 ? 1 : 0,
    reported: a.claim.dateBasis === 'publication' || b.claim.dateBasis === 'publication' ? 1 : 0,
    saying: a.heads.has(SAYING) !== b.heads.has(SAYING) ? 1 : 0,
    opposed: isOpposed(a, b) ? 1 : 0,
  };
}

/** A saying and what it denies are two facts. */
const isOpposite = (a: Fact, b: Fact): boolean =>
  (a.claim.status === 'denied') !== (b.claim.status === 'denied') || a.claim.negated !== b.claim.negated;

/** `Halden` is `Halden Foods`, `Voss` is `Admiral Voss`. */
const isNamedIn = (a: string, b: string): boolean => ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);

/** Two sayings are one where both name who speaks or of what, or say much the same; in one article each tells another. */
const areSayingsOfTwo = (a: Fact, b: Fact, weights: Weights): boolean =>
  a.heads.has(SAYING) &&
  b.heads.has(SAYING) &&
  (a.article.id === b.article.id ||
    (overlap(a.names, b.names) === 0 && weightedOverlap(a.context, b.context, weights) < SAID_ALIKE));
const SAID_ALIKE = 0.3;

/** One goes up, the other down. */
const isOpposed = ({ events: a }: Fact, { events: b }: Fact): boolean =>
  (a.has(DOWN) && !a.has(UP) && b.has(UP) && !b.has(DOWN)) || (a.has(UP) && !a.has(DOWN) && b.has(DOWN) && !b.has(UP));

const areApart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && overlap(a, b) === 0;

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

function weightedOverlap(a: ReadonlySet<string>, b: ReadonlySet<string>, weights: Weights): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const item of small) if (large.has(item)) shared += weights.of(item);
  if (shared === 0) return 0;
  const [one, other] = [weights.total(a), weights.total(b)];
  return 0.5 * (shared / (one + other - shared)) + 0.5 * (shared / Math.max(Math.min(one, other), 1));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const item of small) if (large.has(item)) shared++;
  return shared / small.size;
}

/** Inverse document frequency over a topic's facts, 0 … 1. */
export function weightsOf(facts: readonly Fact[]): Weights {
  const counts = new Map<string, number>();
  for (const { context, events, things } of facts)
    for (const stem of [...context, ...events, ...things]) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const most = Math.log(1 + facts.length);
  const weights = new Map<string, number>();
  for (const [stem, count] of counts) weights.set(stem, Math.max(0.05, 1 - Math.log(count) / most));
  const of = (word: string): number => weights.get(word) ?? 1;
  const totals = new WeakMap<ReadonlySet<string>, number>();
  const sum = (words: ReadonlySet<string>): number => {
    const total = [...words].reduce((all, word) => all + of(word), 0);
    totals.set(words, total);
    return total;
  };
  return { of, total: (words) => totals.get(words) ?? sum(words) };
}
