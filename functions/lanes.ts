import type { Hint, Objects, Queue } from './ports.ts';

/** Larger uploads are read in a lane of their own. So much is more than nearly every page, and half a second's reading. */
export const LARGEST_SMALL_BYTES = 256 * 1024;

/** A hint as a message tells it; `size`: how large the object was then, where the message says so. */
export type ToldHint = Hint & { readonly size: number | null };

type Ports = { readonly objects: Pick<Objects, 'head'>; readonly largeHints: Queue<Hint> };

/**
 * Hands the hint of a large upload on to the queue of large ones, so that nobody's page waits for another's archive; tells
 * whether it did. A size is a hint like the event that tells it: where it is wrong, the upload is read in the other lane.
 */
export const createLanes =
  ({ objects, largeHints }: Ports) =>
  async ({ key, lane, size }: ToldHint): Promise<boolean> => {
    if (lane === 'large') return false;
    const isLarge = (size ?? (await objects.head(key))?.size ?? 0) > LARGEST_SMALL_BYTES;
    if (isLarge) await largeHints.send({ key, lane: 'large' });
    return isLarge;
  };
