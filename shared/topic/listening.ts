import { ORGANISATION_WORDS } from '../claim/names/entity-words.ts';
import { stem } from '../text/stem.ts';
import { COMMON_WORDS } from './common-words.ts';
import { calledAlso, isHappening } from './happenings.ts';
import { initialsOf, SUFFIX } from './initials.ts';
import { countriesOf, normaliseName, normaliseTopic } from './names.ts';
import { isRare, type Terms } from './terms.ts';
import type { TopicDefinition } from './topic.ts';

type Names = Pick<TopicDefinition, 'name' | 'aliases'>;

/**
 * By which terms the articles of a topic can be looked up: for each of its names the ways to do so, each of which finds them
 * all, as every candidate has all the name's own words. Whichever way has the fewest postings is read.
 */
export const lookUps = ({ name, aliases }: Names): readonly (readonly (readonly string[])[])[] =>
  [name, ...aliases].flatMap((each) => {
    const [initials, ways] = [initialTerms(each), waysOf(each)];
    return initials.length > 0 ? [[initials], ways] : [ways];
  });

/** The terms by which a topic hears of articles: for each of its names the rarest word, in both numbers, and its initials. */
export const listeningTerms = ({ name, aliases }: Names): string[] =>
  [...new Set([name, ...aliases].flatMap((each) => [...rarestTerms(each), ...initialTerms(each)]))].toSorted();

/**
 * Tells by the terms of an article whether it can belong to a topic: it has the term that one of the names is heard by,
 * and the name's other words too, in any form; or its initials. Of a name of three words and more the first may be
 * missing, for it may be an owner's. Where this says no the topic has no part in the article, so that none of the topics that
 * share a word (`Bank of Spain`, `Bank of Latvia`) has to be built anew for another one's news.
 */
export function candidateTest({ name, aliases }: Names): (terms: Terms) => boolean {
  const tests = [name, ...aliases].map(nameTest);
  return (terms) => tests.some((test) => test(terms));
}

function nameTest(name: string): (terms: Terms) => boolean {
  const ways = waysOf(name);
  const initials = initialTerms(name);
  const words = neededWords(name).map(calledAlso);
  return ({ has, like }) => {
    // Endings are cut from words, never beginnings.
    const isThere = (forms: readonly string[]): boolean =>
      forms.some((form) => like(form).some((term) => stem(term) === stem(form)));
    return initials.some(has) || (ways.every((terms) => terms.some(has)) && words.every(isThere));
  };
}

/** The words of a name that every article which speaks of it has. */
function neededWords(name: string): string[] {
  const plain = name.trim().replace(SUFFIX, '');
  const words = tellingWords(plain);
  const [, second = '', ...others] = normaliseTopic(plain).split(' ');
  const canBeOwned = words.length > 1 && others.length > 0 && !COMMON_WORDS.has(second);
  return canBeOwned && countriesOf(words.join(' ')).length < 2 ? words.slice(1) : words;
}

const tellingWords = (name: string): string[] => normaliseTopic(name).split(' ').filter(isRare);
const initialTerms = (name: string): string[] => initialsOf(name).map(normaliseName);

const rarestTerms = (name: string): readonly string[] => waysOf(name)[0] ?? [];

/** A word as it may stand in an article, alone or with the ending of the many. */
const inBothNumbers = (word: string): readonly string[] =>
  !/^[a-z]{4,}$/.test(word) ? [word] : word.endsWith('s') ? [word, word.slice(0, -1)] : [word, `${word}s`];

/**
 * The words of a name that no other names share, the longest first; else its longest; of a name whose words are all common
 * its pairs: `New Day`. A word by itself that no article is found by is only met as a name.
 */
function waysOf(name: string): readonly (readonly string[])[] {
  const words = neededWords(name);
  const own = words.filter((word) => !isShared(word)).toSorted(longestFirst);
  if (own.length > 0) return own.map(inBothNumbers);
  const [longest] = words.toSorted(longestFirst);
  if (longest) return [inBothNumbers(longest)];
  const all = normaliseTopic(name).split(' ').filter(Boolean);
  const pairs = all.slice(1).map((word, at) => [`${all[at]} ${word}`]);
  return pairs.length > 0 ? pairs : [all];
}

const longestFirst = (a: string, b: string): number => b.length - a.length || (a < b ? -1 : 1);

/** Words that many names have, and those for which news has others: `bank`, `university`, `Spanish`, `quake`. */
const isShared = (word: string): boolean =>
  SHARED_WORDS.has(word) || isHappening(word) || calledAlso(word).length > 1 || countriesOf(word).length > 0;
const SHARED_WORDS: ReadonlySet<string> = new Set([...ORGANISATION_WORDS].map((word) => word.toLowerCase()));
