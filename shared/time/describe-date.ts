import type { DateValue } from './date-value.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** Words for the divisions of a year that EDTF spells like months (ISO 8601-2, table of sub-year groupings). */
const describeDivision = (year: number, code: number): string | null => {
  if (code >= 1 && code <= 12) return `${MONTHS[code - 1]} ${year}`;
  if (code >= 21 && code <= 23) return `${['spring', 'summer', 'autumn'][code - 21]} ${year}`;
  if (code === 24) return `winter ${year}–${String((year + 1) % 100).padStart(2, '0')}`;
  if (code >= 33 && code <= 36) return `${ORDINALS[code - 33]} quarter of ${year}`;
  if (code >= 40 && code <= 41) return `${ORDINALS[code - 40]} half of ${year}`;
  return null;
};

const POINT = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/** One EDTF point in words: `2025-05` → `May 2025`, `198X` → `1980s`; the spelling itself where no words fit. */
const describePoint = (edtf: string): string => {
  const plain = edtf.replace(/[~?%]/g, '');
  if (/^\d{3}X$/.test(plain)) return `${plain.slice(0, 3)}0s`;
  if (/^\d{2}XX$/.test(plain)) return `${plain.slice(0, 2)}00s`;
  const parts = POINT.exec(plain);
  if (!parts) return plain;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (parts[3]) return `${day} ${MONTHS[month - 1]} ${year}`;
  return parts[2] ? (describeDivision(year, month) ?? plain) : String(year);
};

// What "early", "mid" and "late" stand for: thirds of a month in days, thirds of a year in months.
const THIRDS: readonly (readonly [first: string, last: RegExp, word: string])[] = [
  ['01', /^10$/, 'early'],
  ['11', /^20$/, 'mid'],
  ['21', /^(28|29|30|31)$/, 'late'],
];
const YEAR_THIRDS: readonly (readonly [first: string, last: RegExp, word: string])[] = [
  ['01', /^04$/, 'early'],
  ['05', /^08$/, 'mid'],
  ['09', /^12$/, 'late'],
];

const describeThird = (from: string, to: string): string | null => {
  const shared = from.slice(0, -3);
  if (shared !== to.slice(0, -3) || from.length !== to.length) return null;
  const thirds = from.length === 10 ? THIRDS : from.length === 7 ? YEAR_THIRDS : [];
  const third = thirds.find(([first, last]) => from.endsWith(`-${first}`) && last.test(to.slice(-2)));
  return third ? `${third[2]} ${describePoint(shared)}` : null;
};

/** Two points joined, what they share said once: `25–26 January 2025`, `30 May to 30 June 2025`. */
const joinPoints = (from: string, to: string): string => {
  const [first, last] = [describePoint(from), describePoint(to)];
  if (from.length === 10 && to.length === 10 && from.slice(0, 7) === to.slice(0, 7))
    return `${Number(from.slice(8))}–${last}`;
  if (from.length > 4 && from.slice(0, 4) === to.slice(0, 4)) return `${first.replace(/ \d{4}$/, '')} to ${last}`;
  return `${first} to ${last}`;
};

const describeInterval = (from: string, to: string, isWeek: boolean): string => {
  if (from === '' || from === '..') return `by ${describePoint(to)}`;
  if (to === '' || to === '..') return `since ${describePoint(from)}`;
  const joined = describeThird(from, to) ?? joinPoints(from, to);
  return isWeek && from !== to ? `week of ${joined}` : joined;
};

/**
 * A date in words that claim no more than the value does: `2025-05` → `May 2025`, never `1 May 2025`.
 * `2025-01-25/2025-01-26` → `25–26 January 2025`, `../2025-07` → `by July 2025`, `2025~` → `about 2025`.
 */
export const describeDate = ({ edtf, precision }: DateValue): string => {
  const [from = '', to] = edtf.replace(/[~?%]/g, '').split('/');
  const words = to === undefined ? describePoint(from) : describeInterval(from, to, precision === 'week');
  const about = /[~%]/.test(edtf) ? `about ${words}` : words;
  return /[?%]/.test(edtf) ? `${about} (uncertain)` : about;
};

/** A bare EDTF value in words, as `describeDate` would say it. */
export const describeEdtf = (edtf: string): string => {
  const [from = '', to] = edtf.replace(/T.*$/, '').split('/');
  return to === undefined ? describePoint(from) : describeInterval(from, to, false);
};
