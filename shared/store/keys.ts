import { shortHash } from '../text/digest.ts';

/** The key of an item: partition and sort key. Nothing else in the code spells one. */
export type Key = { readonly pk: string; readonly sk: string };

/** A stretch of sort keys of one partition, both ends included. */
export type KeyRange = { readonly pk: string; readonly from: string; readonly to: string };

/** Names of the table's key attributes. */
export const PARTITION_KEY = 'pk';
export const SORT_KEY = 'sk';

/** Lists are spread over so many partitions each. */
export const SHARDS = 8;

/** The last day of the calendar stands for publications of unknown date, so that no `asOf` range reaches them. */
export const UNKNOWN_DAY = '9999-99-99';

const HASH_LENGTH = shortHash('').length;
/** Sort before and after every character that a key holds; DynamoDB compares UTF-8 bytes. */
const FIRST = '\u0001';
const LAST = '\u{10ffff}';

/** An object of the bucket: hash of its key. */
export const objectId = (key: string): string => shortHash(key);

/** The object or topic that an id was handed out under: all but the last hash and the hyphen before it. */
export const ownerOf = (id: string): string => id.slice(0, -(HASH_LENGTH + 1));

/** Name of a generation: the revision it is meant for, then what it is made from. */
export const generationName = (rev: number, inputs: string | null): string => `${pad(rev)}${shortHash(inputs ?? '')}`;

/** The revision that a generation was meant for. */
export const revisionOf = (gen: string): number => Number(gen.slice(0, 8));

/** `7` → `00000007`. */
const pad = (rev: number): string => String(rev).padStart(8, '0');

const shardOf = (id: string): number =>
  Number.parseInt(shortHash('shard', id).replace(/[^0-9]/g, '') || '0', 10) % SHARDS;

const prefix = (pk: string, start: string): KeyRange => ({ pk, from: start || FIRST, to: `${start}${LAST}` });

export const objectKeys = {
  head: (object: string): Key => ({ pk: `O#${object}`, sk: 'HEAD' }),
  part: (object: string, gen: string, part: number): Key => ({ pk: `O#${object}`, sk: `G#${gen}#${pad(part)}` }),
  parts: (object: string, gen: string): KeyRange => prefix(`O#${object}`, `G#${gen}#`),
  /** Parts, and records of what was asked for: their second piece is the generation. */
  generations: (object: string): KeyRange => ({ pk: `O#${object}`, from: 'ASKED#', to: `G#${LAST}` }),
  /** The record that a generation has asked whom it had to. */
  asked: (object: string, gen: string): Key => ({ pk: `O#${object}`, sk: `ASKED#${gen}` }),
  /** One topic that it asked. */
  ticket: (object: string, gen: string, topic: string): Key => ({ pk: `O#${object}`, sk: `ASKED#${gen}#${topic}` }),
  /** The record, then its tickets. */
  tickets: (object: string, gen: string): KeyRange => prefix(`O#${object}`, `ASKED#${gen}`),
};

/** One article of a generation, as rows of terms and lists name it. */
export type ArticlePlace = {
  readonly day: string;
  readonly object: string;
  readonly gen: string;
  readonly ordinal: number;
};

const place = ({ day, object, gen, ordinal }: ArticlePlace): string => `A#${day}#${object}#${gen}#${pad(ordinal)}`;

const SUBSCRIPTION = 'TOPIC#';
const LISTENS = 'W#';

export const termKeys = {
  posting: (term: string, article: ArticlePlace): Key => ({ pk: `W#${term}`, sk: place(article) }),
  /** Postings of articles published until a day; `null`: of all articles. */
  postings: (term: string, until: string | null): KeyRange => ({
    pk: `W#${term}`,
    from: 'A#',
    to: `A#${until ?? ''}${LAST}`,
  }),
  /** Where it is, topics listen to the term, or did: of most terms nothing more has to be read. */
  listened: (term: string): Key => ({ pk: `W#${term}`, sk: 'TOPICS' }),
  subscription: (term: string, topic: string): Key => ({ pk: `W#${term}`, sk: `${SUBSCRIPTION}${topic}` }),
  subscriptions: (term: string): KeyRange => prefix(`W#${term}`, SUBSCRIPTION),
  subscriber: ({ sk }: Key): string => sk.slice(SUBSCRIPTION.length),
  term: ({ pk }: Key): string => pk.slice('W#'.length),
};

export const topicKeys = {
  definition: (topic: string): Key => ({ pk: `T#${topic}`, sk: 'DEF' }),
  tickets: (topic: string): Key => ({ pk: `T#${topic}`, sk: 'ASKED' }),
  head: (topic: string): Key => ({ pk: `T#${topic}`, sk: 'HEAD' }),
  part: (topic: string, name: string): Key => ({ pk: `T#${topic}`, sk: name }),
  /** A term that the topic listens to, put before the subscription itself. */
  listens: (topic: string, term: string): Key => ({ pk: `T#${topic}`, sk: `${LISTENS}${term}` }),
  allListens: (topic: string): KeyRange => prefix(`T#${topic}`, LISTENS),
  listenedTerm: ({ sk }: Key): string => sk.slice(LISTENS.length),
  /** All parts of all versions whose name begins with that letter. */
  parts: (topic: string, letter: string): KeyRange => prefix(`T#${topic}`, `${letter}#`),
};

/** A topic's timeline as of a day is kept as the timeline of another topic would be. */
export const viewOf = (topic: string, day: string): string => `${topic}@${day}`;
export const isView = (name: string): boolean => name.includes('@');
/** The topic and the day of a view. */
export const splitView = (name: string): [topic: string, day: string] => name.split('@') as [string, string];

export const correctionKeys = {
  revision: (owner: string, target: string, rev: number): Key => ({ pk: `C#${owner}`, sk: `${target}#${pad(rev)}` }),
  all: (owner: string): KeyRange => prefix(`C#${owner}`, ''),
  ofTarget: (owner: string, target: string): KeyRange => prefix(`C#${owner}`, `${target}#`),
};

export const uploadKeys = {
  upload: (id: string): Key => ({ pk: `U#${id}`, sk: 'UPLOAD' }),
};

const listPartition = (list: string, shard: number): string => `L#${list}#${shard}`;

export const listKeys = {
  object: (key: string): Key => ({ pk: listPartition('object', shardOf(key)), sk: key }),
  objects: (
    shard: number,
    { after, upTo }: { readonly after: string | null; readonly upTo: string | null },
  ): KeyRange => ({
    pk: listPartition('object', shard),
    from: after ?? FIRST,
    to: upTo ?? LAST,
  }),
  article: (article: ArticlePlace): Key => ({
    pk: listPartition('article', shardOf(article.object)),
    sk: place(article),
  }),
  articles: (shard: number): KeyRange => prefix(listPartition('article', shard), 'A#'),
  /** Every topic that was ever defined or suggested. */
  topic: (topic: string): Key => ({ pk: listPartition('topic', shardOf(topic)), sk: topic }),
  topics: (shard: number): KeyRange => prefix(listPartition('topic', shard), ''),
  /** Topics as they are listed: rank, then topic. */
  shown: (topic: string, rank: string): Key => ({ pk: listPartition('shown', shardOf(topic)), sk: `${rank}#${topic}` }),
  shownTopics: (shard: number): KeyRange => prefix(listPartition('shown', shard), ''),
};

/** Where the daily reconcile stopped. */
export const reconcileKey: Key = { pk: 'R#reconcile', sk: 'CURSOR' };

/** What cursors are signed with. */
export const secretKey: Key = { pk: 'K#cursor', sk: 'SECRET' };

/** What a laptop counts its table's writes by. */
export const markKey: Key = { pk: 'K#mark', sk: 'MARK' };

/** What a model that reads beside the rules has cost on a day, and who is asking it what. */
export const readerKeys = {
  spent: (day: string): Key => ({ pk: 'K#reader', sk: `SPENT#${day}` }),
  lease: (hash: string): Key => ({ pk: `K#reader#${hash}`, sk: 'LEASE' }),
};
