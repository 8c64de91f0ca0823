import type { Article } from '../claim/extracted-article.ts';
import { COMMON_WORDS } from './common-words.ts';
import { calledAlso } from './happenings.ts';
import { initialsOf } from './initials.ts';
import { normaliseCountries, normaliseName } from './names.ts';
import type { TopicDefinition } from './topic.ts';

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
  return [...new Set([...words, ...names])].filter((term) => term !== '' && term.length <= LONGEST_TERM).toSorted();
}

const isRare = (word: string): boolean => word.length > 1 && !COMMON_WORDS.has(word) && !/^\d{1,3}$/.test(word);

/** For each of a topic's names the word by which it listens: the rarest, by the common words and then by length,
 * not one for which news has others; and its initials. */
export const listeningTerms = ({ name, aliases }: TopicDefinition): string[] =>
  [
    ...new Set(
      [name, ...aliases].flatMap((each) => [...formsOf(rarestWord(each)), ...initialsOf(each).map(normaliseName)]),
    ),
  ].toSorted();

/** A word as it may stand in an article, alone or with the ending of the many. */
function formsOf(word: string | null): string[] {
  if (word === null) return [];
  if (!/^[a-z]{4,}$/.test(word)) return [word];
  return word.endsWith('s') ? [word, word.slice(0, -1)] : [word, `${word}s`];
}

function rarestWord(name: string): string | null {
  const normalised = normaliseCountries(name);
  const words = normalised.split(' ').filter(isRare);
  const proper = words.filter((word) => calledAlso(word).length === 1);
  const [longest] = (proper.length > 0 ? proper : words).toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return longest ?? (normalised === '' ? null : normalised);
}
