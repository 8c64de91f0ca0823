import { addDays, daysInMonth, formatDay, weekdayOf } from './calendar.ts';
import type { CivilDay } from './date-value.ts';
import { DIWALI, EID_AL_ADHA, EID_AL_FITR, LUNAR_NEW_YEAR, RAMADAN, type YearTable } from './holiday-tables.ts';

/** A day for each year, or null where nobody knows it. */
type DayOfYear = (year: number) => CivilDay | null;

const fixed =
  (month: number, day: number): DayOfYear =>
  (year) =>
    formatDay({ year, month, day });

/** The nth weekday of a month; -1 is the last. */
const nthWeekday =
  (nth: number, weekday: number, month: number): DayOfYear =>
  (year) => {
    if (nth > 0) {
      const first = formatDay({ year, month, day: 1 });
      return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
    }
    const last = formatDay({ year, month, day: daysInMonth(year, month) });
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  };

/** Gregorian Easter by the anonymous algorithm (Meeus, Jones, Butcher). */
export function easterSunday(year: number): CivilDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - correction + 15) % 30;
  const weekdayShift = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekdayShift) / 451);
  const count = epact + weekdayShift - 7 * late + 114;
  return formatDay({ year, month: Math.floor(count / 31), day: (count % 31) + 1 });
}

const fromEaster =
  (days: number): DayOfYear =>
  (year) =>
    addDays(easterSunday(year), days);

const listed =
  (table: YearTable): DayOfYear =>
  (year) => {
    const monthDay = table[year];
    return monthDay ? `${year}-${monthDay}` : null;
  };

/** The Tuesday after the first Monday of November. */
const electionDay: DayOfYear = (year) => addDays(nthWeekday(1, 1, 11)(year)!, 1);

/** Holidays and observances whose day can be computed. */
export const HOLIDAYS = {
  "New Year's Day": fixed(1, 1),
  'Martin Luther King Day': nthWeekday(3, 1, 1),
  "Presidents' Day": nthWeekday(3, 1, 2),
  "Valentine's Day": fixed(2, 14),
  "International Women's Day": fixed(3, 8),
  "St. Patrick's Day": fixed(3, 17),
  "April Fools' Day": fixed(4, 1),
  'Ash Wednesday': fromEaster(-46),
  'Palm Sunday': fromEaster(-7),
  'Good Friday': fromEaster(-2),
  Easter: fromEaster(0),
  'Easter Monday': fromEaster(1),
  'Ascension Day': fromEaster(39),
  Pentecost: fromEaster(49),
  'Earth Day': fixed(4, 22),
  'Anzac Day': fixed(4, 25),
  'May Day': fixed(5, 1),
  "Mother's Day": nthWeekday(2, 7, 5),
  'Victoria Day': (year: number) =>
    addDays(formatDay({ year, month: 5, day: 24 }), 1 - weekdayOf(formatDay({ year, month: 5, day: 24 }))),
  'Memorial Day': nthWeekday(-1, 1, 5),
  'Spring Bank Holiday': nthWeekday(-1, 1, 5),
  'Early May Bank Holiday': nthWeekday(1, 1, 5),
  "Father's Day": nthWeekday(3, 7, 6),
  Juneteenth: fixed(6, 19),
  'Canada Day': fixed(7, 1),
  'Independence Day': fixed(7, 4),
  'Bastille Day': fixed(7, 14),
  'August Bank Holiday': nthWeekday(-1, 1, 8),
  'Labor Day': nthWeekday(1, 1, 9),
  'Columbus Day': nthWeekday(2, 1, 10),
  Halloween: fixed(10, 31),
  "All Saints' Day": fixed(11, 1),
  'Election Day': electionDay,
  'Guy Fawkes Night': fixed(11, 5),
  'Veterans Day': fixed(11, 11),
  'Remembrance Sunday': nthWeekday(2, 7, 11),
  Thanksgiving: nthWeekday(4, 4, 11),
  'Black Friday': (year: number) => addDays(nthWeekday(4, 4, 11)(year)!, 1),
  'Cyber Monday': (year: number) => addDays(nthWeekday(4, 4, 11)(year)!, 4),
  'Christmas Eve': fixed(12, 24),
  Christmas: fixed(12, 25),
  'Boxing Day': fixed(12, 26),
  "New Year's Eve": fixed(12, 31),
  'Lunar New Year': listed(LUNAR_NEW_YEAR),
  /** Its first day: it lasts until Eid al-Fitr. */
  Ramadan: listed(RAMADAN),
  'Eid al-Fitr': listed(EID_AL_FITR),
  'Eid al-Adha': listed(EID_AL_ADHA),
  Diwali: listed(DIWALI),
} as const satisfies Record<string, DayOfYear>;

export type Holiday = keyof typeof HOLIDAYS;

/** The day of a holiday in a year. `Easter`, 2024 → 2024-03-31. Null where its table has no such year. */
export const holidayIn = (holiday: Holiday, year: number): CivilDay | null => HOLIDAYS[holiday](year);
