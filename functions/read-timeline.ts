import { bucketOf } from '#shared/store/cut-version.ts';
import type { PartRef, Position, Root, TimelineHead, TopicRecord } from '#shared/store/fact-store.ts';
import { positionOf } from '#shared/store/position.ts';
import type { Entry } from '#shared/timeline/timeline.ts';
import { gone, HttpError, notFound } from './http-error.ts';
import { isId } from './names.ts';
import type { Ports as AnyPorts, TopicLine } from './ports.ts';
import { isKept } from './views.ts';

type Ports = AnyPorts<TopicLine>;

/** A topic with its timeline's head; null until it was built. */
export type TopicTimeline = { readonly record: TopicRecord; readonly head: TimelineHead | null };

/** The topic of an id that was handed out. Throws `not-found`, `gone`; follows merges. */
export async function findTopic(
  { store }: Pick<Ports, 'store'>,
  id: string,
): Promise<TopicTimeline & { readonly id: string }> {
  if (!isId(id)) throw notFound();
  const record = await store.getTopic(id);
  if (!record) throw notFound();
  if (record.state.kind === 'merged') return findTopic({ store }, record.state.into);
  if (record.state.kind === 'retired') throw gone('This topic was retired.');
  return { id, record, head: await store.getTimelineHead(id) };
}

/** Which stretch of a version is wanted. */
export type StretchRequest = {
  readonly order: 'asc' | 'desc';
  /** Go on behind this position; null from the beginning. */
  readonly after: Position | null;
  readonly limit: number;
  readonly accepts: (entry: Entry) => boolean;
  /** Of the other pages nothing is read. */
  readonly isWanted: (page: PartRef) => boolean;
  readonly mostPages: number;
};
export const ALL_PAGES = (): boolean => true;

export type EntryStretch = { readonly entries: readonly Entry[]; readonly next: Position | null };

/** Entries of one version from a position on: the same calls whatever the size of the topic. */
export async function readStretch(
  { store }: Pick<Ports, 'store'>,
  topic: string,
  root: Root,
  request: StretchRequest,
): Promise<EntryStretch> {
  const { order, after, limit, accepts, isWanted, mostPages } = request;
  const entries: Entry[] = [];
  let place = after;
  let pages = 0;
  for await (const page of pagesOf({ store }, topic, root, request)) {
    if (!isWanted(page)) continue;
    if (pages++ >= mostPages) return { entries, next: place };
    const content = await store.getPage(topic, page.name);
    if (!content) throw new VersionGoneError(topic);
    const ordered = order === 'asc' ? content.entries : content.entries.toReversed();
    for (const entry of ordered) {
      if (!isBehind(positionOf(entry), after, order)) continue;
      const isAccepted = accepts(entry);
      if (isAccepted && entries.length === limit) return { entries, next: place };
      place = positionOf(entry);
      if (isAccepted) entries.push(entry);
    }
  }
  return { entries, next: null };
}

/** The version that a reader walked was cleaned away between two reads. */
export class VersionGoneError extends HttpError {
  override name = 'VersionGoneError';

  constructor(topic: string) {
    super(503, 'try-again', `The timeline of ${topic} is being replaced; try again.`);
  }
}

/** Reads a version, or the newest one where it was cleaned away meanwhile. `name`: of a topic or a view. */
export async function readVersion<Read>(
  { store }: Pick<Ports, 'store'>,
  { name, version }: { readonly name: string; readonly version: string },
  read: (root: Root, version: string) => Promise<Read>,
): Promise<Read> {
  const readOne = async (one: string): Promise<Read> => {
    const root = await store.getRoot(name, one);
    if (!root) throw new VersionGoneError(name);
    return read(root, one);
  };
  try {
    return await readOne(version);
  } catch (error) {
    if (!(error instanceof VersionGoneError)) throw error;
    const newest = await store.getTimelineHead(name);
    if (!isKept(newest)) throw error;
    return readOne(newest.version);
  }
}

/** An entry, and the parts that list the ids of its claims; none where it shows all of them. */
export type PlacedEntry = { readonly entry: Entry; readonly claimLists: readonly string[] };

/**
 * The entry that an id leads to: the one that was named after this claim, or whichever holds it now. Null when the
 * timeline no longer has the claim. Five reads, whatever the size of the topic.
 */
export async function readEntry(
  ports: Pick<Ports, 'store'>,
  { id, head }: { readonly id: string; readonly head: TimelineHead },
  claim: string,
): Promise<PlacedEntry | null> {
  const root = await ports.store.getRoot(id, head.version);
  const members = root && (await ports.store.getMembers(id, root.members[bucketOf(claim, root.members.length)]!));
  if (!members) throw new VersionGoneError(id);
  const position = members.claims.find(([each]) => each === claim)?.[1];
  if (!position) return null;
  const request = { order: 'asc', after: position.slice(0, -1) } as const;
  for await (const { name, first, claims = [] } of pagesOf(ports, id, root, request)) {
    if (first > position) break;
    const page = await ports.store.getPage(id, name);
    if (!page) throw new VersionGoneError(id);
    const entry = page.entries.find((each) => positionOf(each) === position);
    if (entry) return { entry, claimLists: claims.find((list) => list.entry === entry.id)?.parts ?? [] };
  }
  return null;
}

/** The pages of a version that hold anything behind a position, in order; reads nodes only. */
export async function* pagesOf(
  { store }: Pick<Ports, 'store'>,
  topic: string,
  root: Root,
  { order, after }: Pick<StretchRequest, 'order' | 'after'>,
): AsyncGenerator<PartRef> {
  for (const { name, first, last } of directed(root.nodes, order)) {
    if (!isBehind(order === 'asc' ? last : first, after, order)) continue;
    const node = await store.getNode(topic, name);
    if (!node) throw new VersionGoneError(topic);
    for (const page of directed(node.pages, order))
      if (isBehind(order === 'asc' ? page.last : page.first, after, order)) yield page;
  }
}

const directed = <Item>(items: readonly Item[], order: 'asc' | 'desc'): readonly Item[] =>
  order === 'asc' ? items : items.toReversed();

/** Whether a reader who is at one position has a place still before him; at none: every place. */
export const isBehind = (position: Position, after: Position | null, order: 'asc' | 'desc'): boolean =>
  after === null || (order === 'asc' ? position > after : position < after);
