import { objectId } from '#shared/store/keys.ts';
import { uploadIdOfKey } from './object-inputs.ts';
import type { Ports, TopicLine } from './ports.ts';

/**
 * Writes on an upload that its newest version could not be ingested, so that its sender learns of it. Its row first: the
 * object may be removed before anything of it was committed, and a reconcile must find it all the same.
 */
export async function recordFailure(
  { store, clock }: Pick<Ports<TopicLine>, 'store' | 'clock'>,
  key: string,
): Promise<void> {
  await store.putObjectRow(key);
  await store.putFailure(uploadIdOfKey(key) ?? objectId(key), key, { at: clock.now() });
}
