import type { Article } from '#shared/claim/extracted-article.ts';
import { cutVersion, partNames, type Version } from '#shared/store/cut-version.ts';
import type { ObjectHead, TimelineHead, TopicRecord } from '#shared/store/fact-store.ts';
import type { EntryCorrection } from '#shared/timeline/entry-correction.ts';
import { askForClean } from './clean-up.ts';
import { ContentionError } from './ingest.ts';
import { newestOf } from './object-inputs.ts';
import type { Ports as AnyPorts, TimelineMessage, TopicLine } from './ports.ts';

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

/** Builds a topic's whole timeline anew and swaps its head; a ticket that was answered already costs one read. */
export const createTimeline =
  (ports: Ports) =>
  async ({ topic, ticket }: Rebuild): Promise<Rebuilt> => {
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      const head = await ports.store.getTimelineHead(topic);
      if (head && head.answered >= ticket) return { topic, outcome: 'answered', entries: head.counts.entries };
      // The tickets before the postings: what is asked after this read will be answered by another rebuild.
      const answered = await ports.store.getTicket(topic);
      const record = await ports.store.getTopic(topic);
      if (!record) return { topic, outcome: 'unknown', entries: 0 };
      const startedAt = ports.clock.now();
      const version = await buildVersion(ports, topic, record);
      if (!version) continue;
      const next = await commit(ports, { topic, head, record, answered, version, startedAt });
      if (next)
        return { topic, outcome: next.version === head?.version ? 'unchanged' : 'built', entries: next.counts.entries };
    }
    throw new ContentionError(`The timeline of ${topic} moved ${MOST_ATTEMPTS} times`);
  };

/** A version, and how many decisions of people about its entries went into it. */
type Built = Version & { readonly importance: number; readonly decisions: number };

/** Null when a part was missing: somebody replaced an object meanwhile. */
async function buildVersion(
  { store, line }: Ports,
  topic: string,
  { definition, state }: TopicRecord,
): Promise<Built | null> {
  const decided = await store.listCorrections(topic);
  const corrections = newestOf(decided).map(({ target, after }) => ({ ...after, target }) as EntryCorrection);
  await store.subscribe(topic, line.listeningTerms(definition));
  const articles =
    state.kind === 'live' ? await readArticles({ store, line } as Ports, line.listeningTerms(definition)) : [];
  if (!articles) return null;
  const built = line.buildTimeline({ definition, articles, corrections });
  const importance = built.entries.reduce((sum, entry) => sum + entry.importance, 0);
  return { ...cutVersion(built), importance, decisions: decided.length };
}

/** Postings only name candidates: what counts is the generation that each object's head names now. */
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
  return [...generations.values()].flatMap(({ articles }) => articles.map(({ article }) => article));
}

const named = (object: string, { gen, parts }: ObjectHead) => ({ object, gen, parts });

type Commit = {
  readonly topic: string;
  readonly head: TimelineHead | null;
  readonly record: TopicRecord;
  readonly answered: number;
  readonly version: Built;
  readonly startedAt: number;
};

/** Parts first, then the head; null when a rival was faster. */
async function commit(
  ports: Ports,
  { topic, head, record, answered, version, startedAt }: Commit,
): Promise<TimelineHead | null> {
  const { store, clock } = ports;
  const rev = (head?.rev ?? 0) + 1;
  const before = head ? await listedParts(ports, topic, head) : new Set<string>();
  await store.putParts(
    topic,
    rev,
    version.parts.filter(({ name }) => !before.has(name)),
  );
  const rank = version.root.counts.entries > 0 ? rankOf(record, version.importance) : null;
  if (rank) await store.putShownTopic(topic, rank, rev);
  const isSame = head?.version === version.name;
  const { counts } = version.root;
  const next: TimelineHead = {
    rev,
    defRev: record.rev,
    decisions: version.decisions,
    extractorVersion: ports.line.extractorVersion,
    answered,
    version: version.name,
    builtAt: isSame ? head!.builtAt : clock.now(),
    counts,
    rank,
  };
  if (!(await store.swapTimelineHead(topic, head?.rev ?? 0, next)) && !(await isMine(ports, topic, next))) return null;
  await cleanLater(ports, { topic, head, next, before, kept: new Set(version.parts.map(({ name }) => name)) });
  await delayNext(ports, topic, (clock.now() - startedAt) / 1000);
  return next;
}

/** A reply that got lost: the head is as this rebuild wrote it. */
async function isMine({ store }: Ports, topic: string, next: TimelineHead): Promise<boolean> {
  const now = await store.getTimelineHead(topic);
  return (
    now !== null &&
    now.rev === next.rev &&
    now.version === next.version &&
    now.answered === next.answered &&
    now.builtAt === next.builtAt
  );
}

async function listedParts({ store }: Ports, topic: string, { version }: TimelineHead): Promise<ReadonlySet<string>> {
  const root = await store.getRoot(topic, version);
  if (!root) return new Set();
  return new Set(await partNames(version, root, (name) => store.getNode(topic, name)));
}

type Swapped = {
  readonly topic: string;
  readonly head: TimelineHead | null;
  readonly next: TimelineHead;
  readonly before: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
};

/** Readers may still walk the version before: what this swap dropped goes an hour later. */
async function cleanLater({ timelines, clock }: Ports, { topic, head, next, before, kept }: Swapped): Promise<void> {
  const parts = [...before].filter((name) => !kept.has(name));
  const rank = head && head.rank !== next.rank ? head.rank : null;
  await askForClean({ timelines }, { topic, maxRev: next.rev, dropped: { parts, rank }, since: clock.now() });
}

async function delayNext({ store }: Ports, topic: string, seconds: number): Promise<void> {
  if (seconds >= NO_DELAY_BELOW_SECONDS)
    await store.putRebuildDelay(topic, Math.min(LONGEST_DELAY_SECONDS, Math.round(seconds)));
}

/** Defined topics before suggested ones, then by importance: the rank sorts as a string. */
function rankOf({ definition }: TopicRecord, importance: number): string {
  const inverse = 10_000_000 - Math.min(9_999_999, Math.round(importance * 10));
  return `${definition.suggested ? 1 : 0}${String(inverse).padStart(8, '0')}`;
}
