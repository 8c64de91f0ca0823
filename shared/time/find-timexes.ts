import { anyEffort, type Effort } from '../text/effort.ts';
import { NO_ANCHORS } from './anchors.ts';
import type { DateValue } from './date-value.ts';
import { describeExpression } from './describe-expression.ts';
import { toDateValue } from './edtf.ts';
import { anchorNameOf, type Expression, mapOccurrences, type Occurrence } from './expression.ts';
import { readFourDigits } from './four-digits.ts';
import { dropGamePeriods } from './game-periods.ts';
import { createMatcher } from './match-rules.ts';
import { dropPersons } from './month-persons.ts';
import { type Stance, stanceOf } from './narrative.ts';
import { type Led, openEnds } from './open-ends.ts';
import { formatEdtf } from './period.ts';
import { type AnchoredReading, readInOrder } from './read-in-order.ts';
import type { Reading } from './reading.ts';
import { resolve } from './resolve.ts';
import { TIMEX_RULES } from './rules/index.ts';
import { type Settled, settleExpressions } from './settle-expressions.ts';
import type { TaggedWord } from './tense.ts';
import type { Anchor, Timex } from './timex.ts';
import { partsOf } from './timex-parts.ts';

/** What the tagger may know besides the text. */
export type TimexContext = {
  /** When the text was published; null when nobody knows. It may be coarse. */
  readonly dct: DateValue | null;
  /** The text's words with their parts of speech: with them the verbs are sure, without them guessed. */
  readonly tokens?: readonly TaggedWord[];
  readonly effort?: Effort;
};

const matchRules = createMatcher(TIMEX_RULES);

/**
 * Every temporal expression of a text, in its order, none overlapping. Total, and linear in the text's length.
 * `He left on Friday`, DCT 2024-03-13 → one DATE `Friday`, 2024-03-08.
 */
export function findTimexes(text: string, { dct, tokens = [], effort = anyEffort }: TimexContext): Timex[] {
  const found = readFourDigits(dropPersons(dropGamePeriods(matchRules(text), text), text), text);
  effort('expression', found.length);
  const stance = stanceOf(found, dct);
  const matches = settleExpressions(found, { text, tokens: tokens.length > 0 ? tokens : null, stance, dct });
  const worlds = publicationDays(dct).map((day) => readInOrder(matches, { text, stance }, day));
  return matches.flatMap((match, index) => {
    const readings = worlds.map((world) => world[index]!);
    return toTimex({ match, text, dct, stance }, readings) ?? [];
  });
}

/** The days that publication can have been, by their ends: every operator keeps the order of its anchors. */
function publicationDays(dct: DateValue | null): readonly (string | null)[] {
  const { earliest, latest } = dct ?? {};
  if (!earliest || !latest) return [null];
  return earliest === latest ? [earliest] : [earliest, latest];
}

/** How far around its words a date's preposition, and what it depends on, are looked for. */
const LEAD_REACH = 80;

type Place = {
  readonly match: Settled;
  readonly text: string;
  readonly dct: DateValue | null;
  readonly stance: Stance;
};

function toTimex({ match, text, dct, stance }: Place, readings: readonly AnchoredReading[]): Timex | null {
  const { start, end, rule, expression } = match;
  const [first, last = first] = readings.map(({ reading }) => reading);
  if (!first || !last) return null;
  const led = {
    before: text.slice(Math.max(0, start - LEAD_REACH), start),
    after: text.slice(end, end + LEAD_REACH),
    isClock: first.type === 'TIME',
  };
  const date = openEnds(dateOf(first, last, match, dct), led);
  const anchor = anchorOf(expression, dct, readings[0]!);
  const isPassage = stance === 'news' && anchor?.kind === 'narrative';
  const { stated, inferred } = partsOf(expression);
  return {
    start,
    end,
    text: text.slice(start, end),
    type: first.type,
    value: first.value === last.value ? first.value : valueWithoutDct(expression),
    ...(first.mod && { mod: first.mod }),
    ...date,
    rule,
    expression: describeExpression(expression),
    ...(anchor && { anchor }),
    stated: [...stated],
    inferred: [...inferred],
    alternatives: alternativesTo(match, { dct, date, led, isPassage }),
  };
}

const valueWithoutDct = (expression: Expression): string => resolve(expression, NO_ANCHORS)!.value;

/** Where the two ends of a coarse publication date differ, all that lies between them. */
function dateOf(first: Reading, last: Reading, { expression }: Settled, dct: DateValue | null): DateValue | null {
  if (!first.edtf || !last.edtf) return null;
  if (first.edtf === last.edtf) return toDateValue(first.edtf);
  if (first.edtf.startsWith('../')) return toDateValue(last.edtf);
  const [from, to] = [toDateValue(first.edtf)?.earliest, toDateValue(last.edtf)?.latest];
  if (!from || !to) return null;
  const { isPast, isFuture } = weekdayDirection(expression);
  const start = isFuture && dct?.earliest && dct.earliest < from ? dct.earliest : first.edtf.split('/')[0];
  const end = isPast && dct?.latest && dct.latest > to ? dct.latest : last.edtf.split('/').at(-1);
  return toDateValue(`${start}/${end}`);
}

/** A bare weekday lies within a week of publication: with a coarse one, anywhere up to its end. */
function weekdayDirection(expression: Expression): { isPast: boolean; isFuture: boolean } {
  const found: Occurrence[] = [];
  mapOccurrences(expression, (occurrence) => {
    found.push(occurrence);
    return occurrence;
  });
  const [weekday] = found.filter(({ of }) => of.kind === 'weekday');
  return { isPast: weekday?.direction === 'past', isFuture: weekday?.direction === 'future' };
}

function anchorOf(expression: Expression, dct: DateValue | null, { mention }: AnchoredReading): Anchor | null {
  const name = anchorNameOf(expression);
  if (!name) return null;
  if (!mention) return { kind: 'dct', value: dct?.edtf ?? null };
  return {
    kind: name === 'passage' || name === 'nearby' ? 'narrative' : 'timex',
    value: formatEdtf(mention),
    text: mention.words,
  };
}

type Known = {
  readonly dct: DateValue | null;
  readonly date: DateValue | null;
  readonly led: Led;
  readonly isPassage: boolean;
};

/**
 * Where no verb told the direction, the occurrence on the other side of publication; where a passage of news told the
 * year, the last one before publication.
 */
function alternativesTo({ expression, isOpen }: Settled, { dct, date, led, isPassage }: Known): string[] {
  if (expression.kind === 'either') return [formatEdtf(expression.dayFirst)];
  if (!dct?.earliest || dct.earliest !== dct.latest) return [];
  const directions = isPassage ? (['past'] as const) : isOpen ? (['past', 'future'] as const) : [];
  return directions.flatMap((direction) => {
    const other = mapOccurrences(expression, (occurrence) => ({ ...occurrence, direction }));
    const reading = resolve(other, { ...NO_ANCHORS, dct: dct.earliest })?.edtf;
    const edtf = reading && openEnds(toDateValue(reading), led)?.edtf;
    return edtf && edtf !== date?.edtf ? [edtf] : [];
  });
}
