import type { Expression } from '../expression.ts';
import { lookUp, ORDINALS, type Words } from '../lexicon.ts';
import { periodOf } from '../period.ts';
import type { Surroundings, TimexRule } from '../rule.ts';
import { fullYear, longYear, yearOf } from './day-phrase.ts';
import { isCounted, isNumber } from './number.ts';
import { partNamed } from './period-phrase.ts';

const DECADES: Words<number> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

/** `the '80s` are the twentieth century's; `the '20s` and below may be ours or that one's: ours, from 2000 on. */
const centuryOfDecade = (tens: number): number => (tens < 20 ? 2000 : 1900);

/** `the 1600s` are a century, `the 1900s` and `the 2000s` a decade. */
const decade = (year: number): Expression => ({
  kind: 'period',
  period: periodOf(year % 100 === 0 && year < 1900 ? 'century' : 'decade', `${year}-01-01`),
});

/** Parts that decades and centuries are split into, beside `early` and the like. */
const HALF_OR_END = '(?:end|beginning|start|middle|close|turn|(?:first|second|latter) half) of';

/** Temperatures, ages, speeds and scores are `in the 70s` too. */
const isBareDecade = (words: string, { before, after }: Pick<Surroundings, 'before' | 'after'>): boolean =>
  /^(?:the|end|beginning|start|middle)\b/i.test(words) &&
  /\b(?:in|since|during|of|from|until|by|to|through|throughout|before|after)\s$/i.test(before) &&
  !/\b(?:temperatures?|highs?|lows?|degrees|heat|mercury|weather|shot|shoot|scor|round|aged?|percent|rose|fell|readings?|upper|lower)\w*\b/i.test(
    before,
  ) &&
  !/^\s(?:degrees|percent|per cent|fahrenheit|on (?:monday|tues|wednes|thurs|friday|sat|sunday))/i.test(after);

/** Years, decades and centuries. */
export const EXPLICIT_YEAR_RULES: readonly TimexRule[] = [
  {
    name: 'year',
    examples: {
      'since [1983]': '1983',
      'his [1996] campaign': '1996',
      'a bomb in [nineteen ninety-six]': '1996',
      'in [the year 2000]': '2000',
      'about 1,998 shares': null,
      'It sold 1998 shares.': null,
      'Flight 1549 landed.': null,
      'He sent 1200 of his letters back.': null,
      'the votes, 2016 in all': null,
      'tones of 80 to 2000 hertz': null,
      'Call 0555 2004 2010 now.': null,
    },
    pattern: '(?:the year |calendar |calendar year )?(?:{year}|{yearWords})(?: or later| and beyond)?',
    meaning: ({ year, yearWords }, { before, after }) =>
      year && isNumber(yearOf(year), { before, after }) ? null : fullYear(yearOf(year ?? yearWords!)),
  },
  {
    name: 'year in two digits',
    examples: { 'back in [\u201998]': '1998', "the ['96] campaign": '1996', "the '50 dollars": null },
    pattern: "'(?<short>\\d\\d)",
    meaning: ({ short }, { before, after }) =>
      /\b(?:in|of|since|by|until|the|from|to|before|after|class of)\s$/i.test(before) && !isCounted(after)
        ? fullYear(longYear(Number(short)))
        : null,
  },
  {
    name: 'decade',
    examples: {
      'in [the 1990s]': '199',
      "[the '80s]": '198',
      'the fashion of [the sixties]': '196',
      'in [the early 1980s]': '198',
      '[the mid-1990s]': '199',
      'It closed at [the end of the 1960s].': '196',
      'The tower was built in [the 70s].': '197',
      'in [1970s] style': '197',
      'in [the 1600s]': '16',
      'He is in his 80s.': null,
      'temperatures in the 80s': null,
    },
    pattern: `(?:(?:the )?(?<partOf>${HALF_OR_END}) )?(?:the )?(?:(?<part>early|mid-to-late|mid|middle|late|latter)(?: |-)?)?(?:(?<years>\\d{3}0)'?s|'(?<short>\\d0)'?s|(?<bare>[3-9]0)'?s|(?<words>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))`,
    meaning: ({ part, partOf, years, short, bare, words }, { words: written, before, after }) => {
      if (bare && !isBareDecade(written, { before, after })) return null;
      if (years && !/^[12]/.test(years)) return null;
      if (words && /\b(?:his|her|their|my|our|your)\s(?:\w+\s)?$/i.test(before)) return null;
      const digits = short ?? bare;
      const tens = digits ? Number(digits) : words ? lookUp(DECADES, words) : null;
      const of = decade(tens === null ? Number(years) : centuryOfDecade(tens) + tens);
      const named = part ?? partOf;
      return named ? { kind: 'part', part: partNamed(named), of } : of;
    },
  },
  {
    name: 'century',
    examples: {
      'a [20th century] democrat': '19',
      'since [the early nineteenth century]': '18',
      'from [the 5th century BC]': 'BC04',
      'from [the first half of the 18th century]': '17',
      'for a century': null,
    },
    pattern: `(?:(?:the )?(?<partOf>${HALF_OR_END}) )?(?:the )?(?:(?<part>early|mid|late)(?: |-))?(?:{ordinal}|(?<digits>\\d{1,2})(?:st|nd|rd|th))~century(?: (?<era>bce?|b\\.c\\.(?:e\\.)?|ad|ce|a\\.d\\.|c\\.e\\.))?`,
    meaning: ({ part, partOf, ordinal, digits, era }) => {
      const nth = digits ? Number(digits) : lookUp(ORDINALS, ordinal);
      if ((nth < 2 && !era) || nth > 22) return null;
      if (era?.startsWith('b')) return { kind: 'vague', reference: `BC${String(nth - 1).padStart(2, '0')}` };
      const of: Expression = {
        kind: 'period',
        period: periodOf('century', `${String(nth - 1).padStart(2, '0')}00-01-01`),
      };
      const named = part ?? partOf;
      return named ? { kind: 'part', part: partNamed(named), of } : of;
    },
  },
];
