import { shortHash } from '../text/digest.ts';
import type { EntryCorrection } from './entry-correction.ts';
import type { Fact } from './fact.ts';

/** What tells an entry's claim in its id: `<topic>-<mark>`; the topic may be one that was merged into this one. */
export const markOf = (claimId: string): string => shortHash(claimId);

/** An entry's id ends with the mark of the claim that it is named after; whichever entry holds that claim is meant. */
export const isMeant = (target: string, facts: readonly Fact[]): boolean =>
  facts.some(({ claim }) => target === claim.id || target.endsWith(`-${markOf(claim.id)}`));

/**
 * Groups as people decided: two entries that are one are merged, claims that tell something else stand by themselves.
 * Decisions about claims that are gone change nothing.
 */
export function applyDecisions(groups: readonly Fact[][], corrections: readonly EntryCorrection[]): Fact[][] {
  let decided = groups.map((group) => [...group]);
  for (const { target, separate } of sorted(corrections)) if (separate) decided = separated(decided, target, separate);
  for (const { target, mergeWith } of sorted(corrections)) if (mergeWith) decided = merged(decided, target, mergeWith);
  return decided;
}

const sorted = (corrections: readonly EntryCorrection[]): EntryCorrection[] =>
  corrections.toSorted((a, b) => (a.target < b.target ? -1 : 1));

function separated(groups: readonly Fact[][], target: string, claimIds: readonly string[]): Fact[][] {
  const group = groups.find((each) => isMeant(target, each));
  const apart = group?.filter(({ claim }) => claimIds.includes(claim.id)) ?? [];
  if (!group || apart.length === 0 || apart.length === group.length) return [...groups];
  const rest = group.filter((fact) => !apart.includes(fact));
  return groups.flatMap((each) => (each === group ? [rest, apart] : [each]));
}

function merged(groups: readonly Fact[][], target: string, other: string): Fact[][] {
  const [group, from] = [target, other].map((id) => groups.find((each) => isMeant(id, each)));
  if (!group || !from || group === from) return [...groups];
  const whole = [...group, ...from].toSorted(byReport);
  return groups.flatMap((each) => (each === group ? [whole] : each === from ? [] : [each]));
}

/** As the facts of a timeline are ordered: by publication, article and place. */
export const byReport = (a: Fact, b: Fact): number =>
  compare(a.article.published.edtf ?? '9999', b.article.published.edtf ?? '9999') ||
  compare(a.article.id, b.article.id) ||
  a.claim.start - b.claim.start;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
