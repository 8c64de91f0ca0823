import type { PartRef } from '#shared/store/fact-store.ts';
import { toDateValue } from '#shared/time/edtf.ts';
import type { EntryFilter } from '#shared/timeline/filter-entries.ts';

/**
 * Which stored pages can hold entries that a filter lets through: those whose days overlap the days asked for and that
 * have the status. Pages of versions that say nothing of it can hold anything.
 */
export function wantedPages({ from, to, status }: EntryFilter): (page: PartRef) => boolean {
  const first = from ? (toDateValue(from)?.earliest ?? null) : null;
  const last = to ? (toDateValue(to)?.latest ?? null) : null;
  // What is overdue is stored as planned.
  const stored = status === 'overdue' ? 'planned' : status;
  return ({ days, statuses }) =>
    (!stored || statuses === undefined || (statuses[stored] ?? 0) > 0) && overlaps(days, first, last);
}

function overlaps(days: PartRef['days'], first: string | null, last: string | null): boolean {
  if (days === undefined || (first === null && last === null)) return true;
  if (days === null) return false;
  const [earliest, latest] = days;
  return (
    (first === null || latest === null || latest >= first) && (last === null || earliest === null || earliest <= last)
  );
}

/** What is asked of entries, beside which of them, in which order, and how many. */
export const FILTERS = ['from', 'to', 'status', 'speaker', 'publisher', 'entity', 'q'] as const;
export const isFiltered = (asked: Readonly<Record<string, unknown>>): boolean => FILTERS.some((name) => asked[name]);
