import type { Refusal } from '../article/article.ts';
import type { Article } from '../claim/extracted-article.ts';
import type { DateValue } from '../time/date-value.ts';
import type { Entry } from '../timeline/timeline.ts';
import type { TopicDefinition } from '../topic/topic.ts';

/** What became of an object's newest version. */
export type Outcome =
  | { readonly kind: 'done'; readonly articles: number; readonly claims: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'removed' };

/** The S3 version that a head has seen; moved by no-ops too, never part of the inputs. */
export type SeenVersion = {
  readonly versionId: string | null;
  readonly etag: string;
  /** ISO date-time, as S3 tells it. */
  readonly lastModified: string;
};

/** The one mutable item of an object: which generation counts. */
export type ObjectHead = {
  readonly key: string;
  readonly rev: number;
  readonly gen: string;
  /** Number of parts of the generation; 0 when it holds nothing (removed, refused). */
  readonly parts: number;
  /** Digest of what the generation was made from; null when the object is removed. */
  readonly inputs: string | null;
  readonly extractorVersion: string;
  /** Digest of the corrections that went into it. */
  readonly corrections: string;
  readonly outcome: Outcome;
  readonly seen: SeenVersion | null;
  /** Milliseconds; moves only with `gen`. */
  readonly committedAt: number;
};

/** What a generation stores: its articles, and the terms under which each has a posting. */
export type Generation = {
  readonly articles: readonly StoredArticle[];
  /** What people corrected and this version has not. */
  readonly orphans: readonly string[];
};
export type StoredArticle = {
  readonly article: Article;
  readonly terms: readonly string[];
  /** The name of the topic that it suggests by itself; null: none; absent from what was stored before it was asked. */
  readonly about?: string | null;
};

/** Names one generation of one object. */
export type GenerationName = { readonly object: string; readonly gen: string };

/** A generation that a head names, with its number of parts. */
export type SizedGeneration = GenerationName & { readonly parts: number };

/** A posting or an article row: it names a candidate, the object's head decides. */
export type ArticleRow = GenerationName & {
  readonly day: string;
  readonly ordinal: number;
  readonly articleId: string;
};

/** Topics that a generation asked to be rebuilt, and the ticket each got. */
export type Tickets = Readonly<Record<string, number>>;

/** What people decided about one article, claim or entry: an immutable line of its history. */
export type Correction = {
  readonly owner: string;
  readonly target: string;
  readonly rev: number;
  /** The whole state of the target before and after; fields that are null say nothing. */
  readonly before: CorrectedFields;
  readonly after: CorrectedFields;
  readonly at: number;
  /** Who decided, as the gateway knows them; null on a laptop. */
  readonly by: string | null;
  readonly why: string | null;
  /** The claim or headline as it read then, so that it is known when it is gone. */
  readonly words: string | null;
};

/** What can be corrected; which fields apply depends on the target. */
export type CorrectedFields = {
  readonly publishedAt?: string | null;
  readonly hidden?: boolean | null;
  readonly date?: string | null;
  readonly status?: string | null;
  readonly statement?: string | null;
  readonly mergeWith?: string | null;
  readonly separate?: readonly string[] | null;
  readonly note?: string | null;
};

/** What people decided about a topic, or what a suggestion says. */
export type TopicRecord = {
  readonly rev: number;
  readonly definition: TopicDefinition;
  readonly state: TopicState;
};
export type TopicState =
  | { readonly kind: 'live' }
  | { readonly kind: 'retired' }
  | { readonly kind: 'merged'; readonly into: string };

export type TimelineCounts = {
  readonly entries: number;
  readonly claims: number;
  readonly articles: number;
  readonly first: string | null;
  readonly last: string | null;
};

/** The one mutable item of a timeline: which version counts. */
export type TimelineHead = {
  readonly rev: number;
  readonly defRev: number;
  /** How many decisions of people about its entries it obeys; they are never taken away. */
  readonly decisions: number;
  /** Of the rules that built it. */
  readonly extractorVersion: string;
  /** The highest ticket that this timeline answers; -1 when it is kept no more, and answers none. */
  readonly answered: number;
  readonly version: string;
  /** Claims of all articles that were read for it: what it costs to build. Absent in heads of old. */
  readonly read?: number;
  /** Milliseconds; moves only with `version`. */
  readonly builtAt: number;
  readonly counts: TimelineCounts;
  /** Its row in the list of topics; null when it is not listed. */
  readonly rank: string | null;
};

/** Where an entry stands in its timeline: compares, as a string, as the timeline is ordered. */
export type Position = string;

/** A page or node of a version, by the hash of its content. */
export type PartRef = {
  readonly name: string;
  readonly first: Position;
  readonly last: Position;
  readonly entries: number;
  /** Of a page: its entries that do not show all of their claims; absent where it has none. */
  readonly claims?: readonly ClaimList[];
  /** Of a page: whether it has plans; absent where it has none. */
  readonly hasPlans?: boolean;
  /** Of a page: how many entries of each status; absent of versions built before, which say nothing of it. */
  readonly statuses?: Readonly<Record<string, number>>;
  /** Of a page: the days that its dated entries touch; null: open, or none is dated. Absent as above. */
  readonly days?: readonly [first: string | null, last: string | null] | null;
};
/** Where the ids of an entry's claims are, in order: so many a part. */
export type ClaimList = { readonly entry: string; readonly parts: readonly string[] };
/** `2025-05`, or `2025`. */
export type MonthCount = readonly [month: string, entries: number];
/** A version's table of contents; `members` are named in the order of their buckets. */
export type Root = {
  readonly nodes: readonly PartRef[];
  readonly members: readonly string[];
  readonly counts: TimelineCounts;
  /** Where the most important entries stand, the most important first; absent in versions of old. */
  readonly top?: readonly Position[];
  /** How many entries stand in each month, or in a year where their dates are no finer, in order; absent as above. */
  readonly months?: readonly MonthCount[];
};
export type Node = { readonly pages: readonly PartRef[] };
export type Page = { readonly entries: readonly Entry[] };
/** Claims of one bucket by the hash of their ids, which ends entries' ids too; each with the position of its entry. */
export type Members = { readonly claims: readonly (readonly [claim: string, position: Position])[] };

/** Ids of claims of one entry. */
export type ClaimIds = { readonly claimIds: readonly string[] };

/** A part of a version, ready to be stored: `V#…` root, `I#…` node, `P#…` page, `M#…` members, `C#…` ids of claims. */
export type Part = { readonly name: string; readonly body: Uint8Array };

/** A place in the bucket for one article or page, and what became of what was sent there. */
export type UploadRecord = {
  readonly id: string;
  readonly key: string;
  /** Milliseconds; 0 when nobody asked for a form. */
  readonly expiresAt: number;
  readonly failed: FailedUpload | null;
};
/** When messages of what was sent there ended in the dead-letter queue; milliseconds. */
export type FailedUpload = { readonly at: number };

/** A stretch of a list, and where the next one begins; null at its end. */
export type Stretch<Row> = { readonly rows: readonly Row[]; readonly next: string | null };
export type ListRequest = { readonly after: string | null; readonly limit: number };

/** Rows of the lists people page through. */
export type ArticleListRow = ArticleRow & {
  readonly uploadId: string;
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly published: string | null;
};
export type ShownTopicRow = { readonly topic: string; readonly rank: string };

/** The table's items that reconcile compares and repairs. */
export type ReconcileCursor = {
  readonly phase: 'objects' | 'topics' | 'shown';
  readonly after: string | null;
  readonly startedAt: number;
};

/**
 * Everything that Dateline derives, one method per access pattern. Reads are strongly consistent unless a method says
 * otherwise. `swap…` methods are compare-and-set: they return false when the revision is no longer the expected one
 * (0: nothing is there). All `put…` methods can be repeated.
 */
export interface FactStore {
  getObjectHead(object: string): Promise<ObjectHead | null>;
  getObjectHeads(objects: readonly string[]): Promise<ReadonlyMap<string, ObjectHead>>;
  swapObjectHead(object: string, expectedRev: number, head: ObjectHead): Promise<boolean>;
  /** Moves a head from `expectedRev` to the next revision and changes nothing else. */
  bumpObjectHead(object: string, expectedRev: number): Promise<boolean>;
  putObjectRow(key: string): Promise<void>;
  /** Keys of objects that were ever committed, after one key and up to another. */
  listObjectKeys(after: string | null, upTo: string | null): Promise<readonly string[]>;

  /** Stores the articles of a generation and returns the number of its parts. */
  putGeneration(name: GenerationName, generation: Generation): Promise<number>;
  /** Article rows and postings of a generation. */
  putPostings(name: GenerationName, generation: Generation): Promise<void>;
  /** Null when a part of it is missing. Eventually consistent first, strongly when something is missing. */
  getGeneration(name: SizedGeneration): Promise<Generation | null>;
  /** Those generations of which no part is missing, by object. */
  getGenerations(names: readonly SizedGeneration[]): Promise<ReadonlyMap<string, Generation>>;
  /** Names of the generations of which an object still holds a part, or a record of what they asked for. */
  listGenerations(object: string): Promise<readonly string[]>;
  /** What can still be read of a generation that may be incomplete; null when a part is missing. */
  getStrayGeneration(name: GenerationName): Promise<Generation | null>;
  deletePostings(name: GenerationName, generation: Generation): Promise<void>;
  deleteGeneration(name: GenerationName): Promise<void>;
  /** Whether it is on record whom a generation asked. */
  hasAsked(name: GenerationName): Promise<boolean>;
  /** The tickets of whom it asked; null when that is not on record. */
  listAsked(name: GenerationName): Promise<Tickets | null>;
  /** The tickets, then the record of them. */
  putAsked(name: GenerationName, tickets: Tickets): Promise<void>;

  /** Postings of one term, newest publication first, of articles published until a day (null: all). */
  listPostings(term: string, until: string | null): Promise<readonly ArticleRow[]>;
  listPostingsPage(term: string, request: ListRequest): Promise<Stretch<ArticleRow>>;
  /** The newest day, not after another, of which terms have postings; null without any. */
  getNewestDay(terms: readonly string[], until: string): Promise<string | null>;
  /** Those of the terms that topics listen to, or did. */
  listListened(terms: readonly string[]): Promise<readonly string[]>;
  /** The topics that listen to a term, however many, some at a time. */
  listSubscribers(term: string): AsyncIterable<readonly string[]>;
  /** Has a topic listen to terms, for its definition of that revision. */
  subscribe(topic: string, rev: number, terms: readonly string[]): Promise<void>;
  /** Every term that a topic listens to. */
  listSubscriptions(topic: string): Promise<readonly string[]>;
  /** Takes back those of the subscriptions that no definition of a higher revision wants. */
  unsubscribe(topic: string, maxRev: number, terms: readonly string[]): Promise<void>;

  getTopic(topic: string): Promise<TopicRecord | null>;
  getTopics(topics: readonly string[]): Promise<ReadonlyMap<string, TopicRecord>>;
  putTopicRow(topic: string): Promise<void>;
  swapTopic(topic: string, expectedRev: number, record: TopicRecord): Promise<boolean>;
  /** The next ticket of a topic, and by how long its rebuild may be put off. */
  takeTicket(topic: string): Promise<{ readonly ticket: number; readonly delaySeconds: number }>;
  /** The last ticket that was taken, 0 when none was, and how long the last rebuild took when it took long. */
  getTicket(topic: string): Promise<{ readonly ticket: number; readonly delaySeconds: number }>;
  putRebuildDelay(topic: string, seconds: number): Promise<void>;
  listTopics(request: ListRequest): Promise<Stretch<string>>;

  getTimelineHead(topic: string): Promise<TimelineHead | null>;
  getTimelineHeads(topics: readonly string[]): Promise<ReadonlyMap<string, TimelineHead>>;
  swapTimelineHead(topic: string, expectedRev: number, head: TimelineHead): Promise<boolean>;
  /** Parts of versions: eventually consistent first, strongly when it is missing; null when it is gone. */
  getRoot(topic: string, version: string): Promise<Root | null>;
  getNode(topic: string, name: string): Promise<Node | null>;
  getPage(topic: string, name: string): Promise<Page | null>;
  getMembers(topic: string, name: string): Promise<Members | null>;
  getClaimIds(topic: string, name: string): Promise<ClaimIds | null>;
  /** Puts each part that is not there with that or a higher revision. */
  putParts(topic: string, rev: number, parts: readonly Part[]): Promise<void>;
  /** Deletes those of the parts whose revision is not higher. */
  deleteParts(topic: string, maxRev: number, names: readonly string[]): Promise<void>;
  listPartNames(topic: string): Promise<readonly string[]>;
  putShownTopic(topic: string, rank: string, rev: number): Promise<void>;
  deleteShownTopic(topic: string, rank: string, maxRev: number): Promise<void>;
  /** Ranks of the rows of a topic in the list of shown topics. */
  listShownTopics(request: ListRequest): Promise<Stretch<ShownTopicRow>>;

  listCorrections(owner: string): Promise<readonly Correction[]>;
  listCorrectionsOf(owner: string, target: string): Promise<readonly Correction[]>;
  /** False when this revision is taken. */
  putCorrection(correction: Correction): Promise<boolean>;

  listArticles(request: ListRequest): Promise<Stretch<ArticleListRow>>;

  getUpload(id: string): Promise<UploadRecord | null>;
  /** Writes where an upload is to be sent; what failed stays on record until something newer was sent. */
  putUpload(upload: Omit<UploadRecord, 'failed'>): Promise<void>;
  /** Makes an upload known that nobody asked for: its object was put into the bucket directly. */
  putUploadIfAbsent(upload: UploadRecord): Promise<void>;
  /** Writes a failure on the upload of that key, and creates the record where nobody asked for one. */
  putFailure(id: string, key: string, failed: FailedUpload): Promise<void>;

  /** The secret that cursors are signed with: the one that is kept, else `fresh`, which is kept from now on. */
  getCursorSecret(fresh: string): Promise<string>;

  getReconcileCursor(): Promise<ReconcileCursor | null>;
  putReconcileCursor(cursor: ReconcileCursor): Promise<void>;
}

/** What the person reading wants to know about a thing whose id was handed out once. */
export type Found<Thing> =
  | { readonly kind: 'found'; readonly thing: Thing }
  /** It became something else. */
  | { readonly kind: 'moved'; readonly to: string }
  /** It was there, or can have been; it is not now. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'unknown' };

export type { DateValue };
