import { type Fact, stemsOfText } from './fact.ts';

/** How much of what words say is what articles tell of a day, 0 … 1. */
export type WordWeights = (words: string, edtf: string | undefined) => number;

/** Fewer words than this are not a report. */
const WORDS_OF_A_REPORT = 8;

/**
 * Weighs words by how many articles of independent origins use them where they tell of the same date: what everybody
 * tells of a day is what happened, what one tells stands at its rim.
 */
export function weighWords(facts: readonly Fact[], origins: ReadonlyMap<string, string>): WordWeights {
  const byDate = new Map<string, Map<string, Set<string>>>();
  for (const { date, article, context } of facts) {
    if (date === null) continue;
    const words = byDate.get(date.edtf) ?? new Map<string, Set<string>>();
    for (const stem of context)
      words.set(stem, (words.get(stem) ?? new Set()).add(origins.get(article.id) ?? article.id));
    byDate.set(date.edtf, words);
  }
  return (words, edtf) => {
    const tellers = byDate.get(edtf ?? '');
    const stems = [...stemsOfText(words)];
    const most = Math.max(2, ...[...(tellers?.values() ?? [])].map(({ size }) => size));
    const sum = stems.reduce((all, stem) => all + Math.log2(tellers?.get(stem)?.size ?? 1) / Math.log2(most), 0);
    return sum / Math.max(WORDS_OF_A_REPORT, stems.length);
  };
}
