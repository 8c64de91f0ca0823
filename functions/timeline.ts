import type { Article } from '#shared/claim/extracted-article.ts';
import { cutVersion, type Version } from '#shared/store/cut-version.ts';
import type { ObjectHead, TopicRecord } from '#shared/store/fact-store.ts';
import { viewOf } from '#shared/store/keys.ts';
import { dayOfArticle } from '#shared/store/object-facts.ts';
import type { EntryCorrection } from '#shared/timeline/entry-correction.ts';
import { commitVersion } from './commit-version.ts';
import { ContentionError } from './ingest.ts';
import { newestOf } from './object-inputs.ts';
import type { Ports as AnyPorts, TimelineMessage, TopicLine } from './ports.ts';
import { askForDrop } from './views.ts';

/** What a rebuild and its clean-up reach out to. */
export type TimelinePorts = Omit<AnyPorts<TopicLine>, 'objects' | 'hints'>;
type Ports = TimelinePorts;

/** What became of a request to rebuild. */
export type Rebuilt = {
  readonly topic: string;
  readonly outcome: 'built' | 'unchanged' | 'answered' | 'unknown';
  readonly entries: number;
};

const MOST_ATTEMPTS = 10;
/** Rebuilds of big topics wait for one another, so that many uploads cost few of them. */
const LONGEST_DELAY_SECONDS = 15 * 60;
const NO_DELAY_BELOW_SECONDS = 2;

type Rebuild = Extract<TimelineMessage, { readonly kind: 'rebuild' }>;

/**
 * Builds a topic's whole timeline anew, or what could be known of it on a day, and swaps its head; a ticket that was
 * answered already costs one read.
 */
export const createTimeline =
  (ports: Ports) =>
  async ({ topic, ticket, asOf }: Rebuild): Promise<Rebuilt> => {
    const name = asOf ? viewOf(topic, asOf) : topic;
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      const head = await ports.store.getTimelineHead(name);
      if (head && head.answered >= ticket) return { topic, outcome: 'answered', entries: head.counts.entries };
      // The tickets before the postings: what is asked after this read will be answered by another rebuild.
      const { ticket: answered } = await ports.store.getTicket(topic);
      const record = await ports.store.getTopic(topic);
      if (!record) return { topic, outcome: 'unknown', entries: 0 };
      const startedAt = ports.clock.now();
      const built = await buildVersion(ports, topic, record, asOf);
      if (!built) continue;
      if (asOf) await ports.store.putTopicRow(name);
      const rank = asOf ? null : rankOf(record, built);
      const { version, decisions } = built;
      const next = await commitVersion(ports, { name, head, version, defRev: record.rev, decisions, answered, rank });
      if (!next) continue;
      if (asOf) await askForDrop(ports, { name, since: next.builtAt });
      else await delayNext(ports, topic, (ports.clock.now() - startedAt) / 1000);
      return { topic, outcome: next.version === head?.version ? 'unchanged' : 'built', entries: next.counts.entries };
    }
    throw new ContentionError(`The timeline of ${topic} moved ${MOST_ATTEMPTS} times`);
  };

/** A version, and how many decisions of people about its entries went into it. */
type Built = { readonly version: Version; readonly importance: number; readonly decisions: number };

/** Null when a part was missing: somebody replaced an object meanwhile. */
async function buildVersion(
  { store, line }: Ports,
  topic: string,
  { definition, state }: TopicRecord,
  asOf: string | null = null,
): Promise<Built | null> {
  const decided = await store.listCorrections(topic);
  const corrections = newestOf(decided).map(({ target, after }) => ({ ...after, target }) as EntryCorrection);
  await store.subscribe(topic, line.listeningTerms(definition));
  const articles = state.kind === 'live' ? await readArticles({ store }, line.listeningTerms(definition), asOf) : [];
  if (!articles) return null;
  const built = line.buildTimeline({ definition, articles, corrections });
  const importance = built.entries.reduce((sum, entry) => sum + entry.importance, 0);
  return { version: cutVersion(built), importance, decisions: decided.length };
}

/**
 * A topic's articles, or those that had come out by the end of a day. Postings only name candidates: what counts is the
 * generation that each object's head names now.
 */
export async function readArticles(
  { store }: Pick<Ports, 'store'>,
  terms: readonly string[],
  until: string | null = null,
): Promise<Article[] | null> {
  const postings = await Promise.all(terms.map((term) => store.listPostings(term, until)));
  const objects = [...new Set(postings.flat().map(({ object }) => object))].toSorted();
  const heads = await store.getObjectHeads(objects);
  const live = [...heads].filter(([, { outcome }]) => outcome.kind === 'done');
  const generations = await store.getGenerations(live.map(([object, head]) => named(object, head)));
  if (live.some(([object]) => !generations.has(object))) return null;
  const articles = [...generations.values()].flatMap((generation) => generation.articles.map(({ article }) => article));
  return until === null ? articles : articles.filter((article) => dayOfArticle(article) <= until);
}

const named = (object: string, { gen, parts }: ObjectHead) => ({ object, gen, parts });

async function delayNext({ store }: Ports, topic: string, seconds: number): Promise<void> {
  if (seconds >= NO_DELAY_BELOW_SECONDS)
    await store.putRebuildDelay(topic, Math.min(LONGEST_DELAY_SECONDS, Math.round(seconds)));
}

/** Defined topics before suggested ones, then by importance: the rank sorts as a string. Without entries none. */
function rankOf({ definition }: TopicRecord, { version, importance }: Built): string | null {
  if (version.root.counts.entries === 0) return null;
  const inverse = 10_000_000 - Math.min(9_999_999, Math.round(importance * 10));
  return `${definition.suggested ? 1 : 0}${String(inverse).padStart(8, '0')}`;
}
