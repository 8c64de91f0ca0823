import { TENS, UNITS_AND_TEENS } from '../../text/number-words.ts';

const WORDS: Readonly<Record<string, number>> = {
  zero: 0,
  nil: 0,
  ...UNITS_AND_TEENS,
  ...TENS,
  hundred: 100,
  dozen: 12,
  'a dozen': 12,
  'half a dozen': 6,
  'a hundred': 100,
  'a thousand': 1000,
  'a million': 1e6,
  'a billion': 1e9,
  'a trillion': 1e12,
  'half a million': 5e5,
  'half a billion': 5e8,
  'a quarter of a million': 25e4,
  'three quarters of a million': 75e4,
};
const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  crore: 1e7,
  billion: 1e9,
  bn: 1e9,
  bln: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  trn: 1e12,
};
const FRACTIONS: Readonly<Record<string, number>> = { '\u00bd': 0.5, '\u00bc': 0.25, '\u00be': 0.75 };

const longestFirst = (words: readonly string[]): string => words.toSorted((a, b) => b.length - a.length).join('|');
const TENS_IN_WORDS = Object.keys(TENS).join('|');
const ONES = 'one|two|three|four|five|six|seven|eight|nine';

/** `1,200`, `2.5`, `25 3/8`, `2½`. */
export const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?: [1-7]\/(?:[248]|16)(?!\d)|[\u00bd\u00bc\u00be])?`;
/** `forty-three`, `half a million`, `a dozen`, `three`. */
export const NUMBER_WORDS = String.raw`(?:(?:${TENS_IN_WORDS})-(?:${ONES})|${longestFirst(Object.keys(WORDS))})(?![\p{L}'\u2019-])`;
/** `million`, `bn`; letters only right behind digits, and not inside a word. */
export const SCALE = String.raw`(?:(?: |-)?(?:hundred|thousand|million|billion|trillion|crore|lakh|dozen|bn|mn|mln|bln|trn|tn)(?![\p{L}\p{N}])|[mkb](?![\p{L}\p{N}]))`;

/** What a number's words are worth: `1,200` → 1200, `25 3/8` → 25.375, `forty-three` → 43. */
export function parseNumber(words: string): number {
  const plain = words.toLowerCase();
  if (!/^\d/.test(plain)) {
    const [tens, ones] = plain.split('-');
    return ones === undefined ? WORDS[plain]! : WORDS[tens!]! + WORDS[ones]!;
  }
  const [, digits, above, below, mark] = /^([\d,.]+)(?: (\d+)\/(\d+)|([\u00bd\u00bc\u00be]))?$/.exec(plain)!;
  const part = above ? Number(above) / Number(below) : mark ? FRACTIONS[mark]! : 0;
  return Number(digits!.replaceAll(',', '')) + part;
}

/** `million` → 1,000,000; nothing → 1. */
export const parseScale = (words: string | undefined): number =>
  words ? SCALES[words.replace(/^[ -]/, '').toLowerCase()]! : 1;
