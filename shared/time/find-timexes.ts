import type { DateValue } from './date-value.ts';
import { toDateValue } from './edtf.ts';
import { type Direction, describeExpression, type Expression, type Recurring } from './expression.ts';
import { createMatcher, type Match } from './match-rules.ts';
import { type Anchors, type Reading, resolve } from './resolve.ts';
import { TIMEX_RULES } from './rules/index.ts';
import { createTenseReader, type TaggedWord, type Tense } from './tense.ts';
import type { Anchor, Timex } from './timex.ts';

/** What the tagger may know besides the text. */
export type TimexContext = {
  /** When the text was published; null when nobody knows. It may be coarse. */
  readonly dct: DateValue | null;
  readonly tokens?: readonly TaggedWord[];
};

const matchRules = createMatcher(TIMEX_RULES);

/**
 * Every temporal expression of a text, in its order, none overlapping. Total, and linear in the text's length.
 * `He left on Friday`, DCT 2024-03-13 → one DATE `Friday`, 2024-03-08.
 */
export function findTimexes(text: string, { dct, tokens }: TimexContext): Timex[] {
  const readTense = createTenseReader(text, tokens ?? null);
  const matches = matchRules(text).map((match) => ({
    ...match,
    expression: withTense(match.expression, () => readTense(match)),
  }));
  const readings = worldsOf(dct).map((day) => readAll(matches, day));
  return matches.flatMap(
    (match, index) =>
      toTimex(
        match,
        text,
        dct,
        readings.map((world) => world[index]!),
      ) ?? [],
  );
}

/** The days that publication can have been, by their ends: every operator keeps the order of its anchors. */
function worldsOf(dct: DateValue | null): readonly (string | null)[] {
  const { earliest, latest } = dct ?? {};
  if (!earliest || !latest) return [null];
  return earliest === latest ? [earliest] : [earliest, latest];
}

/** Puts a direction where the expression leaves it to the verb. */
function withTense(expression: Expression, readTense: () => Tense | null): Expression {
  switch (expression.kind) {
    case 'occurrence':
      if (expression.direction !== 'tense') return expression;
      return { ...expression, direction: directionOf(expression.of.kind, readTense()) };
    case 'range':
      return { ...expression, from: withTense(expression.from, readTense), to: withTense(expression.to, readTense) };
    case 'nth':
    case 'nth-weekday':
    case 'within':
    case 'part':
    case 'clock':
    case 'modified':
    case 'fiscal':
    case 'counterpart-in':
      return { ...expression, of: withTense(expression.of, readTense) };
    default:
      return expression;
  }
}

/** Results of a quarter are reported, in whatever tense, when it is just over. */
function directionOf(kind: Recurring['kind'], tense: Tense | null): Direction {
  if (tense === 'future' && (kind === 'quarter' || kind === 'half')) return 'nearest';
  return tense ?? DEFAULT_DIRECTIONS[kind];
}

/** What is meant where no verb tells: news speaks of the weekday just past, of dates nearby. */
const DEFAULT_DIRECTIONS: Readonly<Record<Recurring['kind'], Direction>> = {
  weekday: 'past',
  weekend: 'past',
  month: 'nearest',
  'month-day': 'nearest',
  'day-of-month': 'nearest',
  season: 'nearest',
  quarter: 'past',
  half: 'past',
  holiday: 'nearest',
};

/** Resolves the matches in the text's order: each dated one can anchor the next. */
function readAll(matches: readonly Match[], dct: string | null): (Reading | null)[] {
  let anchors: Anchors = { dct, previous: [], quarter: null, 'business-period': null };
  return matches.map(({ expression }) => {
    const reading = resolve(expression, anchors);
    if (reading) anchors = moved(anchors, expression, reading);
    return reading;
  });
}

/** The anchors after a reading: what it compares with is no anchor itself, and a length leaves no quarter to compare. */
function moved(anchors: Anchors, expression: Expression, { period }: Reading): Anchors {
  if (expression.kind === 'counterpart' || expression.kind === 'counterpart-in') return anchors;
  if (isReportedLength(expression)) return { ...anchors, 'business-period': null };
  if (!period) return anchors;
  const isRecent = !anchors.dct || Number(anchors.dct.slice(0, 4)) - Number(period.start.slice(0, 4)) <= 1;
  const isQuarter = period.unit === 'quarter' && isRecent;
  const isBusiness = isQuarter || (period.unit === 'half' && isRecent);
  return {
    dct: anchors.dct,
    previous: [period, ...anchors.previous.filter(({ unit }) => unit !== period.unit)],
    quarter: isQuarter ? period : anchors.quarter,
    'business-period': isBusiness ? period : anchors['business-period'],
  };
}

/** `the nine months`: half-year and nine-month figures are compared with a year, not with a quarter. */
const isReportedLength = (expression: Expression): boolean =>
  expression.kind === 'duration' &&
  expression.amounts.some(({ count, unit }) => unit === 'month' && (count === 6 || count === 9));

function toTimex(
  { start, end, rule, expression }: Match,
  text: string,
  dct: DateValue | null,
  readings: readonly (Reading | null)[],
): Timex | null {
  const [first, last = first] = readings;
  if (!first || !last) return null;
  const date = dateOf(first, last);
  const anchor = anchorOf(expression, dct);
  return {
    start,
    end,
    text: text.slice(start, end),
    type: first.type,
    value: first.value === last.value ? first.value : (date?.edtf ?? first.value),
    ...(first.mod && { mod: first.mod }),
    ...date,
    rule,
    expression: describeExpression(expression),
    ...(anchor && { anchor }),
    stated: [],
    inferred: [],
    alternatives: [],
  };
}

/** Where the two ends of a coarse publication date differ, the interval between them. */
function dateOf(first: Reading, last: Reading): DateValue | null {
  if (!first.edtf || !last.edtf) return null;
  if (first.edtf === last.edtf) return toDateValue(first.edtf);
  const [from, to] = [toDateValue(first.edtf), toDateValue(last.edtf)];
  return from?.earliest && to?.latest ? toDateValue(`${from.earliest}/${to.latest}`) : null;
}

function anchorOf(expression: Expression, dct: DateValue | null): Anchor | null {
  if ('anchor' in expression) return { kind: expression.anchor === 'dct' ? 'dct' : 'timex', value: dct?.edtf ?? null };
  return 'of' in expression && expression.kind !== 'within' ? anchorOf(expression.of as Expression, dct) : null;
}
