import { toDateValue } from '../time/edtf.ts';
import { normaliseName } from '../topic/names.ts';
import { compareEntries } from './order.ts';
import type { Entry } from './timeline.ts';

/** What a timeline is asked for; dates are EDTF, everything else is met when the entry has it. */
export type EntryFilter = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** `overdue`: plans whose day had passed `today` with no report that they were carried out. */
  readonly status?: string | undefined;
  readonly today?: string | undefined;
  readonly speaker?: string | undefined;
  readonly publisher?: string | undefined;
  readonly entity?: string | undefined;
  readonly q?: string | undefined;
};

/** Entries that overlap the days asked for and have all that is asked. */
export const filterEntries = <E extends Entry>(entries: readonly E[], filter: EntryFilter): E[] => {
  const from = filter.from ? (toDateValue(filter.from)?.earliest ?? null) : null;
  const to = filter.to ? (toDateValue(filter.to)?.latest ?? null) : null;
  return entries.filter((entry) => overlapsDays(entry, from, to) && hasWanted(entry, filter));
};

function overlapsDays({ date }: Entry, from: string | null, to: string | null): boolean {
  if (from === null && to === null) return true;
  if (!date) return false;
  return (
    (from === null || date.latest === null || date.latest >= from) &&
    (to === null || date.earliest === null || date.earliest <= to)
  );
}

function hasWanted(entry: Entry, { status, today, speaker, publisher, entity, q }: EntryFilter): boolean {
  const words = q ? normaliseName(q) : '';
  return (
    (!status || (status === 'overdue' ? isOverdue(entry, today) : entry.status === status)) &&
    (!speaker || isAmong(entry.speakers, speaker)) &&
    (!publisher || isAmong(entry.publishers, publisher)) &&
    (!entity || isAmong(entry.entities, entity)) &&
    (words === '' ||
      [entry.statement, ...entry.claims.map(({ quote }) => quote)].some((text) =>
        ` ${normaliseName(text)} `.includes(` ${words} `),
      ))
  );
}

const isAmong = (names: readonly string[], wanted: string): boolean => {
  const name = ` ${normaliseName(wanted)} `;
  return names.some((each) => ` ${normaliseName(each)} `.includes(name));
};

/** The most important entries, in the order of the timeline. */
export const topEntries = <E extends Entry>(entries: readonly E[], count: number): E[] =>
  rankEntries(entries).slice(0, count).toSorted(compareEntries);

/**
 * Dated entries, the most important first: one of each date, each with words of its own, before any date gets a second,
 * or any words come twice. A month or a year of which a day stood before waits as a second does.
 */
export function rankEntries<E extends Entry>(entries: readonly E[]): E[] {
  const ranked = entries
    .filter(({ date }) => date !== null)
    .toSorted((a, b) => b.importance - a.importance || compareEntries(a, b));
  const [fresh, repeating] = takeFirst(ranked, ({ date, statement }) => [date!.edtf, statement]);
  const [others, rest] = takeFirst(repeating, ({ date }) => [date!.edtf], fresh);
  return [...fresh, ...others, ...rest];
}

/** Entries none of whose keys an earlier one has, and the rest. */
function takeFirst<E extends Entry>(
  entries: readonly E[],
  keysOf: (entry: E) => readonly string[],
  before: readonly E[] = [],
): [first: E[], rest: E[]] {
  const heldBy = (entry: E): readonly string[] => [...keysOf(entry), ...wider(entry)];
  const seen = new Set(before.flatMap(heldBy));
  const [first, rest]: [E[], E[]] = [[], []];
  for (const entry of entries) {
    const isFirst = !keysOf(entry).some((key) => seen.has(key));
    (isFirst ? first : rest).push(entry);
    if (isFirst) for (const key of heldBy(entry)) seen.add(key);
  }
  return [first, rest];
}

/** The month and the year of a day, the year of a month. */
const wider = ({ date }: Entry): string[] =>
  /^\d{4}-\d\d(?:-\d\d)?$/.test(date!.edtf)
    ? [date!.edtf.slice(0, 4), date!.edtf.slice(0, 7)].filter((key) => key !== date!.edtf)
    : [];

/** Whether an entry is a plan for a day that somebody stated, and that was still to come when it was told first. */
export const isPlan = ({ status, date, claims, published }: Entry): boolean =>
  status === 'planned' &&
  Boolean(date?.latest) &&
  (published.first === null || date!.latest! >= published.first) &&
  claims.some(({ dateBasis }) => dateBasis === 'stated');

const isOverdue = (entry: Entry, day: string | undefined): boolean =>
  day !== undefined && isPlan(entry) && entry.date!.latest! < day;

/** Plans whose day has passed with no report that they were carried out, and those still to come, on a civil day. */
export function dueEntries<E extends Entry>(
  entries: readonly E[],
  day: string,
): { readonly overdue: E[]; readonly upcoming: E[] } {
  const planned = entries.filter(isPlan);
  return {
    overdue: planned.filter(({ date }) => date!.latest! < day),
    upcoming: planned.filter(({ date }) => date!.latest! >= day),
  };
}
