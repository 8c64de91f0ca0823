import type { Claim, Entity } from '../claim/claim.ts';
import type { Article } from '../claim/extracted-article.ts';
import { splitSentences } from '../text/sentences.ts';
import { COMMON_WORDS } from './common-words.ts';
import { SUFFIX } from './initials.ts';
import { literally } from './literally.ts';
import { countriesOf, normaliseCountries, normaliseName, spellCountry } from './names.ts';
import { happeningOf } from './suggest-happening.ts';
import type { TopicDefinition } from './topic.ts';
import { topicId } from './topic-id.ts';
import { topicOf } from './topic-of.ts';

/** What two countries make with each other, in the words of headlines. */
const PAIR_SUBJECT =
  /\b(trade (?:deal|agreement|pact|talks|war|truce)|peace (?:deal|talks|agreement|plan)|ceasefire|truce|tariffs?|border (?:dispute|talks|crisis)|summit|nuclear (?:deal|talks)|prisoner (?:swap|exchange)|free trade agreement|submarine deal|extradition treaty|alliance|sanctions)\b/i;
/** What a tariff or a truce is part of, where the text says so. */
const WIDER_SUBJECT = /\b(?:trade|peace) (?:deal|agreement|talks|war)\b/i;

/** However many articles an upload holds, it is about few things. */
const MOST_SUGGESTED = 4;

/** The topics that the articles of one upload suggest: each article what it is about, of all of them those of most weight. */
export function suggestTopics(articles: readonly Article[]): TopicDefinition[] {
  const subjects = articles.flatMap((article) => subjectOf(article) ?? []);
  const weighed = [...Map.groupBy(subjects, ({ name }) => topicId(name))].map(([id, same]) => ({
    id,
    name: same[0]!.name,
    weight: same.reduce((sum, { weight }) => sum + weight, 0),
  }));
  return weighed
    .toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_SUGGESTED)
    .map(({ name }) => ({ ...topicOf(name), suggested: true }));
}

/** What an article is about, and how much of it is. */
type Subject = { readonly name: string; readonly weight: number };

/** What two countries make with each other, when the headline says so, else the subject of its headline. */
const subjectOf = (article: Article): Subject | null =>
  countryPair(article) ?? happeningOf(article) ?? headlineSubject(article) ?? leadSubject(article);

/** What a headline names is what its article is about where the text goes on with it: mentions there, from which on it does. */
const LEAST_IN_TEXT = 2;

function countryPair({ headline, text }: Article): Subject | null {
  const told = PAIR_SUBJECT.exec(headline ?? '')?.[1]?.toLowerCase();
  if (!told) return null;
  const subject = /^(?:tariff|truce|sanction)/.test(told)
    ? (WIDER_SUBJECT.exec(text)?.[0].toLowerCase() ?? told)
    : told;
  const named = countriesOf(normaliseCountries(headline!));
  const words = normaliseCountries(text)
    .split(' ')
    .map((word) => CAPITALS[word] ?? word);
  const countOf = (country: string): number => words.filter((word) => word === country).length;
  const byCount = countriesOf(words.join(' '))
    .filter((country) => countOf(country) >= LEAST_IN_TEXT)
    .toSorted((x, y) => countOf(y) - countOf(x) || (x < y ? -1 : 1));
  const pair = [...new Set([...named, ...byCount])].slice(0, 2).toSorted();
  const weight = Math.min(...pair.map(countOf));
  if (pair.length < 2 || named.length > 2 || weight < LEAST_IN_TEXT) return null;
  return { name: `${pair.map(spellCountry).join('\u2013')} ${subject}`, weight };
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

/** `count`: mentions, the headline's among them; `inText`: those of the text; `led`: claims whose subject it is. */
type Named = {
  readonly name: string;
  readonly type: Entity['type'];
  readonly count: number;
  readonly inText: number;
  readonly led: number;
  readonly at: number;
  readonly rank: number;
};

/** Mentions, the headline's among them, from which on an article can be about a name; one fewer where it leads. */
const LEAST_MENTIONS = 3;
/** What the headline names beside the most mentioned is the subject from this share of its mentions on. */
const LEADING_SHARE = 0.5;

function headlineSubject(article: Article): Subject | null {
  const candidates = namedInHeadline(article);
  const most = Math.max(0, ...candidates.map(({ count }) => count));
  const [subject] = candidates
    .filter(
      ({ count, at }) => count >= (at === 0 ? LEAST_MENTIONS - 1 : LEAST_MENTIONS) && count >= most * LEADING_SHARE,
    )
    .toSorted((x, y) => x.rank - y.rank || y.count - x.count);
  if (!subject || subject.inText < LEAST_IN_TEXT || subject.led === 0) return null;
  return { name: subject.name, weight: subject.inText + subject.led };
}

/** Of an article whose headline says nothing, or that has none: the name that leads it and that it goes on with. */
const LEAD_SENTENCES = 3;
const LEAST_LED = 2;
/** What leads is the subject from this share of the most mentioned name's mentions on. */
const MOST_SHARE = 0.75;

function leadSubject(article: Article): Subject | null {
  const { text } = article;
  const lead = splitSentences(text).slice(0, LEAD_SENTENCES);
  const end = lead.at(-1)?.end ?? 0;
  const named = namedIn(article, ` ${normaliseName(text.slice(0, end))} `).filter(({ type }) => type !== 'place');
  const most = Math.max(0, ...named.map(({ inText }) => inText));
  const [subject] = named
    .filter(({ inText, led }) => inText > LEAST_MENTIONS && inText >= most * MOST_SHARE && led >= LEAST_LED)
    .toSorted((x, y) => y.inText + y.led - x.inText - x.led || x.at - y.at);
  return subject ? { name: subject.name, weight: subject.inText + subject.led } : null;
}

/**
 * Names that can be a topic's and stand in the headline, with their number of mentions and their place among its words;
 * what another possesses ranks before it: `Boeing's Starliner`.
 */
function namedInHeadline(article: Article): Named[] {
  const { headline } = article;
  return namedIn(article, ` ${normaliseName(headline ?? '')} `).flatMap((named): Named[] => {
    const name = wholeWord(headline ?? '', named.name);
    return name === null ? [] : [{ ...named, name, rank: rankOf(headline!, named.name, named.at) }];
  });
}

/** Names that can be a topic's and stand in a beginning of the article, headline or first sentences. */
function namedIn(article: Article, beginning: string): Named[] {
  const { headline, text, claims } = article;
  const words = ` ${normaliseName(text)} `;
  const title = ` ${normaliseName(headline ?? '')} `;
  const named = new Map(
    claims
      .flatMap(({ entities }) => entities)
      .map(withoutRole)
      .map((entity) => [entity.name, entity]),
  );
  // The beginning first: it is short, and few names are in it.
  return [...named.values()].flatMap(({ name, type }): Named[] => {
    const normalised = normaliseName(name);
    const short = type === 'person' ? normalised.split(' ').at(-1)! : normalised;
    const at = placeOf(beginning, normalised) ?? placeOf(beginning, short);
    // A person is a story under a full name.
    if (type === 'person' && !name.includes(' ')) return [];
    if (at === null || !isTopical(name, article) || !isProper(name, `${headline}\n${text}`)) return [];
    const inText = words.split(` ${short} `).length - 1;
    const count = inText + title.split(` ${short} `).length - 1;
    const led = claims.filter((claim) => isSubject(claim, [normalised, short])).length;
    return [{ name, type, count, inText, led, at, rank: at }];
  });
}

/** Whether a claim of the text is about a name: it names nobody before. */
function isSubject({ field, entities }: Claim, names: readonly string[]): boolean {
  const [first] = entities.toSorted((a, b) => a.start - b.start);
  return field === 'text' && first !== undefined && names.includes(normaliseName(first.name));
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

/** Words that always have a capital and are nobody's story. */
const NO_SUBJECTS = new Set(
  `god internet web christmas easter earth bible lord jesus islam english spanish arabic twitter facebook youtube google wikipedia breaking video photo photos
updated exclusive analysis opinion editorial live reuters bloomberg associated press afp ap bbc cnn abc nbc cbs fox sky news guardian times post sun mirror daily mail telegraph`.split(
    /\s+/,
  ),
);

function isTopical(name: string, { publisher, wire, author }: Article): boolean {
  const normalised = normaliseCountries(name);
  const own = [publisher, wire, author].map((each) => normaliseName(each ?? ''));
  if (normalised.length < 3 || COMMON_WORDS.has(normalised) || own.includes(normaliseName(name))) return false;
  if (normalised.split(' ').every((word) => NO_SUBJECTS.has(word) || COMMON_WORDS.has(word))) return false;
  // `WOLF BLITZER`: who speaks in a transcript.
  if (name.includes(' ') && !/\p{Ll}/u.test(name) && !/\d/.test(name)) return false;
  return (
    countriesOf(normalised).length === 0 &&
    !/^(?:london|washington|beijing|brussels|white house|congress|parliament|senate)$/.test(normalised)
  );
}
