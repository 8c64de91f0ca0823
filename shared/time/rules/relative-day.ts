import type { Expression } from '../expression.ts';
import { DAY_PARTS, lookUp, WEEKDAYS } from '../lexicon.ts';
import type { TimexRule } from '../rule.ts';
import { DAY_PHRASE, DAY_PHRASE_OR_NUMBER, dayPhrase } from './day-phrase.ts';

const today = { kind: 'shift', unit: 'day', count: 0, anchor: 'dct' } as const;
const yesterday = { ...today, count: -1 } as const;
const tomorrow = { ...today, count: 1 } as const;
const thatDay = { ...today, anchor: 'previous' } as const;

const atPart = (of: Expression | null, dayPart: string | undefined): Expression | null =>
  of && { kind: 'clock', time: lookUp(DAY_PARTS, dayPart), of };

const NAME_BEFORE = /\p{Lu}\p{L}{0,20}\s$/u;
const PROGRAMME = /^\s(?:programme|program|show|newspaper)\b/;

/** After `a Monday`: no noun that it would name, as in `a Monday meeting`. */
const NOTHING_NAMED =
  /^\s*(?:[.,;:!?)]|$|(?:and|or|in|at|when|that|which|nobody|like|for|because|but|as|of)\b|\s\p{L}+ing\b)/u;

const DAY_PART_PREPOSITION = /\b(?:at|by|before|until|from|after|in|during|around|about|since)\s$/i;

const EARLY_LATE = '(?:(?:early|late|later|earlier|mid)(?: on)? )?';

/** Days counted from publication, weekdays, and their parts. */
export const RELATIVE_DAY_RULES: readonly TimexRule[] = [
  {
    name: 'day near publication',
    examples: {
      'He said so [yesterday].': '2024-03-12',
      '[Friday] was calm.': '2024-03-08',
      'They will meet on [Friday].': '2024-03-15',
      'They met [last Monday].': '2024-03-11',
      'It fell on [Tuesday last week].': '2024-03-05',
      'It always rained on a [Monday].': 'XXXX-WXX-1',
      'The report in USA Today was brief.': null,
      'She told the Today programme so.': null,
      '[this Thursday]': '2024-03-14',
      'the Sunday Times': null,
    },
    pattern: DAY_PHRASE,
    meaning: (groups, { words, before, after }) => {
      if (words === 'Today' && (NAME_BEFORE.test(before) ? !/^\s*(?:$|\n|\p{Lu})/u.test(after) : PROGRAMME.test(after)))
        return null;
      if (groups.weekday && /\ban?\s$/i.test(before) && NOTHING_NAMED.test(after))
        return { kind: 'vague', reference: `XXXX-WXX-${lookUp(WEEKDAYS, groups.weekday)}` };
      return dayPhrase(groups);
    },
  },
  {
    name: 'early or late on a day',
    examples: {
      'He arrived [early Tuesday].': '2024-03-12',
      'It closed [late yesterday].': '2024-03-12',
      'He arrived too late.': null,
    },
    pattern: `(?<part>early|late|earlier|later)(?: on)? ${DAY_PHRASE_OR_NUMBER}`,
    meaning: (groups) => {
      const of = dayPhrase(groups);
      if (!of || groups.part === 'earlier' || groups.part === 'later') return of;
      return { kind: 'part', part: groups.part === 'early' ? 'early' : 'late', of };
    },
  },
  {
    name: 'part of a day',
    examples: {
      'It began [Friday night].': '2024-03-08TNI',
      'They left [early yesterday morning].': '2024-03-12TMO',
      'It plays on [Tuesday nights].': 'XXXX-WXX-2TNI',
      'a Monday in mourning': null,
    },
    pattern: `${EARLY_LATE}${DAY_PHRASE_OR_NUMBER}~(?:(?:early|late) )?{dayPart}`,
    meaning: (groups) =>
      groups.weekday && /s$/.test(groups.dayPart!)
        ? { kind: 'set', value: `XXXX-WXX-${lookUp(WEEKDAYS, groups.weekday)}${lookUp(DAY_PARTS, groups.dayPart)}` }
        : atPart(dayPhrase(groups), groups.dayPart),
  },
  {
    name: 'part of a day, then the day',
    examples: {
      'on [the night of March 5]': '2024-03-05TNI',
      'on [the morning of Sept. 11, 2001]': '2001-09-11TMO',
      'at [dawn on 6 June 1944]': '1944-06-06TMO',
      'in [the early hours of 6 June 1944]': '1944-06-06TMO',
      'during [the night of 12\u201313 May 1940]': '1940-05-12TNI',
      'They left on [the evening of the 8th].': '2024-03-08TEV',
      'in London at [mid-afternoon yesterday]': '2024-03-12TAF',
      'the night of the year': null,
    },
    pattern: `(?:(?:the )?(?:(?:late|early) )?{dayPart}|the (?:early|small) hours(?: of the (?:morning|night))?)(?: of| on)? ${DAY_PHRASE_OR_NUMBER}`,
    meaning: (groups) => atPart(dayPhrase(groups), groups.dayPart ?? 'morning'),
  },
  {
    name: 'tonight, this morning',
    examples: {
      'The vote is [tonight].': '2024-03-13TNI',
      'He spoke [this morning].': '2024-03-13TMO',
      '[Last night] it rained.': '2024-03-12TNI',
      'It rained [late last night].': '2024-03-12TNI',
      'He was last seen [the night before last].': '2024-03-11TNI',
      'this mourning': null,
      'She told Entertainment Tonight so.': null,
    },
    pattern: `${EARLY_LATE}(?:tonight|(?<which>this|last) {dayPart}|the (?<before>night|evening) before last)`,
    meaning: ({ which, dayPart, before: beforeLast }, { words, before }) => {
      if (beforeLast) return atPart({ ...today, count: -2 }, beforeLast);
      if (dayPart) return atPart(which === 'last' ? yesterday : today, dayPart);
      return words === 'Tonight' && NAME_BEFORE.test(before) ? null : { kind: 'clock', time: 'TNI', of: today };
    },
  },
  {
    name: 'overnight',
    examples: { 'Shares fell [overnight] in Tokyo.': '2024-03-12TNI', 'an overnight success': null },
    pattern: 'overnight',
    meaning: (_, { after, before }) =>
      /^\s+(?:success|sensation|stay|bag|delivery|mail|rates?|borrowing|lending|repo|funds?|loans?|trip|flight|train|guest|celebrity|fame)/i.test(
        after,
      ) || /\ban?\s$/.test(before)
        ? null
        : { kind: 'clock', time: 'TNI', of: yesterday },
  },
  {
    name: 'part of the day in question',
    examples: {
      'The raid on March 5 began [that night].': '2024-03-05TNI',
      'He met them on Monday and left [the same evening].': '2024-03-11TEV',
      'that nightmare': null,
    },
    pattern: '(?:(?:early|late|later|earlier) )?(?:that|the same) {dayPart}',
    meaning: ({ dayPart }) => atPart(thatDay, dayPart),
  },
  {
    name: 'part of the next or previous day',
    examples: {
      'He arrived on March 5 and left [the next morning].': '2024-03-06TMO',
      'He fell ill on March 5, [the night before] the vote.': '2024-03-04TNI',
      'the next mourning': null,
    },
    pattern: '(?:the (?<which>next|following|previous) {dayPart}|the {dayPart2:dayPart} (?<side>before|after))',
    meaning: ({ which, dayPart, dayPart2, side }) =>
      atPart({ ...thatDay, count: which === 'previous' || side === 'before' ? -1 : 1 }, dayPart ?? dayPart2),
  },
  {
    name: 'part of the day, bare',
    examples: {
      'Dealers bought in [the morning].': '2024-03-13TMO',
      'in [the late afternoon]': '2024-03-13TAF',
      'Shares slipped in [late afternoon] trading.': '2024-03-13TAF',
      'one morning': null,
      'the morning paper': null,
    },
    pattern: '(?:the )?(?:(?:early|late|mid)~)?(?<dayPart>morning|afternoon|evening)',
    meaning: ({ dayPart }, { words, before, after }) =>
      (/^the\b/i.test(words) || /^\s+(?:trading|dealings|trade|session)\b/.test(after)) &&
      /\b(?:in|during|by|through|until|throughout|into)\s$/i.test(before) &&
      !/^\s+of\b/i.test(after)
        ? atPart(thatDay, dayPart)
        : null,
  },
  {
    name: 'dawn, dusk, small hours',
    examples: {
      'On March 5 they left at [dawn].': '2024-03-05TMO',
      'By [nightfall] on the second day it had sunk.': '2024-03-13TNI',
      'He died in [the early hours].': '2024-03-13TMO',
      'the dawn of the age of steam': null,
      'at Dawn\u2019s house': null,
    },
    pattern:
      '(?:(?<part>dawn|daybreak|sunrise|first light|dusk|sunset|nightfall)|the (?:early|small) hours(?: of the morning)?)',
    meaning: ({ part }, { words, before, after }) => {
      if (/\p{Lu}/u.test(words) || /^\s+of\b/.test(after) || !DAY_PART_PREPOSITION.test(before)) return null;
      return atPart(thatDay, part === 'first light' ? 'dawn' : (part ?? 'morning'));
    },
  },
  {
    name: 'tomorrow, with a part',
    examples: { 'We leave [tomorrow at dawn].': '2024-03-14TMO', 'tomorrow at Dawson': null },
    pattern: 'tomorrow at {dayPart}',
    meaning: ({ dayPart }) => atPart(tomorrow, dayPart),
  },
];
