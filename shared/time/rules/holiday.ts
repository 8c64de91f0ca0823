import { HOLIDAY_WORDS, lookUp } from '../lexicon.ts';
import type { TimexRule } from '../rule.ts';
import { fullYear, modifiedDirection, occurrenceOf, yearOf } from './day-phrase.ts';

/** Holidays and observances with computed dates. */
export const HOLIDAY_RULES: readonly TimexRule[] = [
  {
    name: 'holiday',
    examples: {
      'ahead of [Lunar New Year]': '2024-02-10',
      'It opened on [Christmas Eve 1998].': '1998-12-24',
      '[last Thanksgiving]': '2023-11-23',
      'Easter Island': null,
    },
    pattern: '(?:(?<which>last|next|this|this past|this coming) )?{holiday}(?:,? {year})?(?! Island)',
    meaning: ({ which, holiday, year }, { words }) => {
      const what = { kind: 'holiday', holiday: lookUp(HOLIDAY_WORDS, holiday) } as const;
      if (!/[A-Z]/.test(words)) return null;
      if (year) return { kind: 'within', what, of: fullYear(yearOf(year)) };
      return occurrenceOf(what, which ? modifiedDirection(which) : 'tense');
    },
  },
];
