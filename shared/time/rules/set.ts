import { lengthValue } from '../length.ts';
import { lookUp, MONTHS, WEEKDAYS } from '../lexicon.ts';
import { parseNumber } from '../numbers.ts';
import type { TimexRule } from '../rule.ts';
import { amountOf, UNIT } from './quantity.ts';

const ADVERBS: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  annually: 'P1Y',
  yearly: 'P1Y',
  'year-round': 'P1Y',
};
const DAY_PART_CODES: Readonly<Record<string, string>> = {
  morning: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
};
const SEASON_CODES: Readonly<Record<string, string>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};
/** What a rate counts; three words may stand behind it: `two million barrels a day`. */
const AMOUNT =
  /(?:[\d%]|\b(?:million|billion|percent|cents|dollars|times|hundred|thousand|once|twice|thrice|one|two|three|four|five|six|seven|eight|nine|ten))$/i;
const NO_THING = /^(?:for|in|within|after|over|than|of|about|to|is|was|on|at|and|from|by|until|since)\b/i;

function isRateBefore(before: string): boolean {
  const words = /\s$/.test(before)
    ? before
        .trim()
        .split(/[\s-]+/)
        .slice(-4)
    : [];
  const at = words.findLastIndex((word) => AMOUNT.test(word));
  return at >= 0 && words.slice(at + 1).every((word) => /^[\p{L}.]+$/u.test(word) && !NO_THING.test(word));
}

/** `a daily in Lagos`, `the Guardian weekly said`: a newspaper. */
const PAPER_BEFORE = /(?:\b(?:an?|the|this|that|his|its|another)|\p{Lu}\p{L}+)\s$/u;
const PAPER_AFTER =
  /^(?:\s*[.,;:)]|\s(?:in|of|that|which|has|had|said|says|reported|reports|wrote|published|quoted)\b)/;

const every = (count: number, unit: string | undefined): string => lengthValue([amountOf(count, unit)]);

/** Times that come back. */
export const SET_RULES: readonly TimexRule[] = [
  {
    name: 'every unit',
    examples: {
      'It pays [every quarter].': 'P1Q',
      '[each year] since': 'P1Y',
      '[every two weeks]': 'P2W',
      'every dayroom': null,
    },
    pattern: `(?:each|every|per)(?: single)? (?:{number} )?${UNIT}`,
    meaning: ({ number, unit }, { words }) =>
      unit === 'second' || (/s$/.test(unit!) && !number) || (/^each/i.test(words) && number)
        ? null
        : { kind: 'set', value: every(number ? parseNumber(number)! : 1, unit) },
  },
  {
    name: 'every weekday or month',
    examples: {
      'They meet [each Thursday].': 'XXXX-WXX-4',
      'closed on [Sundays]': 'XXXX-WXX-7',
      '[every July]': 'XXXX-07',
      '[every other Friday]': 'XXXX-WXX-5',
      '[every morning]': 'XXXX-XX-XXTMO',
      'every Maypole': null,
    },
    pattern:
      '(?:(?:each|every(?: (?:other|second|single))?) (?:{weekday}(?: (?<weekdayPart>morning|afternoon|evening|night))?|{month}|(?<dayPart>morning|afternoon|evening|night))|(?<plural>mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays))',
    meaning: ({ weekday, weekdayPart, month, dayPart, plural }) => {
      if (month) return { kind: 'set', value: `XXXX-${String(lookUp(MONTHS, month)).padStart(2, '0')}` };
      if (dayPart) return { kind: 'set', value: `XXXX-XX-XX${lookUp(DAY_PART_CODES, dayPart)}` };
      const day = lookUp(WEEKDAYS, weekday ?? plural?.slice(0, -1));
      return { kind: 'set', value: `XXXX-WXX-${day}${weekdayPart ? lookUp(DAY_PART_CODES, weekdayPart) : ''}` };
    },
  },
  {
    name: 'every season',
    examples: {
      'The river floods [every spring].': 'XXXX-SP',
      '[each winter]': 'XXXX-WI',
      'every spring in the mattress': null,
    },
    pattern: '(?:each|every) (?<season>spring|summer|autumn|fall|winter)',
    meaning: ({ season }, { after }) =>
      /^ in (?:the|a) /.test(after) ? null : { kind: 'set', value: `XXXX-${SEASON_CODES[season!]}` },
  },
  {
    name: 'adverb of rate',
    examples: {
      'It grows 5% [annually].': 'P1Y',
      'a [daily] tally': 'P1D',
      'the Daily Mail': null,
      'He edits a daily in Lagos.': null,
    },
    pattern: '(?<adverb>hourly|daily|nightly|weekly|biweekly|fortnightly|monthly|annually|yearly)',
    meaning: ({ adverb }, { words, before, after }) =>
      /^[A-Z]/.test(words) || (PAPER_BEFORE.test(before) && PAPER_AFTER.test(after))
        ? null
        : { kind: 'set', value: lookUp(ADVERBS, adverb) },
  },
  {
    name: 'rate per unit',
    examples: {
      'It costs $500 million [a year].': 'P1Y',
      'four flights [a week]': 'P1W',
      'It fell within a week.': null,
      'a day of rage': null,
    },
    pattern: '(?:a|an) (?<unit>hour|day|night|week|month|quarter|year)',
    meaning: ({ unit }, { before, after }) =>
      isRateBefore(before) && !/^[-\s]+(?:ago|earlier|later|before|after|long|old|and a half|or)\b/.test(after)
        ? { kind: 'set', value: every(1, unit) }
        : null,
  },
  {
    name: 'so often a unit',
    examples: { 'They meet [twice a year].': 'P1Y', '[once a week]': 'P1W', 'once a yearling': null },
    pattern:
      '(?:once|twice|three times|four times|five times|several times) (?:a|each|every|per) (?<unit>hour|day|night|week|month|quarter|year)',
    meaning: ({ unit }) => ({ kind: 'set', value: every(1, unit) }),
  },
];
