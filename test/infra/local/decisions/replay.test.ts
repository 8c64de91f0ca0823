import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiPorts } from '#functions/routes/route.ts';
import { writeCorrection } from '#functions/write-correction.ts';
import { type Decided, decidedBy, type JournalLine } from '#infra/local/decisions/decision.ts';
import { openJournal } from '#infra/local/decisions/journal.ts';
import { recordDecisions } from '#infra/local/decisions/record.ts';
import { replay } from '#infra/local/decisions/replay.ts';
import { type EmbeddedTable, startEmbeddedTable } from '#infra/local/embedded-table.ts';
import { createDynamoDbFactStore } from '#shared/store/dynamodb-fact-store.ts';
import type { Correction, FactStore, TopicRecord } from '#shared/store/fact-store.ts';
import { listeningTerms } from '#shared/topic/listening.ts';

const topic = (name: string, rev: number, state: TopicRecord['state'] = { kind: 'live' }): TopicRecord => ({
  rev,
  definition: { id: 'bridge', name, aliases: [], required: [], excluded: [], entities: [], suggested: false },
  state,
});
const correction = (rev: number, date: string): Correction => ({
  owner: 'o',
  target: 'o-claim',
  rev,
  before: {},
  after: { date },
  at: rev,
  by: null,
  why: null,
  words: 'The bridge opened.',
});
const line = (id: string, decision: object): JournalLine => ({ id, at: '2026-11-28', ...decision }) as JournalLine;
const topicLine = (id: string, record: TopicRecord): JournalLine => line(id, { kind: 'topic', record });
const correctionLine = (id: string, said: Correction): JournalLine =>
  line(id, { kind: 'correction', correction: said });

describe('decidedBy', () => {
  it('holds the last revision of a topic, in whichever order the lines came', () => {
    const lines = [topicLine('1', topic('A', 1)), topicLine('3', topic('C', 3)), topicLine('2', topic('B', 2))];
    for (const order of [lines, lines.toReversed()])
      expect(decidedBy(order).topics.get('bridge')?.definition.name).toBe('C');
  });

  it('holds the later of two lines of one revision, and none that was revoked', () => {
    const lines = [topicLine('1', topic('A', 2)), topicLine('2', topic('B', 2))];
    expect(decidedBy(lines).topics.get('bridge')?.definition.name).toBe('B');
    expect(decidedBy([...lines, { kind: 'revoked', id: '2' }]).topics.get('bridge')?.definition.name).toBe('A');
    const said = [correctionLine('1', correction(1, '2024-01-01')), correctionLine('2', correction(1, '2024-01-02'))];
    expect(decidedBy(said).corrections).toEqual([correction(1, '2024-01-02')]);
  });

  it('holds every revision of a correction', () => {
    const said = [correctionLine('1', correction(1, '2024-01-01')), correctionLine('2', correction(2, '2024-01-02'))];
    expect(decidedBy(said).corrections).toHaveLength(2);
  });
});

describe('replay', () => {
  let table: EmbeddedTable;
  let store: FactStore;
  const decided: Decided = {
    topics: new Map([['bridge', topic('The bridge', 4)]]),
    corrections: [correction(1, '2024-01-01'), correction(2, '2024-01-02')],
    removals: new Set(['articles/gone/gone.txt']),
  };

  beforeAll(async () => {
    table = await startEmbeddedTable(null);
    store = createDynamoDbFactStore(table.items);
  });
  afterAll(() => table.stop());

  it('puts what is missing, and the second time nothing', async () => {
    const target = { store, line: { listeningTerms } };
    expect(await replay(target, decided)).toEqual({ topics: 1, corrections: 2, removals: 1 });
    expect(await replay(target, { ...decided, removals: new Set() })).toEqual({
      topics: 0,
      corrections: 0,
      removals: 0,
    });
    expect(await store.getTopic('bridge')).toEqual(topic('The bridge', 4));
    const [term] = listeningTerms(topic('The bridge', 4).definition);
    for await (const listeners of store.listSubscribers(term!)) expect(listeners).toContain('bridge');
    expect(await store.listSubscriptions('bridge')).toContain(term);
    expect(await store.listCorrections('o')).toEqual([...decided.corrections]);
    expect((await store.getUpload('gone'))?.key).toBe('articles/gone/gone.txt');
  });

  it('leaves alone what was decided later, and follows what the table has not heard of', async () => {
    const target = { store, line: { listeningTerms } };
    await store.swapTopic('bridge', 4, topic('Renamed', 5));
    await replay(target, decided);
    expect((await store.getTopic('bridge'))?.definition.name).toBe('Renamed');
    await replay(target, { ...decided, topics: new Map([['bridge', topic('Away', 9, { kind: 'retired' })]]) });
    expect((await store.getTopic('bridge'))?.state.kind).toBe('retired');
  });
});

describe('recordDecisions', () => {
  it('tells of rivals for one revision the one that won', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-record-'));
    const path = join(folder, 'decisions.jsonl');
    const table = await startEmbeddedTable(null);
    const store = createDynamoDbFactStore(table.items);
    const { journal } = await openJournal(path);
    const ports = recordDecisions({ store, clock: { now: () => 1 } } as ApiPorts, journal);
    const decide = (date: string) =>
      writeCorrection({ owner: 'o', target: 'o-claim', words: null, by: null, change: { date } }, ports);
    await Promise.all(['2024-01-01', '2024-01-02', '2024-01-03'].map(decide));
    await Promise.all(['A', 'B', 'C'].map((name) => ports.store.swapTopic('bridge', 0, topic(name, 1))));
    await journal.close();
    const { journal: again, lines } = await openJournal(path);
    await again.close();
    const { corrections, topics } = decidedBy(lines);
    expect(corrections.toSorted((a, b) => a.rev - b.rev)).toEqual(await store.listCorrections('o'));
    expect(corrections).toHaveLength(3);
    expect(topics.get('bridge')).toEqual(await store.getTopic('bridge'));
    expect(lines.some(({ kind }) => kind === 'revoked')).toBe(true);
    await table.stop();
    rmSync(folder, { recursive: true });
  });
});
