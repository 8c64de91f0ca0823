import type { Article } from '../claim/extracted-article.ts';
import { COMMON_WORDS } from './common-words.ts';
import { normaliseCountries, normaliseName } from './names.ts';

/** DynamoDB's keys take more; no name needs it. */
const LONGEST_TERM = 80;

/** What an article can be found by: its names and every word that is not common; each once. */
export function articleTerms({ headline, text, claims }: Article): string[] {
  const words = normaliseCountries(`${headline ?? ''}\n${text}`)
    .split(' ')
    .filter(isRare);
  const names = claims.flatMap(({ entities, attribution }) => [
    ...entities.map(({ name }) => normaliseName(name)),
    ...attribution.flatMap(({ resolved }) => (resolved ? [normaliseName(resolved)] : [])),
  ]);
  return [...new Set([...words, ...names, ...commonPairs(`${headline ?? ''}\n${text}`)])]
    .filter((term) => term !== '' && term.length <= LONGEST_TERM)
    .toSorted();
}

/** `New Day`, `The Who`: pairs of words with capitals that an article is found by neither of. */
function commonPairs(text: string): string[] {
  const pairs = text.matchAll(/(?<!\p{L})(\p{Lu}\p{L}*) (?=(\p{Lu}\p{L}*))/gu);
  return [...pairs]
    .map(([, first, second]) => [normaliseCountries(first!), normaliseCountries(second!)] as const)
    .filter((pair) => !pair.some(isRare))
    .map((pair) => pair.join(' '));
}

/** An article's terms as they are looked up by whether they are there, and by how they begin. */
export type Terms = {
  readonly has: (term: string) => boolean;
  /** Those that share so many first letters with a word. */
  readonly like: (word: string) => readonly string[];
};
const SHARED_LETTERS = 2;

/** Terms, ready to be looked up. */
export function indexTerms(terms: readonly string[]): Terms {
  const groups = Map.groupBy(terms, (term) => term.slice(0, SHARED_LETTERS));
  const like = (word: string): readonly string[] => groups.get(word.slice(0, SHARED_LETTERS)) ?? [];
  return { has: (term) => like(term).includes(term), like };
}

/** Whether an article is found by a word: it is neither common nor a short number. */
export const isRare = (word: string): boolean => word.length > 1 && !COMMON_WORDS.has(word) && !/^\d{1,3}$/.test(word);
