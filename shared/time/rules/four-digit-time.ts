import type { Expression } from '../expression.ts';
import type { TimexRule } from '../rule.ts';
import { DAY_PHRASE_OR_NUMBER, dayPhrase } from './day-phrase.ts';

const LED = /\b(?:at|by|until|around|about|from|since|before|after)\s$/i;
const FOUR_DIGITS = '(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)';
const AT = /\bat(?: about| around| exactly| precisely)?\s$/i;

/** A price or an index stands `at 1250` too. */
const QUOTED =
  /\b(?:clos|open|stood|stand|pric|valu|quot|trad|settl|finish|end|peg|remain|estimat|put)\w{0,4}\s(?:\w+\s)?at\s$/i;
/** What can follow a time: no noun that the number would count. */
const NOTHING_COUNTED =
  /^(?:\s*$|\s*[.,;)\u2013\u2014]|\s+(?:on|in|when|and|to|but|which|that|the|they|he|she|it|we|as|after|before|with|by|from|for|while|where|today|yesterday|tomorrow|mon|tues|wednes|thurs|fri|satur|sun)(?:day)?\b|\s+\()/i;

const LINE_START = /(?:^|\n)\s*$/;
/** What follows the stamp of an entry: a colon, a dash, or a capital. */
const ENTRY = /^(?:\s?[:\u2013\u2014-]|["'\u201c\u2018]?)\s{1,3}["'\u201c\u2018]?(?:\p{Lu}|\d)/u;
/** `1124 Congress St., NE`. */
const ADDRESS =
  /^\s(?:[\p{Lu}\d][\p{L}\d.'-]{0,20}\s){1,4}(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Lane|Ln|Dr|Drive|Way|Place|Pl|Square|Sq|Court|Ct|Highway|Hwy|Pike|Parkway)\b/u;
/** No live page is of these years, so their four digits at the head of a line are a time. */
const isNoYear = (fourDigits: number): boolean => fourDigits < 1800 || fourDigits >= 2100;

/** The time of day in four digits, on the day of publication or, inside a sentence, on the one that the paragraph speaks of. */
export const timeOn = (fourDigits: string, anchor: 'dct' | 'nearby'): Expression => ({
  kind: 'clock',
  time: `T${fourDigits.slice(0, 2)}:${fourDigits.slice(2)}`,
  of: { kind: 'shift', unit: 'day', count: 0, anchor },
});

/** Times of day written as four digits, as live pages stamp their entries. */
export const FOUR_DIGIT_TIME_RULES: readonly TimexRule[] = [
  {
    name: 'stamp of a live page',
    examples: {
      '[1005] A spokesman says two homes are lost.': '2024-03-13T10:05',
      '[2156]: Delays cause anger.': '2024-03-13T21:56',
      '1945: The war ends.': null,
      '1261 Main Street': null,
      '1121 New Hampshire Ave., NW': null,
      '1200 of the letters are lost.': null,
    },
    pattern: FOUR_DIGITS,
    meaning: (_, { words, before, after }) =>
      LINE_START.test(before) && ENTRY.test(after) && !ADDRESS.test(after) && isNoYear(Number(words))
        ? timeOn(words, 'dct')
        : null,
  },
  {
    name: 'time in four digits and day',
    examples: {
      'It struck at [0545 on 9 March].': '2024-03-09T05:45',
      'They crossed it around [1800 yesterday].': '2024-03-12T18:00',
      'On page 1905 on 9 March': null,
    },
    pattern: `${FOUR_DIGITS}(?: on|(?= (?:today|yesterday|tomorrow|{near:weekday}))) ${DAY_PHRASE_OR_NUMBER}`,
    meaning: ({ hour, minute, ...groups }, { before }) => {
      const of = dayPhrase(groups);
      return of && LED.test(before) && !QUOTED.test(before) ? { kind: 'clock', time: `T${hour}:${minute}`, of } : null;
    },
  },
  {
    name: 'time in four digits',
    examples: {
      'The tremor struck at [1653], they said.': '2024-03-13T16:53',
      'It closed at 1653, up 12 points.': null,
      'The hut stands at 1650 metres.': null,
    },
    pattern: FOUR_DIGITS,
    meaning: (_, { words, before, after }) =>
      AT.test(before) && !QUOTED.test(before) && NOTHING_COUNTED.test(after) ? timeOn(words, 'nearby') : null,
  },
];
