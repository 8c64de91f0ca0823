import type { Expression } from '../expression.ts';
import { lookUp, MONTHS, ORDINALS, type Words } from '../lexicon.ts';
import { periodOf } from '../period.ts';
import type { TimexRule } from '../rule.ts';
import { dayOf, dayOfMonth, fullDay, fullMonth, fullYear, occurrenceOf, yearlessDay, yearOf } from './day-phrase.ts';
import { COUNTS, partNamed, unitFromDct } from './period-phrase.ts';

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

const decade = (year: number): Expression => ({ kind: 'period', period: periodOf('decade', `${year}-01-01`) });

/** Two digits of a year: up to 49 our century. */
const longYear = (year: number): number => (year >= 100 ? year : year + (year < 50 ? 2000 : 1900));

/** A day in digits: with slashes the month first, else the day; a number above twelve can only be the day. */
function numericDay(first: number, second: number, { year, isDayFirst }: { year: number; isDayFirst: boolean }) {
  const [day, month] = (isDayFirst && second <= 12) || first > 12 ? [first, second] : [second, first];
  return fullDay(longYear(year), month, day);
}

/** What a number counts when it stands before it: `1998 shares` is no year. */
const COUNTED =
  /^\s+(?:shares?|people|points?|miles?|dollars|per\s?cent|men|women|troops|votes|jobs|feet|tons|tonnes|words|pages|seats|copies|barrels|acres|kilomet|met(?:er|re)s?|pounds|francs|yen|marks|units|employees|workers|members|homes|cases|deaths|soldiers|students|calories|hours|days|weeks|years|billion|million|k?m\b|kg\b|%)/i;
const MEASURED =
  /(?:[$£€#]|\b(?:no\.|nos\.|number|flight|route|room|highway|section|article|page|model|boeing|chapter|interstate|unit|gate|invoice|about|nearly|some|than|least|almost|approximately|roughly|total of))\s*$/i;

/** Parts that decades and centuries are split into, beside `early` and the like. */
const HALF_OR_END = '(?:end|beginning|start|middle|close|turn|(?:first|second|latter) half) of';

const RELATIVE = 'last|this|next|(?:of )?(?:that(?: same)?|the (?:same|following|next|previous|preceding))';

/** `last year` counts from publication, `the following year` from the last date of the text. */
function relativeYear(words: string): Expression {
  if (words in COUNTS) return unitFromDct('year', lookUp(COUNTS, words));
  const count = /following|next/.test(words) ? 1 : /previous|preceding/.test(words) ? -1 : 0;
  return { kind: 'shift', unit: 'year', count, anchor: 'previous' };
}

const ORDINAL_DAY = '(?:{day}|{ordinal})';

/** Dates that need no anchor, but perhaps a year. */
export const EXPLICIT_DATE_RULES: readonly TimexRule[] = [
  {
    name: 'month, day and year',
    examples: {
      'It opened on [March 5, 2011].': '2011-03-05',
      'due [Thursday, Oct. 15, 1999]': '1999-10-15',
      'on [the 6th of May, 1998]': '1998-05-06',
      'It was signed on [6 May 1998] in Bonn.': '1998-05-06',
      'It closed on [June 3 last year].': '2023-06-03',
      'In 1882 it began; on [10 July the following year] it was over.': '1883-07-10',
      'a bill of February 30, 1998': null,
    },
    pattern:
      `(?:{anyWeekday},? )?(?:(?:the )?{month} (?:the )?{day}(?:(?:,|, | ,? |, of |/){year}|,? (?<relative>${RELATIVE}) year)` +
      `|(?:the )?{day2:day} (?:of )?{month2:month}(?:,? {year2:year}|,? (?<relative2>${RELATIVE}) year))`,
    meaning: ({ month, day, year, relative, month2, day2, year2, relative2 }) => {
      const monthNumber = lookUp(MONTHS, month ?? month2);
      const dayNumber = dayOf(day ?? day2!);
      const stated = year ?? year2;
      if (stated) return fullDay(yearOf(stated), monthNumber, dayNumber);
      const what = { kind: 'month-day', month: monthNumber, day: dayNumber } as const;
      return { kind: 'within', what, of: relativeYear((relative ?? relative2)!) };
    },
  },
  {
    name: 'month and day',
    examples: {
      'The talks on [Sept. 30] failed.': '2023-09-30',
      'The release on [20 January] was deliberate.': '2024-01-20',
      'It came out on [Friday, March 8].': '2024-03-08',
      'They will vote on [the 21st of March].': '2024-03-21',
      'It is [this coming Sunday, March seventeenth].': '2024-03-17',
      'A March 4,000 strong': null,
      'In November the second army sailed.': null,
    },
    pattern:
      `(?:(?:this coming |this |last |next )?{anyWeekday},? (?:the )?)?(?:{month} (?:the )?${ORDINAL_DAY}` +
      '|(?:the )?(?:{day2:day}|{ordinal2:ordinal}) (?:of )?{month2:month})',
    meaning: ({ month, day, ordinal, month2, day2, ordinal2 }, { words, after }) => {
      if (/ the \p{L}+$/iu.test(words) && !NO_NOUN.test(after)) return null;
      if (/\bmay$/.test(words) || /^\s*(?:million|billion|percent)/.test(after)) return null;
      const digits = day ?? day2;
      return yearlessDay(
        lookUp(MONTHS, month ?? month2),
        digits ? dayOf(digits) : lookUp(ORDINALS, ordinal ?? ordinal2),
      );
    },
  },
  {
    name: 'day in digits',
    examples: {
      'Published [2024-02-29].': '2024-02-29',
      'Yahoo, [28-01-2025]': '2025-01-28',
      'The form says [12/25/1997].': '1997-12-25',
      'Posted [04.07.2021] in Bern.': '2021-07-04',
      'on 31/31/2020': null,
      'version 10.4.12': null,
    },
    pattern:
      '(?:(?<isoYear>[12]\\d{3})[-/](?<isoMonth>\\d{2})[-/](?<isoDay>\\d{2})(?:T[\\d:.]{4,12}(?:Z|[+-]\\d\\d:?\\d\\d)?)?' +
      '|(?<first>\\d{1,2})(?<separator>[-/.])(?<second>\\d{1,2})[-/.](?<year>[12]\\d{3}|\\d{2}))',
    meaning: ({ isoYear, isoMonth, isoDay, first, second, separator, year }) => {
      if (isoYear) return fullDay(Number(isoYear), Number(isoMonth), Number(isoDay));
      if (separator !== '/' && year!.length === 2) return null;
      return numericDay(Number(first), Number(second), { year: Number(year), isDayFirst: separator !== '/' });
    },
  },
  {
    name: 'month and year',
    examples: {
      'since [July 1988]': '1988-07',
      'in [January of 1999]': '1999-01',
      '[June last year]': '2023-06',
      '[March of this year]': '2024-03',
      'He left in 1956 and in [January of the following year] came back.': '1957-01',
      'may 2,000 people': null,
    },
    pattern: `{month}(?:, | of |,? )(?:{year}|{yearWords}|(?<relative>${RELATIVE}) year)`,
    meaning: ({ month, year, yearWords, relative }, { words }) => {
      const number = lookUp(MONTHS, month);
      if (/^ma/.test(words) && !relative) return null;
      if (!relative) return fullMonth(yearOf(year ?? yearWords!), number);
      return {
        kind: 'within',
        what: { kind: 'month', month: number },
        of: relativeYear(relative),
      };
    },
  },
  {
    name: 'bare month',
    examples: {
      'It began in [April].': '2023-04',
      'They will meet in [May].': '2024-05',
      'Crude for [April] delivery was down $2.': '2024-04',
      'It may rain.': null,
      'He will march on.': null,
      'May God help us.': null,
      'Theresa May resigned.': null,
    },
    pattern: '(?:the month of )?{month}',
    meaning: ({ month }, { words, before, after }) =>
      isMonthName(words, before, after)
        ? occurrenceOf({ kind: 'month', month: lookUp(MONTHS, month) }, TRADED.test(after) ? 'nearest' : 'tense')
        : null,
  },
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
    },
    pattern: '(?:the year |calendar |calendar year )?(?:{year}|{yearWords})(?: or later| and beyond)?',
    meaning: ({ year, yearWords }, { before, after }) =>
      year && (COUNTED.test(after) || MEASURED.test(before)) ? null : fullYear(yearOf(year ?? yearWords!)),
  },
  {
    name: 'year before or after Christ',
    examples: {
      'Carthage fell in [146 BC].': 'BC0146',
      'in [44 B.C.] the dictator was killed': 'BC0044',
      'The wall was begun in [AD 122].': '0122',
      'in [410 CE] the city was sacked': '0410',
      'in Vancouver, BC, and Victoria': null,
      'Flight AD 12345': null,
    },
    pattern:
      '(?:(?<year>\\d{1,4}) ?(?<era>bce?|b\\.c\\.(?:e\\.)?|ad|ce|a\\.d\\.|c\\.e\\.)|(?:ad|a\\.d\\.) ?(?<yearAfter>\\d{1,4}))',
    meaning: ({ year, era, yearAfter }, { words }) => {
      const stated = Number(year ?? yearAfter);
      if (/[a-z]/.test(words) || stated === 0) return null;
      return era?.startsWith('b')
        ? { kind: 'vague', reference: `BC${String(stated).padStart(4, '0')}` }
        : fullYear(stated);
    },
  },
  {
    name: 'fiscal year',
    examples: {
      'It lost money in [fiscal 1988].': '1988',
      'the budget for [fiscal year 2025]': '2025',
      'earnings for [the fiscal year]': '2024',
      'in [the latest fiscal year]': '2023',
      'In [the last financial year] it lost money.': '2023',
      'for [the 2010 tax year]': '2010',
      'fiscal policy': null,
    },
    pattern:
      '(?:the )?(?:(?:fiscal(?: year)?|(?:financial|tax) year)~(?:{year}|(?<short>\\d\\d)(?= ))|{year2:year} (?:fiscal|financial|tax) year)|the (?<which>latest |most recent |previous |prior |current |last |next |coming )?(?:fiscal|financial|tax) year',
    meaning: ({ year, short, year2, which }) => {
      const stated = short ? longYear(Number(short)) : (year ?? year2) ? yearOf(year ?? year2!) : null;
      const count = /latest|recent|previous|prior|last/.test(which ?? '')
        ? -1
        : /next|coming/.test(which ?? '')
          ? 1
          : 0;
      return { kind: 'fiscal', of: stated ? fullYear(stated) : unitFromDct('year', count) };
    },
  },
  {
    name: 'year in two digits',
    examples: { 'back in [\u201998]': '1998', "the ['96] campaign": '1996', "the '50 dollars": null },
    pattern: "'(?<short>\\d\\d)",
    meaning: ({ short }, { before, after }) =>
      /\b(?:in|of|since|by|until|the|from|to|before|after|class of)\s$/i.test(before) && !COUNTED.test(after)
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
      'He is in his 80s.': null,
      'temperatures in the 80s': null,
    },
    pattern: `(?:(?:the )?(?<partOf>${HALF_OR_END}) )?(?:the )?(?:(?<part>early|mid|middle|late|latter)(?: |-|-to-late-)?)?(?:(?<years>[12]\\d{2}0)'?s|'(?<short>\\d0)'?s|(?<words>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))`,
    meaning: ({ part, partOf, years, short, words }, { before }) => {
      if (words && /\b(?:his|her|their|my|our|your)\s(?:\w+\s)?$/i.test(before)) return null;
      const tens = short ? Number(short) : words ? lookUp(DECADES, words) : null;
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
  {
    name: 'day of the month',
    examples: {
      'They met on [the 8th].': '2024-03-08',
      'It will begin on [the 20th].': '2024-03-20',
      'on the 20th floor': null,
    },
    pattern: 'the (?<day>\\d{1,2})(?:st|nd|rd|th)',
    meaning: ({ day }, { before, after }) =>
      /\b(?:on|by|until|from|since|before|after|through)\s$/i.test(before) && NO_NOUN.test(after)
        ? dayOfMonth(Number(day))
        : null,
  },
];

/** What follows `the 14th` where it is a day: no noun that it counts. */
const NO_NOUN =
  /^\s*(?:[.,;:)\u2014\u2013]|$|(?:and|to|at|in|when|for|but|he|she|it|they|we|i|the|a|an|his|her|its|their|was|were|had|with|of (?:this|that|the same) month)\b)/i;

/** What is traded for a month is still to come, whatever its price has done. */
const TRADED = /^\s+(?:delivery|futures|contract|settlement|crude)\b/;

const SURE_MONTH =
  /\b(?:in|since|by|until|till|from|to|through|of|last|next|this|during|late|early|mid|before|after|between|and|end|for|as|around|about|each|every|,)\s*$/i;

/** Capital letter, and for words that are also verbs or names a preposition before them. */
function isMonthName(words: string, before: string, after: string): boolean {
  if (!/^(?:[A-Z]|the )/.test(words)) return false;
  if (/^(?:jan|jun|mar|dec|sep|oct|nov|feb|apr|jul|aug)$/i.test(words)) return SURE_MONTH.test(before);
  if (!/^(?:May|March|August|April|June)$/.test(words)) return true;
  if (/^\s+(?:\p{Lu}|on\b|against\b|toward)/u.test(after) && (!SURE_MONTH.test(before) || /\band\s$/.test(before)))
    return false;
  if (words === 'April' || words === 'June' || words === 'August')
    return !/\p{Lu}\p{Ll}+\s$/u.test(before) || SURE_MONTH.test(before);
  return (
    SURE_MONTH.test(before) ||
    (/\ba(?:n|)\s$/i.test(before) && words === 'May') ||
    (words === 'March' && /^[.,;']/.test(after) && !/\b(?:the|a)\s$/i.test(before))
  );
}
