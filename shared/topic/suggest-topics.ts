import type { Article } from '../claim/extracted-article.ts';
import { COMMON_WORDS } from './common-words.ts';
import { countriesOf, normaliseCountries, normaliseName, spellCountry } from './names.ts';
import type { TopicDefinition } from './topic.ts';
import { topicId } from './topic-id.ts';

/** An entity is what an article is about from so many mentions on. */
const LEAST_MENTIONS = 3;
/** What two countries make with each other, in the words of headlines. */
const PAIR_SUBJECT =
  /\b(trade (?:deal|agreement|pact|talks|war|truce)|peace (?:deal|talks|agreement|plan)|ceasefire|truce|tariffs?|border (?:dispute|talks|crisis)|summit|nuclear (?:deal|talks)|prisoner (?:swap|exchange)|free trade agreement|submarine deal|extradition treaty|alliance|sanctions)\b/i;

/**
 * The topics that one article alone suggests: what two countries make with each other, when the headline says so, and
 * the subject of its headline, when that is what the article names most.
 */
export function suggestTopics(article: Article): TopicDefinition[] {
  const pair = countryPair(article);
  const subject = headlineSubject(article);
  const names = [...new Set([pair, subject].filter((name) => name !== null))];
  return names.map((name) => ({
    id: topicId(name),
    name,
    aliases: [],
    required: [],
    excluded: [],
    entities: [],
    suggested: true,
  }));
}

function countryPair({ headline, text }: Article): string | null {
  const subject = PAIR_SUBJECT.exec(headline ?? '')?.[1]?.toLowerCase();
  if (!subject) return null;
  const named = countriesOf(normaliseCountries(headline!));
  const words = normaliseCountries(text).split(' ');
  const counts = countriesOf(words.join(' ')).map((country) => ({
    country,
    count: words.filter((word) => word === country).length,
  }));
  const byCount = counts
    .filter(({ count }) => count >= 2)
    .toSorted((a, b) => b.count - a.count || (a.country < b.country ? -1 : 1))
    .map(({ country }) => country);
  const pair = [...new Set([...named, ...byCount])].slice(0, 2).toSorted();
  if (pair.length < 2 || named.length > 2) return null;
  return `${pair.map(spellCountry).join('\u2013')} ${subject}`;
}

type Named = { readonly name: string; readonly count: number };

function headlineSubject(article: Article): string | null {
  const headline = ` ${normaliseName(article.headline ?? '')} `;
  const [most, ...rest] = namedEntities(article);
  const inHeadline = [most, ...rest].filter(
    (named): named is Named => named !== undefined && isInHeadline(headline, named.name),
  );
  const [subject] = inHeadline;
  if (!subject || !most || subject.count < LEAST_MENTIONS || subject.count < most.count * 0.75) return null;
  return subject.name;
}

const isInHeadline = (headline: string, name: string): boolean => {
  const normalised = normaliseName(name);
  return headline.includes(` ${normalised} `) || headline.includes(` ${normalised.split(' ').at(-1)} `);
};

/** Names that can be a topic's, with the number of sentences-worth of mentions in the text, most mentioned first. */
function namedEntities({ claims, text, headline, publisher }: Article): Named[] {
  const words = ` ${normaliseName(`${headline ?? ''}\n${text}`)} `;
  const names = new Map<string, string>();
  for (const name of new Set(claims.flatMap(({ entities }) => entities.map((entity) => entity.name))))
    if (isTopical(name, publisher) && !isPlainWord(name, text)) names.set(normaliseName(name), name);
  return [...names]
    .map(([normalised, name]) => ({ name, count: mentions(words, normalised) }))
    .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** By the full name, or by the surname that stands for it. */
function mentions(words: string, normalised: string): number {
  const last = normalised.split(' ').at(-1)!;
  return words.split(` ${last.length > 3 ? last : normalised} `).length - 1;
}

/** Capitalised only because it began a sentence: the text writes it small elsewhere. */
const isPlainWord = (name: string, text: string): boolean =>
  !name.includes(' ') && text.includes(` ${name.toLowerCase()} `);

function isTopical(name: string, publisher: string | null): boolean {
  const normalised = normaliseCountries(name);
  if (normalised.length < 3 || COMMON_WORDS.has(normalised) || normaliseName(publisher ?? '') === normalised)
    return false;
  return (
    countriesOf(normalised).length === 0 &&
    !/^(?:london|washington|beijing|brussels|white house|congress|parliament|senate)$/.test(normalised)
  );
}
