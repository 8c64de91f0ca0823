import { DAY_PARTS, lookUp } from '../lexicon.ts';
import type { TimexRule } from '../rule.ts';
import { DAY_PHRASE, dayPhrase } from './day-phrase.ts';

const today = { kind: 'shift', unit: 'day', count: 0, anchor: 'dct' } as const;
const yesterday = { ...today, count: -1 } as const;

/** Days counted from publication, weekdays, and their parts. */
export const RELATIVE_DAY_RULES: readonly TimexRule[] = [
  {
    name: 'day near publication',
    examples: {
      'He said so [yesterday].': '2024-03-12',
      '[Friday] was calm.': '2024-03-08',
      'They will meet on [Friday].': '2024-03-15',
      'They met [last Monday].': '2024-03-11',
      'the Sunday Times': null,
    },
    pattern: DAY_PHRASE,
    meaning: dayPhrase,
  },
  {
    name: 'early or late on a day',
    examples: {
      'He arrived [early Tuesday].': '2024-03-12',
      'It closed [late yesterday].': '2024-03-12',
      'He arrived too late.': null,
    },
    pattern: `(?<part>early|late|earlier|later|mid)(?: on)?~${DAY_PHRASE}`,
    meaning: (groups) => {
      const day = dayPhrase(groups);
      if (!day || groups.part === 'earlier' || groups.part === 'later') return day;
      return {
        kind: 'part',
        part: groups.part === 'early' ? 'early' : groups.part === 'mid' ? 'mid' : 'late',
        of: day,
      };
    },
  },
  {
    name: 'part of a day',
    examples: {
      'It began [Friday night].': '2024-03-08TNI',
      'They left [early yesterday morning].': '2024-03-12TMO',
      'a Monday in mourning': null,
    },
    pattern: `(?:(?:early|late|later|earlier) )?${DAY_PHRASE}~{dayPart}`,
    meaning: (groups) => {
      const day = dayPhrase(groups);
      return day && { kind: 'clock', time: lookUp(DAY_PARTS, groups.dayPart), of: day };
    },
  },
  {
    name: 'tonight, this morning',
    examples: {
      'The vote is [tonight].': '2024-03-13TNI',
      'He spoke [this morning].': '2024-03-13TMO',
      '[Last night] it rained.': '2024-03-12TNI',
      'this mourning': null,
    },
    pattern:
      '(?:(?:early|late|later|earlier) )?(?:tonight|overnight|(?<which>this|last|later this|earlier this) {dayPart})',
    meaning: ({ which, dayPart }, words) => {
      if (!dayPart) return { kind: 'clock', time: 'TNI', of: /overnight/i.test(words) ? yesterday : today };
      return { kind: 'clock', time: lookUp(DAY_PARTS, dayPart), of: which === 'last' ? yesterday : today };
    },
  },
];
