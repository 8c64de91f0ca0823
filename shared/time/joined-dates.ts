import type { Expression, Occurrence, Recurring } from './expression.ts';
import type { Match } from './match-rules.ts';
import { fullYear } from './rules/day-phrase.ts';

const JOINT = /^\s*(?:,\s*)?(?:(?:to|through|thru|until|till|and|or|into|and into|and on)\s+|[-\u2013\u2014]\s*)$/;

/** `from May to June 2019`, `between Dec. 5, 2019, and March 2`: two ends of a range share the year that one states. */
export function shareYears(matches: readonly Match[], text: string): Match[] {
  return matches.map((match, index) => {
    const { expression } = match;
    const next = matches[index + 1];
    if (isPartOfDay(expression)) return shareYear(match, next, text);
    if (expression.kind !== 'occurrence') return match;
    if (next && isJoint(text, match, next)) {
      const year = seasonYear(expression, next.expression);
      if (year) return { ...match, expression: { kind: 'within', what: expression.of, of: year } };
    }
    if (!isPartOfYear(expression.of)) return match;
    if (next && isFullDay(dayOf(next.expression)) && isJoint(text, match, next))
      return { ...match, expression: before(expression, dayOf(next.expression)) };
    const last = matches[index - 1];
    const follows = last && isFullDay(last.expression) && isJoint(text, last, match);
    return follows ? { ...match, expression: { ...expression, direction: 'after', anchor: 'previous' } } : match;
  });
}

type PartOfDay = Extract<Expression, { kind: 'clock' | 'part' }>;
const isPartOfDay = (expression: Expression): expression is PartOfDay =>
  expression.kind === 'clock' || expression.kind === 'part';
/** The day that a part of one is of: `the morning of November 13, 2019`. */
const dayOf = (expression: Expression): Expression => (isPartOfDay(expression) ? expression.of : expression);

/** `late on November 12 and into November 13, 2019`. */
function shareYear(match: Match, next: Match | undefined, text: string): Match {
  const day = dayOf(match.expression);
  if (!next || day.kind !== 'occurrence' || !isPartOfYear(day.of) || !isJoint(text, match, next)) return match;
  const full = dayOf(next.expression);
  if (!isFullDay(full)) return match;
  return { ...match, expression: { ...(match.expression as PartOfDay), of: before(day, full) } };
}

/** `from 1 p.m. to 3 p.m. on Saturday`: of two times the day stands with the second. */
export const shareDays = (matches: readonly Match[], text: string): Match[] =>
  matches.map((match, index) => {
    const next = matches[index + 1];
    if (!next || !isClock(match) || !isClock(next) || !isJoint(text, match, next)) return match;
    return isUndated(match.expression) && !isUndated(next.expression)
      ? { ...match, expression: { ...match.expression, of: next.expression.of } }
      : match;
  });

type Clock = Extract<Expression, { kind: 'clock' }>;
const isClock = (match: Match): match is Match & { readonly expression: Clock } => match.expression.kind === 'clock';
const isUndated = ({ of }: Clock): boolean => of.kind === 'shift' && of.anchor === 'nearby';

/** `the spring and summer of 2023`: the year stands at the end. */
const seasonYear = ({ of }: Occurrence, next: Expression): Expression | null =>
  of.kind === 'season' && next.kind === 'within' && next.what.kind === 'season' && of.season < next.what.season
    ? next.of
    : null;

const isJoint = (text: string, first: Match, second: Match): boolean =>
  second.start - first.end < 16 && JOINT.test(text.slice(first.end, second.start));

const isPartOfYear = (of: Recurring): of is Extract<Recurring, { kind: 'month' | 'month-day' }> =>
  of.kind === 'month' || of.kind === 'month-day';

const isFullDay = (expression: Expression): boolean =>
  expression.kind === 'period' && (expression.period.unit === 'day' || expression.period.unit === 'month');

/** The occurrence in the year of a full date after it, or in the year before when its month comes later. */
function before({ of }: Occurrence, expression: Expression): Expression {
  const [year = '', month = ''] = expression.kind === 'period' ? expression.period.start.split('-') : [];
  const isLater = isPartOfYear(of) && of.month > Number(month);
  return { kind: 'within', what: of, of: fullYear(Number(year) - (isLater ? 1 : 0)) };
}

const TO = /^\s*(?:(?:to|through|thru|until|till)\s+|[-\u2013\u2014]\s*)$/;

/** `from Monday until Thursday`, `January to September`: of two ends that the calendar leaves open, the first comes first. */
export function orderEnds<T extends Match>(matches: readonly T[], text: string): T[] {
  return matches.map((match, index) => {
    const [last, next] = [matches[index - 1], matches[index + 1]];
    if (next && isPair(text, match, next) && !isAhead(match) && placeOf(match) < placeOf(next))
      return { ...match, expression: inUnitOf(next, match) };
    const isSecond = last && isPair(text, last, match) && (isAhead(last) || isNearest(last, match));
    return isSecond ? { ...match, expression: { ...match.expression, direction: 'after', anchor: 'previous' } } : match;
  });
}

const isPair = (text: string, first: Match, second: Match): boolean =>
  TO.test(text.slice(first.end, second.start)) && placeOf(first) > 0 && unitOf(first) === unitOf(second);

const isAhead = ({ expression }: Match): boolean =>
  expression.kind === 'occurrence' && expression.of.kind === 'weekday' && expression.direction === 'future';

/** `November to February`: the end is in the next year, unless both are said to be past. */
const isNearest = (first: Match, { expression }: Match): boolean =>
  unitOf(first) === 'year' && placeOf(first) > placeOf({ ...first, expression }) && isOpenEnd(expression);

const isOpenEnd = (expression: Expression): boolean =>
  expression.kind === 'occurrence' && (expression.direction === 'nearest' || expression.direction === 'future');

const unitOf = ({ expression }: Match): 'week' | 'year' | null => {
  if (expression.kind !== 'occurrence') return null;
  return expression.of.kind === 'weekday' ? 'week' : isPartOfYear(expression.of) ? 'year' : null;
};

/** Place of a weekday in its week, of a month or day in its year; 0 for what has none. */
function placeOf({ expression }: Match): number {
  if (expression.kind !== 'occurrence') return 0;
  const { of } = expression;
  if (of.kind === 'weekday') return of.weekday;
  return of.kind === 'month' ? of.month * 32 : of.kind === 'month-day' ? of.month * 32 + of.day : 0;
}

const inUnitOf = (second: Match, { expression }: Match): Expression => ({
  kind: 'within',
  what: (expression as Occurrence).of,
  of: { kind: 'holding', unit: unitOf(second)!, of: second.expression },
});
