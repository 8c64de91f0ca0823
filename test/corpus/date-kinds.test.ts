import { describe, expect, it } from 'vitest';
import { readMarked, tagDated } from '../support/marked-sentence.ts';
import { DATE_KINDS } from './date-kinds.ts';

describe.each(Object.entries(DATE_KINDS))('%s', (_kind, { dct, sentences }) => {
  it.each(sentences)('%s', (sentence) => {
    expect(tagDated(readMarked(sentence), dct)).toBe(sentence);
  });
});
