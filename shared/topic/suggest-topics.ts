import type { Entity } from '../claim/claim.ts';
import type { Article } from '../claim/extracted-article.ts';
import { COMMON_WORDS } from './common-words.ts';
import { SUFFIX } from './initials.ts';
import { countriesOf, normaliseCountries, normaliseName, spellCountry } from './names.ts';
import type { TopicDefinition } from './topic.ts';
import { topicId } from './topic-id.ts';
import { literally } from './topic-kind.ts';

/** What two countries make with each other, in the words of headlines. */
const PAIR_SUBJECT =
  /\b(trade (?:deal|agreement|pact|talks|war|truce)|peace (?:deal|talks|agreement|plan)|ceasefire|truce|tariffs?|border (?:dispute|talks|crisis)|summit|nuclear (?:deal|talks)|prisoner (?:swap|exchange)|free trade agreement|submarine deal|extradition treaty|alliance|sanctions)\b/i;
/** What a tariff or a truce is part of, where the text says so. */
const WIDER_SUBJECT = /\b(?:trade|peace) (?:deal|agreement|talks|war)\b/i;

/**
 * The topics that one article alone suggests: what two countries make with each other, when the headline says so, else
 * the subject of its headline, when the article names it often enough.
 */
export function suggestTopics(article: Article): TopicDefinition[] {
  const name = countryPair(article) ?? headlineSubject(article);
  if (name === null) return [];
  return [{ id: topicId(name), name, aliases: [], required: [], excluded: [], entities: [], suggested: true }];
}

function countryPair({ headline, text }: Article): string | null {
  const told = PAIR_SUBJECT.exec(headline ?? '')?.[1]?.toLowerCase();
  if (!told) return null;
  const subject = /^(?:tariff|truce|sanction)/.test(told)
    ? (WIDER_SUBJECT.exec(text)?.[0].toLowerCase() ?? told)
    : told;
  const named = countriesOf(normaliseCountries(headline!));
  const words = normaliseCountries(text)
    .split(' ')
    .map((word) => CAPITALS[word] ?? word);
  const byCount = countriesOf(words.join(' '))
    .map((country) => ({ country, count: words.filter((word) => word === country).length }))
    .filter(({ count }) => count >= 2)
    .toSorted((x, y) => y.count - x.count || (x.country < y.country ? -1 : 1))
    .map(({ country }) => country);
  const pair = [...new Set([...named, ...byCount])].slice(0, 2).toSorted();
  if (pair.length < 2 || named.length > 2) return null;
  return `${pair.map(spellCountry).join('\u2013')} ${subject}`;
}

/** Capitals by which news calls a government. */
const CAPITALS: Readonly<Record<string, string>> = {
  washington: 'usa',
  london: 'uk',
  brussels: 'eu',
  beijing: 'china',
  moscow: 'russia',
  paris: 'france',
  berlin: 'germany',
  tokyo: 'japan',
  delhi: 'india',
  kyiv: 'ukraine',
};

type Named = { readonly name: string; readonly count: number; readonly at: number; readonly rank: number };

/** Mentions, the headline's among them, from which on an article can be about a name; one fewer where it leads. */
const LEAST_MENTIONS = 3;
/** What the headline names beside the most mentioned is the subject from this share of its mentions on. */
const LEADING_SHARE = 0.5;

function headlineSubject(article: Article): string | null {
  const candidates = namedInHeadline(article);
  const most = Math.max(0, ...candidates.map(({ count }) => count));
  const [subject] = candidates
    .filter(
      ({ count, at }) => count >= (at === 0 ? LEAST_MENTIONS - 1 : LEAST_MENTIONS) && count >= most * LEADING_SHARE,
    )
    .toSorted((x, y) => x.rank - y.rank || y.count - x.count);
  return subject?.name ?? null;
}

/**
 * Names that can be a topic's and stand in the headline, with their number of mentions and their place among its words;
 * what another possesses ranks before it: `Boeing's Starliner`.
 */
function namedInHeadline(article: Article): Named[] {
  const { headline, text, claims, publisher } = article;
  const title = ` ${normaliseName(headline ?? '')} `;
  const words = `${title}${normaliseName(text)} `;
  const named = new Map(
    claims
      .flatMap(({ entities }) => entities)
      .map(withoutRole)
      .map((entity) => [entity.name, entity]),
  );
  // The headline first: it is short, and few names are in it.
  return [...named.values()].flatMap(({ name: spelling, type }): Named[] => {
    const normalised = normaliseName(spelling);
    const short = type === 'person' ? normalised.split(' ').at(-1)! : normalised;
    const at = placeOf(title, normalised) ?? placeOf(title, short);
    const name = at === null ? null : wholeWord(headline ?? '', spelling);
    if (at === null || name === null || !isTopical(spelling, publisher)) return [];
    if (!isProper(spelling, `${headline}\n${text}`)) return [];
    return [{ name, count: words.split(` ${short} `).length - 1, at, rank: rankOf(headline!, spelling, at) }];
  });
}

/** `CEO Steve Jobs` is Steve Jobs, `Apple Inc.` Apple. */
const withoutRole = ({ name, type }: Entity): Pick<Entity, 'name' | 'type'> => ({
  name: name.replace(/^(?:CEO|CFO|COO|Inc|Mr|Ms|Mrs|Dr) /, '').replace(SUFFIX, ''),
  type,
});

function placeOf(title: string, name: string): number | null {
  const at = title.indexOf(` ${name} `);
  return at < 0 ? null : title.slice(0, at).split(' ').length - 1;
}

/** Place among the headline's words; who possesses, employs, denies or says, and where it was, stand behind the rest. */
function rankOf(headline: string, name: string, at: number): number {
  const last = literally(name.split(' ').at(-1)!);
  return new RegExp(`\\b(?:at|in) ${literally(name)}\\b|${last}${BESIDE}`, 'u').test(headline) ? at + BEHIND : at;
}
const BEHIND = 100;
const BESIDE =
  "(?:['’]s? \\p{Lu}|(?: Inc\\.?)? (?:CEO|chief|executive|co-founder|founder|president|director|boss|chairman)\\b|(?: and \\p{Lu}\\w*)? (?:deny|denies|says?|warns?|urges?)\\b)";

/** A name that is part of a longer one: `Notre-Dame` and `Kestrel 4` are told whole, `Intel-based` not at all. */
function wholeWord(headline: string, name: string): string | null {
  const numbered = new RegExp(
    `\\b${literally(name)} (?:\\p{Lu}?\\d{1,4}\\p{L}?)\\b(?! (?:million|billion|per))`,
    'u',
  ).exec(headline);
  if (numbered) return numbered[0];
  const joined = new RegExp(`${literally(name)}-([\\p{L}\\p{N}]+)`, 'u').exec(headline);
  if (!joined) return new RegExp(`-${literally(name)}\\b`, 'u').test(headline) ? null : name;
  return /^\p{Lu}/u.test(joined[1]!) ? joined[0] : null;
}

/** Written with a capital inside a sentence too, or with something of its own: `Nintendo's`. */
function isProper(name: string, text: string): boolean {
  if (name.includes(' ') || /\p{Ll}\p{Lu}|\p{Lu}{2}|\d/u.test(name)) return true;
  if (new RegExp(`[\\p{Ll}\\d,;’'] ${literally(name)}\\b`, 'u').test(text)) return true;
  return new RegExp(`\\b${literally(name)}['’]s `, 'u').test(text);
}

function isTopical(name: string, publisher: string | null): boolean {
  const normalised = normaliseCountries(name);
  if (normalised.length < 3 || COMMON_WORDS.has(normalised) || normaliseName(publisher ?? '') === normalised)
    return false;
  return (
    countriesOf(normalised).length === 0 &&
    !/^(?:london|washington|beijing|brussels|white house|congress|parliament|senate)$/.test(normalised)
  );
}
