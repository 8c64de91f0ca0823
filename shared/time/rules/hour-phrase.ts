import { lookUp } from '../lexicon.ts';
import { parseNumber } from '../numbers.ts';
import type { Groups } from '../rule.ts';

const ZONE_NAME =
  '(?:GMT|UTC|BST|CES?T|EES?T|[ECMP][SD]?T|AE[SD]T|[HIJKM]ST|MSK|SGT|HKT|(?:Eastern|Central|Mountain|Pacific|Greenwich|Moscow|local|Beijing|London|New York)(?: (?:standard|daylight|mean|summer))? time)';

const TWELVE_HOURS =
  "(?<hour>2[0-4]|1\\d|0?\\d)(?:[:.](?<minute>[0-5]\\d)(?::[0-5]\\d)?)?(?: ?(?<half>(?:a|p)\\.m\\.?|am|pm)|(?<oclock> o'clock)|(?= noon))(?: noon)?";
/** `18:00`; with a point only where a zone says that it is a time. */
const TWENTY_FOUR_HOURS = `(?<hour24>2[0-4]|1\\d|0?\\d)(?::|\\.(?=[0-5]\\d ${ZONE_NAME}\\b))(?<minute24>[0-5]\\d)(?::[0-5]\\d)?`;
const IN_WORDS =
  "(?<hourWord>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: o'clock| (?<half2>(?:a|p)\\.m\\.?|am|pm))";
const FOUR_DIGITS = '(?:[01]\\d|2[0-3])[0-5]\\d';
/** `0430 GMT`, `1653 (2153 GMT)`, `1410 to 1430 GMT`. */
const MILITARY = `(?<military>[01]\\d|2[0-3])(?<militaryMinute>[0-5]\\d)(?= ?(?:hours|hrs|h|Zulu|${ZONE_NAME})\\b| \\(${FOUR_DIGITS} ${ZONE_NAME}\\)|(?: to |-)${FOUR_DIGITS} ${ZONE_NAME}\\b)(?: hours| hrs)?`;

/** A time by the clock. */
export const HOUR = `(?:${TWELVE_HOURS}|${TWENTY_FOUR_HOURS}|${IN_WORDS}|(?<named>noon|midnight|midday)|${MILITARY})`;
/** Its zone, and the same time by another clock: `(0735 GMT)`. */
export const ZONE = `(?:,? ?(?:${ZONE_NAME}|\\(${ZONE_NAME}\\)))?(?: \\((?:\\d{4}|\\d{1,2}[:.]\\d\\d) ${ZONE_NAME}\\))?`;
/** The part of the day that it lies in. */
export const PART = '(?: in the (?<part>morning|afternoon|evening)| at (?<part2>night))?';

const NAMED_TIMES: Readonly<Record<string, string>> = { noon: 'T12:00', midday: 'T12:00', midnight: 'T24:00' };

/** The TIMEX3 time of day of the groups of `HOUR`; null for 25 o'clock. */
export function timeOf(groups: Groups): string | null {
  const { hour, minute, half, hour24, minute24, hourWord, half2, named, part, part2 } = groups;
  if (named) return lookUp(NAMED_TIMES, named);
  if (groups.military) return `T${groups.military}:${groups.militaryMinute}`;
  const stated = hourWord ? (parseNumber(hourWord) ?? Number(hourWord)) : Number(hour ?? hour24);
  const isEvening = (half ?? half2)?.startsWith('p') || part === 'afternoon' || part === 'evening' || part2 === 'night';
  const isMorning = (half ?? half2)?.startsWith('a') || part === 'morning';
  if ((isEvening || isMorning) && stated > 12) return null;
  const hours = isEvening ? (stated % 12) + 12 : isMorning ? stated % 12 : stated;
  return hours > 24 ? null : `T${String(hours).padStart(2, '0')}:${minute ?? minute24 ?? '00'}`;
}
