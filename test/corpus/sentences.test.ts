import { describe, expect, it } from 'vitest';
import { readMarked, tagMarked } from '../support/marked-sentence.ts';
import { OPEN_SENTENCES } from './open-sentences.ts';
import { SENTENCE_SETS } from './sets.ts';

describe.each(Object.values(SENTENCE_SETS).flatMap((set) => Object.entries(set)))(
  '%s',
  (_family, { dct, sentences }) => {
    it.each(sentences.filter((sentence) => !OPEN_SENTENCES.has(sentence)))('%s', (sentence) => {
      expect(tagMarked(readMarked(sentence), dct)).toBe(sentence);
    });

    it.each(sentences.filter((sentence) => OPEN_SENTENCES.has(sentence)))('is still open: %s', (sentence) => {
      expect(tagMarked(readMarked(sentence), dct)).not.toBe(sentence);
    });
  },
);
