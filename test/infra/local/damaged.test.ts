import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { topicId } from '#shared/topic/topic-id.ts';
import { ask, settled, upload } from '../../support/client.ts';
import { isProving } from '../../support/proofs.ts';
import { type Started, startDateline, stopDateline } from '../../support/started-dateline.ts';

const TOWNS = ['Tarn', 'Orrin', 'Hestur', 'Arden', 'Sorrow'];

/** One of each town, and of the first town two. */
const UPLOADS = [...TOWNS, TOWNS[0]!].map((town, file) => [`${town}-${file}`, town] as const);

/** Some news of a town's ferries; enough for a timeline. */
const article = (town: string, file: number): string =>
  [
    `${town} Ferries sells a line`,
    '',
    'The Ledger',
    `${file + 2} October 2024`,
    '',
    `${town} Ferries sold its northern line on ${file + 1} October 2024 for $${file + 3} million. ` +
      `${town} Ferries will open ${file + 4} offices on 3 December 2024. ${town} Ferries hired ${file + 200} people on 5 May 2024.`,
  ].join('\n');

/** People's decisions of every kind. */
async function decide(base: string): Promise<void> {
  for (const [file, [id, town]] of UPLOADS.entries()) {
    expect((await upload(base, id, article(town, file))).status).toBeLessThan(300);
    expect((await settled(base, id)).state).toBe('done');
  }
  const topics = [];
  for (const town of TOWNS) topics.push(await ask(base, '/v1/topics', { name: `${town} Ferries` }));
  await quiet(base);
  await ask(base, `/v1/topics/${topics[0].id}`, { name: 'The Tarn line', aliases: ['Tarn Ferries'] }, 'PATCH');
  await ask(base, `/v1/topics/${topics[1].id}/merge`, { into: topics[0].id });
  await fetch(`${base}/v1/topics/${topics[2].id}`, { method: 'DELETE' });
  await quiet(base);
  const { entries } = await ask(base, `/v1/topics/${topics[3].id}/timeline?limit=100`);
  await ask(base, `/v1/entries/${entries[0].id}`, { statement: 'In other words', note: 'plainer' }, 'PATCH');
  await ask(base, `/v1/entries/${entries[1].id}`, { hidden: true }, 'PATCH');
  const [claim, other] = (await ask(base, `/v1/claims?topic=${topics[4].id}&limit=2`)).claims;
  await ask(base, `/v1/claims/${claim.id}`, { date: '2024-10-09', note: 'a slip' }, 'PATCH');
  await ask(base, `/v1/claims/${claim.id}`, { date: '2024-10-08', note: 'no, the 8th' }, 'PATCH');
  await ask(base, `/v1/claims/${other.id}`, { hidden: true }, 'PATCH');
  await quiet(base);
  const { articles } = await ask(base, '/v1/uploads/Sorrow-4');
  await ask(base, `/v1/articles/${articles[0].id}`, { publishedAt: '2024-10-20' }, 'PATCH');
  expect((await fetch(`${base}/v1/uploads/Tarn-0`, { method: 'DELETE' })).status).toBe(202);
  await quiet(base);
}

/** Waits until no upload waits and no timeline is being built; then once more, for what that set off. */
async function quiet(base: string): Promise<void> {
  for (let still = 0, before = ''; still < 2; ) {
    const now = JSON.stringify(await everything(base));
    still = now === before && !/"state":"(?:waiting|building)"/.test(now) ? still + 1 : 0;
    before = now;
    await new Promise((pause) => setTimeout(pause, 500));
  }
}

/** All that people see and what they decided; revisions and days of building are nobody's. */
async function everything(base: string) {
  const uploads: Record<string, unknown> = {};
  for (const [id] of UPLOADS)
    uploads[id] = {
      upload: await ask(base, `/v1/uploads/${id}`),
      corrections: await ask(base, `/v1/uploads/${id}/corrections`),
    };
  const named: Record<string, unknown> = {};
  for (const town of TOWNS) named[town] = await ask(base, `/v1/topics/${topicId(`${town} Ferries`)}`);
  const { topics } = await ask(base, '/v1/topics?limit=100');
  const timelines: Record<string, unknown> = {};
  for (const { id } of topics) {
    const { version, entries } = await ask(base, `/v1/topics/${id}/timeline?limit=100`);
    timelines[id] = { version, entries };
  }
  const { articles } = await ask(base, '/v1/articles?limit=100');
  return { uploads, named, topics, timelines, articles };
}

const isLog = (name: string): boolean => /^\d+\.log$/.test(name);
const isSorted = (name: string): boolean => /^\d+\.ldb$/.test(name);
const largest = (folder: string, fits: (name: string) => boolean): string =>
  readdirSync(folder)
    .filter(fits)
    .map((name) => join(folder, name))
    .toSorted((a, b) => statSync(b).size - statSync(a).size)[0]!;

const cut = (path: string, share: number): void => truncateSync(path, Math.floor(statSync(path).size * share));
const overwrite = (path: string): void => {
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill('damage', bytes.length >> 1, (bytes.length >> 1) + 64));
};

const isList = (name: string): boolean => /^MANIFEST-\d+$/.test(name);
const whenProving = (damages: readonly Damage[]): readonly Damage[] => (isProving ? damages : []);

type Damage = { readonly what: string; readonly damage: (table: string) => void };

describe('a table that was damaged while nothing ran', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-damaged-'));
  const [whole, again] = [join(folder, 'whole'), join(folder, 'again')];
  let expected: Awaited<ReturnType<typeof everything>>;
  let running: Started | null = null;

  const start = async (dataDir: string): Promise<Started> => {
    running = await startDateline({ DATA_DIR: dataDir });
    return running;
  };
  const kill = async (): Promise<void> => {
    if (running) await stopDateline(running);
    running = null;
  };

  beforeAll(async () => {
    const { base } = await start(whole);
    await decide(base);
    expected = await everything(base);
    await kill();
    // What was in the log is sorted into a file at the next start, and something more comes into the next log.
    cpSync(whole, again, { recursive: true });
    const { base: next, printed } = await start(again);
    await quiet(next);
    expect(await everything(next)).toEqual(expected);
    expect(printed()).not.toContain('damaged');
    await ask(next, '/v1/topics', { name: 'Nobody knows' });
    await kill();
  }, 240_000);
  afterAll(async () => {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  });

  const returned = async (from: string, damage: (table: string) => void) => {
    const copy = join(folder, 'copy');
    rmSync(copy, { recursive: true, force: true });
    cpSync(from, copy, { recursive: true });
    damage(join(copy, 'table'));
    const { base, printed } = await start(copy);
    await quiet(base);
    const found = await everything(base);
    await kill();
    return { found, printed: printed() };
  };

  it('was full of decisions', () => {
    const words = JSON.stringify(expected);
    expect(expected.named).toMatchObject({
      Tarn: { name: 'The Tarn line', suggested: false },
      // Merged, and its name taken along.
      Orrin: { name: 'The Tarn line' },
      Hestur: { status: 410 },
      Arden: { state: 'ready', suggested: false },
      Sorrow: { state: 'ready', suggested: false },
    });
    expect(words).toContain('"In other words"');
    expect(expected.uploads).toMatchObject({
      'Tarn-0': { upload: { state: 'removed' } },
      'Tarn-5': { upload: { state: 'done' } },
      'Sorrow-4': { corrections: { corrections: { length: 3 } } },
    });
  });

  it.each<Damage>([
    { what: 'its log cut to a half', damage: (table) => cut(largest(table, isLog), 0.5) },
    ...whenProving([
      { what: 'its log emptied', damage: (table) => truncateSync(largest(table, isLog)) },
      { what: 'its log overwritten in the middle', damage: (table) => overwrite(largest(table, isLog)) },
      { what: 'its log gone', damage: (table) => rmSync(largest(table, isLog)) },
      { what: 'CURRENT gone', damage: (table) => rmSync(join(table, 'CURRENT')) },
      { what: 'everything gone', damage: (table) => rmSync(table, { recursive: true }) },
    ]),
  ])(
    'comes back whole with $what',
    async ({ damage }) => {
      const { found, printed } = await returned(whole, damage);
      expect(printed).toMatch(/^The table in .* is damaged: .*$/m);
      expect(printed).toContain(`Read again: ${UPLOADS.length - 1} uploads. Put back: `);
      expect(found).toEqual(expected);
    },
    60_000,
  );

  it.each<Damage>([
    { what: 'a sorted file overwritten', damage: (table) => overwrite(largest(table, isSorted)) },
    ...whenProving([
      { what: 'a sorted file cut', damage: (table) => cut(largest(table, isSorted), 0.7) },
      { what: 'a sorted file gone', damage: (table) => rmSync(largest(table, isSorted)) },
      { what: 'its list of files overwritten', damage: (table) => overwrite(largest(table, isList)) },
    ]),
  ])(
    'comes back whole after another start with $what',
    async ({ damage }) => {
      const { found, printed } = await returned(again, damage);
      expect(printed).toMatch(/^The table in .* is damaged: .*$/m);
      expect(found).toEqual(expected);
    },
    60_000,
  );

  it('comes back whole when it was kept before there was a journal', async () => {
    const old = join(folder, 'old');
    cpSync(whole, old, { recursive: true });
    for (const name of ['decisions.jsonl', 'mark', 'lock']) rmSync(join(old, name));
    const { printed } = await start(old);
    expect(printed()).not.toContain('damaged');
    await kill();
    const { found } = await returned(old, (table) => rmSync(table, { recursive: true }));
    expect(found).toEqual(expected);
  }, 150_000);
});
