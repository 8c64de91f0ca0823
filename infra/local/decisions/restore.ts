import { uploadIdOfKey } from '#functions/object-inputs.ts';
import type { Ports } from '#functions/ports.ts';
import { inParallel } from '#shared/store/in-parallel.ts';
import { decidedBy } from './decision.ts';
import { gatherDecisions } from './gather.ts';
import { type Journal, openJournal } from './journal.ts';
import { type Replayed, replay } from './replay.ts';

type Kept = Pick<Ports, 'store' | 'objects'> & { readonly line: Pick<Ports['line'], 'listeningTerms'> };

/** What a start found: the journal to go on with, and what it put into the table. */
export type Restored = Replayed & { readonly journal: Journal; readonly uploads: number };

const AT_ONCE = 8;

/**
 * Opens the journal and makes table and journal agree: what the table lacks of it is put there, a table of before there
 * was a journal is written down. Where the table is new, every object of the bucket is an upload that waits.
 */
export async function restore(ports: Kept, path: string, isNewTable: boolean): Promise<Restored> {
  const { journal, lines, unread, isNew } = await openJournal(path);
  if (unread.length > 0)
    console.error(`${path}: what stands in line ${unread.join(', ')} is no decision and is left out.`);
  if (isNew && !isNewTable) for (const decision of await gatherDecisions(ports.store)) await journal.append(decision);
  const replayed = await replay(ports, decidedBy(lines));
  return { journal, ...replayed, uploads: isNewTable ? await expectUploads(ports) : 0 };
}

/** Makes the uploads known that the bucket holds; the reconcile has them read. */
async function expectUploads({ store, objects }: Kept): Promise<number> {
  let count = 0;
  for (let after: string | null = null; ; ) {
    const { objects: listed, isLast } = await objects.list(after);
    await inParallel(listed, AT_ONCE, async ({ key }) => {
      const id = uploadIdOfKey(key);
      // They do not expire: what is waited for is there.
      if (id) await store.putUploadIfAbsent({ id, key, expiresAt: Number.MAX_SAFE_INTEGER, failed: null });
    });
    count += listed.length;
    if (isLast) return count;
    after = listed.at(-1)!.key;
  }
}
