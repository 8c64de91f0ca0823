import type { DateValue } from './date-value.ts';
import type { Expression } from './expression.ts';
import type { Match } from './match-rules.ts';
import type { Period } from './period.ts';
import type { Tense } from './verb-tense.ts';

type Either = Extract<Expression, { kind: 'either' }>;
type Known = {
  readonly text: string;
  readonly dct: DateValue | null;
  readonly readTense: (match: Match) => Tense | null;
};

/**
 * Which of two numbers is the month, where the text tells: by another date in digits that can only be read one way, by a day that it states
 * elsewhere, or since only one of the two lies on the verb's side of publication. What nothing tells stays open.
 */
export function settleDigitOrder<T extends Match>(matches: readonly T[], known: Known): readonly T[] {
  if (!matches.some(({ expression }) => expression.kind === 'either')) return matches;
  const order = orderOf(matches, known.text);
  const days = new Set(matches.flatMap(({ expression }) => dayStated(expression) ?? []));
  return matches.map((match) => {
    if (match.expression.kind !== 'either') return match;
    const period = order ? match.expression[order] : (onKnownDay(match.expression, days) ?? onItsSide(match, known));
    return period ? { ...match, expression: { kind: 'period', period } } : match;
  });
}

const SLASHED = /^(\d{1,2})\/(\d{1,2})\//;

/** The order of the text's own dates in digits; null where none tells, or they differ. */
function orderOf(matches: readonly Match[], text: string): 'monthFirst' | 'dayFirst' | null {
  const orders = matches.flatMap(({ start, end, expression }) => {
    const [, first, second] = SLASHED.exec(text.slice(start, end)) ?? [];
    if (expression.kind !== 'period' || first === undefined || first === second) return [];
    return Number(first) > 12 ? ['dayFirst' as const] : ['monthFirst' as const];
  });
  return orders.every((order) => order === orders[0]) ? (orders[0] ?? null) : null;
}

const dayStated = (expression: Expression): string | null =>
  expression.kind === 'period' && expression.period.unit === 'day' ? expression.period.start : null;

const onKnownDay = ({ monthFirst, dayFirst }: Either, days: ReadonlySet<string>): Period | null =>
  only(days.has(monthFirst.start) ? monthFirst : null, days.has(dayFirst.start) ? dayFirst : null);

/** Of one day before publication and one after it the verb's own. */
function onItsSide(match: Match, { dct, readTense }: Known): Period | null {
  const { monthFirst, dayFirst } = match.expression as Either;
  const day = dct?.earliest === dct?.latest ? dct?.earliest : null;
  if (!day || monthFirst.start <= day === dayFirst.start <= day) return null;
  const isAhead = readTense(match) === 'future';
  return [monthFirst, dayFirst].find(({ start }) => start > day === isAhead) ?? null;
}

const only = <T>(one: T | null, other: T | null): T | null => (one && other ? null : (one ?? other));
