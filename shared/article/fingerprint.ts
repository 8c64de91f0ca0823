const SHINGLE_WORDS = 4;
const HASHES = 32;
/** Copies are alike from the beginning; what stands behind this length changes nothing. */
const MOST_CHARS = 60_000;

/**
 * MinHash of a text's word shingles (Broder 1997): the share of equal places of two fingerprints estimates how many of
 * their shingles two texts share. 32 unsigned numbers; all the same for a text without words.
 */
export function fingerprintOf(text: string): number[] {
  const words =
    text
      .slice(0, MOST_CHARS)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const lowest = new Array<number>(HASHES).fill(0xffffffff);
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) {
    const shingle = hash(words.slice(at, at + SHINGLE_WORDS).join(' '));
    for (let index = 0; index < HASHES; index++) {
      const mixed = mix(shingle ^ Math.imul(index + 1, 0x9e3779b1));
      if (mixed < lowest[index]!) lowest[index] = mixed;
    }
  }
  return lowest;
}

/** Share of shingles in common, 0 … 1. */
export const likeness = (a: readonly number[], b: readonly number[]): number =>
  a.filter((value, index) => value === b[index] && value !== 0xffffffff).length / HASHES;

/** FNV-1a. */
function hash(words: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) value = Math.imul(value ^ words.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** The finaliser of MurmurHash3. */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
