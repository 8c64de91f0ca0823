import type { Expression } from '../expression.ts';
import { lookUp, MONTHS, ORDINALS, type Words } from '../lexicon.ts';
import type { TimexRule } from '../rule.ts';
import { dayOf, fullDay, fullYear } from './day-phrase.ts';

const none = { kind: 'none' } as const satisfies Expression;

const BEFORE_CHRIST = 'bce?|b\\.c\\.(?:e\\.)?';
const AFTER_CHRIST = 'ad|ce|a\\.d\\.|c\\.e\\.';

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Years before Christ are outside the calendar that dates are reckoned in. */
const beforeChrist = (year: string, monthDay = ''): Expression => ({
  kind: 'vague',
  reference: `BC${year.padStart(4, '0')}${monthDay}`,
});

/** First year of each, by the Gregorian calendar. */
const JAPANESE_ERAS: Words<number> = { meiji: 1868, taisho: 1912, showa: 1926, heisei: 1989, reiwa: 2019 };

const MONTHS_OF_OTHERS =
  "(?:muharram|safar|rabi(?: al-awwal| al-thani| i| ii)?|jumada(?: al-awwal| al-thani| i| ii)?|rajab|sha'?ban|ramadan|shawwal|dhu al-qa'?dah?|dhu al-hijjah?|nisan|iyar|sivan|tammuz|elul|tishri|cheshvan|kislev|tevet|shevat|adar)";
const OTHER_ERA =
  '(?:(?:of the |in the )?(?:islamic|muslim|hijri|hijrah?|jewish|hebrew|coptic|buddhist|ethiopian|persian|bengali|saka|thai|juche|masonic|republican)(?: (?:era|calendar))?|a\\.h\\.|ah|anno hegirae|after the hegira)';
const SCHOOL = /^\s(?:of|pupils?|students?|class|exams?|olds?)\b/i;
const NO_NOUN_AFTER = /^(?:\s*$|\s*[.,;:)]|\s(?:and|in|at|by|when|the|after|with|near|to|but|he|she|they)\b)/;

/** Years told by their era, old ones, and those of other calendars, which are not ours. */
export const ERA_RULES: readonly TimexRule[] = [
  {
    name: 'year before or after Christ',
    examples: {
      'Carthage fell in [146 BC].': 'BC0146',
      'in [44 B.C.] the dictator was killed': 'BC0044',
      'The wall was begun in [AD 122].': '0122',
      'in [410 CE] the city was sacked': '0410',
      'in [the year 105 CE]': '0105',
      'in Vancouver, BC, and Victoria': null,
      'Flight AD 12345': null,
    },
    pattern: `(?:(?:the )?year )?(?:(?<year>\\d{1,4}) ?(?<era>${BEFORE_CHRIST}|${AFTER_CHRIST})|(?:ad|a\\.d\\.) ?(?<yearAfter>\\d{1,4}))`,
    meaning: ({ year, era, yearAfter }, { words }) => {
      const stated = Number(year ?? yearAfter);
      if (/[a-z]/.test(words.replace(/^.*year\s/i, '')) || stated === 0) return null;
      return era?.startsWith('b') ? beforeChrist(year!) : fullYear(stated);
    },
  },
  {
    name: 'day before Christ',
    examples: {
      'The eclipse was seen on [10 August 234 BC].': 'BC0234-08-10',
      'He was stabbed on [March 15, 44 BC].': 'BC0044-03-15',
      'on 10 August 234 BCs': null,
    },
    pattern: `(?:(?:the )?{day} (?:of )?{month}|{month2:month} {day2:day}),? (?<year>\\d{1,4}) ?(?:${BEFORE_CHRIST})`,
    meaning: ({ day, month, month2, day2, year }) =>
      beforeChrist(year!, `-${twoDigits(lookUp(MONTHS, month ?? month2))}-${twoDigits(dayOf((day ?? day2)!))}`),
  },
  {
    name: 'old year',
    examples: {
      'The lighthouse fell in [the year 365].': '0365',
      'In [the year 14] he died.': '0014',
      'The year 9 pupils sang.': null,
      'in the year 3 of the plan': null,
    },
    pattern: '(?:the|this) year (?<year>\\d{1,3})',
    meaning: ({ year }, { after }) => (SCHOOL.test(after) || Number(year) === 0 ? null : fullYear(Number(year))),
  },
  {
    name: 'day of an old year',
    examples: {
      'The monk died on [12 June 816].': '0816-06-12',
      'On 12 June 816 people died.': null,
    },
    pattern: '(?:the )?{day} (?:of )?{month},? (?<year>[1-9]\\d\\d)',
    meaning: ({ day, month, year }, { after }) =>
      NO_NOUN_AFTER.test(after) ? fullDay(Number(year), lookUp(MONTHS, month), dayOf(day!)) : null,
  },
  {
    name: 'year of a Japanese era',
    examples: {
      'It is dated [the first year of Reiwa].': '2019',
      'He resigned in [Heisei 31].': '2019',
      'the first year of school': null,
    },
    pattern:
      '(?:the )?(?:{ordinal}|(?<digits>\\d{1,2})(?:st|nd|rd|th)) year of (?<era>reiwa|heisei|showa|taisho|meiji)|(?<era2>reiwa|heisei|showa|taisho|meiji) (?<year>\\d{1,2})',
    meaning: ({ ordinal, digits, era, era2, year }) => {
      const nth = ordinal ? lookUp(ORDINALS, ordinal) : Number(digits ?? year);
      return nth > 0 ? fullYear(lookUp(JAPANESE_ERAS, era ?? era2) + nth - 1) : null;
    },
  },
  {
    name: 'date of another calendar',
    examples: {
      'The decree is dated 1442 AH.': null,
      'The law took effect on 12 Rajab 1442.': null,
      'the year 5781 of the Jewish calendar': null,
      'dated 1195 of the Coptic era': null,
    },
    pattern: `(?:(?:the )?year )?\\d{3,4},? ${OTHER_ERA}|(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?${MONTHS_OF_OTHERS},? (?:1[0-5]\\d\\d|5\\d{3})`,
    meaning: (_, { words }) => (/\b[aA]h$/.test(words) ? null : none),
  },
  {
    name: 'Sunday of the church year',
    examples: { 'the third Sunday after Trinity': null, 'on the fifth Sunday of Lent': null, 'Advent Sunday': null },
    pattern:
      '(?:the )?{ordinal} {weekday} (?:of|in|after|before) (?:advent|lent|easter|trinity|pentecost|epiphany|christmas|ordinary time)|(?:advent|trinity|passion|rogation|quinquagesima) sunday',
    meaning: () => none,
  },
];
