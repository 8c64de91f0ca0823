import { type DateValue, isWithin } from '../time/date-value.ts';
import { byReport } from './apply-decisions.ts';
import { entryDate } from './build-entry.ts';
import type { Fact } from './fact.ts';
import { isInPassing } from './founding.ts';
import { isAgreement } from './terms.ts';
import { SAYING } from './word-classes.ts';

type Dated = { facts: Fact[]; readonly date: DateValue | null; readonly reach: number };

/** A day that so many articles tell is what a month or a year of the same kind of event means. */
const WIDELY_TOLD = 3;

/**
 * Groups that only tell again what another tells join it: a clause in passing of the same day (`the pact that was agreed
 * on Thursday`), and what gives only the month or year of a widely told day (`last year he shot his partner`).
 */
export function joinRetellings(groups: readonly Fact[][]): Fact[][] {
  const dated = groups.map((facts): Dated => ({ facts: [...facts], date: entryDate(facts), reach: reachOf(facts) }));
  const heads = dated.filter(({ facts }) => facts.some((fact) => fact.date !== null && !isInPassing(fact.claim)));
  const byDay = Map.groupBy(
    heads.filter(({ date }) => date !== null),
    ({ date }) => date!.edtf,
  );
  const wide = heads.filter(({ date, reach }) => date?.precision === 'day' && reach >= WIDELY_TOLD);
  const left = dated.filter((group) => {
    const told = toldBy(group, byDay.get(group.date?.edtf ?? '') ?? [], wide);
    told?.facts.push(...group.facts);
    return !told;
  });
  return left.map(({ facts }) => facts.toSorted(byReport));
}

function toldBy(group: Dated, sameDay: readonly Dated[], wide: readonly Dated[]): Dated | undefined {
  const { date } = group;
  const facts = group.facts.filter((fact) => fact.date !== null);
  if (date === null || facts.some(({ claim }) => claim.status === 'planned' || claim.status === 'denied'))
    return undefined;
  const inPassing = facts.every(({ claim }) => isInPassing(claim)) ? sameDay : [];
  const within = date.precision === 'day' ? [] : wide.filter((other) => isWithin(other.date!, date));
  const same = [...inPassing, ...within].filter((other) => other !== group && tellsAlike(facts, other.facts));
  return same.toSorted((a, b) => b.reach - a.reach)[0];
}

/** Whether two groups tell one kind of event, of somebody whom both name where both name anybody. */
function tellsAlike(some: readonly Fact[], others: readonly Fact[]): boolean {
  const alike = some.filter((a) => others.some((b) => tellAlike(a, b)));
  return alike.length >= MOST_OF_THEM * some.length;
}
/** In many tellings a few lean on other verbs. */
const MOST_OF_THEM = 0.7;

const tellAlike = (a: Fact, b: Fact): boolean =>
  ((isAgreement(a.claim) && isAgreement(b.claim)) ||
    [...a.heads].some((head) => head !== SAYING && b.heads.has(head))) &&
  (a.names.size === 0 || b.names.size === 0 || [...a.names].some((name) => b.names.has(name)));

const reachOf = (facts: readonly Fact[]): number => new Set(facts.map(({ article }) => article.id)).size;
