import { namesOf } from '#shared/store/cut-version.ts';
import type {
  ClaimIds,
  Generation,
  Node,
  ObjectHead,
  Page,
  Root,
  StoredArticle,
  TimelineHead,
  TopicRecord,
} from '#shared/store/fact-store.ts';
import { objectKeys, topicKeys } from '#shared/store/keys.ts';
import { joinParts, unpack } from '#shared/store/pack.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import type { SimulatedTable, Stored } from './simulated-table.ts';

type StoredVersion = {
  readonly names: readonly string[];
  readonly entries: Entry[];
  /** Of all claims, not only of those that entries show. */
  readonly claimIds: readonly string[];
};

/** What the table holds at this moment, read past the production code. */
export class TableState {
  readonly #table: Pick<SimulatedTable, 'peek'>;

  constructor(table: Pick<SimulatedTable, 'peek'>) {
    this.#table = table;
  }

  objectHead(object: string): ObjectHead | null {
    return this.#table.peek(objectKeys.head(object)) as unknown as ObjectHead | null;
  }

  timelineHead(topic: string): TimelineHead | null {
    return this.#table.peek(topicKeys.head(topic)) as unknown as TimelineHead | null;
  }

  topic(topic: string): TopicRecord | null {
    return this.#table.peek(topicKeys.definition(topic)) as unknown as TopicRecord | null;
  }

  /** The articles of a generation; null when a part is missing. */
  generation(object: string, { gen, parts }: Pick<ObjectHead, 'gen' | 'parts'>): readonly StoredArticle[] | null {
    if (parts === 0) return [];
    const found = Array.from({ length: parts }, (_, part) => this.#table.peek(objectKeys.part(object, gen, part)));
    if (found.includes(null)) return null;
    return unpack<Generation>(joinParts(found.map((part) => part!.body as Uint8Array))).articles;
  }

  /** Every part of a version with its name, the root first; null when one is missing. */
  version(topic: string, name: string): StoredVersion | null {
    const root = this.#part<Root>(topic, name);
    const nodes = root?.nodes.map((node) => this.#part<Node>(topic, node.name));
    if (!root || !nodes || nodes.includes(null)) return null;
    const refs = nodes.flatMap((node) => node!.pages);
    const pages = refs.map((page) => this.#part<Page>(topic, page.name));
    if (pages.includes(null) || root.members.some((member) => !this.#table.peek(topicKeys.part(topic, member))))
      return null;
    const lists = refs.flatMap(({ claims = [] }) => claims.flatMap(({ parts }) => parts));
    const listed = lists.map((list) => this.#part<ClaimIds>(topic, list));
    if (listed.includes(null)) return null;
    const entries = pages.flatMap((page) => page!.entries);
    const shown = entries.flatMap(({ claims }) => claims.map(({ id }) => id));
    return {
      names: [name, ...root.nodes.map((node) => node.name), ...root.members, ...nodes.flatMap(namesOf)],
      entries,
      claimIds: [...new Set([...shown, ...listed.flatMap((list) => list!.claimIds)])],
    };
  }

  /** Ids of the entries that a topic shows now. */
  shownEntries(topic: string): readonly string[] {
    const head = this.timelineHead(topic);
    return head ? (this.version(topic, head.version)?.entries.map(({ id }) => id) ?? []) : [];
  }

  #part<Part>(topic: string, name: string): Part | null {
    const item: Stored | null = this.#table.peek(topicKeys.part(topic, name));
    return item && unpack<Part>(item.body as Uint8Array);
  }
}
