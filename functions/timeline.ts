import { cutVersion, type Version } from '#shared/store/cut-version.ts';
import type { ObjectHead, StoredArticle, TimelineHead, TopicRecord } from '#shared/store/fact-store.ts';
import { viewOf } from '#shared/store/keys.ts';
import { dayOfArticle } from '#shared/store/object-facts.ts';
import type { EntryCorrection } from '#shared/timeline/entry-correction.ts';
import { indexTerms } from '#shared/topic/terms.ts';
import type { TopicDefinition } from '#shared/topic/topic.ts';
import { shareOf } from './about.ts';
import { commitVersion } from './commit-version.ts';
import { ContentionError } from './ingest.ts';
import { cheapestTerms } from './look-up.ts';
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

/** A wish for a timeline that answers a ticket. */
export type Rebuild = Extract<TimelineMessage, { readonly kind: 'rebuild' }>;

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
      const { ticket: answered, delaySeconds } = await ports.store.getTicket(topic);
      const record = await ports.store.getTopic(topic);
      if (!record) return { topic, outcome: 'unknown', entries: 0 };
      const startedAt = ports.clock.now();
      if (!asOf && !isFollowed(head, record, ports)) await follow(ports, record);
      const built = await buildVersion(ports, topic, record, asOf);
      if (!built) continue;
      if (asOf) await ports.store.putTopicRow(name);
      const rank = asOf ? null : rankOf(record, built);
      const { version, decisions, read } = built;
      const said = { defRev: record.rev, decisions, answered, rank, read };
      const next = await commitVersion(ports, { name, head, version, ...said });
      if (!next) continue;
      if (asOf) await askForDrop(ports, { name, since: next.builtAt });
      else await delayNext(ports, topic, { before: delaySeconds, seconds: (ports.clock.now() - startedAt) / 1000 });
      return { topic, outcome: next.version === head?.version ? 'unchanged' : 'built', entries: next.counts.entries };
    }
    throw new ContentionError(`The timeline of ${topic} moved ${MOST_ATTEMPTS} times`);
  };

/** Whether a timeline was built of this definition by these rules: then the topic has its subscriptions. */
const isFollowed = (head: TimelineHead | null, { rev }: TopicRecord, { line }: Pick<Ports, 'line'>): boolean =>
  head?.defRev === rev && head.extractorVersion === line.extractorVersion;

/** Other rules may listen to other terms. Before the postings are read: of what comes after that, ingest tells. */
async function follow({ store, line }: Ports, { definition, rev, state }: TopicRecord): Promise<void> {
  if (state.kind === 'live') await store.subscribe(definition.id, rev, line.listeningTerms(definition));
}

/** A version, how many decisions of people about its entries went into it, and how many claims were read for it. */
type Built = {
  readonly version: Version;
  readonly importance: number;
  readonly decisions: number;
  readonly read: number;
};

/** Null when a part was missing: somebody replaced an object meanwhile. */
async function buildVersion(
  { store, line }: Ports,
  topic: string,
  { definition, state }: TopicRecord,
  asOf: string | null = null,
): Promise<Built | null> {
  const decided = await store.listCorrections(topic);
  const corrections = newestOf(decided).map(({ target, after }) => ({ ...after, target }) as EntryCorrection);
  const known = state.kind === 'live' ? await readArticles({ store, line }, definition, asOf) : NOTHING_KNOWN;
  if (!known) return null;
  const articles = known.stored.map(({ article }) => article);
  const built = line.buildTimeline({ definition, articles, corrections });
  const importance =
    built.entries.reduce((sum, entry) => sum + entry.importance, 0) * shareOf(line, definition, known.stored);
  return { version: cutVersion(built), importance, decisions: decided.length, read: known.read };
}

/** Articles, and how many claims had to be read to find them. */
type Known = { readonly stored: readonly StoredArticle[]; readonly read: number };
const NOTHING_KNOWN: Known = { stored: [], read: 0 };

/**
 * The articles that can belong to a topic, or those of them that had come out by the end of a day. Postings only name
 * objects: what counts is the generation that each one's head names now.
 */
export async function readArticles(
  { store, line }: Pick<Ports, 'store' | 'line'>,
  definition: TopicDefinition,
  until: string | null = null,
): Promise<Known | null> {
  const terms = await cheapestTerms({ store, line }, definition);
  const postings = await Promise.all(terms.map((term) => store.listPostings(term, until)));
  const objects = [...new Set(postings.flat().map(({ object }) => object))].toSorted();
  const heads = await store.getObjectHeads(objects);
  const live = [...heads].filter(([, { outcome }]) => outcome.kind === 'done');
  const generations = await store.getGenerations(live.map(([object, head]) => named(object, head)));
  if (live.some(([object]) => !generations.has(object))) return null;
  const isCandidate = line.candidateTest(definition);
  const all = [...generations.values()].flatMap((generation) => generation.articles);
  const read = all.reduce((sum, { article }) => sum + article.claims.length, 0);
  const stored = all.filter(
    ({ article, terms }) => isCandidate(indexTerms(terms)) && (until === null || dayOfArticle(article) <= until),
  );
  return { stored, read };
}

const named = (object: string, { gen, parts }: ObjectHead) => ({ object, gen, parts });

type Delay = { readonly before: number; readonly seconds: number };

async function delayNext({ store }: Ports, topic: string, { before, seconds }: Delay): Promise<void> {
  const delay = seconds < NO_DELAY_BELOW_SECONDS ? 0 : Math.min(LONGEST_DELAY_SECONDS, Math.round(seconds));
  if (delay !== before) await store.putRebuildDelay(topic, delay);
}

/** What tells less, or is only another name of a story, nobody is shown who did not ask for it. */
const LEAST_SUGGESTED_ENTRIES = 2;

/** Defined topics before suggested ones, then by importance: the rank sorts as a string. Without entries none. */
function rankOf({ definition }: TopicRecord, { version, importance }: Built): string | null {
  const { entries } = version.root.counts;
  if (entries === 0) return null;
  if (definition.suggested && (entries < LEAST_SUGGESTED_ENTRIES || importance === 0)) return null;
  const inverse = 10_000_000 - Math.min(9_999_999, Math.round(importance * 10));
  return `${definition.suggested ? 1 : 0}${String(inverse).padStart(8, '0')}`;
}
