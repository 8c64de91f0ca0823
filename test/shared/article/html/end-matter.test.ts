import { describe, expect, it } from 'vitest';
import { END_RULES, withoutEndMatter } from '#shared/article/html/end-matter.ts';
import type { Line } from '#shared/article/html/lines.ts';

const lineOf = (words: string): Line => ({ words, tag: 'p', linked: 0, at: 1 });
const TEXT = Array.from(
  { length: 6 },
  (_, index) => `The harbour was closed for ${index + 2} days, the authority said.`,
);
const kept = (last: readonly string[], author: string | null = null): readonly string[] =>
  withoutEndMatter([...TEXT, ...last].map(lineOf), author)
    .map(({ words }) => words)
    .slice(TEXT.length);

describe('withoutEndMatter', () => {
  it.each(END_RULES.flatMap(({ name, examples }) => examples.map((line) => [line, name])))(
    'leaves out "%s"',
    (line) => {
      expect(kept([line])).toEqual([]);
    },
  );

  it.each(END_RULES.flatMap(({ name, counterexamples }) => counterexamples.map((line) => [line, name])))(
    'keeps "%s"',
    (line) => {
      expect(kept([line])).toEqual([line]);
    },
  );

  it('knows the author by the first name', () => {
    const line = 'Oona has seen most harbours of the coast and covers them all.';
    expect(kept([line], 'Oona Petrie')).toEqual([]);
    expect(kept([line], 'Ada Holt')).toEqual([line]);
  });

  it('leaves out what a company says of itself below its release', () => {
    expect(kept(['About Wharf Cranes', 'Wharf Cranes builds cranes in Tarbet and employs 200.'])).toEqual([]);
    expect(kept(['About time', TEXT[0]!])).toEqual(['About time', TEXT[0]]);
  });

  it('leaves out short lines below and between', () => {
    expect(kept(['Oona Petrie is a reporter for The Wharf.', 'Film: a pig on the quay'])).toEqual([]);
  });

  it('keeps most of a text, whatever it looks like', () => {
    const lines = Array.from({ length: 10 }, () => lineOf('Oona Petrie is a reporter for The Wharf.'));
    expect(withoutEndMatter(lines, null)).toHaveLength(4);
  });
});
