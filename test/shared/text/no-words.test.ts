import { describe, expect, it } from 'vitest';
import { blankOut, findNoWords } from '#shared/text/no-words.ts';
import { tagWords } from '#shared/text/part-of-speech.ts';
import { slice } from '#shared/text/span.ts';

const wordsOf = (text: string): string[] => findNoWords(text).map((span) => slice(text, span));

describe('findNoWords', () => {
  it.each([
    ['Steel ------------ fell', ['------------']],
    ['Steel****************fell', ['****************']],
    [`Steel ${'a'.repeat(250)} fell`, ['a'.repeat(100), 'a'.repeat(100), 'a'.repeat(50)]],
    [`${'1/'.repeat(60)}`, ['1/'.repeat(50), '1/'.repeat(10)]],
  ])('finds in "%s" what is no word', (text, found) => {
    expect(wordsOf(text)).toEqual(found);
  });

  it.each([
    'Steel -- and coal ... fell, he said.',
    `The antidisestablishmentarianism of https://example.org/${'news/'.repeat(14)}index.html ended.`,
    `"($1,000.50!?)"`,
    '',
  ])('finds nothing in "%s"', (text) => {
    expect(wordsOf(text)).toEqual([]);
  });

  it('parts no pair of surrogates', () => {
    const pieces = wordsOf(`a${'\ud83d\ude00'.repeat(150)}`);
    expect(pieces.join('')).toBe(`a${'\ud83d\ude00'.repeat(150)}`);
    for (const piece of pieces) expect(piece.isWellFormed()).toBe(true);
  });
});

describe('blankOut', () => {
  it('leaves every other unit at its place', () => {
    expect(
      blankOut('ab--cd--', [
        { start: 2, end: 4 },
        { start: 6, end: 8 },
      ]),
    ).toBe('ab  cd  ');
  });
});

describe('tagWords', () => {
  it('gives what is no word its place among the words, and no part of speech', () => {
    const text = `The bank ${'='.repeat(120)} fell.`;
    const words = tagWords(text);
    expect(words.map(({ pos }) => pos)).toEqual(['DET', 'NOUN', 'X', 'X', 'VERB', 'PUNCT']);
    for (const word of words) expect(slice(text, word)).toBe(word.text);
  });

  it('reads on behind a text without a gap', () => {
    const words = tagWords(`${'a'.repeat(50_000)} The bank fell.`);
    expect(words.slice(-4).map(({ text }) => text)).toEqual(['The', 'bank', 'fell', '.']);
  });
});
