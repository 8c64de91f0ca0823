import type { GenerationName, StoredArticle, Tickets, TopicRecord } from '#shared/store/fact-store.ts';
import { inParallel } from '#shared/store/in-parallel.ts';
import { revisionOf } from '#shared/store/keys.ts';
import { indexTerms, type Terms } from '#shared/topic/terms.ts';
import type { TopicDefinition } from '#shared/topic/topic.ts';
import { askForCleanObject } from './clean-up.ts';
import type { Ports } from './ports.ts';

/**
 * Tells every topic that a committed generation, or one still stored under the object, may concern. Suggested topics
 * first, then the look-up of subscriptions, then the tickets, and last the record of them: an upload counts as readable
 * by that record, and where it is nothing is left to do. Repeating what was cut off costs tickets and changes nothing.
 */
export async function announce(
  ports: Ports,
  { object, gen, rev }: GenerationName & { readonly rev: number },
): Promise<void> {
  const { store } = ports;
  if (await store.hasAsked({ object, gen })) return;
  const generations = await store.listGenerations(object);
  const articles = await storedArticles(ports, object, generations);
  for (const definition of suggestionsOf(ports, articles.get(gen) ?? [])) await putSuggested(ports, definition);
  const tickets = await askListeners(ports, [...articles.values()].flat());
  // A later one may still be committed, and be replaced a moment before this message comes.
  const replaced = generations.filter((name) => name !== gen && revisionOf(name) <= rev);
  await askForCleanObject(ports, { object, gens: replaced });
  await store.putAsked({ object, gen }, tickets);
}

/** So many rows of terms are read, and topics asked, at a time. */
const PARALLEL = 8;

/** Asks every topic that listens to a term of the articles, and that one of these can belong to; tells the tickets. */
async function askListeners(ports: Ports, articles: readonly StoredArticle[]): Promise<Tickets> {
  const withTerm = termsByTerm(articles);
  const asked = new Set<string>();
  const tickets: Record<string, number> = {};
  await inParallel(await ports.store.listListened([...withTerm.keys()]), PARALLEL, async (term) => {
    for await (const listeners of ports.store.listSubscribers(term)) {
      const others = listeners.filter((topic) => !asked.has(topic));
      await inParallel(await concerned(ports, others, withTerm.get(term)!), PARALLEL, async (topic) => {
        if (asked.has(topic)) return;
        asked.add(topic);
        tickets[topic] = await askOne(ports, topic);
      });
    }
  });
  return tickets;
}

/** By each term the terms of all articles that have it. */
function termsByTerm(articles: readonly StoredArticle[]): ReadonlyMap<string, readonly Terms[]> {
  const withTerm = new Map<string, Terms[]>();
  for (const { terms } of articles) {
    const index = indexTerms(terms);
    for (const term of terms) {
      const known = withTerm.get(term);
      if (known) known.push(index);
      else withTerm.set(term, [index]);
    }
  }
  return withTerm;
}

/**
 * Those of the topics that an article can belong to. Whoever only listens yet, or no longer, waits for nothing: its
 * definition comes with a ticket of its own, as does one that is changed after it was read here.
 */
async function concerned(
  { store, line }: Ports,
  topics: readonly string[],
  articles: readonly Terms[],
): Promise<readonly string[]> {
  const live = [...(await store.getTopics(topics))].filter(([, { state }]) => state.kind === 'live');
  return live.flatMap(([topic, { definition }]) => (articles.some(line.candidateTest(definition)) ? [topic] : []));
}

async function askOne({ store, timelines }: Ports, topic: string): Promise<number> {
  const { ticket, delaySeconds } = await store.takeTicket(topic);
  await timelines.send({ kind: 'rebuild', topic, ticket }, delaySeconds);
  return ticket;
}

/** The articles of every generation that is still under an object: a topic may have to forget what an old one gave. */
async function storedArticles(
  { store }: Ports,
  object: string,
  generations: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredArticle[]>> {
  const read = await Promise.all(
    generations.map(async (gen) => [gen, (await store.getStrayGeneration({ object, gen }))?.articles ?? []] as const),
  );
  return new Map(read);
}

const suggestionsOf = ({ line }: Ports, articles: readonly StoredArticle[]): readonly TopicDefinition[] =>
  line.suggestTopics(articles.map(({ article }) => article));

/** Puts a suggested topic where there is none, with its subscriptions first. */
async function putSuggested({ store, line }: Ports, definition: TopicDefinition): Promise<void> {
  const known = await store.getTopic(definition.id);
  if (known && known.state.kind !== 'live') return;
  const record: TopicRecord = known ?? { rev: 1, definition, state: { kind: 'live' } };
  await store.subscribe(definition.id, record.rev, line.listeningTerms(record.definition));
  if (known) return;
  await store.putTopicRow(definition.id);
  await store.swapTopic(definition.id, 0, record);
}
