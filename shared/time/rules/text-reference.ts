import type { Expression } from '../expression.ts';
import { lookUp, MONTHS, SEASONS, UNITS } from '../lexicon.ts';
import type { TimexRule } from '../rule.ts';
import { unitInQuestion } from './period-phrase.ts';

const thatUnit = (unit: string | undefined, count: number): Expression => ({
  kind: 'shift',
  unit: lookUp(UNITS, unit),
  count,
  anchor: 'previous',
});

/** Dates that hang on the last date of the text. */
export const TEXT_REFERENCE_RULES: readonly TimexRule[] = [
  {
    name: 'that unit',
    examples: {
      'On March 5 he fell ill, and [that day] they left.': '2024-03-05',
      'It opened in 1985. [That year] it closed.': '1985',
      'In May 1990 it rose; in [the same month] it fell.': '1990-05',
      'that daylight': null,
    },
    pattern:
      '(?:earlier |later )?(?:that very|that same|that|the same|the very same) (?<unit>day|week|weekend|month|year|decade|century)',
    meaning: ({ unit }) => thatUnit(unit, 0),
  },
  {
    name: 'the following or previous unit',
    examples: {
      'He came on March 5 and left [the following day].': '2024-03-06',
      'It opened in 1985 and closed [the next year].': '1986',
      'In May 1990 it rose, after a fall [the previous month].': '1990-04',
      'the next dayroom': null,
    },
    pattern:
      '(?:the )?(?<which>following|next|previous|preceding|prior) (?:fiscal )?(?<unit>day|week|weekend|month|quarter|year|decade|century)',
    meaning: ({ which, unit }, { words, before }) =>
      !(which === 'next' && /\b(?:over|in|within|during|for|through|throughout)\s$/i.test(before)) &&
      (/^the/i.test(words) || which !== 'next')
        ? thatUnit(unit, which === 'next' || which === 'following' ? 1 : -1)
        : null,
  },
  {
    name: 'the day before or after',
    examples: {
      'He died on March 5. [The day before], he had sung.': '2024-03-04',
      'He married on March 5 and left [the day after].': '2024-03-06',
      'the day before the vote': null,
    },
    pattern: 'the (?<unit>day|week|month|year) (?<side>before|after)',
    meaning: ({ unit, side }, { after }) =>
      /^\s*(?:[.,;:!?)]|$|(?:and|but|with|when|at)\b)/.test(after) ? thatUnit(unit, side === 'before' ? -1 : 1) : null,
  },
  {
    name: 'the unit in question',
    examples: {
      'Revenue for [the year] rose.': '2024',
      'It is the largest of [the week].': '2024-W11',
      'later in [the month]': '2024-03',
      'the man of the year': null,
      'the Referee of the Year Award': null,
      'in the years of war': null,
    },
    pattern:
      '(?:(?:earlier|later|early|late) in )?(?:the full|the whole|the entire|the) (?<unit>week|month|year|decade)',
    meaning: ({ unit }, { words, before, after }) => {
      if (/Year$/.test(words) && /\bof\s$/.test(before)) return null;
      if (
        /\b(?:man|woman|person|people|rookie|player|film|movie|song|single|game|goal|team|club|athlete|photo|word|car|company|actor|actress|artist|manager|driver|teacher|time|times|book|album|coach|day)\s+of\s$/i.test(
          before,
        )
      )
        return null;
      if (
        /^\s+(?:of|that|when|to|i|he|she|they|we|before|after|following|ended|ending|ahead|beginning|from|since|between|until|\d)\b/i.test(
          after,
        )
      )
        return null;
      return /\b(?:of|for|in|during|this|over|through|throughout|later|late|end|so far)\s$/i.test(before) ||
        /^'s\b/.test(after)
        ? unitInQuestion(unit)
        : null;
    },
  },
  {
    name: 'that month or season',
    examples: {
      'It began in May 1990 and ended [that September].': '1990-09',
      'In 1985 it opened; [that summer] it closed.': '1985-SU',
      'that marching band': null,
    },
    pattern: '(?:that|the following|the next|the previous) (?:{month}|{season})',
    meaning: ({ month, season }, { words }) => {
      if (month && !/\s\p{Lu}/u.test(words)) return null;
      const of = month
        ? ({ kind: 'month', month: lookUp(MONTHS, month) } as const)
        : ({ kind: 'season', season: lookUp(SEASONS, season) } as const);
      const direction = /following|next/i.test(words) ? 'after' : /previous/i.test(words) ? 'preceding' : 'same-year';
      return { kind: 'occurrence', of, direction, anchor: 'previous' };
    },
  },
];
