import type { Expression } from '../expression.ts';
import { lookUp, WEEKDAYS } from '../lexicon.ts';
import { parseNumber } from '../numbers.ts';
import type { TimexRule } from '../rule.ts';
import { occurrenceOf } from './day-phrase.ts';
import { COUNTS, unitFromDct } from './period-phrase.ts';

/** That weekday so many times from publication: -1 the last one, 2 the one after the next. */
function weekdayFrom(weekday: string, nth: number): Expression {
  const first = occurrenceOf({ kind: 'weekday', weekday: lookUp(WEEKDAYS, weekday) }, nth < 0 ? 'preceding' : 'after');
  const count = nth < 0 ? nth + 1 : nth - 1;
  return { kind: 'offset', unit: 'week', count, of: first };
}

const within = (weekday: string, week: string): Expression => ({
  kind: 'within',
  what: { kind: 'weekday', weekday: lookUp(WEEKDAYS, weekday) },
  of: unitFromDct('week', lookUp(COUNTS, week)),
});

/** Weekdays of a week that is not the nearest, or is named beside them. */
export const WEEKDAY_OF_WEEK_RULES: readonly TimexRule[] = [
  {
    name: 'so many weekdays ago',
    examples: {
      'It burned [three Fridays ago].': '2024-02-23',
      'The run-off is [two Sundays from now].': '2024-03-24',
      'It rained on three Fridays.': null,
    },
    pattern:
      '(?:{number}|a couple of) (?<plural>mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays) (?:(?<ago>ago|back)|from now|hence)',
    meaning: ({ number, plural, ago }) => {
      const count = number ? parseNumber(number)! : 2;
      return count >= 1 && count <= 50 && count % 1 === 0
        ? weekdayFrom(plural!.slice(0, -1), ago ? -count : count)
        : null;
    },
  },
  {
    name: 'weekday before last or after next',
    examples: {
      'They met [the Tuesday before last].': '2024-03-05',
      'She was buried on [Sunday before last].': '2024-03-03',
      'It opens [the Friday after next].': '2024-03-22',
      'on Friday before last orders': null,
    },
    pattern: '(?:the )?{weekday} (?:(?<last>before last)|after next)',
    meaning: ({ weekday, last }, { after }) =>
      /^ [a-z]+s\b/.test(after) ? null : weekdayFrom(weekday!, last ? -2 : 2),
  },
  {
    name: 'weekday of last, this or next week',
    examples: {
      'It closed on [Tuesday of last week].': '2024-03-05',
      'He was freed [last week on Monday].': '2024-03-04',
      'They vote on [Monday of next week].': '2024-03-18',
      'It rained last week on Monday Island.': null,
    },
    pattern:
      '(?:{weekday} of (?<which>last|this|next) week|(?<which2>last|this|next) week,? (?:on )?{weekday2:weekday})',
    meaning: ({ weekday, which, weekday2, which2 }, { after }) =>
      /^\s\p{Lu}/u.test(after) ? null : within((weekday ?? weekday2)!, (which ?? which2)!),
  },
  {
    name: 'a week on a weekday',
    examples: {
      'They will vote on [Monday week].': '2024-03-25',
      'The vote is [a week on Friday].': '2024-03-22',
      'in fashion, Monday week three': null,
    },
    pattern: '(?:{weekday} week|a week on {weekday2:weekday})',
    meaning: ({ weekday, weekday2 }, { before, after }) => {
      if (weekday && (!/\b(?:on|by|until|till|from|for)\s$/i.test(before) || /^\s(?:\w+\s)?\d|^-/.test(after)))
        return null;
      const of = occurrenceOf({ kind: 'weekday', weekday: lookUp(WEEKDAYS, weekday ?? weekday2) }, 'after');
      return { kind: 'offset', unit: 'week', count: 1, of };
    },
  },
];
