import { describe, expect, it } from 'vitest';
import { tagWords } from '#shared/text/part-of-speech.ts';
import { COMMON_WORDS, CONTRACTIONS } from '../../fuzz/words.ts';

const partsOf = (text: string): string[] => tagWords(text).map(({ text: word, lemma }) => `${word}/${lemma}`);

/** Contractions that writers spell with an apostrophe or without, and those that have none. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  cannot: ['can/can', 'not/not'],
  dont: ['do/do', 'nt/not'],
  "don't": ['do/do', "n't/not"],
  'don’t': ['do/do', 'n’t/not'],
  wont: ['wo/will', 'nt/not'],
  "shan't": ['sha/shall', "n't/not"],
  theyre: ['they/they', 're/be'],
  'they’ll': ['they/they', '’ll/will'],
  "I'm": ['I/i', "'m/be"],
  'I’m': ['I/i', '’m/be'],
};
const PLACES = ['X', 'X,', 'X.', 'X?!', '(X)', '“X”', 'they X, he said', 'X… ', '"X," he said', 'X\n\nX', 'X) X'];

describe('tagWords', () => {
  it.each(Object.entries(PARTS))('takes %s apart wherever it stands', (contraction, parts) => {
    for (const place of PLACES) {
      const found = partsOf(place.replaceAll('X', contraction)).join(' ');
      expect(found.split(parts.join(' ')).length, found).toBe(place.split('X').length);
    }
  });

  it('gives the same words of the same text again', () => {
    const text = 'The visitors called Kelby\u2019s \u201csweet spot\u201d their own.';
    const words = tagWords(text);
    expect(tagWords(text)).toEqual(words);
    expect(words.map((word) => word.text)).toContain('Kelby');
  });

  it('gives every word its place and a lemma, and leaves out nothing but white space', () => {
    for (const word of [...CONTRACTIONS, ...COMMON_WORDS])
      for (const place of PLACES) {
        const text = place.replaceAll('X', word);
        const tokens = tagWords(text);
        for (const token of tokens) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.lemma, text).toBeTruthy();
        }
        expect(tokens.map((token) => token.text).join('')).toBe(text.replaceAll(' ', ''));
      }
  });
});
