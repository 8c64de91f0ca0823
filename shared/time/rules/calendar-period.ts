import type { PartOfPeriod } from '../expression.ts';
import { lookUp, MONTHS, SEASONS } from '../lexicon.ts';
import type { TimexRule } from '../rule.ts';
import { NO_NOUN } from './day-of-month.ts';
import { dayInYear, dayOf, fullYear, longYear, occurrenceOf, yearOf } from './day-phrase.ts';
import { monthBeside, periodPhrase, seasonBeside, unitBeside, unitFromDct, weekendBeside } from './period-phrase.ts';

const WEEK_LED = /\b(?:in|from|until|till|by|since|during|for|before|after)\s$/i;

/** Weeks, months, seasons and years by their place beside publication, and their parts. */
export const CALENDAR_PERIOD_RULES: readonly TimexRule[] = [
  {
    name: 'last, this, next unit',
    examples: {
      'The terms announced [last month] hold.': '2024-02',
      'It ends [this week].': '2024-W11',
      'It opens [next year].': '2025',
      '[Earlier this year] it closed.': '2024',
      'They talked [this weekend].': '2024-W10-WE',
      'They will talk [this weekend].': '2024-W11-WE',
      'They had heard nothing until [this weekend].': '2024-W10-WE',
      'the next train': null,
      'the last week of May': null,
    },
    pattern:
      '(?:(?:later|earlier|sometime) )?(?<which>last|next|this past|this coming|this current|this|the current|the coming|the present) (?:calendar |fiscal )?{unit}',
    meaning: ({ which, unit }, { words, before }) => {
      const modifier = which!;
      if (unit === 'weekend') return weekendBeside(modifier);
      if (unit === 'day' || (/Week$/.test(words) && /["\u201c`]\s*$/.test(before))) return null;
      const expression = unitBeside(unit, modifier);
      return /fiscal/i.test(words) ? { kind: 'fiscal', of: expression } : expression;
    },
  },
  {
    name: 'the unit after next or before last',
    examples: {
      'Work begins [the week after next].': '2024-W13',
      'It was sold [the year before last].': '2022',
      'the week after the next match': null,
    },
    pattern: 'the {unit} (?:(?<next>after next)|before last)',
    meaning: ({ unit, next }) => unitFromDct(unit, next ? 2 : -2),
  },
  {
    name: 'the week or weekend of a day',
    examples: {
      'It rained in [the week of March 4].': '2024-W10',
      'They met over [the weekend of 9-10 March 2019].': '2019-W10-WE',
      'It starts in [the week beginning 18 March].': '2024-W12',
      'the weekend of a lifetime': null,
    },
    pattern:
      'the (?<unit>week|weekend) (?:of|beginning|starting|commencing|ending)(?: on)? (?:{month} {day}(?:[-\u2013]\\d{1,2})?(?:,? {year})?|(?:the )?{dayFirst:day}(?:[-\u2013]\\d{1,2})? {monthAfter:month}(?: {yearAfter:year})?)',
    meaning: ({ unit, month, day, year, dayFirst, monthAfter, yearAfter }) => {
      const of = dayInYear(dayOf(day ?? dayFirst!), lookUp(MONTHS, month ?? monthAfter), year ?? yearAfter);
      return of && { kind: 'holding', unit: unit as 'week', of };
    },
  },
  {
    name: 'the new year',
    examples: {
      'It will report in [the new year].': '2025',
      'the New Year\u2019s ball': null,
    },
    pattern: 'the new year',
    meaning: (_, { before, after }) =>
      /\b(?:in|by|into|until|before|after|over|early in)\s$/i.test(before) && !/^['\u2019]/.test(after)
        ? {
            kind: 'part',
            part: 'early',
            of: { kind: 'holding', unit: 'year', of: occurrenceOf({ kind: 'month', month: 1 }) },
          }
        : null,
  },
  {
    name: 'the weekend',
    examples: {
      'They talked over [the weekend].': '2024-W10-WE',
      'They will talk over [the weekend].': '2024-W11-WE',
      'the weekend edition': null,
    },
    pattern: '(?:the|over) weekend',
    meaning: (_, { words, after }) =>
      /^the/i.test(words) && !/^\s+(?:edition|box|retreat|getaway)/.test(after) ? weekendBeside('the') : null,
  },
  {
    name: 'month beside publication',
    examples: {
      'He was elected [last July].': '2023-07',
      '[next May]': '2024-05',
      'It opened [this January].': '2024-01',
      'last marching order': null,
    },
    pattern: '(?<which>last|next|this past|this coming|this) {month}',
    meaning: ({ which, month }, { words }) =>
      /[A-Z]/.test(words.slice(1)) ? monthBeside(lookUp(MONTHS, month), which!) : null,
  },
  {
    name: 'season beside publication',
    examples: {
      '[last summer]': '2023-SU',
      'It opens [this autumn].': '2024-FA',
      'It opened [this past winter].': '2023-WI',
      'this fall in prices': null,
    },
    pattern: '(?:(?:later|earlier) )?(?<which>last|next|this past|this coming|this|the past) {season}',
    meaning: ({ which, season }, { after }) =>
      season === 'fall' && /^\s+(?:in|from)\b/.test(after) ? null : seasonBeside(lookUp(SEASONS, season), which!),
  },
  {
    name: 'season and year',
    examples: {
      'in [the spring of 1999]': '1999-SP',
      '[summer 2012]': '2012-SU',
      'in [the autumn of last year]': '2023-FA',
      "in [the summer of '69]": '1969-SU',
      'They starved in [the winter of 1945\u201346].': '1945-WI',
      'the fall of 1,990 points': null,
    },
    pattern: `(?:the )?(?:(?:early|late) )?{season}(?: of)?,?(?: {seasonYear:year}(?:[-\u2013/]\\d\\d(?:\\d\\d)?)?| '(?<shortYear>\\d\\d)| (?<seasonRelative>last|this|next) year)`,
    meaning: ({ shortYear, ...groups }) =>
      periodPhrase(shortYear ? { ...groups, seasonYear: String(longYear(Number(shortYear))) } : groups),
  },
  {
    name: 'bare season',
    examples: {
      'It will open in [the spring].': '2024-SP',
      'Sales rose over [the summer].': '2023-SU',
      'by [early summer]': '2024-SU',
      'Prices fall.': null,
      'the fall of the Berlin Wall': null,
      'a spring in his step': null,
    },
    pattern: '(?<article>the )?(?:(?<part>early|mid|late)~)?{season}',
    meaning: ({ article, part, season }, { before, after }) => {
      if (/^\s+of\b/.test(after) || /^[\s-]*(?:olympic|games|break|training|water|school)/i.test(after)) return null;
      const isPlaced = article || part || season === 'springtime' || season === 'summertime';
      const hasPreposition =
        /\b(?:in|by|until|since|during|over|through|before|after|throughout|for|from|to|through|(?:end|start|beginning|rest|course|season|most|much) of)\s$/i.test(
          before,
        ) ||
        (season !== 'fall' && /\bof\s$/i.test(before));
      if (!(isPlaced || season !== 'fall') || !hasPreposition) return null;
      const of = occurrenceOf({ kind: 'season', season: lookUp(SEASONS, season) });
      return part ? { kind: 'part', part: part as PartOfPeriod, of } : of;
    },
  },
  {
    name: 'week by its number',
    examples: {
      'Deliveries resume in [week 45].': '2023-W45',
      'Deliveries will resume in [week 45].': '2024-W45',
      'a meeting in [week 7 of 2022]': '2022-W07',
      'in week 12 of pregnancy': null,
      'the Week 12 match': null,
    },
    pattern: '(?:calendar )?week (?<week>\\d{1,2})(?:(?: of|,)? {year})?',
    meaning: ({ week, year }, { words, before, after }) => {
      const what = { kind: 'week', week: Number(week) } as const;
      if (/W/.test(words) || what.week < 1 || what.week > 53) return null;
      if (year) return { kind: 'within', what, of: fullYear(yearOf(year)) };
      return WEEK_LED.test(before) && NO_NOUN.test(after) && !/^\s(?:of|against)\b/.test(after)
        ? occurrenceOf(what)
        : null;
    },
  },
  {
    name: 'midweek',
    examples: {
      'Snow is expected [midweek].': '2024-W11',
      'It should clear by [mid-week], they say.': '2024-W11',
      'the midweek draw': null,
    },
    pattern: 'mid~week|midweek',
    meaning: (_, { before, after }) =>
      NO_NOUN.test(after) && !/\b(?:an?|the|this|his|her|their|its)\s$/i.test(before)
        ? { kind: 'part', part: 'mid', of: unitFromDct('week', 0) }
        : null,
  },
];
