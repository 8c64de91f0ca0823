import { describe, expect, it } from 'vitest';
import { readMarked, tagMarked } from '../support/marked-sentence.ts';
import { OPEN_SENTENCES, SENTENCES } from './sentences.ts';

describe.each(Object.entries(SENTENCES))('%s', (_family, { dct, sentences }) => {
  it.each(sentences.filter((sentence) => !OPEN_SENTENCES.has(sentence)))('%s', (sentence) => {
    expect(tagMarked(readMarked(sentence), dct)).toBe(sentence);
  });
});
