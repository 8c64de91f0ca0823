import { addDays } from '../time/calendar.ts';
import { toDateValue } from '../time/edtf.ts';
import type { Evidence, Published, UploadMetadata } from './article.ts';
import { findDates, monthOf } from './dates-in-words.ts';

export const UNKNOWN_PUBLICATION: Published = { edtf: null, basis: 'unknown', evidence: [] };

/** A date as some part of the upload states it, and what that part is. */
export type StatedDate = { readonly words: string; readonly says: string };

/** The publication date that the uploader gave; null when none was given. */
export function givenPublication({ publishedAt }: UploadMetadata): Published | null {
  const date = publishedAt ? toDateValue(publishedAt) : null;
  if (!date) return null;
  return {
    edtf: date.edtf,
    basis: 'given',
    evidence: [{ text: publishedAt!, says: 'the uploader gave this publication date' }],
  };
}

/** How the dates of a page are read. `latest`: the day it was captured, after which nothing on it was published. */
export type DateReading = {
  readonly isAmerican: boolean;
  readonly hasShortYears: boolean;
  readonly latest: string | null;
  /** Nothing is older: web pages are of 1991 and later, archives of newspapers are not. */
  readonly earliest?: string;
};
const PLAIN: DateReading = { isAmerican: false, hasShortYears: false, latest: null };
/** How dates are read in what databases, feeds and archives export. */
export const RECORDED: DateReading = { ...PLAIN, earliest: '1600' };

/** The first of some stated dates that can be read as a day, or else as a month; null when none can. */
export function statedPublication(stated: readonly StatedDate[], reading: DateReading = PLAIN): Published | null {
  const read = stated.flatMap(({ words, says }) => {
    const edtf = readDate(words, reading);
    return edtf ? [{ edtf, basis: 'stated' as const, evidence: [{ text: words.slice(0, 200), says }] }] : [];
  });
  return read.find(({ edtf }) => edtf.length === DAY_LENGTH) ?? read[0] ?? null;
}

const DAY_LENGTH = '2024-03-13'.length;

const EARLIEST_PAGE = '1991';
/** What programs write where they know no date. */
const PLACEHOLDERS = new Set(['1970-01-01', '1900-01-01', '1601-01-01', '1969-12-31', '1899-12-30']);

/** A date in words or digits as its day, or month; null when the words are none. `28 January 2025` → 2025-01-28. */
export function readDate(
  words: string,
  { latest, earliest = EARLIEST_PAGE, ...order }: DateReading = PLAIN,
): string | null {
  const trimmed = words.trim().slice(0, 200);
  const edtf = wholeDate(trimmed) ?? findDates(trimmed, order)[0]?.day ?? monthOf(trimmed);
  const isPossible =
    edtf !== null && edtf > earliest && !PLACEHOLDERS.has(edtf) && (latest === null || edtf <= addDays(latest, 1));
  return isPossible ? edtf : null;
}

function wholeDate(words: string): string | null {
  const compact = /^(\d{4})(\d{2})(\d{2})(?:[T ]?\d{4,6}Z?)?$/.exec(words);
  if (compact) return toDateValue(`${compact[1]}-${compact[2]}-${compact[3]}`)?.edtf ?? null;
  if (/^1\d{9}(?:\d{3})?$/.test(words)) return addDays('1970-01-01', Math.floor(Number(words.slice(0, 10)) / 86_400));
  const letter = LETTER_DATE.exec(words);
  if (letter) return findDates(`${letter[1]} ${letter[2]} ${centuryOf(letter[3]!)}${letter[3]}`)[0]?.day ?? null;
  const value = toDateValue(words);
  return value && /^(?:day|month)$/.test(value.precision) ? value.edtf : null;
}

/** `Thu, 03 Sep 15 00:01:01 +0200`, as old letters and feeds have it (RFC 822). */
const LETTER_DATE = /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d\d) \d{1,2}:\d\d/;
const centuryOf = (year: string): string => (Number(year) > 68 ? '19' : '20');

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ADDRESS_DAYS: readonly RegExp[] = [
  /[/_.-]((?:19|20)\d\d)[/_.-](0?[1-9]|1[0-2])[/_.-](0?[1-9]|[12]\d|3[01])(?!\d)/,
  /\/((?:19|20)\d\d)\/[a-z][\w.-]{0,30}\/(0[1-9]|1[0-2])\/(0[1-9]|[12]\d|3[01])\//,
  /[/_-](20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/,
  /\/(20\d\d)\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\/(0?[1-9]|[12]\d|3[01])(?!\d)/,
];

/** `/29-10-2021`, `/29102021-title`: where the first number can be no month, or the whole is written without signs. */
const DAY_FIRST: readonly RegExp[] = [
  /[/_-](1[3-9]|2\d|3[01])[_.-](0?[1-9]|1[0-2])[_.-]((?:19|20)\d\d)(?!\d)/,
  /[/_-](0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(20\d\d)(?=[/_.-]|$)/,
];

/** The address that an archive's copy has had: `https://web.archive.org/web/20160218174457/http://…`. */
const ARCHIVED =
  /^https?:\/\/(?:web\.archive\.org\/web|archive\.(?:today|is|ph|li|md|vn|fo))\/[\d.*a-z_-]+\/(?=https?:)/i;
const originalAddress = (url: string | null): string => (url ?? '').replace(ARCHIVED, '').toLowerCase();

/** `/2025/01/28/…`, `2025-01-28`, `/2025/jan/28/` in an address; months alone (`/2025/01/`) are too coarse to trust. */
export function datesInAddress(url: string | null): StatedDate[] {
  const address = originalAddress(url);
  const match = ADDRESS_DAYS.map((pattern) => pattern.exec(address)).find((found) => found !== null);
  const turned = match ? null : DAY_FIRST.map((pattern) => pattern.exec(address)).find((found) => found !== null);
  const [year, month = '', day = ''] = match?.slice(1) ?? turned?.slice(1).toReversed() ?? [];
  if (year === undefined) return [];
  const number = MONTHS.includes(month) ? MONTHS.indexOf(month) + 1 : Number(month);
  const words = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return [{ words, says: 'the article’s address holds this day' }];
}

/** `2025-01` for an address with `/2025/01/` or `/2025/jan/`: what stands on the page is likely of that month. */
export function monthInAddress(url: string | null): string | null {
  const [, year, month] =
    /\/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?=[/.-]|$)/.exec(
      originalAddress(url),
    ) ?? [];
  if (!year || !month) return null;
  const number = MONTHS.includes(month) ? MONTHS.indexOf(month) + 1 : Number(month);
  return `${year}-${String(number).padStart(2, '0')}`;
}

const UNIT_MINUTES: Readonly<Record<string, number>> = {
  second: 0,
  sec: 0,
  s: 0,
  minute: 1,
  min: 1,
  m: 1,
  hour: 60,
  hr: 60,
  h: 60,
  day: 1440,
  d: 1440,
  week: 10_080,
  w: 10_080,
};
/** `34 minutes ago`, also with an icon's word glued before it; `just now`; `yesterday`. */
export const RELATIVE_STAMP =
  /^(?:time|clock|calendar|schedule|access_time|published|updated|posted)?[\s:·•]*(?:(\d{1,3}|an?|one)\s*(second|sec|minute|min|hour|hr|day|week|[smhdw])s?\.?\s+ago|just now|yesterday|today)$/i;

/** The date of a stamp that is relative to the capture of the page. Wall time as written, whatever the zone. */
export function capturedPublication(stamp: string, capturedAt: string | undefined): Published | null {
  const match = RELATIVE_STAMP.exec(stamp.trim());
  if (!match || !capturedAt) return null;
  const edtf = dayBefore(capturedAt, match);
  if (!edtf) return null;
  const evidence: Evidence[] = [
    { text: stamp.trim(), says: 'how long before the capture of the page the article came out' },
    { text: capturedAt, says: 'when the page was captured' },
  ];
  return { edtf, basis: 'capture', evidence };
}

/** How long ago a stamp can mean at least and at most: units are counted when they are full. */
function agesOf([stamp, number, unit]: RegExpExecArray):
  | { readonly least: number; readonly most: number }
  | 'yesterday' {
  if (/yesterday$/i.test(stamp)) return 'yesterday';
  if (!unit) return { least: 0, most: 0 };
  const minutes = UNIT_MINUTES[unit.toLowerCase()]!;
  const count = /^\d/.test(number!) ? Number(number) : 1;
  return { least: count * minutes, most: (count + 1) * minutes - 1 };
}

function dayBefore(capturedAt: string, match: RegExpExecArray): string | null {
  const day = toDateValue(capturedAt);
  if (day?.precision !== 'day') return null;
  const ages = agesOf(match);
  if (ages === 'yesterday') return addDays(day.edtf, -1);
  const clock = /[T ](\d{2}):?(\d{2})/.exec(capturedAt);
  const minuteOfDay = clock ? Number(clock[1]) * 60 + Number(clock[2]) : null;
  if (minuteOfDay === null && ages.most === 0) return day.edtf;
  const earliest = addDays(day.edtf, Math.floor(((minuteOfDay ?? 0) - ages.most) / 1440));
  const latest = addDays(day.edtf, Math.floor(((minuteOfDay ?? 1439) - ages.least) / 1440));
  return earliest === latest ? latest : `${earliest}/${latest}`;
}

const MONTH_WORDS = 'January February March April May June July August September October November December'.split(' ');
const BARE_MONTH =
  /\b(?:in|since|of)\s(January|February|March|April|May|June|July|August|September|October|November|December)\b(?!\s(?:\d|of\b))/g;
const LAST_MONTH = /\blast month\b/i;
const COPYRIGHT_YEAR = /(?:\u00a9|\(c\)|copyright)\s{0,2}(20\d\d)\b|\b(20\d\d) [A-Z][A-Z ]{3,40}(?:LLC|INC|LTD)\b/i;

/**
 * A month that the texts of articles captured together agree on: `last month` beside `in May` says June, a copyright
 * line the year. Null unless both are there and nothing speaks against them.
 */
export function inferMonth(texts: readonly string[]): Published | null {
  const months = texts.flatMap(monthOfText);
  const years = texts.flatMap((text) => [...text.matchAll(new RegExp(COPYRIGHT_YEAR, 'gi'))]);
  const [month] = months;
  const yearsNamed = new Set(years.map((match) => match[1] ?? match[2]));
  if (!month || months.some(({ count }) => count !== month.count) || yearsNamed.size !== 1) return null;
  const year = [...yearsNamed][0]!;
  return {
    edtf: `${year}-${String(month.count).padStart(2, '0')}`,
    basis: 'inferred',
    evidence: [
      {
        text: 'last month',
        says: `what it tells of happened in ${month.before}, so the article is of the month after`,
      },
      { text: years[0]![0], says: 'the copyright line names the year' },
    ],
  };
}

function monthOfText(text: string): { readonly count: number; readonly before: string }[] {
  const named = [...text.matchAll(BARE_MONTH)].map((match) => match[1]!);
  const [only] = new Set(named);
  if (!LAST_MONTH.test(text) || !only || new Set(named).size !== 1 || only === 'December') return [];
  return [{ count: MONTH_WORDS.indexOf(only) + 2, before: only }];
}
