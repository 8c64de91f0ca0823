import { countriesOf, normaliseCountries } from './names.ts';
import type { TopicDefinition } from './topic.ts';

/** Tells whether a text speaks of a topic by one of its names, with all it requires and nothing it excludes. */
export type TopicMatcher = { readonly names: (text: string) => boolean; readonly admits: (text: string) => boolean };

/** Matchers over whole words of normalised text; made once for each topic. */
export function createTopicMatcher({ name, aliases, required, excluded }: TopicDefinition): TopicMatcher {
  const tests = [name, ...aliases].map(nameTest).filter((test) => test !== null);
  const phrases = (terms: readonly string[]) =>
    terms.map((term) => ` ${normaliseCountries(term)} `).filter((phrase) => phrase.trim() !== '');
  const needed = phrases(required);
  const unwanted = phrases(excluded);
  return {
    names: (text) => tests.some((test) => test(padded(text))),
    admits: (text) => {
      const words = padded(text);
      return needed.every((phrase) => words.includes(phrase)) && !unwanted.some((phrase) => words.includes(phrase));
    },
  };
}

const padded = (text: string): string => ` ${normaliseCountries(text)} `;

/** A name with two countries is met by both, in any place, and its other words in one: `a trade deal … US … UK`. */
function nameTest(name: string): ((words: string) => boolean) | null {
  const normalised = normaliseCountries(name);
  if (normalised === '') return null;
  const countries = countriesOf(normalised);
  const rest = normalised
    .split(' ')
    .filter((word) => !countries.includes(word))
    .join(' ');
  if (countries.length !== 2 || rest === '') return (words) => words.includes(` ${normalised} `);
  const parts = [...countries, rest].map((part) => ` ${part} `);
  return (words) => parts.every((part) => words.includes(part));
}
