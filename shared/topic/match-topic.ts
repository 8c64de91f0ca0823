import { stem } from '../text/stem.ts';
import { COMMON_WORDS } from './common-words.ts';
import { calledAlso } from './happenings.ts';
import { countriesOf, normaliseCountries, normaliseTopic } from './names.ts';
import type { TopicDefinition } from './topic.ts';

/** What tells whether an article is about a topic: headline and first sentence, headline and first few, and all of it. */
export type ArticleWords = { readonly lead: string; readonly beginning: string; readonly text: string };

/** Tells whether words speak of a topic by one of its names, with all it requires and nothing it excludes. */
export type TopicMatcher = {
  readonly names: (text: string) => boolean;
  readonly admits: (text: string) => boolean;
  readonly isAbout: (article: ArticleWords) => boolean;
};

/** Matchers over whole words of normalised text; made once for each topic. */
export function createTopicMatcher({ name, aliases, required, excluded }: TopicDefinition): TopicMatcher {
  const tests = [name, ...aliases].map(nameTest).filter((test) => test !== null);
  const phrases = (terms: readonly string[]) =>
    terms.map((term) => ` ${normaliseCountries(term)} `).filter((phrase) => phrase.trim() !== '');
  const needed = phrases(required);
  const unwanted = phrases(excluded);
  return {
    names: (text) => tests.some(({ names }) => names(padded(text))),
    admits: (text) => {
      if (needed.length === 0 && unwanted.length === 0) return true;
      const words = padded(text);
      return needed.every((phrase) => words.includes(phrase)) && !unwanted.some((phrase) => words.includes(phrase));
    },
    isAbout: ({ lead, beginning, text }) =>
      tests.some(
        ({ names, isHinted }) =>
          names(padded(lead)) || (isHinted(padded(lead), padded(beginning)) && names(padded(text))),
      ),
  };
}

type NameTest = {
  readonly names: (words: string) => boolean;
  /** Whether a beginning has as much of the name as an article needs that has all of it further down. */
  readonly isHinted: (lead: string, beginning: string) => boolean;
};

const padded = (text: string): string => ` ${normaliseCountries(text)} `;

/**
 * A name with two countries is met by both, in any place, and its other words in one: `a trade deal … US … UK`. Of other
 * names of several words each must be there, in any form and place, happenings by any of their words: `protests in Egypt`,
 * `unrest … Cairo, Egypt` for `Egyptian revolution`.
 */
function nameTest(name: string): NameTest | null {
  const normalised = normaliseTopic(name);
  if (normalised === '') return null;
  const countries = countriesOf(normalised);
  const rest = normalised
    .split(' ')
    .filter((word) => !countries.includes(word))
    .join(' ');
  if (countries.length === 2 && rest !== '') {
    const parts = [...countries, rest].map((part) => ` ${part} `);
    return {
      names: (words) => parts.every((part) => words.includes(part)),
      // `Trump signed an order on the trade deal with Britain`: one of the two, and no third.
      isHinted: (lead) =>
        lead.includes(` ${rest} `) &&
        countriesOf(lead.trim()).length > 0 &&
        countriesOf(lead.trim()).every((country) => countries.includes(country)),
    };
  }
  const parts = normalised
    .split(' ')
    .filter((word) => !COMMON_WORDS.has(word))
    .map((word) => calledAlso(word).map(stem));
  const isWhole = (words: string): boolean => words.includes(` ${normalised} `);
  if (parts.length < 2) return { names: isWhole, isHinted: (_lead, beginning) => isWhole(beginning) };
  const found = (words: string): number => {
    const there = new Set(words.split(' ').map(stem));
    return parts.filter((forms) => forms.some((form) => there.has(form))).length;
  };
  return {
    names: (words) => isWhole(words) || found(words) === parts.length,
    isHinted: (_lead, beginning) => found(beginning) * 2 >= parts.length,
  };
}
