import type { Expression, Recurring } from './expression.ts';
import type { PeriodUnit } from './period.ts';

/** Calendar parts of an expression: those its words state, and those inferred from its anchor. */
export type Parts = { readonly stated: readonly string[]; readonly inferred: readonly string[] };

const UNIT_PARTS: Readonly<Record<PeriodUnit, readonly string[]>> = {
  day: ['year', 'month', 'day'],
  week: ['year', 'week'],
  weekend: ['year', 'week'],
  month: ['year', 'month'],
  season: ['year', 'season'],
  quarter: ['year', 'quarter'],
  half: ['year', 'half'],
  year: ['year'],
  decade: ['decade'],
  century: ['century'],
};

const RECURRING_PARTS: Readonly<Record<Recurring['kind'], Parts>> = {
  weekday: { stated: ['weekday'], inferred: ['year', 'month', 'day'] },
  weekend: { stated: ['weekend'], inferred: ['year', 'week'] },
  month: { stated: ['month'], inferred: ['year'] },
  'month-day': { stated: ['month', 'day'], inferred: ['year'] },
  'day-of-month': { stated: ['day'], inferred: ['year', 'month'] },
  season: { stated: ['season'], inferred: ['year'] },
  quarter: { stated: ['quarter'], inferred: ['year'] },
  half: { stated: ['half'], inferred: ['year'] },
  week: { stated: ['week'], inferred: ['year'] },
  holiday: { stated: ['holiday'], inferred: ['year', 'month', 'day'] },
};

const NO_PARTS: Parts = { stated: [], inferred: [] };

/** `May 5` → stated month and day, inferred year. */
export function partsOf(expression: Expression): Parts {
  switch (expression.kind) {
    case 'period':
      return { stated: UNIT_PARTS[expression.period.unit], inferred: [] };
    case 'either':
      return { stated: UNIT_PARTS.day, inferred: [] };
    case 'hours':
      return { stated: [], inferred: UNIT_PARTS.day };
    case 'shift':
    case 'counterpart':
      return { stated: [], inferred: UNIT_PARTS[expression.unit] };
    case 'occurrence':
      return RECURRING_PARTS[expression.of.kind];
    case 'within':
      return joined(partsOf(expression.of), { stated: RECURRING_PARTS[expression.what.kind].stated, inferred: [] });
    case 'nth':
    case 'holding':
      return joined(partsOf(expression.of), { stated: [expression.unit], inferred: [] });
    case 'nth-weekday':
      return joined(partsOf(expression.of), { stated: ['weekday'], inferred: ['day'] });
    case 'part':
      return joined(partsOf(expression.of), { stated: ['part'], inferred: [] });
    case 'clock':
      return joined(partsOf(expression.of), { stated: ['time'], inferred: [] });
    case 'range':
      return partsOf(expression.from);
    case 'counterpart-in':
      return joined(partsOf(expression.of), { stated: [], inferred: ['quarter'] });
    case 'modified':
    case 'lasting':
    case 'fiscal':
      return partsOf(expression.of);
    case 'offset':
      return { stated: [], inferred: joined(partsOf(expression.of), NO_PARTS).inferred };
    case 'vague':
    case 'stretch':
    case 'duration':
    case 'set':
    case 'none':
      return NO_PARTS;
  }
}

/** What is stated is not inferred. */
function joined(outer: Parts, inner: Parts): Parts {
  const stated = [...new Set([...outer.stated, ...inner.stated])];
  return {
    stated,
    inferred: [...new Set([...outer.inferred, ...inner.inferred])].filter((part) => !stated.includes(part)),
  };
}
