import type { Entry } from '../timeline/timeline.ts';
import type { Position } from './fact-store.ts';

/** Sorts after every day. */
const UNDATED = '~';

/**
 * Where an entry stands: latest day, then the narrower date first, then id; undated last. A date without an end stands
 * at its first day. `2025-05` → `2025-05-31#0…`; comparing positions as strings is comparing places.
 */
export function positionOf({ date, id }: Pick<Entry, 'date' | 'id'>): Position {
  const day = date?.latest ?? date?.earliest;
  if (!day) return `${UNDATED}#${id}`;
  const width = date?.latest ? `0${mirrored(date.earliest ?? '0000-00-00')}` : '1';
  return `${day}#${width}#${id}`;
}

/** Later days become smaller: each digit's complement to nine. */
const mirrored = (day: string): string => day.replace(/\d/g, (digit) => String(9 - Number(digit)));
