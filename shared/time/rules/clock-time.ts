import type { Expression } from '../expression.ts';
import { lookUp } from '../lexicon.ts';
import { parseNumber } from '../numbers.ts';
import type { Groups, TimexRule } from '../rule.ts';
import { DAY_PHRASE_OR_NUMBER, dayPhrase } from './day-phrase.ts';

const HOUR =
  "(?:(?<hour>2[0-4]|1\\d|0?\\d)(?:[:.](?<minute>[0-5]\\d)(?::[0-5]\\d)?)?(?: ?(?<half>[ap]\\.m\\.|[ap]\\.m|[ap]m)|(?<oclock> o'clock))" +
  '|(?<hour24>2[0-4]|1\\d|0?\\d):(?<minute24>[0-5]\\d)(?::[0-5]\\d)?' +
  "|(?<hourWord>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: o'clock| (?<half2>[ap]\\.m\\.|[ap]\\.m|[ap]m))" +
  '|(?<named>noon|midnight|midday)|(?<military>[01]\\d|2[0-3])(?<militaryMinute>[0-5]\\d)(?= ?(?:hours|hrs|h|GMT|UTC|BST|CET|CEST|EST|EDT|Zulu)\\b)(?: hours| hrs)?)';
const ZONE_NAME =
  '(?:GMT|UTC|BST|CES?T|EES?T|[ECMP][SD]?T|AE[SD]T|[HIJKM]ST|MSK|SGT|HKT|(?:Eastern|Central|Mountain|Pacific|Greenwich|Moscow|local|Beijing|London|New York)(?: (?:standard|daylight|mean|summer))? time)';
const ZONE = `(?:,? ?(?:${ZONE_NAME}|\\(${ZONE_NAME}\\)))?`;
const PART = '(?: in the (?<part>morning|afternoon|evening)| at (?<part2>night))?';
const NAMED_TIMES: Readonly<Record<string, string>> = { noon: 'T12:00', midday: 'T12:00', midnight: 'T24:00' };

/** The TIMEX3 time of day of the groups of `HOUR`; null for 25 o'clock. */
function timeOf(groups: Groups): string | null {
  const { hour, minute, half, hour24, minute24, hourWord, half2, named, part, part2 } = groups;
  if (named) return lookUp(NAMED_TIMES, named);
  if (groups.military) return `T${groups.military}:${groups.militaryMinute}`;
  const stated = hourWord ? parseNumber(hourWord)! : Number(hour ?? hour24);
  const isEvening = (half ?? half2)?.startsWith('p') || part === 'afternoon' || part === 'evening' || part2 === 'night';
  const isMorning = (half ?? half2)?.startsWith('a') || part === 'morning';
  if ((isEvening || isMorning) && stated > 12) return null;
  const hours = isEvening ? (stated % 12) + 12 : isMorning ? stated % 12 : stated;
  return hours > 24 ? null : `T${String(hours).padStart(2, '0')}:${minute ?? minute24 ?? '00'}`;
}

function clockOn(groups: Groups, of: Expression | null): Expression | null {
  const time = timeOf(groups);
  return of && time ? { kind: 'clock', time, of } : null;
}

const thatDay = { kind: 'shift', unit: 'day', count: 0, anchor: 'previous' } as const;
/** The day that the paragraph speaks of, else that of publication. */
const thisDay = { ...thatDay, anchor: 'nearby' } as const;

/** `(1:05)` and scores are no times of day. */
const isScore = ({ hour24 }: Groups, before: string): boolean =>
  hour24 !== undefined &&
  !/\b(?:at|by|until|till|from|to|about|around|before|after|since|between|and|local time)\s$/i.test(before);

/** Times by the clock, with their day where it stands beside them. */
export const CLOCK_TIME_RULES: readonly TimexRule[] = [
  {
    name: 'clock time and day',
    examples: {
      'He was seized at [10 p.m. Tuesday].': '2024-03-12T22:00',
      'until [5 p.m. EST March 18]': '2024-03-18T17:00',
      'talks broke off at [noon Tuesday]': '2024-03-12T12:00',
      'It begins at [8:30 a.m. on March 20].': '2024-03-20T08:30',
      'on page 10 Tuesday': null,
    },
    pattern: `${HOUR}${ZONE}${PART},?(?: on)? ${DAY_PHRASE_OR_NUMBER}`,
    meaning: (groups, { before }) => (isScore(groups, before) ? null : clockOn(groups, dayPhrase(groups))),
  },
  {
    name: 'day and clock time',
    examples: {
      'It begins [tomorrow at 9 a.m.]': '2024-03-14T09:00',
      'He called [Tuesday at 3:15 p.m.] sharp': '2024-03-12T15:15',
      'Tuesday at 9 Main Street': null,
    },
    pattern: `${DAY_PHRASE_OR_NUMBER},?(?: at)?(?: about| around)? ${HOUR}${PART}${ZONE}`,
    meaning: (groups) => clockOn(groups, dayPhrase(groups)),
  },
  {
    name: 'clock time',
    examples: {
      'It began at [10:35 a.m.] sharp': '2024-03-13T10:35',
      'doors open at [7 p.m.] sharp': '2024-03-13T19:00',
      'by [18:00 GMT]': '2024-03-13T18:00',
      "at [seven o'clock] sharp": '2024-03-13T07:00',
      'at [0430 GMT] the mast fell': '2024-03-13T04:30',
      'won 3:10': null,
      '5 amps': null,
    },
    pattern: `${HOUR}${ZONE}${PART}`,
    meaning: (groups, { before }) => (isScore(groups, before) ? null : clockOn(groups, thisDay)),
  },
  {
    name: 'hour by its quarters',
    examples: {
      'She was last seen at [half past nine].': '2024-03-13T09:30',
      'The bell rang at [a quarter past two].': '2024-03-13T02:15',
      'It sank at [quarter to four].': '2024-03-13T03:45',
      'half past caring': null,
    },
    pattern:
      '(?:(?<halfPast>half past)|(?:a )?quarter (?<side>past|to)) (?<hourWord>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])',
    meaning: ({ side, hourWord }) => {
      const stated = parseNumber(hourWord!) ?? Number(hourWord);
      const hour = side === 'to' ? stated - 1 : stated;
      const minutes = side === undefined ? '30' : side === 'past' ? '15' : '45';
      return { kind: 'clock', time: `T${String(hour).padStart(2, '0')}:${minutes}`, of: thisDay };
    },
  },
  {
    name: 'clock time of the day in question',
    examples: {
      'The fire of March 5 broke out at [3 a.m. that day].': '2024-03-05T03:00',
      'at 3 a.m. that daylight': null,
    },
    pattern: `${HOUR}${ZONE} (?:that|the same) (?:day|morning|afternoon|evening|night)`,
    meaning: (groups) => clockOn(groups, thatDay),
  },
];
