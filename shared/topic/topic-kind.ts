import type { Entity } from '../claim/claim.ts';
import type { Article } from '../claim/extracted-article.ts';
import { COUNTRIES, ORGANISATION_WORDS } from '../claim/names/entity-words.ts';
import { MEN, WOMEN } from '../claim/names/first-names.ts';
import type { CalledAgain } from './called-again.ts';
import { isHappening } from './happenings.ts';
import { literally } from './literally.ts';
import { countriesOf, normaliseCountries, normaliseName } from './names.ts';

/** What a topic's name stands for. `thing`: a product, a currency, a work: what has a name and does not speak. */
export type TopicKind = 'person' | 'organisation' | 'thing' | 'place' | 'event';

/** Who says something, agrees or plans can speak for itself. */
const ACTS =
  '(?:said|says|announced|announces|told|reported|confirmed|denied|agreed|agrees|declined|plans|hopes|expects|believes|acquired|bought|sued|hired|fired|argued|claims|claimed|warned|added|posted|delivered|filed|files|unveiled|unveils|appointed|employs|makes|invested|ordered|named|sold|paid|recalled|closed|cancelled|dismissed)\\b';

/** A name as its articles show it: its spellings, as patterns, and by which nouns it is called. */
export type Shown = {
  readonly names: readonly string[];
  readonly patterns: readonly string[];
  readonly texts: readonly string[];
  readonly called: CalledAgain;
};

/** Tells from the words of a topic's names, and from how articles use them, what they stand for. */
export function topicKind(shown: Shown, articles: readonly Article[]): TopicKind {
  const [name] = shown.names as [string];
  // Who also calls it `quake` means what happened.
  if (isEvent(name) || shown.names.slice(1).some((each) => isHappening(normaliseName(each)))) return 'event';
  if (COUNTRIES.has(name) || countriesOf(normaliseCountries(name)).join(' ') === normaliseCountries(name))
    return 'place';
  const types = countTypes(shown.names, articles);
  if (isPerson(shown, types)) return 'person';
  const { named, counts } = shown.called;
  const isBody = name.split(/[\s-]+/).some((word) => ORGANISATION_WORDS.has(word));
  if (types.place > types.organisation + types.other && counts.place >= counts.organisation && !isBody) return 'place';
  if (named.thing > named.organisation && named.thing >= named.place) return 'thing';
  if (!isBody && named.place > named.organisation && counts.place > counts.organisation) return 'place';
  const isDoubtful = types.organisation < types.other * DOUBT;
  if (isDoubtful && !isBody && counts.thing > counts.organisation && counts.thing > counts.place) return 'thing';
  if (isBody || types.organisation > types.other + types.place) return 'organisation';
  if (/\d/.test(name)) return 'thing';
  if (isWhereThingsHappen(shown)) return 'place';
  if (counts.thing > counts.organisation && counts.thing >= counts.place) return 'thing';
  if (counts.organisation > 0) return 'organisation';
  const acts = new RegExp(`(?:${shown.patterns.join('|')})(?: Inc\\.?| Corp\\.?| Co\\.?| plc)? ${ACTS}`, 'u');
  return shown.texts.some((text) => acts.test(text)) ? 'organisation' : 'thing';
}

/** A product that acts (`Starliner left the station`) is taken for an organisation; hardly ever so often for none. */
const DOUBT = 4;

/** The name of an event ends with what happens: `Haiti earthquake`; a country or a place in it makes none. */
function isEvent(name: string): boolean {
  const words = normaliseName(name).split(' ');
  if (words.length < 2) return false;
  return isHappening(words.at(-1)!) || countriesOf(normaliseCountries(name)).length > 1;
}

type Types = Readonly<Record<Entity['type'], number>>;

/** How often articles name it as what; who is made a source speaks, and nothing else. */
function countTypes(names: readonly string[], articles: readonly Article[]): Types {
  const own = new Set(names.map(normaliseName));
  const counts = { person: 0, organisation: 0, place: 0, other: 0 };
  for (const { claims } of articles)
    for (const { entities } of claims)
      for (const { name, type } of entities) if (own.has(normaliseName(name))) counts[type]++;
  return counts;
}

const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|du|la|le|bin|ibn|al|el|y)$/i;
/** Words before a name that only a person has. */
const TITLED =
  '\\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|President|Minister|Senator|Governor|Mayor|Judge|Justice|Professor|CEO|[Cc]hairman|[Cc]hairwoman|[Dd]irector|[Ee]xecutive|[Ss]pokesman|[Ss]pokeswoman|[Aa]ctor|[Aa]ctress|[Ss]inger|[Aa]uthor|[Nn]ovelist|[Ee]ngineer|[Ll]eader|[Cc]oach)\\.? ';

/** All mentions decide together: those typed as a person's first, then titles and first names, then pronouns. */
function isPerson({ names, patterns, texts }: Shown, types: Types): boolean {
  const words = names[0]!.split(/\s+/);
  const isWritten = words.every((word) => /^\p{Lu}[\p{L}.'’-]*$/u.test(word) || PARTICLE.test(word));
  if (words.length < 2 || !isWritten || words.some((word) => ORGANISATION_WORDS.has(word))) return false;
  if (isUsedAsThing(words.at(-1)!, texts)) return false;
  const others = types.organisation + types.place;
  if (types.person > 0 && types.person >= others) return true;
  const any = `(?:${patterns.join('|')})`;
  const titled = new RegExp(`${TITLED}${any}|${any}, (?:aged )?\\d\\d,`, 'u');
  const isNamed = WOMEN.has(words[0]!) || MEN.has(words[0]!);
  const { people, things } = countPronouns(any, texts);
  const isTitled = texts.some((text) => titled.test(text));
  if (isNamed && (isTitled || types.organisation === 0)) return true;
  return isTitled && people >= things;
}

/** Behind a company's name stands `its` more often than `his`. */
function countPronouns(any: string, texts: readonly string[]): { readonly people: number; readonly things: number } {
  const behind = new RegExp(`${any}([^]{0,160})`, 'gu');
  const words = texts.flatMap((text) => [...text.matchAll(behind)].map((found) => found[1]!)).join('\n');
  const count = (pattern: RegExp): number => words.match(pattern)?.length ?? 0;
  return { people: count(/\b(?:he|she|his|her|him)\b/gi), things: count(/\b(?:its|it said)\b/gi) };
}

/** What happens is `in` a place, `at` or `near` it: more often than not where it is named. */
function isWhereThingsHappen({ patterns, texts }: Shown): boolean {
  const named = new RegExp(`(\\b(?:in|near|across|around|outside) )?\\b(?:${patterns.join('|')})\\b`, 'gu');
  const found = texts.flatMap((text) => [...text.matchAll(named)]);
  return found.length > 2 && found.filter(([, locative]) => locative !== undefined).length * 2 > found.length;
}

/** `the Fusion`: a surname takes no article, or now and then: `the Pistorius trial`. */
const isUsedAsThing = (last: string, texts: readonly string[]): boolean => {
  const named = new RegExp(
    `(\\b(?:[Tt]he|[Aa]n?|[Nn]ew) )?(?<![\\p{L}\\p{N}])${literally(last)}\\b(?! (?:family|administration|era|presidency|\\p{Lu}))`,
    'gu',
  );
  const found = texts.flatMap((text) => [...text.matchAll(named)]);
  return found.filter(([, article]) => article !== undefined).length * FEW > found.length;
};
/** One in so many. */
const FEW = 5;
