import type { Amount, AnchorName, Expression, Recurring } from './expression.ts';
import type { PeriodUnit } from './period.ts';

const ANCHOR_WORDS: Readonly<Record<AnchorName, string>> = {
  dct: 'publication',
  previous: 'the date before it in the text',
  passage: 'the time that the text tells of',
  nearby: 'the day or month that the paragraph speaks of',
  quarter: 'the quarter before it in the text',
  'business-period': 'the business period before it in the text',
};
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** The expression as people can read it. `last month` → `month of publication - 1`. */
export function describeExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'period':
      return `${expression.period.unit} from ${expression.period.start}`;
    case 'either':
      return `day from ${expression.monthFirst.start} or ${expression.dayFirst.start}`;
    case 'shift':
      return `${expression.unit} of ${ANCHOR_WORDS[expression.anchor]}${signed(expression.count, expression.unit)}`;
    case 'counterpart':
      return `${ANCHOR_WORDS[expression.anchor]}${signed(expression.count, expression.unit)}`;
    case 'occurrence':
      return `${describeRecurring(expression.of)}, ${expression.direction}, from ${ANCHOR_WORDS[expression.anchor]}`;
    case 'nth':
      return `${expression.unit} ${expression.nth} of (${describeExpression(expression.of)})`;
    case 'within':
      return `${describeRecurring(expression.what)} within (${describeExpression(expression.of)})`;
    case 'holding':
      return `${expression.unit} that holds (${describeExpression(expression.of)})`;
    case 'hours':
      return `${expression.count} hours from the time before it in the text`;
    case 'offset':
      return `(${describeExpression(expression.of)})${signed(expression.count, expression.unit)}`;
    case 'nth-weekday':
      return `${WEEKDAYS[expression.weekday - 1]} ${expression.nth} of (${describeExpression(expression.of)})`;
    case 'counterpart-in':
      return `${ANCHOR_WORDS[expression.anchor]} as in (${describeExpression(expression.of)})`;
    case 'fiscal':
      return `fiscal (${describeExpression(expression.of)})`;
    case 'range':
      return `from (${describeExpression(expression.from)}) to (${describeExpression(expression.to)})`;
    case 'part':
      return `${expression.part} of (${describeExpression(expression.of)})`;
    case 'clock':
      return `${expression.time} on (${describeExpression(expression.of)})`;
    case 'vague':
      return expression.reference;
    case 'modified':
      return `${expression.mod} (${describeExpression(expression.of)})`;
    case 'duration':
      return expression.amounts.map(describeAmount).join(' and ');
    case 'stretch':
      return `${expression.side} ${describeAmount(expression.amount)}, from publication`;
    case 'lasting':
      return `${describeAmount(expression.amount)}: ${describeExpression(expression.of)}`;
    case 'set':
      return `every ${expression.value}`;
    case 'none':
      return 'no time';
  }
}

const describeAmount = ({ count, unit }: Amount): string => `${count ?? 'some'} ${unit}`;

const signed = (count: number, unit: PeriodUnit): string =>
  count === 0 ? '' : ` ${count < 0 ? '-' : '+'} ${Math.abs(count)} ${unit}`;

function describeRecurring(recurring: Recurring): string {
  switch (recurring.kind) {
    case 'weekday':
      return WEEKDAYS[recurring.weekday - 1]!;
    case 'month':
      return `month ${recurring.month}`;
    case 'month-day':
      return `day ${recurring.day} of month ${recurring.month}`;
    case 'day-of-month':
      return `day ${recurring.day}`;
    case 'season':
      return SEASONS[recurring.season]!;
    case 'quarter':
      return `quarter ${recurring.quarter}`;
    case 'half':
      return `half ${recurring.half}`;
    case 'week':
      return `week ${recurring.week}`;
    case 'holiday':
      return recurring.holiday;
    case 'weekend':
      return 'weekend';
  }
}
