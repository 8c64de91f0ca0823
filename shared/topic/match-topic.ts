import { normaliseCountries } from './names.ts';
import type { TopicDefinition } from './topic.ts';

/** Tells whether words have all that a topic requires and nothing that it excludes. */
export type TopicMatcher = { readonly admits: (text: string) => boolean };

/** Matchers over whole words of normalised text; made once for each topic. */
export function createTopicMatcher({ required, excluded }: TopicDefinition): TopicMatcher {
  const phrases = (terms: readonly string[]) =>
    terms.map((term) => ` ${normaliseCountries(term)} `).filter((phrase) => phrase.trim() !== '');
  const needed = phrases(required);
  const unwanted = phrases(excluded);
  return {
    admits: (text) => {
      if (needed.length === 0 && unwanted.length === 0) return true;
      const words = ` ${normaliseCountries(text)} `;
      return needed.every((phrase) => words.includes(phrase)) && !unwanted.some((phrase) => words.includes(phrase));
    },
  };
}
