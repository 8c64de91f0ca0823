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
  const hashes = Uint32Array.from(words, hash);
  const lowest = new Uint32Array(HASHES).fill(0xffffffff);
  for (let at = 0; at + SHINGLE_WORDS <= hashes.length; at++) {
    let shingle = 0;
    for (let place = at; place < at + SHINGLE_WORDS; place++) shingle = mix(Math.imul(shingle, 31) + hashes[place]!);
    for (let index = 0; index < HASHES; index++) {
      const mixed = Math.imul(shingle ^ SEEDS[index]!, FACTORS[index]!) >>> 0;
      if (mixed < lowest[index]!) lowest[index] = mixed;
    }
  }
  return [...lowest];
}

/** One hash function for each place: exclusive or with a seed, times an odd factor. */
const SEEDS = Uint32Array.from({ length: HASHES }, (_, index) => mix(Math.imul(index + 1, 0x9e3779b1)));
const FACTORS = SEEDS.map((seed) => mix(seed) | 1);

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
