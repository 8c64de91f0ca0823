import { describe, expect, it } from 'vitest';
import { readSentences, readText } from '#shared/claim/read-sentences.ts';
import { apart } from '#shared/text/fence.ts';
import type { TaggedToken } from '#shared/text/part-of-speech.ts';
import { slice } from '#shared/text/span.ts';
import { toDateValue } from '#shared/time/edtf.ts';

describe('readSentences', () => {
  const text = 'Mayor Ada Holt resigned on Monday. The bridge collapsed. She had led Tarbet for nine years.';
  const whole = readText(text, toDateValue('2024-03-13'));
  const unreadable = (token: TaggedToken): TaggedToken => ({
    ...token,
    get lemma(): string {
      throw new TypeError('no lemma');
    },
  });
  const broken = {
    ...whole,
    tokens: whole.tokens.map((token) => (token.text === 'collapsed' ? unreadable(token) : token)),
  };

  it('leaves out a sentence that cannot be read, says which, and reads the next as if it were not there', () => {
    const { read, faults } = apart(readSentences(broken));
    expect(read.map(({ span }) => slice(text, span).trim())).toEqual([
      'Mayor Ada Holt resigned on Monday.',
      'She had led Tarbet for nine years.',
    ]);
    expect(faults.map(({ span }) => slice(text, span!).trim())).toEqual(['The bridge collapsed.']);
    const [first, last] = read;
    const [alone, , known] = apart(readSentences(whole)).read;
    expect(first).toEqual(alone);
    expect(last!.ordinal).toBe(known!.ordinal);
  });
});
