import { addDays, daysInMonth, formatDay, isCivilDay } from './calendar.ts';
import type { CivilDay, DateValue, Precision } from './date-value.ts';

type Bounds = { readonly earliest: CivilDay; readonly latest: CivilDay; readonly precision: Precision };

/** EDTF's sub-year groupings: first month, number of months, precision (northern seasons: contract). */
const GROUPINGS: Readonly<Record<number, readonly [month: number, months: number, precision: Precision]>> = {
  21: [3, 3, 'season'],
  22: [6, 3, 'season'],
  23: [9, 3, 'season'],
  24: [12, 3, 'season'],
  33: [1, 3, 'quarter'],
  34: [4, 3, 'quarter'],
  35: [7, 3, 'quarter'],
  36: [10, 3, 'quarter'],
  40: [1, 6, 'half'],
  41: [7, 6, 'half'],
};

const QUALIFIER = /[?~%]$/;
const CENTURY = /^(\d{2})XX$/;
const DECADE = /^(\d{3})X$/;
const YEAR = /^(\d{4})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}(?::?\d{2}|$)/;

/**
 * Reads an EDTF value as a date with bounds; null when it is none that Dateline writes.
 * `2024-03` → 2024-03-01 … 2024-03-31, month. `198X` → decade. `../2024-06` → open start, interval.
 * An ISO date-time is its day as written, whatever its zone.
 */
export function toDateValue(edtf: string): DateValue | null {
  const trimmed = edtf.trim();
  if (trimmed.includes('/')) return intervalValue(trimmed);
  const day = DATE_TIME.exec(trimmed)?.[1] ?? trimmed;
  const bounds = boundsOf(day);
  return bounds && { edtf: day, ...bounds };
}

function intervalValue(edtf: string): DateValue | null {
  const [from = '', to = '', ...rest] = edtf.split('/');
  const start = boundsOf(from);
  const end = boundsOf(to);
  const isValid = rest.length === 0 && (start ?? isOpen(from)) && (end ?? isOpen(to)) && (start ?? end);
  if (!isValid || (start && end && start.earliest > end.latest)) return null;
  return {
    edtf,
    earliest: start?.earliest ?? null,
    latest: end?.latest ?? null,
    precision: intervalPrecision(start, end),
  };
}

const isOpen = (end: string): boolean => end === '..';

/** Seven days from a Monday are a week; everything else is no single unit of the calendar. */
function intervalPrecision(start: Bounds | null, end: Bounds | null): Precision {
  const isWeek = start?.precision === 'day' && end?.precision === 'day' && addDays(start.earliest, 6) === end.latest;
  return isWeek ? 'week' : 'interval';
}

function boundsOf(edtf: string): Bounds | null {
  const plain = edtf.replace(QUALIFIER, '');
  const [, century] = CENTURY.exec(plain) ?? [];
  if (century) return { earliest: `${century}00-01-01`, latest: `${century}99-12-31`, precision: 'century' };
  const [, decade] = DECADE.exec(plain) ?? [];
  if (decade) return { earliest: `${decade}0-01-01`, latest: `${decade}9-12-31`, precision: 'decade' };
  const [, year] = YEAR.exec(plain) ?? [];
  if (year) return { earliest: `${year}-01-01`, latest: `${year}-12-31`, precision: 'year' };
  return monthBounds(plain) ?? dayBounds(plain);
}

function monthBounds(edtf: string): Bounds | null {
  const match = MONTH.exec(edtf);
  if (!match) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  if (month >= 1 && month <= 12) return monthsFrom(year, [month, 1, 'month']);
  const grouping = GROUPINGS[month];
  return grouping ? monthsFrom(year, grouping) : null;
}

function monthsFrom(year: number, [first, months, precision]: readonly [number, number, Precision]): Bounds {
  const lastCount = first - 1 + months - 1;
  const last = { year: year + Math.floor(lastCount / 12), month: (lastCount % 12) + 1 };
  return {
    earliest: formatDay({ year, month: first, day: 1 }),
    latest: formatDay({ ...last, day: daysInMonth(last.year, last.month) }),
    precision,
  };
}

function dayBounds(edtf: string): Bounds | null {
  const match = DAY.exec(edtf);
  if (!match) return null;
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCivilDay(parts) ? { earliest: edtf, latest: edtf, precision: 'day' } : null;
}
