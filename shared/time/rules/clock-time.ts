import type { Expression } from '../expression.ts';
import { parseNumber } from '../numbers.ts';
import type { Groups, TimexRule } from '../rule.ts';
import { DAY_PHRASE_OR_NUMBER, dayPhrase } from './day-phrase.ts';
import { HOUR, PART, timeOf, ZONE } from './hour-phrase.ts';

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

/** `on Tuesday morning`. */
const OF_DAY = '(?: (?<ofDay>morning|afternoon|evening|night))?';

/** Times by the clock, with their day where it stands beside them. */
export const CLOCK_TIME_RULES: readonly TimexRule[] = [
  {
    name: 'clock time and day',
    examples: {
      'He was seized at [10 p.m. Tuesday].': '2024-03-12T22:00',
      'until [5 p.m. EST March 18]': '2024-03-18T17:00',
      'talks broke off at [noon Tuesday]': '2024-03-12T12:00',
      'It begins at [8:30 a.m. on March 20].': '2024-03-20T08:30',
      'It left at [10:35 a.m. (0735 GMT) Friday].': '2024-03-08T10:35',
      'He was seized at [10 p.m. on Tuesday night].': '2024-03-12T22:00',
      'It rang at [12:00 noon on Monday].': '2024-03-11T12:00',
      'on page 10 Tuesday': null,
    },
    pattern: `${HOUR}${ZONE}${PART},?(?: on)? ${DAY_PHRASE_OR_NUMBER}${OF_DAY}`,
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
      'doors open at [8pm] sharp': '2024-03-13T20:00',
      'at [14.30 BST] the bell rang': '2024-03-13T14:30',
      'struck at [1653 (2153 GMT)], they said': '2024-03-13T16:53',
      'won 3:10': null,
      '5 amps': null,
    },
    pattern: `${HOUR}${ZONE}${PART}`,
    meaning: (groups, { before }) => (isScore(groups, before) ? null : clockOn(groups, thisDay)),
  },
  {
    name: 'hour of this morning or tonight',
    examples: {
      'The alarm went off at [7 this morning].': '2024-03-13T07:00',
      'The game begins at [9.30 tonight].': '2024-03-13T21:30',
      'They met at [six yesterday evening].': '2024-03-12T18:00',
      'All 7 this morning were late.': null,
    },
    pattern:
      '(?<hourWord>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])(?:[:.](?<minute>[0-5]\\d))? (?:(?<tonight>tonight)|(?<day>this|yesterday|tomorrow) (?<part>morning|afternoon|evening))',
    meaning: ({ hourWord, minute, tonight, day, part }, { before }) => {
      if (!/\b(?:at|around|about|by|until|till|before|after|since)\s$/i.test(before)) return null;
      const time = timeOf({ hourWord, minute, part: tonight ? 'evening' : part });
      const count = day === 'yesterday' ? -1 : day === 'tomorrow' ? 1 : 0;
      return time === null ? null : { kind: 'clock', time, of: { kind: 'shift', unit: 'day', count, anchor: 'dct' } };
    },
  },
  {
    name: 'hour by its quarters',
    examples: {
      'She was last seen at [half past nine].': '2024-03-13T09:30',
      'The bell rang at [a quarter past two].': '2024-03-13T02:15',
      'It sank at [quarter to four].': '2024-03-13T03:45',
      'He rang at [half past three on Friday].': '2024-03-08T03:30',
      'She left at [quarter past five on Tuesday evening].': '2024-03-12T17:15',
      'half past caring': null,
    },
    pattern: `(?:(?<halfPast>half past)|(?:a )?quarter (?<side>past|to)) (?<hourWord>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])(?:(?<on>(?: on)? )${DAY_PHRASE_OR_NUMBER}${OF_DAY})?`,
    meaning: ({ side, hourWord, on, ofDay, ...groups }) => {
      const stated = parseNumber(hourWord!) ?? Number(hourWord);
      const hour = (side === 'to' ? stated - 1 : stated) + (ofDay && ofDay !== 'morning' && stated < 12 ? 12 : 0);
      const minutes = side === undefined ? '30' : side === 'past' ? '15' : '45';
      const of = on ? dayPhrase(groups) : thisDay;
      return of && { kind: 'clock', time: `T${String(hour).padStart(2, '0')}:${minutes}`, of };
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
