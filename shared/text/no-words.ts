import type { Span } from './span.ts';

/** Longer than any word, address or list without a space is, and longer than any row of marks that means something. */
const LONGEST_WORD = 100;
const LONGEST_MARKS = 8;

const NO_WORDS = new RegExp(
  `[^\\s\\p{L}\\p{N}]{${LONGEST_MARKS + 1},${LONGEST_WORD}}|(?<!\\S)\\S{${LONGEST_WORD + 1},}`,
  'gu',
);

/** Pieces that part no pair of surrogates. */
const PIECE = new RegExp(`.{1,${LONGEST_WORD}}`, 'gsu');

/**
 * What stands between two spaces and is a word of no language: rows of marks, and what is longer than a word can be, in
 * pieces. `a ------------ b` → the dashes. A tagger would take it to pieces unit by unit, at a cost that grows with its square.
 */
export const findNoWords = (text: string): Span[] =>
  [...text.matchAll(NO_WORDS)].flatMap(({ 0: words, index }) =>
    [...words.matchAll(PIECE)].map(({ 0: piece, index: at }) => ({
      start: index + at,
      end: index + at + piece.length,
    })),
  );

/** The text with spaces for some of its stretches; every other unit keeps its place. */
export function blankOut(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}
