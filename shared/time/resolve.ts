import type { Anchors } from './anchors.ts';
import type { Expression } from './expression.ts';
import { lengthValue } from './length.ts';
import { approximate, partOf } from './part-of-period.ts';
import { formatEdtf, formatTimexValue, type Period } from './period.ts';
import { periodMeant } from './period-meant.ts';
import { placeholder } from './placeholder.ts';
import type { Reading } from './reading.ts';
import { stretchEdtf } from './stretch.ts';

/** Expression + anchors → reading; null where the expression is no time. */
export function resolve(expression: Expression, anchors: Anchors): Reading | null {
  switch (expression.kind) {
    case 'none':
      return null;
    case 'vague':
      return undated('DATE', expression.reference);
    case 'duration':
      return undated('DURATION', lengthValue(expression.amounts));
    case 'stretch':
      return { ...undated('DURATION', lengthValue([expression.amount])), edtf: stretchEdtf(expression, anchors.dct) };
    case 'lasting':
      return {
        ...undated('DURATION', lengthValue([expression.amount])),
        edtf: resolve(expression.of, anchors)?.edtf ?? null,
      };
    case 'set':
      return undated('SET', expression.value);
    case 'modified':
      return withMod(resolve(expression.of, anchors), expression.mod);
    case 'part':
      return partOf(resolve(expression.of, anchors), expression.part);
    case 'clock':
      return atTime(resolve(expression.of, anchors), expression.time);
    case 'fiscal':
      return fiscal(resolve(expression.of, anchors));
    case 'range':
      return between(resolve(expression.from, anchors), resolve(expression.to, anchors));
    case 'period':
    case 'either':
    case 'hours':
    case 'shift':
    case 'counterpart':
    case 'counterpart-in':
    case 'occurrence':
    case 'nth':
    case 'nth-weekday':
    case 'holding':
    case 'offset':
    case 'within': {
      const period = periodMeant(expression, anchors);
      return period ? dated(period) : undated('DATE', placeholder(expression));
    }
  }
}

const undated = (type: Reading['type'], value: string): Reading => ({
  type,
  value,
  mod: null,
  period: null,
  edtf: null,
});

const dated = (period: Period): Reading => ({
  type: 'DATE',
  value: formatTimexValue(period),
  mod: null,
  period,
  edtf: formatEdtf(period),
});

const withMod = (reading: Reading | null, mod: string): Reading | null => reading && { ...reading, mod };

/** A business's year begins when it likes: the calendar's own dates are only about right. */
const fiscal = (reading: Reading | null): Reading | null =>
  reading && { ...reading, edtf: reading.edtf && approximate(reading.edtf) };

function between(from: Reading | null, to: Reading | null): Reading | null {
  if (!from || !to) return from ?? to;
  const value = `${from.value}/${to.value}`;
  return { ...from, value, period: to.period, edtf: from.edtf && to.edtf && `${from.edtf}/${to.edtf}` };
}

/** A night from one day to the next is the first one's. */
const atTime = (reading: Reading | null, time: string): Reading | null =>
  reading && { ...reading, type: 'TIME', value: `${reading.value.split('/')[0]}${time}` };
