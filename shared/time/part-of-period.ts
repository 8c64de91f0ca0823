import { addMonths, daysInMonth, formatDay, parseDay } from './calendar.ts';
import type { PartOfPeriod } from './expression.ts';
import { formatEdtf, type Period } from './period.ts';
import type { Reading } from './reading.ts';

const MODS: Readonly<Record<PartOfPeriod, string>> = {
  start: 'START',
  early: 'START',
  mid: 'MID',
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

/** Thirds of years, months and decades; of other units the whole. */
function partEdtf(period: Period, part: PartOfPeriod): string {
  const third = { start: 0, early: 0, mid: 1, late: 2, end: 2 }[part];
  const { year, month } = parseDay(period.start);
  const yearText = period.start.slice(0, 4);
  switch (period.unit) {
    case 'year':
      return [`${yearText}-01/${yearText}-04`, `${yearText}-05/${yearText}-08`, `${yearText}-09/${yearText}-12`][
        third
      ]!;
    case 'month': {
      const [from, to] = [
        [1, 10],
        [11, 20],
        [21, daysInMonth(year, month)],
      ][third]!;
      return `${formatDay({ year, month, day: from! })}/${formatDay({ year, month, day: to! })}`;
    }
    case 'season':
    case 'quarter':
      return addMonths(period.start, third).slice(0, 7);
    case 'decade': {
      const [from, to] = [
        [0, 3],
        [4, 6],
        [7, 9],
      ][third]!;
      return `${year + from!}/${year + to!}`;
    }
    default:
      return formatEdtf(period);
  }
}
