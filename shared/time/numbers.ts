import { TENS, UNITS_AND_TEENS } from '../text/number-words.ts';

/** Number words of English, as far as news counts time with them. */
const ONES: Readonly<Record<string, number>> = { a: 1, an: 1, ...UNITS_AND_TEENS };
const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
};

/** Words that a number in words can begin with. */
export const NUMBER_OPENINGS: readonly string[] = [
  ...Object.keys(ONES).filter((word) => word !== 'a' && word !== 'an'),
  ...Object.keys(TENS),
];

/**
 * `twenty-five` → 25, `1,200` → 1200, `2 1/2` → 2.5, `one and a half` → 1.5, `two hundred and ten` → 210,
 * `nineteen ninety-six` → 1996. Null for what is no number.
 */
export function parseNumber(words: string): number | null {
  const parts = words
    .toLowerCase()
    .replaceAll(',', '')
    .split(/[\s-]+/);
  let total = 0;
  let current: number | null = null;
  for (const [index, part] of parts.entries()) {
    const next = parts[index + 1];
    const value = numberOf(part);
    if (part === 'and' || (part === 'a' && next === 'half')) continue;
    if (part === 'half' || part === '1/2') current = (current ?? 0) + 0.5;
    else if (value === null) return null;
    else if (value >= 1000 && part in SCALES) {
      total += (current ?? 1) * value;
      current = 0;
    } else if (part in SCALES) current = (current ?? 1) * value;
    else current = joined(current, value);
  }
  return current === null ? null : total + current;
}

/** Two numbers side by side: `twenty` `five` add up, `nineteen` `ninety` are a century and its years. */
function joined(current: number | null, value: number): number {
  if (current === null) return value;
  const isYear = current >= 10 && current < 100 && value >= 10 && value < 100;
  return isYear ? current * 100 + value : current + value;
}

const numberOf = (word: string): number | null => {
  if (/^\d+(?:\.\d+)?$/.test(word)) return Number(word);
  return ONES[word] ?? TENS[word] ?? SCALES[word] ?? null;
};
