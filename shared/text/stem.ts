/** Cuts the endings that one fact's tellings differ in. `launched`, `launches`, `launching` → `launch`. */
export const stem = (word: string): string =>
  word.length <= 4
    ? word
    : word
        .replace(/(?:ations?|ments?|ings?|edly|ers?|ions?)$/, '')
        .replace(/(?:ied|ies)$/, 'y')
        .replace(/(?:ed|es|s|ly|e)$/, '')
        .replace(/([^aeiou])\1$/, '$1') || word;
