import type { Expression } from '../expression.ts';
import { lookUp } from '../lexicon.ts';
import type { TimexRule } from '../rule.ts';
import { fullYear, longYear, occurrenceOf, yearOf } from './day-phrase.ts';
import { COUNTS, unitFromDct } from './period-phrase.ts';

const LED = /\b(?:in|for|of|during|since|from|to|by|until|and|or|versus|vs\.?|than)\s$/i;
const REPORTED =
  /^\s(?:results|sales|profits?|revenues?|earnings|net|loss(?:es)?|figures|report|guidance|orders|deliveries|output|GDP)\b/;

/** Years by a business's calendar, and codes for its quarters and halves. */
export const PERIOD_CODE_RULES: readonly TimexRule[] = [
  {
    name: 'fiscal year',
    examples: {
      'It lost money in [fiscal 1988].': '1988',
      'the budget for [fiscal year 2025]': '2025',
      'earnings for [the fiscal year]': '2024',
      'in [the latest fiscal year]': '2023',
      'In [the last financial year] it lost money.': '2023',
      'for [the 2010 tax year]': '2010',
      'earnings for [FY27]': '2027',
      'fiscal policy': null,
    },
    pattern:
      '(?:the )?(?:(?:fiscal(?: year)?|(?:financial|tax) year)~(?:{year}|(?<short>\\d\\d)(?= ))|(?:fy)[ -]?(?:{year3:year}|(?<short2>\\d\\d))|{year2:year} (?:fiscal|financial|tax) year)|the (?<which>latest |most recent |previous |prior |current |last |next |coming )?(?:fiscal|financial|tax) year',
    meaning: ({ year, short, year2, year3, short2, which }) => {
      const digits = short ?? short2;
      const full = year ?? year2 ?? year3;
      const stated = digits ? longYear(Number(digits)) : full ? yearOf(full) : null;
      const count = /latest|recent|previous|prior|last/.test(which ?? '')
        ? -1
        : /next|coming/.test(which ?? '')
          ? 1
          : 0;
      return { kind: 'fiscal', of: stated ? fullYear(stated) : unitFromDct('year', count) };
    },
  },
  {
    name: 'quarter or half by code',
    examples: {
      'in [Q3 2022]': '2022-Q3',
      '[Q1] sales': '2024-Q1',
      'Orders fell in [2018-Q3].': '2018-Q3',
      'Sales slipped in [H2].': '2023-H2',
      'the gain in [Q3 FY27]': '2027-Q3',
      'Margins were thinner in [Q2 last year].': '2023-Q2',
      'the Q4000 engine': null,
      'the H2 blocker': null,
    },
    pattern:
      '(?:(?:(?:q|h)[1-4])(?:(?:,? of |, | |-|/){year}|,?(?: of)? fy ?(?:{fiscalYear:year}|(?<fiscalShort>\\d\\d))|(?: of)? (?<relative>last|this|next) year)?|{leading:year}[ -](?:q|h)[1-4])',
    meaning: ({ year, leading, fiscalYear, fiscalShort, relative }, { words, before, after }) => {
      const [letter = '', digit = ''] = /[QH]\d/.exec(words)?.[0] ?? '';
      const nth = Number(digit);
      if (letter === '' || (letter === 'H' && nth > 2)) return null;
      const unit = letter === 'Q' ? 'quarter' : 'half';
      const stated = year ?? leading ?? fiscalYear;
      const outer = stated
        ? fullYear(yearOf(stated))
        : fiscalShort
          ? fullYear(longYear(Number(fiscalShort)))
          : relative
            ? unitFromDct('year', lookUp(COUNTS, relative))
            : null;
      if (!outer && unit === 'half' && !(LED.test(before) && !/^\s[a-z]+\b/.test(after)) && !REPORTED.test(after))
        return null;
      const expression: Expression = outer
        ? { kind: 'nth', nth, unit, of: outer }
        : occurrenceOf(unit === 'quarter' ? { kind: 'quarter', quarter: nth } : { kind: 'half', half: nth });
      return fiscalYear || fiscalShort ? { kind: 'fiscal', of: expression } : expression;
    },
  },
];
