import { objectId } from '#shared/store/keys.ts';
import { uploadIdOfKey } from './object-inputs.ts';
import type { Ports, TopicLine } from './ports.ts';

/** Writes on an upload that its newest version could not be ingested, so that its sender learns of it. */
export async function recordFailure(
  { store, clock }: Pick<Ports<TopicLine>, 'store' | 'clock'>,
  key: string,
): Promise<void> {
  await store.putFailure(uploadIdOfKey(key) ?? objectId(key), key, { at: clock.now() });
}
