import type { Upload } from '#shared/article/article.ts';
import type { ArticleCorrection } from '#shared/claim/correction.ts';
import type { Extracted } from '#shared/claim/extract-articles.ts';
import type { SecondReader } from '#shared/claim/extract-claims.ts';
import type { Article } from '#shared/claim/extracted-article.ts';
import type { FactStore } from '#shared/store/fact-store.ts';
import type { BuiltTimeline } from '#shared/timeline/build-timeline.ts';
import type { EntryCorrection } from '#shared/timeline/entry-correction.ts';
import type { Recognised } from '#shared/topic/recognise-topic.ts';
import type { Terms } from '#shared/topic/terms.ts';
import type { TopicDefinition } from '#shared/topic/topic.ts';

/** An object of the bucket as it is now. */
export type StoredObject = ListedObject & {
  readonly versionId: string | null;
  readonly contentType: string | null;
  /** User metadata as S3 holds it: lower-case names, percent-encoded values. */
  readonly metadata: Readonly<Record<string, string>>;
  /** Null when the object is larger than what may be read. */
  readonly bytes: Uint8Array | null;
};

/** What a listing of the bucket tells about an object. */
export type ListedObject = {
  readonly key: string;
  readonly etag: string;
  /** ISO date-time. */
  readonly lastModified: string;
  readonly size: number;
};

/** The upload bucket. */
export type Objects = {
  /** The newest version; null when there is none. An object that may not be read is an error, never an absence. */
  readonly get: (key: string) => Promise<StoredObject | null>;
  /** The same without the bytes. */
  readonly head: (key: string) => Promise<Omit<StoredObject, 'bytes' | 'contentType' | 'metadata'> | null>;
  /** Objects after a key, in the order of their keys. */
  readonly list: (
    after: string | null,
  ) => Promise<{ readonly objects: readonly ListedObject[]; readonly isLast: boolean }>;
  readonly remove: (key: string) => Promise<void>;
};

/** A queue that delivers at least once, in any order. */
export type Queue<Message> = {
  readonly send: (message: Message, delaySeconds?: number) => Promise<void>;
};

/** Work for the timeline function. */
export type TimelineMessage =
  | {
      readonly kind: 'rebuild';
      readonly topic: string;
      readonly ticket: number;
      /** The timeline as it could be known on that day, instead of the newest one. */
      readonly asOf?: string;
    }
  | { readonly kind: 'drop-view'; readonly name: string; readonly since: number }
  /** Of a topic that listens to nothing since a revision of its definition. */
  | { readonly kind: 'unsubscribe'; readonly topic: string; readonly maxRev: number }
  | { readonly kind: 'clean-object'; readonly object: string; readonly gens: readonly string[] }
  | {
      readonly kind: 'clean-timeline';
      readonly topic: string;
      readonly maxRev: number;
      readonly dropped: Dropped;
      readonly since: number;
    };

/** What a new version of a timeline no longer lists. */
export type Dropped = { readonly parts: readonly string[]; readonly rank: string | null };

/** A hint that something about an object may have changed; `large`: it waits among the large ones already. */
export type Hint = { readonly key: string; readonly lane?: 'large' };

/** An upload that a model is to read; `again`: also what it was asked before without an answer, or in older words. */
export type ReaderMessage = { readonly key: string; readonly again?: boolean };

/** What is known of a model's answers about an upload. */
export type Recalled = {
  /** Digest of the answers. */
  readonly inputs: string;
  readonly reader: SecondReader;
  /** Whether something was never asked. */
  readonly isWaiting: boolean;
};

/** A model that reads beside the rules. */
export type SecondReading = {
  readonly recall: (upload: Upload) => Promise<Recalled>;
  readonly readers: Queue<ReaderMessage>;
};

/** Milliseconds since 1970. */
export type Clock = { readonly now: () => number };

/** The pure functions between bytes and timelines. */
export type Line = {
  readonly extractorVersion: string;
  readonly extractArticles: (
    upload: Upload,
    context: {
      readonly uploadId: string;
      readonly owner: string;
      readonly corrections: readonly ArticleCorrection[];
      readonly isAll?: boolean;
      readonly secondReader?: SecondReader | null;
    },
  ) => Promise<Extracted>;
  readonly articleTerms: (article: Article) => readonly string[];
  readonly listeningTerms: (definition: TopicDefinition) => readonly string[];
  /** For each name of a topic the ways to look its articles up, each of which finds them all. */
  readonly lookUps: (definition: TopicDefinition) => readonly (readonly (readonly string[])[])[];
  /** Tells by an article's terms whether it can belong to a topic; one that has none of its listening terms cannot. */
  readonly candidateTest: (definition: TopicDefinition) => (terms: Terms) => boolean;
  /** What the articles of one upload suggest. */
  readonly suggestTopics: (articles: readonly Article[]) => readonly TopicDefinition[];
  /** A topic that somebody asks for, as its candidates show it. */
  readonly recogniseTopic: (definition: TopicDefinition, articles: readonly Article[]) => Recognised;
  readonly buildTimeline: (parts: {
    readonly definition: TopicDefinition;
    readonly articles: readonly Article[];
    readonly corrections: readonly EntryCorrection[];
  }) => BuiltTimeline;
};

/** The steps of the line that need no language model: what the api and timeline functions carry. */
export type TopicLine = Omit<Line, 'extractArticles'>;

/** Everything that the protocol reaches out to. */
export type Ports<Steps extends Pick<Line, 'extractorVersion'> = Line> = {
  readonly store: FactStore;
  readonly objects: Objects;
  readonly hints: Queue<Hint>;
  readonly timelines: Queue<TimelineMessage>;
  readonly clock: Clock;
  readonly line: Steps;
  /** Left out where the rules alone read. */
  readonly second?: SecondReading;
};

/** Where and how a client sends the bytes of an upload. */
export type UploadTarget = {
  readonly method: 'POST' | 'PUT';
  readonly url: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
};
