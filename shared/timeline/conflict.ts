import type { Figure } from '../claim/claim.ts';
import { countsOf } from './counts.ts';
import type { Fact } from './fact.ts';
import type { Conflict } from './timeline.ts';

/** Figures that differ by less are roundings of one another. */
const ROUNDING = 0.005;

type Side = { readonly figure: Figure; readonly fact: Fact };

/**
 * Figures of one fact that cannot both hold: the same unit, what is measured not known to differ, told by articles of
 * different origins, each of which gives only one such figure. Both are shown; neither is retired.
 */
export function findConflicts(facts: readonly Fact[], origins: ReadonlyMap<string, string>): Conflict[] {
  const sides = facts.flatMap((fact) => onlyFigures(fact).map((figure): Side => ({ figure, fact })));
  const byUnit = Map.groupBy(sides, ({ figure }) => figure.unit ?? '');
  return [...byUnit]
    .filter(([unit]) => unit !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => conflictAmong(group, origins) ?? []);
}

/** A claim's figures of whose unit it has no other. */
const onlyFigures = (fact: Fact): Figure[] =>
  fact.claim.figures.filter(
    (figure, _, figures) =>
      countsOf(fact).length === 0 &&
      figure.kind === 'value' &&
      figure.bound === 'exact' &&
      figures.filter(({ unit }) => unit === figure.unit).length === 1,
  );

function conflictAmong(sides: readonly Side[], origins: ReadonlyMap<string, string>): Conflict | null {
  const byValue: Side[][] = [];
  for (const side of sides.toSorted((a, b) => a.figure.value! - b.figure.value!)) {
    const near = byValue.at(-1)?.at(-1);
    if (near && isRounding(near.figure.value!, side.figure.value!)) byValue.at(-1)!.push(side);
    else byValue.push([side]);
  }
  const tellers = byValue.map((group) => new Set(group.map(({ fact }) => origins.get(fact.article.id))));
  const isApart =
    byValue.length > 1 &&
    tellers.every((own, index) =>
      tellers.every((other, at) => at === index || ![...own].some((origin) => other.has(origin))),
    );
  const isOneMeasure = sides.every((a) => sides.every((b) => measuresAlike(a, b)));
  if (!isApart || !isOneMeasure) return null;
  return {
    kind: 'figure',
    sides: byValue.map((group) => ({
      value: spell(group[0]!.figure),
      claimIds: [...new Set(group.map(({ fact }) => fact.claim.id))],
    })),
  };
}

const isRounding = (a: number, b: number): boolean => Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b));
/** Figures that differ by more hardly tell of one thing. */
const FARTHEST = 10;

/** So few things may well be others: two gold medals and three medals. */
const FEW = 10;

/** Like with like: told of the same, or in the same words, of one order, and no count that went on. */
function measuresAlike(a: Side, b: Side): boolean {
  const [small, large] = [a.figure.value!, b.figure.value!].toSorted((x, y) => x - y) as [number, number];
  if (small <= 0 || large > FARTHEST * small || isCountedOn(a, b)) return false;
  if (a.figure.of !== null && a.figure.of === b.figure.of) return true;
  if (large < FEW && !COUNTED.test(a.figure.unit ?? '')) return false;
  return [...a.fact.stems].filter((stem) => b.fact.stems.has(stem)).length >= 2;
}

/** A count of the same that a later report gives larger went on: `65` on Monday, `91` on Tuesday. */
function isCountedOn(a: Side, b: Side): boolean {
  const [small, large] = a.figure.value! <= b.figure.value! ? [a, b] : [b, a];
  const [before, after] = [small, large].map(({ fact }) => fact.article.published.edtf);
  return COUNTED.test(small.figure.unit ?? '') && before != null && after != null && before < after;
}
/** What is counted on while more of it is found. */
const COUNTED =
  /^(?:people|persons?|dead|deaths?|bodies|victims?|casualties|survivors?|injured|wounded|missing|homes?|houses?|buildings?|cases?|infections?|arrests?|patients?)$/i;

const spell = ({ value, unit }: Figure): string =>
  `${value!.toLocaleString('en-GB', { maximumFractionDigits: 6 })} ${unit ?? ''}`.trim();
