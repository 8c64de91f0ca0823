import type { Expression } from './expression.ts';

/** The named groups of a match, in lower case, each gap one blank; undefined where a group took no part. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** The words of a match as written, and up to 40 units of text on either side. */
export type Surroundings = { readonly words: string; readonly before: string; readonly after: string };

/**
 * A rule: which words, and what they mean.
 * `examples`: a sentence with the span in brackets → its TIMEX3 value (DCT Wednesday 2024-03-13); a sentence
 * without brackets → null: the rule must find nothing there.
 */
export type TimexRule = {
  readonly name: string;
  readonly examples: Readonly<Record<string, string | null>>;
  /** See `compilePattern`. */
  readonly pattern: string;
  /** Null: these words are no time after all. */
  readonly meaning: (groups: Groups, surroundings: Surroundings) => Expression | null;
};
