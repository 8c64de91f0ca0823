import type { Figure, Status } from '#shared/claim/claim.ts';

/**
 * An article with its clauses and figures marked in the text.
 * `[would scrap|planned @Alan Whitcombe]`: a verb whose clause is planned, and who says it, outermost first; `@#memo` is
 * a document, `@Ann Lee=the mayor` either, `@Ann Lee?` may be named or not;
 * `not` is a negation, `a/b` either, `none` no claim.
 * `{about £2.4bn|~2.4bn GBP}`: a figure, with `~ >= <= < >` as bounds, `a->b` a change, `a..b` a range, `/year` per what.
 */
export type LabelledArticle = {
  readonly kind: string;
  readonly dct: string;
  readonly text: string;
};

export type ExpectedLink = {
  readonly names: readonly string[];
  readonly isDocument: boolean;
  readonly isOptional: boolean;
};
export type ExpectedClause = {
  readonly start: number;
  readonly end: number;
  /** Each right status; empty where the words make no claim. */
  readonly statuses: readonly Status[];
  readonly negated: boolean;
  readonly chain: readonly ExpectedLink[];
};
export type ExpectedFigure = Pick<Figure, 'start' | 'end' | 'kind' | 'bound' | 'unit'> & {
  readonly numbers: readonly number[];
  readonly per: string | null;
};
export type Expected = {
  readonly text: string;
  readonly clauses: readonly ExpectedClause[];
  readonly figures: readonly ExpectedFigure[];
};

const MARK = /\[([^\]|]+)\|([^\]]+)\]|\{([^}|]+)\|([^}]+)\}/g;
const BOUNDS: Readonly<Record<string, Figure['bound']>> = {
  '~': 'about',
  '>=': 'at-least',
  '<=': 'at-most',
  '<': 'less-than',
  '>': 'more-than',
};
const SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, bn: 1e9 };

/** The plain text of a marked one, and what its marks expect, with offsets into the plain text. */
export function readLabels(marked: string): Expected {
  const clauses: ExpectedClause[] = [];
  const figures: ExpectedFigure[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(at, match.index);
    at = match.index + match[0].length;
    const [, verb, clause, words, figure] = match;
    const span = { start: text.length, end: text.length + (verb ?? words)!.length };
    text += verb ?? words;
    if (clause) clauses.push({ ...span, ...readClause(clause) });
    if (figure && figure !== 'none') figures.push({ ...span, ...readFigure(figure) });
  }
  return { text: text + marked.slice(at), clauses, figures };
}

function readClause(label: string): Omit<ExpectedClause, 'start' | 'end'> {
  const [head, ...links] = label.split(' @');
  const [statuses, ...flags] = head!.split(' ');
  return {
    statuses: statuses === 'none' ? [] : (statuses!.split('/') as Status[]),
    negated: flags.includes('not'),
    chain: links.map((name) => ({
      names: name
        .replace(/^#/, '')
        .replace(/(?<=.)\?$/, '')
        .split('='),
      isDocument: name.startsWith('#'),
      isOptional: /.\?$/.test(name),
    })),
  };
}

function readFigure(label: string): Omit<ExpectedFigure, 'start' | 'end'> {
  const [, mark, amounts, unit, per] = /^(~|>=|<=|<|>)?(\S+)(?: ([^/]+?))?(?: ?\/(\w+))?$/.exec(label)!;
  const parts = amounts!.split(/->|\.\./);
  return {
    kind: amounts!.includes('->') ? 'change' : amounts!.includes('..') ? 'range' : 'value',
    numbers: parts.map(readNumber),
    unit: unit ?? null,
    per: per ?? null,
    bound: mark ? BOUNDS[mark]! : 'exact',
  };
}

function readNumber(amount: string): number {
  const [, digits, scale] = /^([\d.]+)(k|m|bn)?$/.exec(amount)!;
  return Number((Number(digits) * (scale ? SCALES[scale]! : 1)).toPrecision(12));
}
