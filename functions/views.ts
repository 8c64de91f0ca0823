import { cutVersion } from '#shared/store/cut-version.ts';
import type { TimelineHead } from '#shared/store/fact-store.ts';
import { viewOf } from '#shared/store/keys.ts';
import { AGAIN_SECONDS, isPutOff } from './clean-up.ts';
import { commitVersion } from './commit-version.ts';
import type { Ports as AnyPorts, TimelineMessage, TopicLine } from './ports.ts';

type Ports = Pick<AnyPorts<Pick<TopicLine, 'extractorVersion'>>, 'store' | 'timelines' | 'clock' | 'line'>;
type DropView = Extract<TimelineMessage, { readonly kind: 'drop-view' }>;

const LEAST_SECONDS = 2;
/** A ticket below all that were ever taken. */
const NONE = -1;

/** What is kept of a large topic as of a day; of a topic's own timeline the day is empty. */
export type View = { readonly name: string; readonly head: TimelineHead; readonly day: string };
type Wanted = { readonly topic: string; readonly day: string };

/** A view that was dropped is there, and empty. */
export const isKept = (head: TimelineHead | null): head is TimelineHead => head !== null && head.answered > NONE;

/**
 * The view of a topic as of a day; where none is kept, it is asked for, and may be there after so many seconds. One that
 * does not yet know of the last change is shown, and asked for again.
 */
export async function findView(
  { store, timelines }: Pick<Ports, 'store' | 'timelines'>,
  { topic, day }: Wanted,
): Promise<View | { readonly inSeconds: number }> {
  const name = viewOf(topic, day);
  const head = await store.getTimelineHead(name);
  const { ticket, delaySeconds } = await store.getTicket(topic);
  if (!head || head.answered < ticket) await timelines.send({ kind: 'rebuild', topic, ticket, asOf: day });
  return isKept(head) ? { name, head, day } : { inSeconds: Math.max(LEAST_SECONDS, delaySeconds) };
}

/** The same while a version of it can still be read; null when that is gone. */
export async function viewWith(
  version: string,
  { topic, day }: Wanted,
  { store }: Pick<Ports, 'store'>,
): Promise<View | null> {
  const name = viewOf(topic, day);
  const head = await store.getTimelineHead(name);
  return head && (await store.getRoot(name, version)) ? { name, head, day } : null;
}

/** Has the timeline function drop a view an hour after its content was built. */
export const askForDrop = (
  { timelines }: Pick<Ports, 'timelines'>,
  { name, since }: Omit<DropView, 'kind'>,
): Promise<void> => timelines.send({ kind: 'drop-view', name, since }, AGAIN_SECONDS);

/**
 * Swaps a view for one without entries that answers nothing; its parts go as those of any version do, and its head stays,
 * as a tombstone. What was built anew meanwhile has a message of its own.
 */
export async function dropView(ports: Ports, message: DropView): Promise<void> {
  if (await isPutOff(ports, message)) return;
  const { name, since } = message;
  const head = await ports.store.getTimelineHead(name);
  if (!isKept(head) || head.builtAt > since) return;
  const version = cutVersion({ topicId: name, entries: [] });
  const { defRev, decisions } = head;
  await commitVersion(ports, { name, head, version, defRev, decisions, answered: NONE, rank: null });
}
