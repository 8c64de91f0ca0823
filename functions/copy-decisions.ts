import { ownerOf } from '#shared/store/keys.ts';
import { newestOf } from './object-inputs.ts';
import type { Ports, TopicLine } from './ports.ts';

/**
 * Entries are told by their claims: what was decided about those of one topic holds under the one that it became. What
 * was decided there about the same claim stays.
 */
export async function copyDecisions(
  { store }: Pick<Ports<TopicLine>, 'store'>,
  from: string,
  to: string,
): Promise<void> {
  for (const correction of newestOf(await store.listCorrections(from))) {
    const target = `${to}${correction.target.slice(ownerOf(correction.target).length)}`;
    await store.putCorrection({ ...correction, owner: to, target });
  }
}
