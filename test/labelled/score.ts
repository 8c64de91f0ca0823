import type { Attribution, Figure } from '#shared/claim/claim.ts';
import { type ClauseReading, readClauses } from '#shared/claim/extract-claims.ts';
import { overlaps } from '#shared/text/span.ts';
import { plainArticle } from '../support/plain-article.ts';
import {
  type Expected,
  type ExpectedClause,
  type ExpectedFigure,
  type ExpectedLink,
  type LabelledArticle,
  readLabels,
} from './labelled-article.ts';

export type Count = { right: number; wrong: number };
/** What was right and wrong; each miss in words. */
export type Score = {
  readonly clauses: number;
  readonly status: Count;
  readonly negation: Count;
  readonly links: { right: number; expected: number; got: number; kind: number };
  readonly figures: Count;
  /** Clauses that make no claim, and how many of them became one. */
  readonly none: Count;
  /** How many clauses that make a claim became one. */
  readonly kept: Count;
  readonly misses: readonly string[];
};

/** Reads marked articles and counts how far the reading is what the marks say. */
export function scoreLabelled(articles: readonly LabelledArticle[]): Score {
  const score: Score & { misses: string[]; clauses: number } = {
    clauses: 0,
    status: { right: 0, wrong: 0 },
    negation: { right: 0, wrong: 0 },
    links: { right: 0, expected: 0, got: 0, kind: 0 },
    figures: { right: 0, wrong: 0 },
    none: { right: 0, wrong: 0 },
    kept: { right: 0, wrong: 0 },
    misses: [],
  };
  for (const article of articles) {
    const expected = readLabels(article.text);
    const readings = readClauses(plainArticle(expected.text, article.dct));
    scoreClauses(score, expected, readings.clauses);
    scoreFigures(score, expected, readings.clauses);
  }
  return score;
}

type Tally = Score & { misses: string[]; clauses: number };

function count(tally: Count, isRight: boolean): boolean {
  if (isRight) tally.right++;
  else tally.wrong++;
  return isRight;
}

function scoreClauses(score: Tally, { text, clauses }: Expected, readings: readonly ClauseReading[]): void {
  for (const expected of clauses) {
    score.clauses++;
    const reading = readingAt(readings, expected);
    const words =
      `${text.slice(Math.max(0, expected.start - 40), expected.start)}[${text.slice(expected.start, expected.end)}]${text.slice(expected.end, expected.end + 40)}`.replaceAll(
        '\n',
        ' / ',
      );
    const miss = (what: string): void => {
      score.misses.push(`${what}\n    ${words}`);
    };
    if (expected.statuses.length === 0) {
      if (!count(score.none, !reading?.isClaim)) miss('claim where none is expected');
      continue;
    }
    if (!count(score.kept, reading?.isClaim === true)) miss('not kept as a claim');
    const status = reading?.draft.status ?? null;
    if (!count(score.status, status !== null && expected.statuses.includes(status)))
      miss(`status ${status}, not ${expected.statuses.join('/')} (${reading?.draft.rules.join(', ')})`);
    if (!count(score.negation, (reading?.draft.negated ?? false) === expected.negated))
      miss(`negated: ${!expected.negated}`);
    const got = reading?.draft.attribution ?? [];
    const { right, kind, optional } = matchLinks(expected.chain, got);
    const wanted = expected.chain.filter(({ isOptional }) => !isOptional).length;
    score.links.right += right;
    score.links.kind += kind;
    score.links.expected += wanted;
    score.links.got += got.length - optional;
    if (right < Math.max(got.length - optional, wanted))
      miss(
        `sources ${got.map(nameOf).join(' > ') || 'none'}, not ${expected.chain.map(({ names }) => names.join('=')).join(' > ') || 'none'}`,
      );
  }
}

/** The clause that holds a verb: of those that overlap, the shortest. */
const readingAt = (readings: readonly ClauseReading[], { start }: ExpectedClause): ClauseReading | undefined =>
  readings
    .filter(({ clause }) => clause.start <= start && start < clause.end)
    .toSorted((a, b) => a.clause.end - a.clause.start - (b.clause.end - b.clause.start))[0];

const nameOf = ({ source, resolved }: Attribution): string => resolved ?? source;

/** Links that stand in both chains in the same order, and how many of them have the right kind. */
function matchLinks(
  expected: readonly ExpectedLink[],
  got: readonly Attribution[],
): { readonly right: number; readonly kind: number; readonly optional: number } {
  let [right, kind, optional, from] = [0, 0, 0, 0];
  for (const link of expected) {
    const at = got.findIndex((each, index) => index >= from && isSame(link, each));
    if (at < 0) continue;
    from = at + 1;
    if (link.isOptional) optional++;
    else right++;
    if (!link.isOptional && (got[at]!.kind === 'document') === link.isDocument) kind++;
  }
  return { right, kind, optional };
}

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['\u2019]s?\b/g, '')
    .replace(/[.,"]/g, '')
    .replace(/^(?:the|a|an|its|his|her|some|one) /, '')
    .trim();

/** The expected name stands in the one that was found, which says at most five words more (`two people familiar …`). */
function isSame(expected: ExpectedLink, got: Attribution): boolean {
  const have = plain(nameOf(got));
  return expected.names
    .map(plain)
    .some((want) => ` ${have} `.includes(` ${want} `) && have.split(' ').length - want.split(' ').length <= 5);
}

function scoreFigures(score: Tally, { text, figures }: Expected, readings: readonly ClauseReading[]): void {
  const found = new Map(
    readings.flatMap(({ draft }) => draft.figures.map((figure) => [`${figure.start}-${figure.end}`, figure])),
  );
  const all = [...found.values()];
  for (const expected of figures) {
    const near = all.filter((figure) => overlaps(figure, expected));
    if (!count(score.figures, near.length === 1 && isSameFigure(expected, near[0]!)))
      score.misses.push(
        `figure ${near.map(describe).join(' + ') || 'none'}\n    ${describe(expected)}: ${text.slice(expected.start, expected.end)}`,
      );
  }
  for (const figure of all) {
    if (figures.some((expected) => overlaps(figure, expected))) continue;
    count(score.figures, false);
    score.misses.push(
      `figure ${describe(figure)} where none is expected\n    ${text.slice(figure.start - 30, figure.end + 30).replaceAll('\n', ' / ')}`,
    );
  }
}

const numbersOf = ({ value, from, to }: Figure): number[] => [from, to, value].filter((each) => each !== undefined);
const describe = (figure: ExpectedFigure | Figure): string =>
  `${figure.kind} ${figure.bound} ${('numbers' in figure ? figure.numbers : numbersOf(figure)).join(',')} ${figure.unit} per ${figure.per ?? null}`;
const singular = (unit: string): string => unit.toLowerCase().replace(/(?<=\w{2})s$/, '');

function isSameFigure(expected: ExpectedFigure, got: Figure): boolean {
  const numbers = numbersOf(got);
  return (
    expected.kind === got.kind &&
    expected.bound === got.bound &&
    (expected.unit === null || singular(expected.unit) === singular(got.unit ?? '')) &&
    expected.per === (got.per ?? null) &&
    expected.numbers.length === numbers.length &&
    expected.numbers.every((number, index) => Math.abs(number - numbers[index]!) <= 1e-9 * Math.max(1, number))
  );
}
