import { createHash } from 'node:crypto';
import type { ObjectHead, TopicRecord } from '#shared/store/fact-store.ts';
import { TableState } from './state.ts';

/** An item of a table, whichever. */
export type Item = { readonly pk: string; readonly sk: string } & Readonly<Record<string, unknown>>;

/**
 * What a table says, without revisions, generations and times: live objects with their articles, claims and postings,
 * topics that people defined or that have entries, and timelines.
 */
export function digestOf(items: readonly Item[]): { readonly digest: string; readonly lines: readonly string[] } {
  const byKey = new Map(items.map((item) => [`${item.pk} ${item.sk}`, item]));
  const state = new TableState({ peek: ({ pk, sk }) => byKey.get(`${pk} ${sk}`) ?? null });
  const lines = items.flatMap((item) => linesOf(item, state)).toSorted();
  return { digest: createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16), lines };
}

function linesOf(item: Item, state: TableState): string[] {
  const { pk, sk } = item;
  const id = pk.slice(2);
  if (pk.startsWith('O#') && sk === 'HEAD') {
    const head = item as unknown as ObjectHead;
    if (head.outcome.kind === 'removed') return [];
    const articles = state.generation(id, head)?.map(({ article }) => article);
    return [JSON.stringify(['object', head.key, head.outcome, articles])];
  }
  if (pk.startsWith('W#') && sk.startsWith('A#') && state.objectHead(item.object as string)?.gen === item.gen)
    return [JSON.stringify(['posting', pk, item.day, item.object, item.ordinal])];
  return pk.startsWith('T#') && sk === 'DEF' ? topicLine(id, item as unknown as TopicRecord, state) : [];
}

function topicLine(id: string, { definition, state: { kind } }: TopicRecord, state: TableState): string[] {
  const head = state.timelineHead(id);
  const entries = head ? (state.version(id, head.version)?.entries ?? null) : [];
  const isHidden = definition.suggested && entries?.length === 0;
  return isHidden ? [] : [JSON.stringify(['topic', definition, kind, entries])];
}
