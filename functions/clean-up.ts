import { chunksOf } from '#shared/store/in-parallel.ts';
import type { Ports as AnyPorts, TimelineMessage, TopicLine } from './ports.ts';

type Ports = Pick<AnyPorts<TopicLine>, 'store' | 'timelines' | 'clock'>;

const HOUR_MS = 3_600_000;
/** SQS delays by no more. */
export const AGAIN_SECONDS = 15 * 60;
/** Replaced generations may still be read for so long, and what was written before be written again. */
const CLEAN_AFTER_SECONDS = 15 * 60;

type CleanObject = Extract<TimelineMessage, { readonly kind: 'clean-object' }>;
type Unsubscribe = Extract<TimelineMessage, { readonly kind: 'unsubscribe' }>;
type CleanTimeline = Extract<TimelineMessage, { readonly kind: 'clean-timeline' }>;

/**
 * Deletes generations of an object that no head names and none can name again, postings first. The announcement of the
 * newest one must be on record: until then an old generation's terms are still needed.
 */
export async function cleanObject({ store }: Ports, { object, gens }: CleanObject): Promise<number> {
  const head = await store.getObjectHead(object);
  if (!head || !(await store.hasAsked({ object, gen: head.gen }))) return 0;
  for (const gen of gens) {
    const generation = await store.getStrayGeneration({ object, gen });
    if (generation) await store.deletePostings({ object, gen }, generation);
    await store.deleteGeneration({ object, gen });
  }
  return gens.length;
}

/** Has the timeline function delete generations that nobody can read or name any more by then. */
export async function askForCleanObject(
  { timelines }: Pick<Ports, 'timelines'>,
  { object, gens }: Omit<CleanObject, 'kind'>,
): Promise<void> {
  for (const some of chunksOf(gens, NAMES_A_MESSAGE))
    await timelines.send({ kind: 'clean-object', object, gens: some }, CLEAN_AFTER_SECONDS);
}

/** Has the timeline function take back what a topic listened to, a quarter of an hour later. */
export const askForUnsubscribe = (
  { timelines }: Pick<Ports, 'timelines'>,
  { topic, maxRev }: Omit<Unsubscribe, 'kind'>,
): Promise<void> => timelines.send({ kind: 'unsubscribe', topic, maxRev }, CLEAN_AFTER_SECONDS);

/** Takes back what a topic listened to until it was retired or merged; whoever defines it again comes with a higher revision. */
export async function cleanSubscriptions(
  { store }: Pick<Ports, 'store'>,
  { topic, maxRev }: Omit<Unsubscribe, 'kind'>,
): Promise<void> {
  await store.unsubscribe(topic, maxRev, await store.listSubscriptions(topic));
}

/** A message must not grow with the topic, or with what was left behind. */
const NAMES_A_MESSAGE = 4000;

/** Has the timeline function delete, an hour later, what a version no longer lists. */
export async function askForClean(
  { timelines }: Pick<Ports, 'timelines'>,
  { topic, maxRev, dropped, since }: Omit<CleanTimeline, 'kind'>,
): Promise<void> {
  const { parts, rank } = dropped;
  for (const some of chunksOf(parts, NAMES_A_MESSAGE))
    await timelines.send(
      { kind: 'clean-timeline', topic, maxRev, dropped: { parts: some, rank: null }, since },
      AGAIN_SECONDS,
    );
  if (rank)
    await timelines.send({ kind: 'clean-timeline', topic, maxRev, dropped: { parts: [], rank }, since }, AGAIN_SECONDS);
}

/** Deletes what a swap dropped once nobody reads it any more; what was listed again meanwhile has a higher revision. */
export async function cleanTimeline(ports: Ports, message: CleanTimeline): Promise<number> {
  if (await isPutOff(ports, message)) return 0;
  const { store } = ports;
  const { topic, maxRev, dropped } = message;
  await store.deleteParts(topic, maxRev, dropped.parts);
  if (dropped.rank) await store.deleteShownTopic(topic, dropped.rank, maxRev);
  return dropped.parts.length;
}

/** Whether a message's hour is not over: then it is sent again. */
export async function isPutOff(
  { timelines, clock }: Pick<Ports, 'timelines' | 'clock'>,
  message: Extract<TimelineMessage, { readonly since: number }>,
): Promise<boolean> {
  if (clock.now() - message.since >= HOUR_MS) return false;
  await timelines.send(message, AGAIN_SECONDS);
  return true;
}
