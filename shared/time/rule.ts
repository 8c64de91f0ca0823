import type { Expression } from './expression.ts';

/** The named groups of a match, in lower case, each gap one blank; undefined where a group took no part. */
export type Groups = Readonly<Record<string, string | undefined>>;

/**
 * A rule: which words, and what they mean.
 * `examples`: a sentence with the span in brackets → its TIMEX3 value (DCT Wednesday 2024-03-13); a sentence
 * without brackets → null: the rule must not match there.
 */
export type TimexRule = {
  readonly name: string;
  readonly examples: Readonly<Record<string, string | null>>;
  /** See `compilePattern`. */
  readonly pattern: string;
  /** `words` are as written. Null: these words are no time after all. */
  readonly meaning: (groups: Groups, words: string) => Expression | null;
};
