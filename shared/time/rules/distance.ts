import type { Amount, AnchorName, Expression, LengthUnit } from '../expression.ts';
import { lookUp, MONTHS, type Words } from '../lexicon.ts';
import type { PeriodUnit } from '../period.ts';
import type { Groups, TimexRule } from '../rule.ts';
import { DAY_PHRASE_OR_NUMBER, dayPhrase, fullMonth, fullYear, yearOf } from './day-phrase.ts';
import { ABOUT, amountOf, QUANTITY, quantityOf, UNIT } from './quantity.ts';

const HOURS_IN = { hour: 1, minute: 60, second: 3600 } as const;
/** Units in which the half of one is counted. */
const HALVED: Readonly<Partial<Record<LengthUnit, readonly [unit: PeriodUnit, count: number]>>> = {
  century: ['year', 100],
  decade: ['year', 10],
  year: ['month', 12],
  month: ['day', 30],
  week: ['day', 7],
};
const MOST_UNITS = 9000;

const today = { kind: 'shift', unit: 'day', count: 0, anchor: 'dct' } as const satisfies Expression;

/** So many units before or after an anchor; fuzzy ones are merely past or future. */
function distance(groups: Groups, sign: 1 | -1, anchor: AnchorName): Expression {
  const { count, unit } = amountOf(quantityOf(groups), groups.unit);
  if (count === null || count > MOST_UNITS) return { kind: 'vague', reference: sign < 0 ? 'PAST_REF' : 'FUTURE_REF' };
  if (isClockUnit(unit)) return clockDistance(count / HOURS_IN[unit], sign, anchor);
  const halved = count % 1 === 0 ? undefined : HALVED[unit];
  if (halved?.[0] === 'month' || halved?.[0] === 'year')
    return { kind: 'shift', unit: halved[0], count: sign * Math.round(count * halved[1]), anchor };
  if (halved && anchor === 'dct')
    return holding(unit as PeriodUnit, sign, [{ count: count * halved[1], unit: halved[0] }]);
  return { kind: 'shift', unit: unit as PeriodUnit, count: sign * Math.round(count), anchor };
}

const isClockUnit = (unit: LengthUnit): unit is keyof typeof HOURS_IN => unit in HOURS_IN;

/** Hours within the day of publication are its own, more than a day is counted in days; those of a story count from its last hour. */
const clockDistance = (hours: number, sign: 1 | -1, anchor: AnchorName): Expression =>
  anchor === 'previous'
    ? { kind: 'hours', count: sign * hours }
    : { kind: 'shift', unit: 'day', count: sign * Math.floor(hours / 24) || 0, anchor };

/** The unit that holds the day so far from publication: `a year and two months ago` is a month. */
const holding = (unit: PeriodUnit, sign: 1 | -1, amounts: readonly Amount[]): Expression => ({
  kind: 'holding',
  unit,
  of: amounts.reduce<Expression>(
    (of, { count, unit: counted }) => ({
      kind: 'offset',
      unit: counted as PeriodUnit,
      count: sign * Math.round(count!),
      of,
    }),
    today,
  ),
});

const SIDE = '(?<side>after|before|from|following|prior to|ahead of)';
const NAMED_EVENT = '(?:(?:the|his|her|its|their) (?:[a-z]{2,20} ){0,2}[a-z]{2,20} (?:of|on) (?:the )?)?';
/** A day, month or year that a length can be counted from. */
const COUNTED_FROM = `(?:${DAY_PHRASE_OR_NUMBER}|{monthOf:month},? {monthYear:year}|{bareYear:year})`;

function countedFrom(groups: Groups): Expression | null {
  const { monthOf, monthYear, bareYear } = groups;
  if (bareYear) return fullYear(yearOf(bareYear));
  return monthOf ? fullMonth(yearOf(monthYear!), lookUp(MONTHS, monthOf)) : dayPhrase(groups);
}

/** `more than five years after …` is no point in time. */
const ABOUT_BEFORE = new RegExp(`\\b${ABOUT}\\s$`, 'i');
const ENDS: Words<1 | -1> = { after: 1, from: 1, following: 1, before: -1, 'prior to': -1, 'ahead of': -1 };

/** As pages stamp their comments and posts. */
const SHORT_UNITS: Words<string> = { m: 'minute', min: 'minute', h: 'hour', d: 'day', w: 'week' };

/** Points in time told by their distance from another. */
export const DISTANCE_RULES: readonly TimexRule[] = [
  {
    name: 'so many units ago',
    examples: {
      'It began [three years ago].': '2021',
      '[Two months ago] it closed.': '2024-01',
      '[10 days ago]': '2024-03-03',
      '[about a week ago]': '2024-W10',
      '[a fortnight ago]': '2024-W09',
      '[several years ago]': 'PAST_REF',
      '[34 minutes ago]': '2024-03-13',
      'It began long ago.': null,
    },
    pattern: `(?:${ABOUT} )?${QUANTITY}~${UNIT}(?: or (?:so|two|more))? ago(?: today| this (?:week|month))?`,
    meaning: (groups) => distance(groups, -1, 'dct'),
  },
  {
    name: 'two lengths ago',
    examples: {
      'He vanished [a year and two months ago].': '2023-01',
      'She left [a year and a half ago].': '2022-09',
      'It failed [about a week and a half ago].': '2024-W09',
      'a year and two ago': null,
    },
    pattern: `(?:${ABOUT} )?${QUANTITY} ${UNIT},? and (?:(?<andHalf>a half)|{number2:number} (?<unit2>years|months|weeks|days|year|month|week|day)) ago`,
    meaning: (groups) => {
      const whole = quantityOf(groups);
      if (whole === null) return null;
      if (groups.andHalf) return distance({ ...groups, number: String(whole + 0.5), some: undefined }, -1, 'dct');
      const finer = amountOf(quantityOf({ number: groups.number2 }), groups.unit2);
      const amounts = [amountOf(whole, groups.unit), finer];
      return amounts.some(({ unit }) => isClockUnit(unit)) ? null : holding(finer.unit as PeriodUnit, -1, amounts);
    },
  },
  {
    name: 'short units ago',
    examples: { '[2d ago] it fell': '2024-03-11', 'posted [5h ago]': '2024-03-13', '2m long': null },
    pattern: '(?<number>[1-9]\\d?)(?<short>m|min|h|d|w) ago',
    meaning: ({ number, short }) => distance({ number, unit: SHORT_UNITS[short!] }, -1, 'dct'),
  },
  {
    name: 'units ago',
    examples: { 'It was different [years ago].': 'PAST_REF', 'just [months ago]': 'PAST_REF', 'long ago': null },
    pattern: '(?:minutes|hours|days|weeks|months|years|decades|centuries) (?:ago|earlier)',
    meaning: () => ({ kind: 'vague', reference: 'PAST_REF' }),
  },
  {
    name: 'so many units from now',
    examples: {
      'It will end [two years from now].': '2026',
      '[three weeks hence]': '2024-W14',
      "It opens in [two weeks' time].": '2024-W13',
      'two years from nowhere': null,
      'two full-time jobs': null,
    },
    pattern: `(?:${ABOUT} )?${QUANTITY}~${UNIT}(?: (?:from now|hence|from today)|'s time|' time)`,
    meaning: (groups) => distance(groups, 1, 'dct'),
  },
  {
    name: 'so many units earlier or later',
    examples: {
      'It opened in 1985 and closed [two years later].': '1987',
      'The vote of March 5 came [three days after] his arrival.': null,
      'He left on March 5; [two days earlier] he had spoken.': '2024-03-03',
      'It fell on March 5; the roof came down [about one hour later].': '2024-03-05',
      'It left on Friday evening and landed [six hours later].': '2024-03-09',
      'It closed [a week later].': 'XXXX-WXX',
      'It was ripe a week earlier than usual.': null,
      'two years latest': null,
    },
    pattern: `(?:${ABOUT} )?${QUANTITY}~${UNIT} (?<side>earlier|later|previously|beforehand|afterwards|afterward|thereafter)`,
    meaning: (groups, { after }) =>
      /^\s+than\b/.test(after)
        ? null
        : distance(groups, /earlier|previously|beforehand/.test(groups.side!) ? -1 : 1, 'previous'),
  },
  {
    name: 'so many units from a date',
    examples: {
      'The decree lapses [four weeks after January 15th].': '2024-02-12',
      'It gave way [three days after the fire of 2 March].': '2024-03-05',
      'It is to sail [one week before Christmas].': '2024-12-18',
      'The vote is [six weeks from next Monday].': '2024-04-29',
      'It closed [two years before 1990].': '1988',
      'It rained for two weeks from 5 March.': null,
      'It reopened [two years after the fire of 2 March 2019].': '2021',
      'It fell more than five years after the fire of 2 March 2019.': null,
      'several days before Christmas': null,
    },
    pattern: `(?:${QUANTITY}~${UNIT}|the (?<theDay>day)) ${SIDE} ${NAMED_EVENT}${COUNTED_FROM}`,
    meaning: (groups, { before }) => {
      if (ABOUT_BEFORE.test(before)) return null;
      const { count, unit } = groups.theDay ? amountOf(1, 'day') : amountOf(quantityOf(groups), groups.unit);
      const of = countedFrom(groups);
      if (!of || count === null || count % 1 !== 0 || isClockUnit(unit)) return null;
      if (groups.side === 'from' && /\b(?:for|lasting|over|of)\s$/i.test(before)) return null;
      const offset = {
        kind: 'offset',
        unit: unit as PeriodUnit,
        count: lookUp(ENDS, groups.side) * count,
        of,
      } as const;
      return /^(?:day|week)$/.test(unit) ? offset : { kind: 'holding', unit: unit as PeriodUnit, of: offset };
    },
  },
];
