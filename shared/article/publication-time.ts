import { addDays } from '../time/calendar.ts';
import { toDateValue } from '../time/edtf.ts';
import { findTimexes } from '../time/find-timexes.ts';
import type { Evidence, Published, UploadMetadata } from './article.ts';
import type { StatedDate } from './metadata.ts';
import { findNumericDate } from './numeric-date.ts';

export const UNKNOWN_PUBLICATION: Published = { edtf: null, basis: 'unknown', evidence: [] };

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

/** The first of some stated dates that can be read; null when none can. */
export function statedPublication(stated: readonly StatedDate[], isAmerican = false): Published | null {
  for (const { words, says } of stated) {
    const edtf = readDate(words, isAmerican);
    if (edtf) return { edtf, basis: 'stated', evidence: [{ text: words.slice(0, 200), says }] };
  }
  return null;
}

/** A date in words or digits, as its day or month; null when the words are none. `28 January 2025` → 2025-01-28. */
export function readDate(words: string, isAmerican = false): string | null {
  const whole = toDateValue(words);
  if (whole && /^(?:day|month)$/.test(whole.precision)) return whole.edtf;
  const numeric = findNumericDate(words, isAmerican);
  if (numeric) return numeric.day;
  const spelled = findTimexes(words.slice(0, 200), { dct: null }).find(
    ({ edtf, precision }) => edtf && precision === 'day',
  );
  return spelled?.edtf ?? null;
}

/** `/2025/01/28/…` or `2025-01-28` in an address; months alone (`/2025/01/`) are too coarse to trust. */
export function datesInAddress(url: string | null): StatedDate[] {
  const match = /[/-](20\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?!\d)/.exec(url ?? '');
  return match ? [{ words: `${match[1]}-${match[2]}-${match[3]}`, says: 'the article’s address holds this day' }] : [];
}

const UNIT_MINUTES: Readonly<Record<string, number>> = {
  second: 0,
  sec: 0,
  minute: 1,
  min: 1,
  hour: 60,
  hr: 60,
  day: 1440,
  week: 10_080,
};
/** `34 minutes ago`, also with an icon's word glued before it. */
export const RELATIVE_STAMP =
  /^(?:time|clock|calendar|published|updated|posted)?[\s:·•]*(\d{1,3}|an?|one)\s*(second|sec|minute|min|hour|hr|day|week)s?\.?\s+ago$/i;

/** The date of a stamp that is relative to the capture of the page. Wall time as written, whatever the zone. */
export function capturedPublication(stamp: string, capturedAt: string | undefined): Published | null {
  const match = RELATIVE_STAMP.exec(stamp.trim());
  if (!match || !capturedAt) return null;
  const count = /^\d/.test(match[1]!) ? Number(match[1]) : 1;
  const edtf = minutesBefore(capturedAt, count * UNIT_MINUTES[match[2]!.toLowerCase()]!);
  if (!edtf) return null;
  const evidence: Evidence[] = [
    { text: stamp.trim(), says: 'how long before the capture of the page the article came out' },
    { text: capturedAt, says: 'when the page was captured' },
  ];
  return { edtf, basis: 'capture', evidence };
}

function minutesBefore(capturedAt: string, minutes: number): string | null {
  const day = toDateValue(capturedAt);
  if (day?.precision !== 'day') return null;
  const clock = /[T ](\d{2}):?(\d{2})/.exec(capturedAt);
  const wholeDays = Math.floor(minutes / 1440);
  if (!clock) {
    const latest = addDays(day.edtf, -wholeDays);
    return minutes % 1440 === 0 ? latest : `${addDays(latest, -1)}/${latest}`;
  }
  const minuteOfDay = Number(clock[1]) * 60 + Number(clock[2]) - minutes;
  return addDays(day.edtf, Math.floor(minuteOfDay / 1440));
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
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
  return [{ count: MONTHS.indexOf(only) + 2, before: only }];
}
