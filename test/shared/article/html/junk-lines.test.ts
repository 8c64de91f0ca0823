import { describe, expect, it } from 'vitest';
import { isJunkLine, isStamp, JUNK_RULES } from '#shared/article/html/junk-lines.ts';

const line = (words: string) => ({ words, tag: 'p', linked: 0, at: 0 });

describe('JUNK_RULES', () => {
  const examples = JUNK_RULES.flatMap((rule) => rule.examples.map((words) => ({ rule, name: rule.name, words })));
  it.each(examples)('$name: "$words"', ({ rule, words }) => {
    expect(rule.isJunk(line(words))).toBe(true);
  });

  const counterexamples = JUNK_RULES.flatMap(({ name, counterexamples }) =>
    counterexamples.map((words) => ({ name, words })),
  );
  it.each(counterexamples)('$name lets "$words" stand', ({ words }) => {
    expect(isJunkLine(line(words))).toBe(false);
  });
});

describe('isStamp', () => {
  it.each([
    ['13 May 2025', true],
    ['Last updated: May 13, 2025 5:04 PM EDT', true],
    ['09:30', true],
    ['Three days in May', false],
    ['In 2025 the harbour will close.', false],
  ])('%s → %s', (words, expected) => {
    expect(isStamp(words)).toBe(expected);
  });
});
