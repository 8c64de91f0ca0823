import { formatDay, isCivilDay } from '../time/calendar.ts';
import { MONTH_NUMBERS } from './month-names.ts';

/** A day that some words state. */
export type WrittenDate = {
  readonly day: string;
  readonly start: number;
  readonly end: number;
  /** False where day and month could be the other way round. */
  readonly isCertain: boolean;
};

const YEAR = '(?<year>(?:19|20)\\d\\d)(?!\\d)';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH|er|º|°|ª)?';
/** The letters of all names of months, spelt out: `\\p{L}` makes patterns so large that compiling them costs more than the search. */
const LETTER = '[A-Za-z\\u00c0-\\u024f\\u0370-\\u04ff]';
/** Looked up afterwards: a pattern of all names would be longer still. */
const NAME = `(?<name>${LETTER}{3}${LETTER}*)\\.?`;
const GAP = '[\\s\\u00a0]{0,3}[-/.,|]?[\\s\\u00a0]{0,3}';

type Order = {
  readonly isAmerican: boolean;
  /** Also years of two digits: only where the words are known to be a stamp. */
  readonly hasShortYears?: boolean;
};
type Form = {
  readonly name: string;
  readonly examples: readonly (readonly [words: string, day: string])[];
  readonly pattern: RegExp;
};

/** How days are written, the surest first. */
export const DATE_FORMS: readonly Form[] = [
  {
    name: 'ISO day',
    examples: [
      ['2025-05-13T09:30:00Z', '2025-05-13'],
      ['2025/05/13 09:30', '2025-05-13'],
      ['2025. 5. 13.', '2025-05-13'],
    ],
    pattern: /(?<!\d)(?<year>(?:19|20)\d\d)(?:[-/]|\. ?)(?<month>\d{1,2})(?:[-/]|\. ?)(?<day>\d{1,2})(?!\d)/g,
  },
  {
    name: 'day, month, year',
    examples: [
      ['Tuesday 13 May 2025', '2025-05-13'],
      ['13th of May, 2025', '2025-05-13'],
      ['13. März 2025', '2025-03-13'],
      ['13 de marzo de 2025', '2025-03-13'],
      ['13-May-2025', '2025-05-13'],
      ['13/mag/2025', '2025-05-13'],
      ['1º de março de 2025', '2025-03-01'],
      ['13 Ağustos 2025 Çarşamba', '2025-08-13'],
      ['13 września 2025', '2025-09-13'],
      ['13 мая 2025 г.', '2025-05-13'],
      ['13 d’agost del 2025', '2025-08-13'],
    ],
    pattern: new RegExp(
      `(?<!\\d)${DAY}${GAP}(?:of |OF |de |DE |di |d[’'])?${NAME}${GAP}(?:de |DE |del |d[’'])?${YEAR}`,
      'g',
    ),
  },
  {
    name: 'month, day, year',
    examples: [
      ['May 13, 2025', '2025-05-13'],
      ['Sept. 3 2025', '2025-09-03'],
      ['MAY 13TH, 2025', '2025-05-13'],
      ['YahooMay 13, 2025', '2025-05-13'],
      ['Tue May 13 09:30:11 2025', '2025-05-13'],
      ['Tue May 13 09:30:11 EST 2025', '2025-05-13'],
    ],
    pattern: new RegExp(
      `(?<!${LETTER})${NAME}[\\s\\u00a0]{1,3}${DAY}(?:[\\s\\u00a0]\\d\\d:\\d\\d(?::\\d\\d)?(?: [A-Z]{2,4})?)?,?[\\s\\u00a0]{1,3}${YEAR}`,
      'g',
    ),
  },
  {
    name: 'year, month, day',
    examples: [
      ['2025. május 13.', '2025-05-13'],
      ['2025 May 13', '2025-05-13'],
    ],
    pattern: new RegExp(
      `(?<!\\d)(?<year>(?:19|20)\\d\\d)[-.,]?[\\s\\u00a0]{0,2}${NAME}[-\\s\\u00a0]{1,2}${DAY}(?!\\d)`,
      'g',
    ),
  },
  {
    name: 'Chinese, Japanese or Korean day',
    examples: [
      ['2025年5月13日', '2025-05-13'],
      ['2025년 5월 13일', '2025-05-13'],
    ],
    pattern: /(?<!\d)(?<year>20\d\d)\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일]/g,
  },
  {
    name: 'digits',
    examples: [
      ['Yahoo28-01-2025', '2025-01-28'],
      ['28.01.2025', '2025-01-28'],
      ['28. 1. 2025', '2025-01-28'],
      ['05/31/2025', '2025-05-31'],
    ],
    pattern:
      /(?<!\d|\d[-./])(?<first>\d{1,2})(?<mark>[-/]|\. ?)(?<second>\d{1,2})\k<mark>(?<year>(?:19|20)\d\d)(?!\d|[-./]\d)/g,
  },
];
/** `28.01.25`, `1/28/25`: days where nothing but a stamp is expected. */
const SHORT_YEAR = /(?<![\d./-])(?<first>\d{1,2})(?<mark>[./-])(?<second>\d{1,2})\k<mark>(?<short>\d\d)(?![\d./-])/g;

/**
 * The days that some words state in full, in their order. Where day and month could change places `/` reads month
 * first in American English, day first elsewhere; `-` and `.` day first.
 */
export function findDates(words: string, { isAmerican, hasShortYears }: Order = { isAmerican: false }): WrittenDate[] {
  const found: WrittenDate[] = [];
  const forms = /\d{4}/.test(words) ? DATE_FORMS.map(({ pattern }) => pattern) : [];
  for (const pattern of hasShortYears ? [...forms, SHORT_YEAR] : forms)
    for (const match of matchesOf(pattern, words)) {
      const date = writtenDate(match, isAmerican);
      if (date && !found.some(({ start, end }) => date.start < end && start < date.end)) found.push(date);
    }
  return found.toSorted((a, b) => a.start - b.start);
}

/** The month that some words are and nothing else: `February 2022` → 2022-02; null when they are none. */
export function monthOf(words: string): string | null {
  const [, name = '', year] = /^(\p{L}{3,12})\.?,? ((?:19|20)\d\d)$/u.exec(words) ?? [];
  const month = MONTH_NUMBERS.get(name.toLowerCase());
  return month === undefined ? null : `${year}-${String(month).padStart(2, '0')}`;
}

/** Like `matchAll`, which copies the pattern each time: on short lines that costs more than the search. */
function* matchesOf(pattern: RegExp, words: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) yield match;
}

function writtenDate(match: RegExpExecArray, isAmerican: boolean): WrittenDate | null {
  const { month, day, name, first, second, mark, short } = match.groups!;
  const year = short === undefined ? match.groups!.year : `${Number(short) > 80 ? 19 : 20}${short}`;
  const span = { start: match.index, end: match.index + match[0].length };
  if (first === undefined || second === undefined) {
    const named = name ? monthNamed(name) : { number: Number(month), glued: 0 };
    const start = day !== undefined && match[0].startsWith(day) ? span.start : span.start + named.glued;
    return civil(Number(year), named.number, Number(day), { start, end: span.end, isCertain: true });
  }
  const [a, b] = [Number(first), Number(second)];
  const isMonthFirst = b > 12 || (a <= 12 && mark === '/' && isAmerican);
  const isCertain = a > 12 || b > 12 || a === b;
  return isMonthFirst
    ? civil(Number(year), a, b, { ...span, isCertain })
    : civil(Number(year), b, a, { ...span, isCertain });
}

/** The month of a name, and how many letters are glued before it: `YahooMarch 3, 2019`. */
function monthNamed(name: string): { readonly number: number; readonly glued: number } {
  const whole = MONTH_NUMBERS.get(name.toLowerCase());
  if (whole !== undefined) return { number: whole, glued: 0 };
  const glued = name.search(/(?<=\p{Ll})\p{Lu}\p{Ll}+$/u);
  return {
    number: MONTH_NUMBERS.get(name.slice(Math.max(0, glued)).toLowerCase()) ?? Number.NaN,
    glued: Math.max(0, glued),
  };
}

function civil(year: number, month: number, day: number, rest: Omit<WrittenDate, 'day'>): WrittenDate | null {
  const parts = { year, month, day };
  return isCivilDay(parts) ? { day: formatDay(parts), ...rest } : null;
}
