import { isExtracted } from '#shared/article/language.ts';
import type { ArticleCorrection } from '#shared/claim/correction.ts';
import type { GenerationName, ObjectHead, Outcome, SeenVersion } from '#shared/store/fact-store.ts';
import { generationName, objectId } from '#shared/store/keys.ts';
import type { ReadingFault } from '#shared/text/fence.ts';
import { aboutOf } from './about.ts';
import { announce } from './announce.ts';
import { digestOf, inputsOf, newestOf, uploadIdOfKey, uploadOf } from './object-inputs.ts';
import type { Line, Ports, StoredObject } from './ports.ts';

/** What became of a hint. */
export type Ingested = {
  readonly object: string;
  readonly outcome: Outcome['kind'] | 'unchanged';
  readonly rev: number;
  readonly claims: number;
  /** Articles that were stored only, because they are not in English. */
  readonly notExtracted: number;
  /** What could not be read, and was left out. */
  readonly faults: readonly ReadingFault[];
};

/** Rivals for one object are few: whoever loses the head so often has met a fault, and the queue tries again later. */
const MOST_ATTEMPTS = 10;

/** An object's head moved under every attempt; the delivery has to come again. */
export class ContentionError extends Error {
  override name = 'ContentionError';
}

/**
 * The line from a hint about a key to stored claims and topics to rebuild. Repeating it changes nothing; whatever the
 * order and number of hints, the object's newest version wins.
 */
export const createIngest =
  (ports: Ports) =>
  async (key: string): Promise<Ingested> => {
    const object = objectId(key);
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      // The head first: whoever reads the bucket after it and wins the swap has seen the newest state.
      const head = await ports.store.getObjectHead(object);
      const stored = await ports.objects.get(key);
      const { next, notExtracted, faults, isWaiting } = stored
        ? await stage(ports, { object, key, head, stored })
        : { next: await remove(ports, key, head), ...NOTHING_READ };
      if (!(await swap(ports, object, head, next))) continue;
      await announce(ports, { object, gen: next.gen, rev: next.rev });
      // Asked about only once it can be read by the rules: whatever becomes of the model, the article is there.
      if (isWaiting) await ports.second?.readers.send({ key });
      const isSame = head?.gen === next.gen;
      return {
        object,
        outcome: isSame ? 'unchanged' : next.outcome.kind,
        rev: next.rev,
        claims: claimsOf(next.outcome),
        notExtracted: isSame ? 0 : notExtracted,
        faults,
      };
    }
    throw new ContentionError(`The head of ${object} moved ${MOST_ATTEMPTS} times`);
  };

const claimsOf = (outcome: Outcome): number => (outcome.kind === 'done' ? outcome.claims : 0);

type Staged = {
  readonly object: string;
  readonly key: string;
  readonly head: ObjectHead | null;
  readonly stored: StoredObject;
};

/** The head to come, and what is told of the way to it. */
type Step = Pick<Ingested, 'notExtracted' | 'faults'> & {
  readonly next: ObjectHead;
  /** Whether a model is still to read it. */
  readonly isWaiting: boolean;
};

const NOTHING_READ = { notExtracted: 0, faults: [], isWaiting: false };

const seenVersion = ({ versionId, etag, lastModified }: StoredObject): SeenVersion => ({
  versionId,
  etag,
  lastModified,
});

/** Everything that the next head will name, written before it: list row, parts, then postings. */
async function stage(ports: Ports, { object, key, head, stored }: Staged): Promise<Step> {
  const { store, line, clock } = ports;
  const corrections = await store.listCorrections(object);
  const recalled = stored.bytes === null ? null : await ports.second?.recall(uploadOf(stored));
  const isWaiting = recalled?.isWaiting ?? false;
  const inputs = inputsOf(stored, [line.extractorVersion, ...(recalled ? [recalled.inputs] : [])], corrections);
  const seen = seenVersion(stored);
  const rev = (head?.rev ?? 0) + 1;
  if (head?.inputs === inputs) return { next: { ...head, rev, seen }, ...NOTHING_READ, isWaiting };
  const name: GenerationName = { object, gen: generationName(rev, inputs) };
  const extracted = await extract(ports, stored, {
    uploadId: uploadIdOfKey(key) ?? object,
    owner: object,
    corrections: newestOf(corrections).map(({ target, after }) => ({ ...after, target }) as ArticleCorrection),
    secondReader: recalled?.reader,
  });
  const base = {
    key,
    rev,
    gen: name.gen,
    inputs,
    extractorVersion: line.extractorVersion,
    corrections: digestOf(corrections),
    seen,
    committedAt: clock.now(),
  };
  await store.putObjectRow(key);
  const uploadId = uploadIdOfKey(key);
  if (uploadId) await store.putUploadIfAbsent({ id: uploadId, key, expiresAt: 0, failed: null });
  const { faults } = extracted;
  if (extracted.kind === 'refused') {
    const outcome = { kind: 'refused', refusal: extracted.refusal } as const;
    return { next: { ...base, parts: 0, outcome }, notExtracted: 0, faults, isWaiting: false };
  }
  const generation = {
    articles: extracted.articles.map((article) => ({
      article,
      terms: line.articleTerms(article),
      about: aboutOf(line, article),
    })),
    orphans: extracted.orphans,
  };
  const parts = await store.putGeneration(name, generation);
  await store.putPostings(name, generation);
  const claims = extracted.articles.reduce((sum, article) => sum + article.claims.length, 0);
  const { articles } = extracted;
  return {
    next: { ...base, parts, outcome: { kind: 'done', articles: articles.length, claims } },
    notExtracted: articles.filter(({ language }) => !isExtracted(language)).length,
    faults,
    isWaiting,
  };
}

const TOO_LARGE = {
  kind: 'refused',
  refusal: { reason: 'too-large', detail: 'An upload may hold 10 MB.' },
  faults: [],
} as const;

/** Objects too large to be read are refused unread. */
const extract = async ({ line }: Ports, stored: StoredObject, context: Parameters<Line['extractArticles']>[1]) =>
  stored.bytes === null ? TOO_LARGE : line.extractArticles(uploadOf(stored), context);

/**
 * The object is gone: its head stays as a tombstone. Also where there was none: somebody may have read the object a moment
 * ago and be about to commit it, for the first time. By its row a reconcile finds what ends before it is announced.
 */
async function remove(ports: Ports, key: string, head: ObjectHead | null): Promise<ObjectHead> {
  const rev = (head?.rev ?? 0) + 1;
  if (head?.outcome.kind === 'removed') return { ...head, rev };
  await ports.store.putObjectRow(key);
  return tombstone(ports, key, rev);
}

/** The head of an object that is not there, at a revision. */
const tombstone = ({ line, clock }: Ports, key: string, rev: number): ObjectHead => ({
  key,
  rev,
  gen: generationName(rev, null),
  parts: 0,
  inputs: null,
  extractorVersion: line.extractorVersion,
  corrections: digestOf([]),
  outcome: { kind: 'removed' },
  seen: null,
  committedAt: clock.now(),
});

/** A lost reply makes the SDK repeat a winning write, which then fails its own condition: read and recognise it. */
async function swap({ store }: Ports, object: string, head: ObjectHead | null, next: ObjectHead): Promise<boolean> {
  if (await store.swapObjectHead(object, head?.rev ?? 0, next)) return true;
  const now = await store.getObjectHead(object);
  return (
    now !== null &&
    now.rev === next.rev &&
    now.gen === next.gen &&
    now.committedAt === next.committedAt &&
    now.seen?.lastModified === next.seen?.lastModified
  );
}
