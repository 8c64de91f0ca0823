import { partNames, type Version } from '#shared/store/cut-version.ts';
import type { TimelineHead } from '#shared/store/fact-store.ts';
import { askForClean } from './clean-up.ts';
import type { Ports as AnyPorts, TopicLine } from './ports.ts';

type Ports = Pick<AnyPorts<Pick<TopicLine, 'extractorVersion'>>, 'store' | 'timelines' | 'clock' | 'line'>;

/** What a timeline is swapped to, and the head that was read before it was built. `name`: of a topic or a view. */
export type Commit = Pick<TimelineHead, 'answered' | 'defRev' | 'decisions' | 'rank' | 'read'> & {
  readonly name: string;
  readonly head: TimelineHead | null;
  readonly version: Version;
};

/** Parts first, then the head; null when a rival was faster. */
export async function commitVersion(
  ports: Ports,
  { name, head, version, ...said }: Commit,
): Promise<TimelineHead | null> {
  const { store, clock, line } = ports;
  const rev = (head?.rev ?? 0) + 1;
  const before = head ? await listedParts(ports, name, head) : new Set<string>();
  const fresh = version.parts.filter((part) => !before.has(part.name));
  await store.putParts(name, rev, fresh);
  if (said.rank) await store.putShownTopic(name, said.rank, rev);
  const isSame = head?.version === version.name;
  const next: TimelineHead = {
    ...said,
    rev,
    extractorVersion: line.extractorVersion,
    version: version.name,
    builtAt: isSame ? head!.builtAt : clock.now(),
    counts: version.root.counts,
  };
  if (!(await store.swapTimelineHead(name, head?.rev ?? 0, next)) && !(await isMine(ports, name, next))) return null;
  await cleanLater(ports, { name, head, next, before, kept: new Set(version.parts.map((part) => part.name)) });
  return next;
}

/** A reply that got lost: the head is as this rebuild wrote it. */
async function isMine({ store }: Ports, name: string, next: TimelineHead): Promise<boolean> {
  const now = await store.getTimelineHead(name);
  return (
    now !== null &&
    now.rev === next.rev &&
    now.version === next.version &&
    now.answered === next.answered &&
    now.builtAt === next.builtAt
  );
}

async function listedParts({ store }: Ports, name: string, { version }: TimelineHead): Promise<ReadonlySet<string>> {
  const root = await store.getRoot(name, version);
  if (!root) return new Set();
  return new Set(await partNames(version, root, (node) => store.getNode(name, node)));
}

type Swapped = {
  readonly name: string;
  readonly head: TimelineHead | null;
  readonly next: TimelineHead;
  readonly before: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
};

/** Readers may still walk the version before: what this swap dropped goes an hour later. */
async function cleanLater(
  { store, timelines, clock }: Ports,
  { name, head, next, before, kept }: Swapped,
): Promise<void> {
  const parts = [...before].filter((part) => !kept.has(part));
  const rank = head && head.rank !== next.rank ? head.rank : null;
  // No reader walks a row whose head has another rank; the clean-up finds those that a crash left here.
  if (rank) await store.deleteShownTopic(name, rank, next.rev);
  await askForClean({ timelines }, { topic: name, maxRev: next.rev, dropped: { parts, rank }, since: clock.now() });
}
