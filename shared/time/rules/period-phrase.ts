import type { Direction, Expression, PartOfPeriod, Recurring } from '../expression.ts';
import { lookUp, MONTHS, SEASONS, UNITS, type Words } from '../lexicon.ts';
import type { Groups } from '../rule.ts';
import { fullMonth, fullYear, modifiedDirection, occurrenceOf, yearOf } from './day-phrase.ts';

/** How far from publication `last`, `this` and their like lead. */
export const COUNTS: Words<number> = {
  last: -1,
  previous: -1,
  this: 0,
  the: 0,
  current: 0,
  'the current': 0,
  next: 1,
  coming: 1,
  'the coming': 1,
};

/** The unit that holds publication, so many on. */
export const unitFromDct = (unit: string | undefined, count: number): Expression => ({
  kind: 'shift',
  unit: lookUp(UNITS, unit),
  count,
  anchor: 'dct',
});

/** `the month`: the one of publication, or of the passage that is told. */
export const unitInQuestion = (unit: string | undefined): Expression => ({
  kind: 'shift',
  unit: lookUp(UNITS, unit),
  count: 0,
  anchor: 'passage',
});

const WHICH = '(?<which>last|next|this past|this coming|this|the coming|the current|current)';

/** Months, seasons, years and other units that can be split into early, mid and late, or halved. */
export const PERIOD_PHRASE =
  `(?:{month}(?:(?:,|, | of | ){monthYear:year}| (?<monthRelative>last|this|next) year)?` +
  `|(?:{season}|the {season2:season})(?: of| in)?(?:,? {seasonYear:year}| (?<seasonRelative>last|this|next) year)` +
  `|${WHICH} (?:fiscal )?(?:{unit}|{whichMonth:month}|{whichSeason:season})` +
  `|(?:the )?(?<fiscal>fiscal(?: year)?) {fiscalYear:year}` +
  `|(?:the year )?{year}|the (?<theUnit>week|month|year|quarter|decade|century))`;

/** The period that the groups of `PERIOD_PHRASE` name. */
export function periodPhrase(groups: Groups): Expression {
  const { month, season, season2, which, fiscalYear, year, theUnit } = groups;
  if (month) return monthPhrase(groups);
  if (season ?? season2) return seasonPhrase(groups);
  if (which) return whichPhrase(groups);
  if (fiscalYear) return { kind: 'fiscal', of: fullYear(yearOf(fiscalYear)) };
  return year ? fullYear(yearOf(year)) : unitInQuestion(theUnit);
}

function monthPhrase({ month, monthYear, monthRelative }: Groups): Expression {
  const number = lookUp(MONTHS, month);
  if (monthYear) return fullMonth(yearOf(monthYear), number);
  const what: Recurring = { kind: 'month', month: number };
  return monthRelative
    ? { kind: 'within', what, of: unitFromDct('year', lookUp(COUNTS, monthRelative)) }
    : occurrenceOf(what);
}

function seasonPhrase({ season, season2, seasonYear, seasonRelative }: Groups): Expression {
  const what: Recurring = { kind: 'season', season: lookUp(SEASONS, season ?? season2) };
  const of = seasonYear ? fullYear(yearOf(seasonYear)) : unitFromDct('year', lookUp(COUNTS, seasonRelative));
  return { kind: 'within', what, of };
}

function whichPhrase({ which, unit, whichMonth, whichSeason }: Groups): Expression {
  const modifier = which!;
  if (whichMonth) return monthBeside(lookUp(MONTHS, whichMonth), modifier);
  if (whichSeason) return seasonBeside(lookUp(SEASONS, whichSeason), modifier);
  if (unit === 'weekend') return weekendBeside(modifier);
  return unitBeside(unit, modifier);
}

/** `last week`, `this coming year`. */
export const unitBeside = (unit: string | undefined, modifier: string): Expression =>
  unitFromDct(unit, /last|past/.test(modifier) ? -1 : /next|coming/.test(modifier) ? 1 : 0);

/** `last July`, `this May`. */
export const monthBeside = (month: number, modifier: string): Expression =>
  occurrenceOf({ kind: 'month', month }, partOfYearDirection(modifier, 'same-year'));

/** `last summer`, `this winter`: winters span two years, so the nearest one is meant. */
export const seasonBeside = (season: number, modifier: string): Expression =>
  occurrenceOf({ kind: 'season', season }, partOfYearDirection(modifier, season === 3 ? 'nearest' : 'same-year'));

/** `this past spring` may be just over; `last spring` is not. */
const partOfYearDirection = (modifier: string, plain: Direction): Direction =>
  /past/.test(modifier) ? 'past' : modifiedDirection(modifier, plain);

/** `this weekend` is the one past or the one to come, as the verb says. */
export const weekendBeside = (modifier: string): Expression =>
  occurrenceOf({ kind: 'weekend' }, modifiedDirection(modifier));

/** Words for the start, middle and end of a longer period, and for its halves. */
export const PART_WORDS =
  'early in|early|mid|late in|late|(?:the )?(?:end|beginning|start|middle|close|latter part|latter half|first part|early part|final months|final days|final weeks|first days|first weeks|first months|last days|last weeks|last months|closing days|opening days|turn|first half|second half) of|the latter half of';

/** The part that such words name. */
export function partNamed(words: string): PartOfPeriod {
  if (/turn/.test(words)) return 'turn';
  if (/half/.test(words)) return /first/.test(words) ? 'first half' : 'second half';
  if (/beginning|start/.test(words)) return 'start';
  if (/mid-to-late/.test(words)) return 'second half';
  if (/mid/.test(words)) return 'mid';
  if (/early|first|opening/.test(words)) return 'early';
  return /late in|late$|latter/.test(words) ? 'late' : 'end';
}
