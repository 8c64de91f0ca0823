import type { FactStore } from '#shared/store/fact-store.ts';
import { isView, objectId } from '#shared/store/keys.ts';
import type { Decision } from './decision.ts';

const ROWS_A_PAGE = 100;

/** What people decided, as a table holds it that was kept before there was a journal. */
export async function gatherDecisions(store: FactStore): Promise<Decision[]> {
  const keys = await store.listObjectKeys(null, null);
  const topics = await allTopics(store);
  const owners = [...keys.map(objectId), ...topics];
  const decisions: Decision[] = [];
  for (const record of (await store.getTopics(topics)).values())
    if (!record.definition.suggested || record.state.kind !== 'live') decisions.push({ kind: 'topic', record });
  for (const owner of owners)
    for (const correction of await store.listCorrections(owner)) decisions.push({ kind: 'correction', correction });
  for (const { key, outcome } of (await store.getObjectHeads(keys.map(objectId))).values())
    if (outcome.kind === 'removed') decisions.push({ kind: 'removal', key });
  return decisions;
}

async function allTopics(store: FactStore): Promise<string[]> {
  const topics: string[] = [];
  for (let after: string | null = null; ; ) {
    const { rows, next } = await store.listTopics({ after, limit: ROWS_A_PAGE });
    topics.push(...rows.filter((name) => !isView(name)));
    if (next === null) return topics;
    after = next;
  }
}
