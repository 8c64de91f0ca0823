import { uploadIdOfKey } from '#functions/object-inputs.ts';
import type { Ports } from '#functions/ports.ts';
import type { FactStore, TopicRecord } from '#shared/store/fact-store.ts';
import { inParallel } from '#shared/store/in-parallel.ts';
import { objectId } from '#shared/store/keys.ts';
import type { Decided } from './decision.ts';

type Target = Pick<Ports, 'store'> & { readonly line: Pick<Ports['line'], 'listeningTerms'> };

const AT_ONCE = 8;

/** How much of what people decided was missing in the table. */
export type Replayed = { readonly topics: number; readonly corrections: number; readonly removals: number };

/**
 * Puts into a table what people decided and it lacks; what it has, or has a later revision of, stays. Rebuilds are left
 * to the reconcile, which sees that a definition or a decision is none of its timeline's.
 */
export async function replay({ store, line }: Target, decided: Decided): Promise<Replayed> {
  const corrections = await inParallel(decided.corrections, AT_ONCE, (correction) => store.putCorrection(correction));
  const known = await store.getTopics([...decided.topics.keys()]);
  const topics = await inParallel([...decided.topics], AT_ONCE, ([id, record]) =>
    putTopic({ store, line }, record, known.get(id) ?? null),
  );
  const removals = await inParallel([...decided.removals], AT_ONCE, (key) => putRemoved(store, key));
  const counted = (each: readonly boolean[]): number => each.filter(Boolean).length;
  return { topics: counted(topics), corrections: counted(corrections), removals: counted(removals) };
}

async function putTopic({ store, line }: Target, record: TopicRecord, known: TopicRecord | null): Promise<boolean> {
  if (known && known.rev >= record.rev) return false;
  const { id } = record.definition;
  await store.putTopicRow(id);
  if (record.state.kind === 'live') await store.subscribe(id, record.rev, line.listeningTerms(record.definition));
  return store.swapTopic(id, known?.rev ?? 0, record);
}

/** The reconcile finds a row without a head and has it looked at: what is not in the bucket is removed. */
async function putRemoved(store: FactStore, key: string): Promise<boolean> {
  if (await store.getObjectHead(objectId(key))) return false;
  const id = uploadIdOfKey(key);
  if (id) await store.putUploadIfAbsent({ id, key, expiresAt: 0, failed: null });
  await store.putObjectRow(key);
  return true;
}
