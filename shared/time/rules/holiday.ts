import type { Expression } from '../expression.ts';
import type { Holiday } from '../holidays.ts';
import { HOLIDAY_WORDS, lookUp } from '../lexicon.ts';
import type { Groups, TimexRule } from '../rule.ts';
import { fullYear, modifiedDirection, occurrenceOf, yearOf } from './day-phrase.ts';
import { COUNTS, unitFromDct } from './period-phrase.ts';

/** What is named after a holiday and stands there for weeks, or is eaten: `Christmas lights`, `Easter eggs`. */
const THINGS =
  /^\s(?:lights?|trees?|cards?|presents?|gifts?|shopping|shoppers|carols?|decorations?|puddings?|eggs?|cakes?|dinners?|jumpers?|sweaters?|songs?|hits?|bunny|bunnies|hampers?|crackers?|turkeys?|bonus(?:es)?|spirit|cheer|music|crafts?|decor|movies?|films?|specials?|classics?|markets?|costumes?|pumpkins?)\b/;

function holidayMeant(groups: Groups): Expression {
  const { which, year, relative } = groups;
  const holiday = lookUp(HOLIDAY_WORDS, groups.holiday);
  const what = { kind: 'holiday', holiday } as const;
  if (year) return { kind: 'within', what, of: fullYear(yearOf(year)) };
  if (relative) return { kind: 'within', what, of: unitFromDct('year', lookUp(COUNTS, relative)) };
  return occurrenceOf(what, which ? modifiedDirection(which) : 'tense');
}

/** Ramadan is a month: it ends on the day before Eid. */
function allOf(holiday: Holiday, first: Expression): Expression {
  if (holiday !== 'Ramadan') return first;
  const feast: Expression = { kind: 'within', what: { kind: 'holiday', holiday: 'Eid al-Fitr' }, of: first };
  return { kind: 'range', from: first, to: { kind: 'offset', unit: 'day', count: -1, of: feast } };
}

/** The weekend that a holiday makes long: before a Monday, after a Thursday. */
const weekendOf = (holiday: Expression): Expression => ({
  kind: 'holding',
  unit: 'weekend',
  of: { kind: 'offset', unit: 'day', count: -3, of: holiday },
});

/** Holidays and observances with computed dates. */
export const HOLIDAY_RULES: readonly TimexRule[] = [
  {
    name: 'holiday',
    examples: {
      'ahead of [Lunar New Year]': '2024-02-10',
      'It opened on [Christmas Eve 1998].': '1998-12-24',
      "They married on [Valentine's Day last year].": '2023-02-14',
      '[last Thanksgiving]': '2023-11-23',
      'The fast of [Ramadan 2021] was quiet.': '2021-04-13/2021-05-12',
      'over [Thanksgiving weekend]': '2023-W47-WE',
      'Easter Island': null,
      'the Good Friday Agreement': null,
      'The Christmas lights are on.': null,
    },
    pattern:
      '(?:(?<which>last|next|this|this past|this coming) )?{holiday}(?<weekend>~weekend)?(?:(?:,? | in | of ){year}| (?<relative>last|this|next) year)?(?! Island| Agreement| Accords?)',
    meaning: (groups, { words, after }) => {
      if (!/[A-Z]/.test(words) || THINGS.test(after)) return null;
      const meant = holidayMeant(groups);
      return groups.weekend ? weekendOf(meant) : allOf(lookUp(HOLIDAY_WORDS, groups.holiday), meant);
    },
  },
];
