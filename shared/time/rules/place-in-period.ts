import type { Expression } from '../expression.ts';
import { lookUp, ORDINALS, WEEKDAYS } from '../lexicon.ts';
import { parseNumber } from '../numbers.ts';
import type { TimexRule } from '../rule.ts';
import { fullYear, occurrenceOf, yearOf } from './day-phrase.ts';
import { PART_WORDS, PERIOD_PHRASE, partNamed, periodPhrase, unitInQuestion } from './period-phrase.ts';
import { amountOf } from './quantity.ts';

/** Days, weeks and stretches by their place in a longer period: its start, its end, its third Thursday. */
export const PLACE_IN_PERIOD_RULES: readonly TimexRule[] = [
  {
    name: 'part of a period',
    examples: {
      'until [late 2027]': '2027',
      'in [early March 2023]': '2023-03',
      'since [mid-January]': '2024-01',
      'by [the end of the year]': '2024',
      'It comes [early next year].': '2025',
      'in [the first half of September 2019]': '2019-09',
      'at [the turn of the century]': '20',
      'in late talks': null,
      'the late march of troops': null,
    },
    pattern: `(?<part>${PART_WORDS})(?: |-)(?:the )?${PERIOD_PHRASE}`,
    meaning: (groups, { words }) =>
      /^(?:may|march)$/.test(groups.month ?? '') && !/M/.test(words)
        ? null
        : { kind: 'part', part: partNamed(groups.part!), of: periodPhrase(groups) },
  },
  {
    name: 'year-end',
    examples: {
      'It will close by [year-end].': '2024-12-31',
      'at [year-end 1998]': '1998-12-31',
      'the yearend': null,
    },
    pattern: '(?:around )?(?:the )?(?:{year2:year} )?year~end(?:,? {year})?',
    meaning: ({ year, year2 }) => {
      const what = { kind: 'month-day', month: 12, day: 31 } as const;
      const stated = year ?? year2;
      return stated ? { kind: 'within', what, of: fullYear(yearOf(stated)) } : occurrenceOf(what);
    },
  },
  {
    name: 'end of the year, as its own',
    examples: {
      'It will close by [year\u2019s end].': '2024',
      'at [the week\u2019s end]': '2024-W11',
      'years end': null,
    },
    pattern: "(?:the )?(?<unit>week|month|year)'s end",
    meaning: ({ unit }) => ({ kind: 'part', part: 'end', of: unitInQuestion(unit) }),
  },
  {
    name: 'nth unit of a period',
    examples: {
      'in [the first week of June 2023]': '2023-W23',
      'on [the last day of 2019]': '2019-12-31',
      'the first week of rehearsals': null,
    },
    pattern: `(?:the )?(?:{ordinal}|(?<last>last|final))~(?<unit>day|week|weekend|month|year)(?: of| in) ${PERIOD_PHRASE.replace('{unit}', '{whichUnit:unit}')}`,
    meaning: ({ ordinal, last, unit, whichUnit, ...groups }) => {
      const of = periodPhrase({ ...groups, unit: whichUnit });
      const nth = last ? -1 : lookUp(ORDINALS, ordinal);
      return nth > 31 ? null : { kind: 'nth', nth, unit: unit as 'day', of };
    },
  },
  {
    name: 'first or last days of a period',
    examples: {
      'Prices fell in [the last five days] of May 2017.': 'P5D',
      'in [the first two weeks] of June 2023': 'P2W',
      'over [the first three months] of 2019': 'P3M',
      'the last five days of shooting': null,
    },
    pattern: `(?:the )?(?<side>first|last|final|opening|closing) {number} (?<unit>days|weeks|months)(?= of (?:the )?${PERIOD_PHRASE.replace('{unit}', '{whichUnit:unit}')})`,
    meaning: ({ side, number, unit, whichUnit, ...groups }) => {
      const amount = amountOf(parseNumber(number!), unit);
      const count = amount.count! * (unit === 'weeks' ? 7 : 1);
      if (count % 1 !== 0 || count < 2 || count > 99) return null;
      const of = periodPhrase({ ...groups, unit: whichUnit });
      const nth = (place: number): Expression => ({
        kind: 'nth',
        nth: place,
        unit: unit === 'months' ? 'month' : 'day',
        of,
      });
      const [from, to] = /first|opening/.test(side!) ? [nth(1), nth(count)] : [nth(-count), nth(-1)];
      return { kind: 'lasting', amount, of: { kind: 'range', from, to } };
    },
  },
  {
    name: 'nth weekday of a month',
    examples: {
      'on [the first Monday in September]': '2023-09-04',
      'on [the third Thursday of November 2022]': '2022-11-17',
      'on [the last Friday of the month]': '2024-03-29',
      'on [the 2nd Tuesday of June 2021]': '2021-06-08',
      '[2nd Tuesday of June 2021]': '2021-06-08',
      'the second Monday meeting': null,
    },
    pattern:
      '(?:the )?(?:{ordinal}|(?<digit>[1-5])(?:st|nd|rd|th)|(?<last>last)) {weekday} (?:of|in) (?:{month}(?:,? (?:of )?{monthYear:year})?|(?<theUnit>the month|this month))',
    meaning: ({ ordinal, digit, last, weekday, month, monthYear, theUnit }) => {
      const nth = last ? -1 : digit ? Number(digit) : lookUp(ORDINALS, ordinal);
      if (nth > 5) return null;
      const of = theUnit ? unitInQuestion('month') : periodPhrase({ month, monthYear });
      return { kind: 'nth-weekday', nth, weekday: lookUp(WEEKDAYS, weekday), of };
    },
  },
];
