import { type Fact, stemsOfText } from './fact.ts';

/** How much of what words say is what articles tell of a day, and what they tell of the topic. */
export type WordWeights = (words: string, edtf: string | undefined) => number;

/** Fewer words than this are not a report. */
const WORDS_OF_A_REPORT = 8;
/** What the whole topic tells counts so many times what is told of the day: it says what the topic is about. */
const TOPIC_SHARE = 2;

type Tellers = Map<string, Set<string>>;

/**
 * Weighs words by how many articles of independent origins use them, where they tell of the same date and anywhere in
 * the topic: what everybody tells of a day is what happened, what one tells stands at its rim, and what has few of the
 * topic's words stands at the topic's rim.
 */
export function weighWords(facts: readonly Fact[], origins: ReadonlyMap<string, string>): WordWeights {
  const byDate = new Map<string, Tellers>();
  const topic: Tellers = new Map();
  for (const { date, article, context } of facts) {
    const origin = origins.get(article.id) ?? article.id;
    const ofDate: Tellers = byDate.get(date?.edtf ?? '') ?? new Map();
    for (const stem of context) for (const tellers of [ofDate, topic]) tellOf(tellers, stem, origin);
    if (date !== null) byDate.set(date.edtf, ofDate);
  }
  const articles = Math.max(2, new Set(facts.map(({ article }) => origins.get(article.id))).size);
  return (words, edtf) => {
    const stems = stemsOfText(words);
    const ofDate = byDate.get(edtf ?? '') ?? new Map();
    const most = Math.max(2, ...[...ofDate.values()].map(({ size }) => size));
    const sum = shareOf(stems, ofDate, most) + TOPIC_SHARE * shareOf(stems, topic, articles);
    return sum / Math.max(WORDS_OF_A_REPORT, stems.size);
  };
}

const tellOf = (tellers: Tellers, stem: string, origin: string): unknown =>
  tellers.get(stem)?.add(origin) ?? tellers.set(stem, new Set([origin]));

/** The sum over words of how many tell each, 0 … 1 for each, 1 for those that most tell. */
const shareOf = (stems: ReadonlySet<string>, tellers: Tellers, most: number): number =>
  [...stems].reduce((sum, stem) => sum + Math.log2(tellers.get(stem)?.size ?? 1) / Math.log2(most), 0);
