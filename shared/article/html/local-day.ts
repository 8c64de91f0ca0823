import { addDays } from '../../time/calendar.ts';
import type { Published } from '../article.ts';
import { type DateReading, readDate, type StatedDate } from '../publication-time.ts';

/** `2023-12-23T01:48:19Z`: a moment, whose day depends on where one stands. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?$/;
/** Zones of the earth reach from 12 hours before to 14 hours after UTC. */
const EASTERNMOST_MINUTES = 14 * 60;
const WESTERNMOST_MINUTES = -12 * 60;

/**
 * A publication stated as a moment, on the day that the page itself gives it: the first of some local dates, of its
 * address or beside its headline, that is that moment's day somewhere on earth.
 */
export function onLocalDay(
  published: Published | null,
  local: readonly StatedDate[],
  reading: DateReading,
): Published | null {
  const words = published?.evidence[0]?.text ?? '';
  const days = possibleDays(words);
  if (published === null || days.length === 0) return published;
  const stated = local.flatMap((date) => {
    const day = readDate(date.words, reading);
    return day !== null && possibleDays(date.words).length === 0 && days.includes(day) ? [{ date, day }] : [];
  })[0];
  if (stated === undefined || stated.day === published.edtf) return published;
  const { date, day } = stated;
  return {
    ...published,
    edtf: day,
    evidence: [...published.evidence, { text: date.words.slice(0, 200), says: date.says }],
  };
}

/** The days that a moment falls on somewhere; none when the words are no moment. */
function possibleDays(words: string): readonly string[] {
  const [, day, hour, minute, zone] = MOMENT.exec(words.trim()) ?? [];
  if (day === undefined || zone === undefined) return [];
  const utc = Number(hour) * 60 + Number(minute) - offsetMinutes(zone);
  const dayAt = (minutes: number): string => addDays(day, Math.floor((utc + minutes) / 1440));
  return [...new Set([dayAt(WESTERNMOST_MINUTES), dayAt(0), dayAt(EASTERNMOST_MINUTES)])];
}

function offsetMinutes(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? [];
  return sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
