import type { TimexRule } from '../rule.ts';

const none = () => ({ kind: 'none' }) as const;

/** Words that look like times and are none: they win over the shorter time inside them. */
export const NOT_A_TIME_RULES: readonly TimexRule[] = [
  {
    name: 'newspaper or programme',
    examples: {
      'the Sunday Times': null,
      'ABC\u2019s Good Morning America': null,
      'a Monday-morning quarterback': null,
    },
    pattern:
      'monday~morning quarterback(?:s|ing)?|{weekday} (?:times|telegraph|express|mirror|mail|herald|independent|night live|night football|night lights|night fever|night takeaway)|daily {weekday2:weekday}',
    meaning: (_, { words }) => (/\s\p{Lu}|quarterback/u.test(words) ? none() : null),
  },
  {
    name: 'named weekday',
    examples: {
      'on Bloody Sunday': null,
      'the song Sunday Bloody Sunday': null,
      'Friday the 13th': null,
      'the band Happy Mondays': null,
    },
    pattern:
      '{weekday3:weekday} bloody {weekday4:weekday}|(?:bloody|super|holy|ruby|patch|taking back) {weekday}|{weekday2:weekday} the 13th|happy mondays|tgi fridays?|casual fridays?',
    meaning: none,
  },
  {
    name: 'name with a weekday in it',
    examples: { 'The programme Sunday Night showed it.': null, 'the song Monday Morning': null },
    pattern:
      '(?:programme|program|show|series|magazine|film|movie|band|album|song|novel|podcast|newspaper|play|musical) {weekday} [a-z]+',
    meaning: (_, { words }) => (/\s\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+$/u.test(words) ? none() : null),
  },
  {
    name: 'programme by its capitals',
    examples: { 'The Sunday Night reporters filmed it.': null, 'a Saturday Kitchen recipe': null },
    pattern: '{weekday} (?:night|morning|afternoon|evening|kitchen|brunch|live)',
    meaning: (_, { words, before, after }) =>
      /\s\p{Lu}\p{Ll}/u.test(words) && /\b(?:the|a|an) $/i.test(before) && /^\s\p{Ll}/u.test(after) ? none() : null,
  },
  {
    name: 'age',
    examples: { 'a 52-year-old man': null, 'He is 40 years old.': null, 'aged three months old': null },
    pattern: '{number}~(?:years?|months?|weeks?|days?)~(?:olds?|of age)',
    meaning: none,
  },
  {
    name: 'title with a time in it',
    examples: { 'on "Meet the Press"': null, 'Saturday Evening Post': null },
    pattern:
      '(?:the )?(?:saturday evening post|christian science monitor|seven days|sixty minutes|60 minutes|48 hours|this week with)',
    meaning: (_, { words }) => (/\p{Lu}/u.test(words) ? none() : null),
  },
  {
    name: 'fixed phrase',
    examples: {
      'every now and then': null,
      'the six-day war': null,
      'day by day': null,
      'high noon for the party': null,
    },
    pattern:
      'every now and (?:then|again)|now and (?:then|again)|day by day|day after day|year after year|year by year|week after week|month after month|day-to-day|year-to-year|month-to-month|quarter-to-quarter|from day one|the other day|one of these days|year-over-year|year-on-year|the six-day war|hundred years\u2019 war|may day call|once upon a time|high noon|sunday schools?|a quarter of a century|three-quarters|quarter-century',
    meaning: none,
  },
  {
    name: 'name of a month as a person',
    examples: { 'Theresa May resigned.': null, 'April Jones left.': null, 'Elaine May': null },
    pattern: '(?:theresa|elaine|peter|brian|april|august|june) (?:may|wilson|busch|jones|carter|allyson|march)',
    meaning: (_, { words }) => (/^\p{Lu}\p{Ll}+\s\p{Lu}/u.test(words) ? none() : null),
  },
];
