import { describe, expect, it } from 'vitest';
import { readMarked, tagDated } from '../support/marked-sentence.ts';
import { DATE_KINDS } from './date-kinds.ts';
import { FOURTH_SENTENCES } from './fourth-sentences.ts';

describe.each(Object.entries({ ...DATE_KINDS, ...FOURTH_SENTENCES }))('%s', (_kind, { dct, sentences }) => {
  it.each(sentences)('%s', (sentence) => {
    expect(tagDated(readMarked(sentence), dct)).toBe(sentence);
  });
});
