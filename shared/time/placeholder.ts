import type { Expression, Recurring } from './expression.ts';
import { holidayIn } from './holidays.ts';
import { inYear } from './occurrence.ts';
import { formatTimexValue, type PeriodUnit, yearPeriod } from './period.ts';

const UNKNOWN_UNITS: Readonly<Record<PeriodUnit, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  season: 'XXXX-XX',
  quarter: 'XXXX-QX',
  half: 'XXXX-HX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
};

/** The TIMEX3 value of an expression whose anchor is unknown. */
export function placeholder(expression: Expression): string {
  switch (expression.kind) {
    case 'occurrence':
      return recurringPlaceholder(expression.of);
    case 'within':
      return recurringPlaceholder(expression.what);
    case 'nth-weekday':
      return `XXXX-WXX-${expression.weekday}`;
    case 'hours':
      return UNKNOWN_UNITS.day;
    case 'shift':
    case 'nth':
    case 'offset':
    case 'holding':
    case 'counterpart':
      return UNKNOWN_UNITS[expression.unit];
    default:
      return 'XXXX';
  }
}

function recurringPlaceholder(recurring: Recurring): string {
  switch (recurring.kind) {
    case 'weekday':
      return `XXXX-WXX-${recurring.weekday}`;
    case 'weekend':
      return 'XXXX-WXX-WE';
    case 'day-of-month':
      return `XXXX-XX-${String(recurring.day).padStart(2, '0')}`;
    case 'holiday': {
      const [one, other] = [holidayIn(recurring.holiday, 2023), holidayIn(recurring.holiday, 2024)];
      return one && other && one.slice(4) === other.slice(4) ? `XXXX${one.slice(4)}` : 'XXXX-XX-XX';
    }
    default:
      return `XXXX${formatTimexValue(inYear(recurring, 2000) ?? yearPeriod(2000)).slice(4)}`;
  }
}
