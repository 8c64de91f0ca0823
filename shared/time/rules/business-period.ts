import type { Expression } from '../expression.ts';
import { lookUp, MONTHS, ORDINALS } from '../lexicon.ts';
import type { TimexRule } from '../rule.ts';
import { fullYear, occurrenceOf, yearOf } from './day-phrase.ts';
import { unitFromDct } from './period-phrase.ts';

const NTH = '(?:{ordinal}|(?<digit>[1-4])(?:st|nd|rd|th)|(?<last>final|last))';
const OF_YEAR =
  '(?:,? (?:of |in )?(?:(?:fiscal (?:year )?)?{year}|(?<relative>last|this|next) (?:fiscal )?year|(?<theYear>the (?:fiscal |current |calendar )*year)))?';
const BEFORE =
  "(?:the )?(?:(?<possessive>last|this|next) year's |{leading:year}(?:'s)? )?(?:(?<counterpart>year-earlier|year-ago|comparable year-earlier|comparable year-ago) )?(?:fiscal |calendar )?";

/** `the third-quarter earnings`: the article belongs to the noun that follows. */
const ADJECTIVE = /^the\s.*[-\u2010\u2011]\s*(?:quarter|half)$/i;

/** Games have quarters and halves too. */
const OF_A_GAME =
  /^[\s-]+(?:hours?\b|of (?:the |a |an |their |its |last |that )?(?:\w+ )?(?:game|match|final|bout)|touchdown|field goal|goal|lead|run|kick-?off|whistle|penalty)\b/i;

const IN_A_GAME =
  /\b(?:scor|goal|lead|led\b|trail|match|game|struck|header|penalt|substitut|half-?time|fouls?|minutes?|play|\d-\d)[^.;]*$/i;

const YEAR_COUNTS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** The quarter or half that reports call the period. */
const reported: Expression = { kind: 'shift', unit: 'quarter', count: 0, anchor: 'quarter' };
const yearEarlier = {
  kind: 'counterpart',
  unit: 'year',
  count: -1,
  anchor: 'business-period',
} as const satisfies Expression;

/** Quarters, halves, and periods by which companies compare themselves. */
export const BUSINESS_PERIOD_RULES: readonly TimexRule[] = [
  {
    name: 'quarter or half by number',
    examples: {
      'It lost money in [the third quarter].': '2023-Q3',
      'its [third-quarter] earnings': '2023-Q3',
      'since [the second quarter of 2019]': '2019-Q2',
      "[last year's first quarter]": '2023-Q1',
      'in [the first half]': '2024-H1',
      'a third quarterback': null,
      'in the first half of the match': null,
      'They led 3-2 in the second half.': null,
      'in the third quarter of the title game': null,
      'the fourth half': null,
    },
    pattern: `${BEFORE}${NTH}~(?:fiscal~)?(?<unit>quarter|half)${OF_YEAR}`,
    meaning: (groups, { words, before, after }) => {
      const { ordinal, digit, last, unit, year, leading, relative, possessive, counterpart } = groups;
      const nth = last ? (unit === 'half' ? 2 : 4) : digit ? Number(digit) : lookUp(ORDINALS, ordinal);
      if (nth > (unit === 'half' ? 2 : 4) || ADJECTIVE.test(words) || OF_A_GAME.test(after)) return null;
      if (unit === 'half' && IN_A_GAME.test(before)) return null;
      const stated = year ?? leading;
      const which = relative ?? possessive;
      const outer = stated
        ? fullYear(yearOf(stated))
        : which
          ? unitFromDct('year', YEAR_COUNTS[which]!)
          : groups.theYear
            ? unitFromDct('year', 0)
            : null;
      if (!outer && (last || (unit === 'half' && /^\s+(?:of|against|lead|goal)\b/.test(after)))) return null;
      if (counterpart) return { kind: 'counterpart', unit: 'year', count: -1, anchor: 'business-period' };
      const expression: Expression = outer
        ? { kind: 'nth', nth, unit: unit as 'quarter', of: outer }
        : occurrenceOf(unit === 'half' ? { kind: 'half', half: nth } : { kind: 'quarter', quarter: nth });
      return /fiscal/i.test(words) ? { kind: 'fiscal', of: expression } : expression;
    },
  },
  {
    name: 'quarter that ended on a day',
    examples: {
      'for [the quarter] ended Sept. 30': '2023-Q3',
      'the quarterback ended Sept. 30': null,
    },
    pattern: 'the (?:fiscal |latest )?quarter(?=,? (?:that )?(?:ended|ending) (?:on )?{month})',
    meaning: ({ month }) => occurrenceOf({ kind: 'quarter', quarter: Math.ceil(lookUp(MONTHS, month) / 3) }, 'past'),
  },
  {
    name: 'the quarter in question',
    examples: {
      'Third-quarter sales rose; [the latest quarter] had a gain.': '2023-Q3',
      'Revenue in [the quarter] rose.': '2023-Q4',
      'quarter-to-quarter': null,
      'a quarter of the firms': null,
    },
    pattern:
      '(?:the|that|this same|the same) (?:(?<latest>latest|most recent|recent|just-ended|current) )?(?:fiscal )?(?<unit>quarter|period)',
    meaning: ({ latest, unit }, { words, after }) => {
      if (/^[\s-]+(?:century|to-quarter|pound|horse|mile|final|million|billion|of a\b|ended|of the)/.test(after))
        return null;
      if (unit === 'period') return latest === 'latest' ? reported : null;
      if (latest === 'current') return unitFromDct('quarter', 0);
      return /^this/i.test(words) ? unitFromDct('quarter', 0) : reported;
    },
  },
  {
    name: 'the period a year earlier',
    examples: {
      'Net was $1 million in [the year-earlier quarter].': '2022-Q4',
      'Third-quarter net rose from [the year-ago period].': '2022-Q3',
      'up from [year-earlier] profit': '2023',
      'a two-year-earlier start': null,
    },
    pattern:
      '(?:the )?(?:(?:comparable|corresponding|like|same) )?(?:year-(?:earlier|ago)|year ago)(?:~(?<unit>quarter|period|third quarter|first quarter|second quarter|fourth quarter|half))?(?:,? (?:a year earlier|last year))?',
    meaning: ({ unit }, { words, before }) => {
      if ((/\ba\s$/i.test(before) && !/-/.test(words)) || (!unit && /^the\s/i.test(words))) return null;
      return unit && unit !== 'period' ? { ...yearEarlier, anchor: 'quarter' } : yearEarlier;
    },
  },
  {
    name: 'the same period of last year',
    examples: {
      "Third-quarter net rose from [last year's quarter].": '2022-Q3',
      'Third-quarter net fell from [the same period last year].': '2022-Q3',
      'Third-quarter net fell; in [the quarter a year ago] it rose.': '2022-Q3',
      'at the same period': null,
    },
    pattern:
      "last year's (?:quarter|period)|the (?:(?:comparable|corresponding|like|same|equivalent) )?(?:quarter|period),? (?:last year|a year (?:earlier|ago|before)|of last year|the year before|the previous year)",
    meaning: () => yearEarlier,
  },
  {
    name: 'a year earlier in a report',
    examples: {
      'Third-quarter profit rose from [a year earlier].': '2022-Q3',
      'It has grown since [a year ago].': '2023',
      'He left a year before landing in court.': null,
      'a years ago': null,
    },
    pattern: '(?:a|one) year (?:earlier|ago|before|previously)',
    meaning: (_, { words, after }) => (/before$/i.test(words) && /^\s\p{L}/u.test(after) ? null : yearEarlier),
  },
  {
    name: 'period of a year',
    examples: { 'in [the 1989 period]': '1989', 'the 1989 periodical': null },
    pattern: '(?:the )?{year}(?:-| )(?<unit>period|quarter)',
    meaning: ({ year }) => ({ kind: 'counterpart-in', of: fullYear(yearOf(year!)), anchor: 'business-period' }),
  },
];
