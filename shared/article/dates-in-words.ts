import { formatDay, isCivilDay } from '../time/calendar.ts';

/** A day that some words state. */
export type WrittenDate = {
  readonly day: string;
  readonly start: number;
  readonly end: number;
  /** False where day and month could be the other way round. */
  readonly isCertain: boolean;
};

/** Month names by their first letters, in the languages that pages are stamped in. */
const MONTH_NAMES: readonly (readonly string[])[] = [
  ['january', 'januar', 'jänner', 'janvier', 'enero', 'gennaio', 'janeiro', 'januari', 'jan', 'janv', 'ene', 'gen'],
  ['february', 'februar', 'februari', 'février', 'febrero', 'febbraio', 'fevereiro', 'feb', 'févr', 'fév', 'fev'],
  ['march', 'märz', 'mars', 'marzo', 'março', 'maart', 'marts', 'mar', 'mär', 'mrt'],
  ['april', 'avril', 'abril', 'aprile', 'apr', 'avr', 'abr'],
  ['may', 'mai', 'mayo', 'maggio', 'maio', 'mei', 'maj', 'mag'],
  ['june', 'juni', 'juin', 'junio', 'giugno', 'junho', 'jun', 'giu'],
  ['july', 'juli', 'juillet', 'julio', 'luglio', 'julho', 'jul', 'juil', 'lug'],
  ['august', 'août', 'agosto', 'augustus', 'augusti', 'aug', 'ago'],
  ['september', 'septembre', 'septiembre', 'settembre', 'setembro', 'sept', 'sep', 'set'],
  ['october', 'oktober', 'octobre', 'octubre', 'ottobre', 'outubro', 'oct', 'okt', 'ott', 'out'],
  ['november', 'novembre', 'noviembre', 'novembro', 'nov'],
  ['december', 'dezember', 'décembre', 'diciembre', 'dicembre', 'dezembro', 'dec', 'dez', 'déc', 'dic'],
];
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTH_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
const MONTH = [...MONTH_NUMBERS.keys()].toSorted((a, b) => b.length - a.length).join('|');
const YEAR = '(?<year>(?:19|20)\\d\\d)(?!\\d)';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?';

type Order = { readonly isAmerican: boolean };
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
    ],
    pattern: /(?<!\d)(?<year>(?:19|20)\d\d)[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/g,
  },
  {
    name: 'day, month, year',
    examples: [
      ['Tuesday 13 May 2025', '2025-05-13'],
      ['13th of May, 2025', '2025-05-13'],
      ['13. März 2025', '2025-03-13'],
      ['13 de marzo de 2025', '2025-03-13'],
      ['13-May-2025', '2025-05-13'],
    ],
    pattern: new RegExp(
      `(?<!\\d)${DAY}[\\s\\u00a0-]{0,3}(?:of |de |di )?(?<name>${MONTH})\\b\\.?,?[\\s\\u00a0-]{0,3}(?:de |del )?${YEAR}`,
      'giu',
    ),
  },
  {
    name: 'month, day, year',
    examples: [
      ['May 13, 2025', '2025-05-13'],
      ['Sept. 3 2025', '2025-09-03'],
      ['MAY 13TH, 2025', '2025-05-13'],
    ],
    pattern: new RegExp(`(?<!\\p{L})(?<name>${MONTH})\\.?[\\s\\u00a0]{1,3}${DAY},?[\\s\\u00a0]{1,3}${YEAR}`, 'giu'),
  },
  {
    name: 'Chinese or Japanese day',
    examples: [['2025年5月13日', '2025-05-13']],
    pattern: /(?<!\d)(?<year>20\d\d)\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日/g,
  },
  {
    name: 'digits',
    examples: [
      ['Yahoo28-01-2025', '2025-01-28'],
      ['28.01.2025', '2025-01-28'],
      ['05/31/2025', '2025-05-31'],
    ],
    pattern: /(?<!\d)(?<first>\d{1,2})(?<mark>[-./])(?<second>\d{1,2})\k<mark>(?<year>(?:19|20)\d\d)(?!\d)/g,
  },
];

/**
 * The days that some words state in full, in their order. Where day and month could change places `/` reads month
 * first in American English, day first elsewhere; `-` and `.` day first.
 */
export function findDates(words: string, { isAmerican }: Order = { isAmerican: false }): WrittenDate[] {
  const found: WrittenDate[] = [];
  if (!/\d{4}/.test(words)) return found;
  for (const { pattern } of DATE_FORMS)
    for (const match of words.matchAll(pattern)) {
      const date = writtenDate(match, isAmerican);
      if (date && !found.some(({ start, end }) => date.start < end && start < date.end)) found.push(date);
    }
  return found.toSorted((a, b) => a.start - b.start);
}

function writtenDate(match: RegExpExecArray, isAmerican: boolean): WrittenDate | null {
  const { year, month, day, name, first, second, mark } = match.groups!;
  const span = { start: match.index, end: match.index + match[0].length };
  if (first === undefined || second === undefined) {
    const number = name ? MONTH_NUMBERS.get(name.toLowerCase())! : Number(month);
    return civil(Number(year), number, Number(day), { ...span, isCertain: true });
  }
  const [a, b] = [Number(first), Number(second)];
  const isMonthFirst = b > 12 || (a <= 12 && mark === '/' && isAmerican);
  const isCertain = a > 12 || b > 12 || a === b;
  return isMonthFirst
    ? civil(Number(year), a, b, { ...span, isCertain })
    : civil(Number(year), b, a, { ...span, isCertain });
}

function civil(year: number, month: number, day: number, rest: Omit<WrittenDate, 'day'>): WrittenDate | null {
  const parts = { year, month, day };
  return isCivilDay(parts) ? { day: formatDay(parts), ...rest } : null;
}
