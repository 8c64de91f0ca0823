import { HOLIDAYS, type Holiday } from './holidays.ts';
import type { PeriodUnit } from './period.ts';

/** A word of the lexicon and what it stands for. */
export type Words<T> = Readonly<Record<string, T>>;

/** Months, with the abbreviations of newspapers. */
export const MONTHS: Words<number> = {
  january: 1,
  jan: 1,
  'jan.': 1,
  february: 2,
  feb: 2,
  'feb.': 2,
  march: 3,
  mar: 3,
  'mar.': 3,
  april: 4,
  apr: 4,
  'apr.': 4,
  may: 5,
  june: 6,
  jun: 6,
  'jun.': 6,
  july: 7,
  jul: 7,
  'jul.': 7,
  august: 8,
  aug: 8,
  'aug.': 8,
  september: 9,
  sept: 9,
  'sept.': 9,
  sep: 9,
  'sep.': 9,
  october: 10,
  oct: 10,
  'oct.': 10,
  november: 11,
  nov: 11,
  'nov.': 11,
  december: 12,
  dec: 12,
  'dec.': 12,
};

/** Weekdays, Monday 1 … Sunday 7. */
export const WEEKDAYS: Words<number> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};

/** Short weekdays: words of their own, so they count only beside a date. */
export const SHORT_WEEKDAYS: Words<number> = {
  mon: 1,
  'mon.': 1,
  tue: 2,
  'tue.': 2,
  tues: 2,
  'tues.': 2,
  wed: 3,
  'wed.': 3,
  thu: 4,
  'thu.': 4,
  thur: 4,
  'thur.': 4,
  thurs: 4,
  'thurs.': 4,
  fri: 5,
  'fri.': 5,
  sat: 6,
  'sat.': 6,
  sun: 7,
  'sun.': 7,
};

/** Seasons by their place in the year. */
export const SEASONS: Words<number> = {
  spring: 0,
  springtime: 0,
  summer: 1,
  summertime: 1,
  fall: 2,
  autumn: 2,
  winter: 3,
  wintertime: 3,
};

/** Ordinals as far as calendars need them. */
export const ORDINALS: Words<number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  'twenty-first': 21,
  'twenty-second': 22,
  'twenty-third': 23,
  'twenty-fourth': 24,
  'twenty-fifth': 25,
  'twenty-sixth': 26,
  'twenty-seventh': 27,
  'twenty-eighth': 28,
  'twenty-ninth': 29,
  thirtieth: 30,
  'thirty-first': 31,
};

/** Parts of the day and their TIMEX3 codes. */
export const DAY_PARTS: Words<string> = {
  morning: 'TMO',
  mornings: 'TMO',
  'mid-morning': 'TMO',
  midmorning: 'TMO',
  afternoon: 'TAF',
  afternoons: 'TAF',
  'mid-afternoon': 'TAF',
  midafternoon: 'TAF',
  evening: 'TEV',
  evenings: 'TEV',
  night: 'TNI',
  nights: 'TNI',
  lunchtime: 'TMI',
  midday: 'TMI',
  dawn: 'TMO',
  daybreak: 'TMO',
  sunrise: 'TMO',
  dusk: 'TEV',
  sunset: 'TEV',
  nightfall: 'TNI',
  daytime: 'TDT',
};

/** Calendar units, in the singular. */
export const UNITS: Words<PeriodUnit> = {
  day: 'day',
  week: 'week',
  weekend: 'weekend',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'century',
};

/** Holiday names as texts write them, beside the name itself. */
const HOLIDAY_SPELLINGS: Words<Holiday> = {
  "new year's": "New Year's Day",
  'martin luther king jr. day': 'Martin Luther King Day',
  "president's day": "Presidents' Day",
  'presidents day': "Presidents' Day",
  "valentine's": "Valentine's Day",
  'valentines day': "Valentine's Day",
  "st patrick's day": "St. Patrick's Day",
  "women's day": "International Women's Day",
  'easter sunday': 'Easter',
  "veterans' day": 'Veterans Day',
  'armistice day': 'Veterans Day',
  'remembrance day': 'Veterans Day',
  'labour day': 'Labor Day',
  'fourth of july': 'Independence Day',
  '4th of july': 'Independence Day',
  'july fourth': 'Independence Day',
  'guy fawkes day': 'Guy Fawkes Night',
  'bonfire night': 'Guy Fawkes Night',
  'thanksgiving day': 'Thanksgiving',
  'christmas day': 'Christmas',
  "new year's eve": "New Year's Eve",
  'chinese new year': 'Lunar New Year',
  'spring festival': 'Lunar New Year',
  'eid al fitr': 'Eid al-Fitr',
  'eid-al-fitr': 'Eid al-Fitr',
  'eid al adha': 'Eid al-Adha',
  'eid-al-adha': 'Eid al-Adha',
  deepavali: 'Diwali',
};

export const HOLIDAY_WORDS: Words<Holiday> = {
  ...Object.fromEntries((Object.keys(HOLIDAYS) as Holiday[]).map((holiday) => [holiday.toLowerCase(), holiday])),
  ...HOLIDAY_SPELLINGS,
};

/** What a word of a lexicon stands for; the pattern has made sure that it is there. */
export const lookUp = <T>(words: Words<T>, word: string | undefined): T => words[word ?? '']!;
