import { formatDay, isCivilDay } from '../time/calendar.ts';

const NUMERIC = /(?<!\d)(\d{1,2})([-./])(\d{1,2})\2(\d{4})(?!\d)/;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/** A date written in digits, and what decided the order of its parts. */
export type NumericDate = {
  readonly day: string;
  readonly start: number;
  readonly end: number;
  readonly isCertain: boolean;
};

/**
 * The first date in digits of a line. `Yahoo28-01-2025` → 2025-01-28. Where both orders are possible, `/` reads month
 * first in American English and day first elsewhere; `-` and `.` day first. Null when the line has none.
 */
export function findNumericDate(line: string, isAmerican = false): NumericDate | null {
  const iso = ISO.exec(line);
  if (iso) return numericDate(iso, [Number(iso[1]), Number(iso[2]), Number(iso[3])], true);
  const match = NUMERIC.exec(line);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const isMonthFirst = second > 12 || (first <= 12 && match[2] === '/' && isAmerican);
  const [month, day] = isMonthFirst ? [first, second] : [second, first];
  return numericDate(match, [year, month, day], first > 12 || second > 12 || first === second);
}

function numericDate(
  match: RegExpExecArray,
  [year, month, day]: readonly [number, number, number],
  isCertain: boolean,
): NumericDate | null {
  const parts = { year, month, day };
  if (!isCivilDay(parts)) return null;
  return { day: formatDay(parts), start: match.index, end: match.index + match[0].length, isCertain };
}
