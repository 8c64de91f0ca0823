import type { Entry } from './timeline.ts';

/** Sorts after every day. */
const LAST = '9999-99-99';

/** The order of entries: latest day (an open end: its first), then the narrower date, then id; undated last. */
export function compareEntries(a: Pick<Entry, 'date' | 'id'>, b: Pick<Entry, 'date' | 'id'>): number {
  return compare(dayOf(a), dayOf(b)) || compare(startOf(b), startOf(a)) || compare(a.id, b.id);
}

const dayOf = ({ date }: Pick<Entry, 'date'>): string => date?.latest ?? date?.earliest ?? LAST;
const startOf = ({ date }: Pick<Entry, 'date'>): string => (date?.latest ? (date.earliest ?? '0000') : '');
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
