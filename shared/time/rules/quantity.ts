import type { Amount, LengthUnit } from '../expression.ts';
import { lookUp, type Words } from '../lexicon.ts';
import { parseNumber } from '../numbers.ts';
import type { Groups } from '../rule.ts';

/** Units in every form that a length takes. */
export const LENGTH_UNITS: Words<LengthUnit> = {
  second: 'second',
  seconds: 'second',
  minute: 'minute',
  minutes: 'minute',
  hour: 'hour',
  hours: 'hour',
  day: 'day',
  days: 'day',
  night: 'day',
  nights: 'day',
  week: 'week',
  weeks: 'week',
  fortnight: 'week',
  fortnights: 'week',
  weekend: 'weekend',
  weekends: 'weekend',
  month: 'month',
  months: 'month',
  quarter: 'quarter',
  quarters: 'quarter',
  year: 'year',
  years: 'year',
  decade: 'decade',
  decades: 'decade',
  century: 'century',
  centuries: 'century',
};

export const UNIT =
  '(?<unit>seconds|second|minutes|minute|hours|hour|days|day|nights|night|weeks|week|fortnights|fortnight|weekends|weekend|months|month|quarters|quarter|years|year|decades|decade|centuries|century)';

/** How many: a number, or words that leave it open. */
export const QUANTITY =
  '(?:{number}|(?<some>a couple of|a couple|couple of|a couple more|several|a few|few|many|some|a number of|dozens of|hundreds of|thousands of)|(?<half>half an?|a half)|(?<one>another|an additional|one more|an|a))';

/** Words that belong to the span of a length and say how exact it is. */
export const ABOUT =
  '(?:about|nearly|almost|more than|no more than|less than|fewer than|not more than|no less than|at least|at most|up to|as much as|as many as|as long as|roughly|approximately|around|some|just under|just over|well over|close to|a little over)';

/** How long: a fortnight is two weeks. */
export const amountOf = (count: number | null, unit: string | undefined): Amount => ({
  count: count !== null && unit?.startsWith('fortnight') ? count * 2 : count,
  unit: lookUp(LENGTH_UNITS, unit),
});

/** The number of a quantity; null where it is open. */
export function quantityOf({ number, some, half, one }: Groups): number | null {
  if (number) return parseNumber(number);
  if (half) return 0.5;
  if (one) return 1;
  return some?.includes('couple') ? 2 : null;
}
