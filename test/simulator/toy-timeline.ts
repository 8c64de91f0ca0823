import type { TopicLine } from '#functions/ports.ts';
import type { Claim } from '#shared/claim/claim.ts';
import type { Article } from '#shared/claim/extracted-article.ts';
import { shortHash } from '#shared/text/digest.ts';
import { toDateValue } from '#shared/time/edtf.ts';
import type { BuiltEntry } from '#shared/timeline/build-entry.ts';
import type { EntryCorrection } from '#shared/timeline/entry-correction.ts';
import { compareEntries } from '#shared/timeline/order.ts';
import type { TopicDefinition } from '#shared/topic/topic.ts';
import { topicOf } from '#shared/topic/topic-of.ts';

type Told = { readonly article: Article; readonly claim: Claim };

/**
 * Topics and timelines of the toy language: a claim belongs to each topic that its words name, and claims of the same
 * words are one fact, named after the first one published. What each article gives depends on no other article.
 */
export const toyTopicLine = (version: string, padding: number): TopicLine => ({
  extractorVersion: version,
  articleTerms: ({ headline, text }) => wordsOf(`${headline ?? ''} ${text}`),
  listeningTerms: (definition) => namesOf(definition).toSorted(),
  lookUps: (definition) => namesOf(definition).map((name) => [[name]]),
  candidateTest:
    (definition) =>
    ({ has }) =>
      namesOf(definition).some(has),
  recogniseTopic: ({ name }, articles) => ({ name, articles: articles.length, claims: articles.length }),
  suggestTopics: (articles) => articles.flatMap(({ headline }) => wordsOf(headline ?? '').slice(0, 1)).map(suggestion),
  buildTimeline: ({ definition, articles, corrections }) => {
    const told = articles
      .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
      .flatMap((article) => article.claims.map((claim) => ({ article, claim })))
      .filter(({ claim }) => belongs(definition, claim));
    const facts = [...Map.groupBy(told, ({ claim }) => claim.quote).values()];
    const entries = facts.map((fact) => entryOf(fact, { topic: definition.id, corrections, version, padding }));
    return { topicId: definition.id, entries: entries.toSorted(compareEntries) };
  },
});

const wordsOf = (text: string): string[] => [
  ...new Set([...text.matchAll(/[A-Z][a-z]{3,}/g)].map(([word]) => word.toLowerCase())),
];
const namesOf = ({ name, aliases }: TopicDefinition): string[] => [
  ...new Set([name, ...aliases].map((each) => each.toLowerCase())),
];
const orderOf = ({ published, id }: Article): string => `${published.edtf ?? '9999'} ${id}`;

const suggestion = (word: string): TopicDefinition => {
  const name = `${word[0]!.toUpperCase()}${word.slice(1)}`;
  return { ...topicOf(name), suggested: true };
};

function belongs(definition: TopicDefinition, { quote }: Claim): boolean {
  const words = wordsOf(quote);
  const excluded = definition.excluded.map((name) => name.toLowerCase());
  return namesOf(definition).some((name) => words.includes(name)) && !excluded.some((name) => words.includes(name));
}

/** The others are listed beside the page. */
const MOST_CLAIMS_SHOWN = 1;

type Context = {
  readonly topic: string;
  readonly corrections: readonly EntryCorrection[];
  readonly version: string;
  readonly padding: number;
};

function entryOf(fact: readonly Told[], { topic, corrections, version, padding }: Context): BuiltEntry {
  const claims = fact.map(({ claim }) => claim);
  const correction = corrections.find(({ target }) => claims.some(({ id }) => target.endsWith(`-${shortHash(id)}`)));
  const articles = [...new Map(fact.map(({ article }) => [article.id, article])).values()];
  return {
    id: `${topic}-${shortHash(claims[0]!.id)}`,
    topicId: topic,
    date: correction?.date ? toDateValue(correction.date) : claims[0]!.date,
    statement: `${correction?.statement ?? claims[0]!.quote} (${version})${'.'.repeat(padding)}`,
    status: 'happened',
    claimCount: claims.length,
    claims: claims.slice(0, MOST_CLAIMS_SHOWN),
    claimIds: claims.map(({ id }) => id),
    articleCount: articles.length,
    articleIds: articles.map((article) => article.id),
    articles: articles.map(({ id, headline, publisher, author, url, published }) => ({
      id,
      headline,
      publisher,
      author,
      url,
      published: published.edtf,
    })),
    publishers: [],
    origins: articles.length,
    importance: articles.length,
    conflicts: [],
    published: { first: articles[0]!.published.edtf, last: articles.at(-1)!.published.edtf },
    speakers: [],
    entities: [],
    history: [],
  };
}
