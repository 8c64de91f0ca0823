import { likeness } from '../article/fingerprint.ts';
import type { Article } from '../claim/extracted-article.ts';

/** Articles that share so much of their words are one text. */
const COPIED = 0.4;

/**
 * Articles told apart by where their words come from: near-duplicates share an origin (MinHash). Each article's origin
 * is the id of the first of its copies.
 */
export function findOrigins(articles: readonly Article[]): ReadonlyMap<string, string> {
  const byBand = new Map<string, Article[]>();
  const origins = new Map<string, string>();
  for (const article of articles) {
    const bands = bandsOf(article);
    const earlier = [...new Set(bands.flatMap((band) => byBand.get(band) ?? []))];
    const copy = earlier.find((other) => likeness(article.fingerprint, other.fingerprint) >= COPIED);
    origins.set(article.id, copy ? origins.get(copy.id)! : article.id);
    for (const band of bands) byBand.set(band, [...(byBand.get(band) ?? []), article]);
  }
  return origins;
}

/** Sixteen bands of two values: texts alike by 0.4 share one with a probability of 0.94. */
const bandsOf = ({ fingerprint }: Article): string[] =>
  Array.from(
    { length: Math.floor(fingerprint.length / 2) },
    (_, band) => `${band}:${fingerprint[band * 2]}:${fingerprint[band * 2 + 1]}`,
  );
