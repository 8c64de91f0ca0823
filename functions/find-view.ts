import type { TimelineHead } from '#shared/store/fact-store.ts';
import { viewOf } from '#shared/store/keys.ts';
import { ContentionError } from './ingest.ts';
import { VersionGoneError } from './read-timeline.ts';
import { createTimeline, type Rebuild, type TimelinePorts } from './timeline.ts';
import { isKept } from './views.ts';

const LEAST_SECONDS = 2;

/** What is kept of a topic as of a day; of its own timeline the day is empty. */
export type View = { readonly name: string; readonly head: TimelineHead; readonly day: string };
type Wanted = { readonly topic: string; readonly day: string };

/**
 * The view of a topic as of a day. Where none is kept that knows of the last change, it is built at once when the topic
 * is small, and asked for when it is not: then an older one is shown, or none, and it may be there after so many seconds.
 */
export async function findView(
  ports: TimelinePorts,
  { topic, day, isSmall }: Wanted & { readonly isSmall: boolean },
): Promise<View | { readonly inSeconds: number }> {
  const { store, timelines } = ports;
  const name = viewOf(topic, day);
  let head = await store.getTimelineHead(name);
  const { ticket, delaySeconds } = await store.getTicket(topic);
  if (!head || head.answered < ticket) {
    const wish = { kind: 'rebuild', topic, ticket, asOf: day } as const;
    await (isSmall ? buildAtOnce(ports, wish) : timelines.send(wish));
    if (isSmall) head = await store.getTimelineHead(name);
  }
  return isKept(head) ? { name, head, day } : { inSeconds: Math.max(LEAST_SECONDS, delaySeconds) };
}

/** What the timeline function would do; throws `try-again` where others are faster, again and again. */
async function buildAtOnce(ports: TimelinePorts, wish: Rebuild): Promise<void> {
  try {
    await createTimeline(ports)(wish);
  } catch (error) {
    throw error instanceof ContentionError ? new VersionGoneError(wish.topic) : error;
  }
}

/** The same while a version of it can still be read; null when that is gone. */
export async function viewWith(
  version: string,
  { topic, day }: Wanted,
  { store }: Pick<TimelinePorts, 'store'>,
): Promise<View | null> {
  const name = viewOf(topic, day);
  const head = await store.getTimelineHead(name);
  return head && (await store.getRoot(name, version)) ? { name, head, day } : null;
}
