import { cutVersion } from '#shared/store/cut-version.ts';
import type { TimelineHead } from '#shared/store/fact-store.ts';
import { AGAIN_SECONDS, isPutOff } from './clean-up.ts';
import { commitVersion } from './commit-version.ts';
import type { Ports as AnyPorts, TimelineMessage, TopicLine } from './ports.ts';

type Ports = Pick<AnyPorts<Pick<TopicLine, 'extractorVersion'>>, 'store' | 'timelines' | 'clock' | 'line'>;
type DropView = Extract<TimelineMessage, { readonly kind: 'drop-view' }>;

/** A ticket below all that were ever taken. */
const NONE = -1;

/** A view that was dropped is there, and empty. */
export const isKept = (head: TimelineHead | null): head is TimelineHead => head !== null && head.answered > NONE;

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
