import type { Entity } from '../claim/claim.ts';
import type { Article } from '../claim/extracted-article.ts';
import { COUNTRIES, ORGANISATION_WORDS } from '../claim/names/entity-words.ts';
import { isHappening } from './happenings.ts';
import { countriesOf, normaliseCountries, normaliseName } from './names.ts';

/** What a topic's name stands for. `thing`: a product, a ship, a building: what has a name and does not speak.
 * What happens in a place is an event's matter. */
export type TopicKind = 'person' | 'organisation' | 'thing' | 'event';

/** Who says something, agrees or plans can speak for itself. */
const ACTS =
  '(?:said|says|announced|announces|told|reported|confirmed|denied|agreed|agrees|declined|plans|hopes|expects|believes|acquired|bought|sued|hired|fired|argued|claims|claimed|warned|added|posted|delivered|filed|files|unveiled|unveils|appointed|employs|makes|invested)\\b';
const SURNAME_OF_THING = '(?:the|a|an|new|The|A|An|New)';

/** Tells from the words of a name, and from how articles use it, what it stands for. */
export function topicKind(name: string, articles: readonly Article[]): TopicKind {
  if (isEvent(name)) return 'event';
  const normalised = normaliseName(name);
  const types = articles.flatMap(({ claims }) =>
    claims.flatMap(({ entities }) => entities.filter((entity) => normaliseName(entity.name) === normalised)),
  );
  const words = name.split(/\s+/);
  const texts = articles.map(({ headline, text }) => `${headline ?? ''}\n${text}`);
  if (isPlace(name, types, texts)) return 'event';
  const isTyped = (type: string): boolean => types.filter((entity) => entity.type === type).length * 2 > types.length;
  const isPersonal = words.length > 1 && !/\d/.test(name) && !isUsedAsThing(words.at(-1)!, texts);
  if (isTyped('person') && isPersonal && !isCalledIt(name, texts)) return 'person';
  if (words.some((word) => ORGANISATION_WORDS.has(word))) return 'organisation';
  if (/\d/.test(name)) return 'thing';
  const acts = new RegExp(`${literally(name)}(?: Inc\\.?| Corp\\.?| Co\\.?| plc)? ${ACTS}`);
  return texts.some((text) => acts.test(text)) || isTyped('organisation') ? 'organisation' : 'thing';
}

/** Behind a company's name `its` stands more often than `his`. */
function isCalledIt(name: string, texts: readonly string[]): boolean {
  const behind = new RegExp(`${literally(name)}([^]{0,160})`, 'g');
  const words = texts.flatMap((text) => [...text.matchAll(behind)].map((found) => found[1]!)).join('\n');
  const count = (pattern: RegExp): number => words.match(pattern)?.length ?? 0;
  return (
    count(/\b(?:its|it said|the (?:company|firm|airline|group|bank|agency|maker))\b/gi) >
    count(/\b(?:he|she|his|her|him)\b/gi)
  );
}

/** What happens is `in` a place, `at` or `near` it: more often than not where it is named. */
function isPlace(name: string, types: readonly Entity[], texts: readonly string[]): boolean {
  if (types.length > 0 && types.every(({ type }) => type === 'place')) return true;
  const named = new RegExp(`(\\b(?:in|near|across|around|outside) )?\\b${literally(name)}\\b`, 'g');
  const found = texts.flatMap((text) => [...text.matchAll(named)]);
  return found.length > 2 && found.filter(([, locative]) => locative !== undefined).length * 2 > found.length;
}

function isEvent(name: string): boolean {
  const words = normaliseName(name).split(' ');
  const head = words.at(-1)!;
  if (words.length > 1 && isHappening(head)) return true;
  return COUNTRIES.has(name) || countriesOf(normaliseCountries(name)).length > 0;
}

/** `the Fusion`: a surname takes no article. */
const isUsedAsThing = (last: string, texts: readonly string[]): boolean => {
  const used = new RegExp(`\\b${SURNAME_OF_THING} ${literally(last)}\\b(?! (?:family|administration|era|presidency))`);
  return texts.some((text) => used.test(text));
};

/** Words as a pattern that means nothing but them. */
export const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
