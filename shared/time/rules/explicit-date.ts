import type { Expression } from '../expression.ts';
import { lookUp, MONTHS, ORDINALS } from '../lexicon.ts';
import type { TimexRule } from '../rule.ts';
import { NO_NOUN } from './day-of-month.ts';
import { dayOf, fullDay, fullMonth, occurrenceOf, yearlessDay, yearOf } from './day-phrase.ts';
import { COUNTS, unitFromDct } from './period-phrase.ts';

const RELATIVE = 'last|this|next|(?:of )?(?:that(?: same)?|the (?:same|following|next|previous|preceding))';

/** `last year` counts from publication, `the following year` from the last date of the text. */
function relativeYear(words: string): Expression {
  if (words in COUNTS) return unitFromDct('year', lookUp(COUNTS, words));
  const count = /following|next/.test(words) ? 1 : /previous|preceding/.test(words) ? -1 : 0;
  return { kind: 'shift', unit: 'year', count, anchor: 'previous' };
}

const ORDINAL_DAY = '(?:{day}|{ordinal})';

/** Days and months that need no anchor, but perhaps a year. */
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
      'He was born on [the ninth of June 2011].': '2011-06-09',
      'It was [January sixth, twenty twenty-one].': '2021-01-06',
      'until [7 May in 2029]': '2029-05-07',
      'a bill of February 30, 1998': null,
    },
    pattern:
      `(?:{anyWeekday},? )?(?:(?:the )?{month} (?:the )?(?:{day}|{ordinal})(?:(?:,|, | | , |, of |/| in )(?:{year}|{yearWords})|,? (?<relative>${RELATIVE}) year)` +
      `|(?:the )?(?:{day2:day}|{ordinal2:ordinal}) (?:of )?{month2:month}(?:(?:,? | in |,)(?:{year2:year}|{yearWords2:yearWords})|,? (?<relative2>${RELATIVE}) year))`,
    meaning: (groups) => {
      const month = lookUp(MONTHS, groups.month ?? groups.month2);
      const digits = groups.day ?? groups.day2;
      const day = digits ? dayOf(digits) : lookUp(ORDINALS, groups.ordinal ?? groups.ordinal2);
      const stated = groups.year ?? groups.year2 ?? groups.yearWords ?? groups.yearWords2;
      if (stated) return fullDay(yearOf(stated), month, day);
      const what = { kind: 'month-day', month, day } as const;
      return { kind: 'within', what, of: relativeYear((groups.relative ?? groups.relative2)!) };
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
    name: 'month and year',
    examples: {
      'since [July 1988]': '1988-07',
      'in [January of 1999]': '1999-01',
      'to [June in 2017]': '2017-06',
      '[June last year]': '2023-06',
      '[March of this year]': '2024-03',
      'He left in 1956 and in [January of the following year] came back.': '1957-01',
      'may 2,000 people': null,
    },
    pattern: `{month}(?:, | of | in |,? )(?:{year}|{yearWords}|(?<relative>${RELATIVE}) year)`,
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
      'A PLANT MAY CURE IT': null,
      'May God help us.': null,
      'Theresa May resigned.': null,
    },
    pattern: '(?:the month of )?{month}',
    meaning: ({ month }, { words, before, after }) =>
      isMonthName(words, before, after)
        ? occurrenceOf({ kind: 'month', month: lookUp(MONTHS, month) }, TRADED.test(after) ? 'nearest' : 'tense')
        : null,
  },
];

/** What is traded for a month is still to come, whatever its price has done. */
const TRADED = /^\s+(?:delivery|futures|contract|settlement|crude)\b/;

const SURE_MONTH =
  /\b(?:in|since|by|until|till|from|to|through|of|last|next|this|during|late|early|mid|before|after|between|and|end|for|as|around|about|each|every|,)\s*$/i;

/** Capital letter, and for words that are also verbs or names a preposition before them. */
function isMonthName(words: string, before: string, after: string): boolean {
  if (!/^(?:[A-Z]|the )/.test(words)) return false;
  if (/^(?:jan|jun|mar|dec|sep|oct|nov|feb|apr|jul|aug)$/i.test(words))
    return SURE_MONTH.test(before) && !/^\s\p{Lu}\p{Ll}/u.test(after);
  if (!/^(?:May|March|August|April|June)$/i.test(words)) return true;
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
