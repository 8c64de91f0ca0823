import { addDays, addMonths, daysInMonth, formatDay, parseDay } from './calendar.ts';
import type { PartOfPeriod } from './expression.ts';
import { formatEdtf, type Period } from './period.ts';
import type { Reading } from './reading.ts';

const MODS: Readonly<Record<PartOfPeriod, string>> = {
  start: 'START',
  turn: 'START',
  early: 'START',
  'first half': 'START',
  mid: 'MID',
  'second half': 'END',
  late: 'END',
  end: 'END',
};

/** `2024` → `2024~`, both ends of an interval. */
export const approximate = (edtf: string): string =>
  edtf
    .split('/')
    .map((end) => (/[~.]$/.test(end) ? end : `${end}~`))
    .join('/');

/** The start, middle or end of a reading's period, as its mod and in its EDTF. */
export function partOf(reading: Reading | null, part: PartOfPeriod): Reading | null {
  if (!reading) return null;
  const edtf = reading.period ? partEdtf(reading.period, part) : reading.edtf;
  return { ...reading, mod: MODS[part], edtf: edtf && reading.edtf?.endsWith('~') ? approximate(edtf) : edtf };
}

/** Which share of a period a part is: from, to, of so many. */
const SHARES: Readonly<Record<Exclude<PartOfPeriod, 'turn'>, readonly [from: number, to: number, of: number]>> = {
  start: [0, 1, 3],
  early: [0, 1, 3],
  'first half': [0, 1, 2],
  mid: [1, 2, 3],
  'second half': [1, 2, 2],
  late: [2, 3, 3],
  end: [2, 3, 3],
};

/** Thirds and halves of years, months, decades and centuries, the middle of a week; of other units the whole. */
function partEdtf(period: Period, part: PartOfPeriod): string {
  if (part === 'turn') return turnOf(period);
  const [from, to, of] = SHARES[part];
  const { year, month } = parseDay(period.start);
  const yearText = period.start.slice(0, 4);
  switch (period.unit) {
    case 'year':
      return `${yearText}-${twoDigits((12 * from) / of + 1)}/${yearText}-${twoDigits((12 * to) / of)}`;
    case 'month': {
      const day = (number: number) => formatDay({ year, month, day: number });
      return `${day((30 * from) / of + 1)}/${day(to === of ? daysInMonth(year, month) : (30 * to) / of)}`;
    }
    case 'week':
      return part === 'mid' ? `${addDays(period.start, 1)}/${addDays(period.start, 3)}` : formatEdtf(period);
    case 'season':
    case 'quarter':
      return of === 3 ? addMonths(period.start, from).slice(0, 7) : formatEdtf(period);
    case 'decade':
      return yearsOf(year, 10, [from / of, to / of]);
    case 'century':
      return yearsOf(year, 100, [from / of, to / of]);
    default:
      return formatEdtf(period);
  }
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
const fourDigits = (number: number): string => String(number).padStart(4, '0');

const yearsOf = (first: number, years: number, [from, to]: readonly [number, number]): string =>
  `${fourDigits(first + Math.ceil(years * from))}/${fourDigits(first + Math.ceil(years * to) - 1)}`;

/** Around the first day: `the turn of the century` is a matter of years, that of the year one of weeks. */
function turnOf(period: Period): string {
  const { year } = parseDay(period.start);
  if (period.unit === 'century' && year > 5) return `${fourDigits(year - 5)}/${fourDigits(year + 5)}`;
  if (period.unit === 'decade' && year > 1) return `${fourDigits(year - 1)}/${fourDigits(year + 1)}`;
  return period.unit === 'year' && year > 1 ? `${fourDigits(year - 1)}-12/${fourDigits(year)}-01` : formatEdtf(period);
}
