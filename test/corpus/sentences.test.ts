import { describe, expect, it } from 'vitest';
import { readMarked, tagMarked } from '../support/marked-sentence.ts';
import { OPEN_SENTENCES } from './open-sentences.ts';
import { SECOND_SENTENCES } from './second-sentences.ts';
import { SENTENCES } from './sentences.ts';
import { STORIES } from './stories.ts';
import { THIRD_SENTENCES } from './third-sentences.ts';

describe.each([SENTENCES, SECOND_SENTENCES, STORIES, THIRD_SENTENCES].flatMap((set) => Object.entries(set)))(
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
