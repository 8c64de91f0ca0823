import type { GenerationName, StoredArticle } from '#shared/store/fact-store.ts';
import { revisionOf } from '#shared/store/keys.ts';
import type { TopicDefinition } from '#shared/topic/topic.ts';
import type { Ports } from './ports.ts';

/** Replaced generations may still be read for so long. */
export const CLEAN_AFTER_SECONDS = 15 * 60;

/**
 * Tells every topic that a committed generation, or one still stored under the object, may concern. Suggested topics
 * first, then the look-up of subscriptions, then the tickets, and last the record of them: an upload counts as readable
 * by that record, and where it is nothing is left to do. Repeating what was cut off costs tickets and changes nothing.
 */
export async function announce(
  ports: Ports,
  { object, gen, rev }: GenerationName & { readonly rev: number },
): Promise<void> {
  const { store, timelines } = ports;
  if (await store.getAsked({ object, gen })) return;
  const generations = await store.listGenerations(object);
  const articles = await storedArticles(ports, object, generations);
  for (const definition of suggestionsOf(ports, articles.get(gen) ?? [])) await putSuggested(ports, definition);
  const terms = [...new Set([...articles.values()].flat().flatMap((article) => article.terms))];
  // Whoever only listens yet, or no longer, waits for nothing: its definition comes with a ticket of its own.
  const listeners = await store.getTopics([...(await store.listSubscribers(terms))]);
  const live = [...listeners].filter(([, { state }]) => state.kind === 'live');
  const topics = live.map(([topic]) => topic).toSorted();
  const tickets: Record<string, number> = {};
  for (const topic of topics) {
    const { ticket, delaySeconds } = await store.takeTicket(topic);
    tickets[topic] = ticket;
    await timelines.send({ kind: 'rebuild', topic, ticket }, delaySeconds);
  }
  // A later one may still be committed, and be replaced a moment before this message comes.
  const replaced = generations.filter((name) => name !== gen && revisionOf(name) <= rev);
  if (replaced.length > 0) await timelines.send({ kind: 'clean-object', object, gens: replaced }, CLEAN_AFTER_SECONDS);
  await store.putAsked({ object, gen }, tickets);
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
  articles.flatMap(({ article }) => line.suggestTopics(article));

/** Puts a suggested topic where there is none, with its subscriptions first. */
async function putSuggested({ store, line }: Ports, definition: TopicDefinition): Promise<void> {
  const known = await store.getTopic(definition.id);
  await store.subscribe(definition.id, line.listeningTerms(known?.definition ?? definition));
  if (known) return;
  await store.putTopicRow(definition.id);
  await store.swapTopic(definition.id, 0, { rev: 1, definition, state: { kind: 'live' } });
}
