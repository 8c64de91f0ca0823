import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../simulator/random.ts';
import { ask, settled as settledUpload, upload as uploadText } from '../../support/client.ts';
import { isProving } from '../../support/proofs.ts';
import { type Started, startDateline, stopDateline } from '../../support/started-dateline.ts';

const FILES = 200;
const KILLS = 10;
const COMPANIES = ['Tarn Ferries', 'Orrin Glass', 'Cape Sorrow Power', 'Hestur Air', 'Arden Rail'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'];

/** Starts what `npm start` starts, in a process that can be killed at once. */
const start = (dataDir: string): Promise<Started> => startDateline({ DATA_DIR: dataDir });

/** Some news of a company; the same for the same number. */
function article(file: number): string {
  const random = createRandom(file);
  const company = COMPANIES[file % COMPANIES.length]!;
  const day = () => `${1 + random.below(28)} ${random.pick(MONTHS)} 2024`;
  return [
    `${company} ${random.pick(['sells', 'buys', 'closes', 'opens'])} a yard`,
    '',
    'The Ledger',
    '12 October 2024',
    '',
    `${company} ${random.pick(['sold', 'bought', 'closed'])} a yard on ${day()} for $${2 + random.below(90)} million. ` +
      `${company} will open ${2 + random.below(40)} offices on ${day()}. ${company} hired ${100 + random.below(900)} people on ${day()}.`,
  ].join('\n');
}

async function upload(base: string, file: number): Promise<void> {
  const { status, text } = await uploadText(base, `f${file}`, article(file));
  if (status >= 400) throw new Error(`upload: ${status} ${text}`);
}

async function define(base: string): Promise<void> {
  for (const name of COMPANIES) await ask(base, '/v1/topics', { name });
}

/** Waits until every upload says that all that follows from it can be read. */
async function settled(base: string): Promise<void> {
  for (let file = 0; file < FILES; file++) {
    const { state } = await settledUpload(base, `f${file}`);
    if (state !== 'done') throw new Error(`upload ${file} is ${state}`);
  }
}

/** All entries of all topics. */
async function timelines(base: string): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (let topics = '/v1/topics?limit=100'; topics; ) {
    const list = await ask(base, topics);
    for (const { id } of list.topics) {
      const entries: unknown[] = [];
      for (let page = `/v1/topics/${encodeURIComponent(id)}/timeline?limit=100`; page; ) {
        const answer = await ask(base, page);
        entries.push(...answer.entries);
        page = answer.next ?? '';
      }
      found[id] = entries;
    }
    topics = list.next ?? '';
  }
  return found;
}

async function undisturbed(dataDir: string): Promise<Record<string, unknown[]>> {
  const running = await start(dataDir);
  await define(running.base);
  for (let file = 0; file < FILES; file++) await upload(running.base, file);
  await settled(running.base);
  const found = await timelines(running.base);
  await stopDateline(running);
  return found;
}

/** The same with the process killed in the middle, again and again; what was not acknowledged is sent again. */
async function disturbed(dataDir: string): Promise<Record<string, unknown[]>> {
  const random = createRandom(KILLS);
  let running = await start(dataDir);
  await define(running.base);
  for (let file = 0, kills = 0; file < FILES; ) {
    const until = kills < KILLS ? Math.round(((kills + 1) * FILES) / (KILLS + 1)) : FILES;
    for (; file < until; file++) await upload(running.base, file);
    if (kills++ >= KILLS) continue;
    await new Promise((pause) => setTimeout(pause, random.below(1500)));
    await stopDateline(running);
    running = await start(dataDir);
    // A kill alone damages nothing: what the table had said was written is there.
    expect(running.printed()).not.toContain('damaged');
  }
  await settled(running.base);
  const found = await timelines(running.base);
  await stopDateline(running);
  return found;
}

/** Wipes all that was derived and starts again over the bucket and what people decided. */
async function replayed(dataDir: string): Promise<Record<string, unknown[]>> {
  rmSync(join(dataDir, 'table'), { recursive: true });
  const running = await start(dataDir);
  await settled(running.base);
  const found = await timelines(running.base);
  await stopDateline(running);
  return found;
}

describe.skipIf(!isProving)('a local system that is killed ten times while it ingests 200 files', () => {
  it('has the timelines of an undisturbed one, and so has one that replays its bucket', async () => {
    const [calm, rough] = ['calm', 'rough'].map((name) => mkdtempSync(join(tmpdir(), `dateline-${name}-`))) as [
      string,
      string,
    ];
    try {
      const expected = await undisturbed(calm);
      expect(Object.keys(expected).length).toBeGreaterThanOrEqual(COMPANIES.length);
      expect(Object.values(expected).flat().length).toBeGreaterThan(FILES);
      expect(await disturbed(rough)).toEqual(expected);
      expect(await replayed(rough)).toEqual(expected);
    } finally {
      for (const folder of [calm, rough]) rmSync(folder, { recursive: true, force: true });
    }
  }, 1_800_000);
});
