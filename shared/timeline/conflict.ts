import type { Figure } from '../claim/claim.ts';
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
const onlyFigures = ({ claim: { figures } }: Fact): Figure[] =>
  figures.filter(
    (figure) =>
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
const measuresAlike = (a: Side, b: Side): boolean =>
  (a.figure.of !== null && a.figure.of === b.figure.of) ||
  [...a.fact.stems].filter((stem) => b.fact.stems.has(stem)).length >= 2;

const spell = ({ value, unit }: Figure): string =>
  `${value!.toLocaleString('en-GB', { maximumFractionDigits: 6 })} ${unit ?? ''}`.trim();
