import type { DateValue } from './date-value.ts';
import { toDateValue } from './edtf.ts';
import { describeExpression, type Expression } from './expression.ts';
import { createMatcher, type Match } from './match-rules.ts';
import { type Anchors, type Reading, resolve } from './resolve.ts';
import { TIMEX_RULES } from './rules/index.ts';
import { type TaggedWord, tenseAround } from './tense.ts';
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
export function findTimexes(text: string, { dct }: TimexContext): Timex[] {
  const matches = matchRules(text).map((match) => withTense(match, text));
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

function withTense(match: Match, text: string): Match {
  const settle = (expression: Expression): Expression => {
    if (expression.kind === 'occurrence' && expression.direction === 'tense') {
      const tense = tenseAround(text, match);
      const isDay = expression.of.kind === 'month-day';
      return { ...expression, direction: tense ?? (isDay ? 'nearest' : 'past') };
    }
    return 'of' in expression && 'kind' in expression.of && expression.kind !== 'occurrence'
      ? ({ ...expression, of: settle(expression.of as Expression) } as Expression)
      : expression;
  };
  return { ...match, expression: settle(match.expression) };
}

/** Resolves the matches in the text's order: each dated one can anchor the next. */
function readAll(matches: readonly Match[], dct: string | null): (Reading | null)[] {
  let anchors: Anchors = { dct, previous: null, 'business-period': null };
  return matches.map(({ expression }) => {
    const reading = resolve(expression, anchors);
    if (reading?.period) {
      const isBusiness = reading.period.unit === 'quarter' || reading.period.unit === 'half';
      anchors = {
        ...anchors,
        previous: reading.period,
        'business-period': isBusiness ? reading.period : anchors['business-period'],
      };
    }
    return reading;
  });
}

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
