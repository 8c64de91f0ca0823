import { lookUp } from '../lexicon.ts';
import type { TimexRule } from '../rule.ts';
import { dayOf, dayOfMonth } from './day-phrase.ts';
import { COUNTS, unitFromDct } from './period-phrase.ts';

/** What follows `the 14th` where it is a day: no noun that it counts. */
export const NO_NOUN =
  /^\s*(?:[.,;:)\u2014\u2013]|$|(?:and|to|at|in|when|for|but|he|she|it|they|we|i|the|a|an|his|her|its|their|was|were|had|with|of (?:this|that|the same) month)\b)/i;

/** Days by their number alone, in a month that other words or the text around give. */
export const DAY_OF_MONTH_RULES: readonly TimexRule[] = [
  {
    name: 'day of the month',
    examples: {
      'They met on [the 8th].': '2024-03-08',
      'It will begin on [the 20th].': '2024-03-20',
      'It burned on [Tuesday the 5th].': '2024-03-05',
      'on the 20th floor': null,
    },
    pattern: '(?:{weekday},? )?the (?<day>\\d{1,2})(?:st|nd|rd|th)',
    meaning: ({ weekday, day }, { before, after }) =>
      (weekday || /\b(?:on|by|until|from|since|before|after|through)\s$/i.test(before)) && NO_NOUN.test(after)
        ? dayOfMonth(Number(day))
        : null,
  },
  {
    name: 'day of last, this or next month',
    examples: {
      'He resigned on [the 25th of last month].': '2024-02-25',
      'The court will rule on [the 10th of next month].': '2024-04-10',
      'on [the 2nd of this month]': '2024-03-02',
      'the 25th of last monthly': null,
    },
    pattern: '(?:the )?{day} (?:of )?(?<which>last|this|next) month',
    meaning: ({ day, which }, { words }) =>
      /\d(?:st|nd|rd|th)/i.test(words)
        ? {
            kind: 'within',
            what: { kind: 'day-of-month', day: dayOf(day!) },
            of: unitFromDct('month', lookUp(COUNTS, which)),
          }
        : null,
  },
];
