import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, settled, upload } from '../../support/client.ts';
import { ended, type Started, startDateline, startInVain, stopDateline } from '../../support/started-dateline.ts';

const MB = 1024 * 1024;
const DISK_MB = 64;

/** A text that keeps ingest busy for some seconds. */
const LONG = `News\n\nThe Ledger\n4 March 2024\n\n${Array.from(
  { length: 1200 },
  (_, line) => `Tarn Ferries sold line ${line} on ${1 + (line % 28)} March 2024 for $${line} million, said Ada Holt.`,
).join(' ')}`;
const SHORT = 'Line sold\n\nThe Ledger\n4 March 2024\n\nTarn Ferries sold its line on 1 March 2024.';

// A disk of its own, in memory, for whoever may mount one.
const disk = mkdtempSync(join(tmpdir(), 'dateline-disk-'));
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'tmpfs', disk]).status === 0;
if (!isMounted) rmSync(disk, { recursive: true });

describe.runIf(isMounted)('a disk that is full', () => {
  const DATA_DIR = join(disk, 'kept');
  const filler = join(disk, 'filler');
  let dateline: Started;

  beforeAll(async () => {
    dateline = await startDateline({ DATA_DIR });
  });
  afterAll(async () => {
    await stopDateline(dateline);
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  const freeBytes = (): number => {
    const { bavail, bsize } = statfsSync(disk);
    return bavail * bsize;
  };
  /** Fills the disk with something else until only so much is left. */
  const fill = (left: number): void => {
    try {
      writeFileSync(filler, Buffer.alloc(freeBytes() - left));
    } catch (error) {
      // Somebody else was faster, and the disk is full.
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  };
  const states = async (...ids: readonly string[]): Promise<string[]> => {
    const found: string[] = [];
    for (const id of ids) found.push((await settled(dateline.base, id)).state);
    return found;
  };

  it('is told to who uploads, to who asks after an upload, and to who decides; all goes on when there is room', async () => {
    const { base } = dateline;
    for (const id of ['a', 'b', 'c']) expect((await upload(base, id, LONG)).status).toBe(204);
    const { upload: form } = await ask(base, '/v1/uploads', { id: 'd', fileName: 'd.txt' });
    fill(7 * MB);
    const full = { status: 507, code: 'disk-full', detail: expect.stringMatching(/The disk of .* is full/) };
    expect(await ask(base, '/v1/uploads', { id: 'e', fileName: 'e.txt' })).toMatchObject(full);
    expect(await ask(base, '/v1/topics', { name: 'Tarn Ferries' })).toMatchObject(full);
    const refused = await fetch(form.url, { method: 'PUT', body: SHORT });
    expect([refused.status, await refused.text()]).toEqual([
      507,
      expect.stringContaining('<Code>InsufficientStorage</Code>'),
    ]);
    expect(await ask(base, '/v1/uploads/c')).toMatchObject({ state: 'waiting', reason: 'disk-full' });
    rmSync(filler);
    expect(await states('a', 'b', 'c')).toEqual(['done', 'done', 'done']);
    expect((await upload(base, 'd', SHORT)).status).toBe(204);
    expect(await states('d')).toEqual(['done']);
    expect((await ask(base, '/v1/topics', { name: 'Tarn Ferries' })).name).toBe('Tarn Ferries');
  }, 120_000);

  it('refuses what would not fit before it is full', async () => {
    const before = freeBytes();
    const { status, text } = await upload(dateline.base, 'large', Buffer.alloc(9 * MB, 'word '));
    expect([status, text]).toEqual([507, expect.stringContaining('InsufficientStorage')]);
    expect(before - freeBytes()).toBeLessThan(MB);
  });

  it('ends with one line when it fills up within a write, and loses nothing that was taken', async () => {
    const { base } = dateline;
    await ask(
      base,
      `/v1/topics/${(await ask(base, '/v1/topics', { name: 'Ada Holt' })).id}`,
      { aliases: ['Holt'] },
      'PATCH',
    );
    for (const id of ['f', 'g']) expect((await upload(base, id, LONG)).status).toBe(204);
    fill(0);
    await ended(dateline.process);
    expect(dateline.process.exitCode).toBe(1);
    expect(dateline.printed()).toMatch(
      /^Nothing more can be written: .*No space left.*\. Make room and start again; what was taken is kept\.$/m,
    );
    const { code, printed } = await startInVain({ DATA_DIR });
    expect([code, printed.trim()]).toEqual([
      1,
      expect.stringMatching(/^The disk of .* is full: .*Make room, or set DATA_DIR to another folder\.$/),
    ]);
    rmSync(filler);
    dateline = await startDateline({ DATA_DIR });
    expect(await states('a', 'b', 'c', 'd', 'f', 'g')).toEqual(Array(6).fill('done'));
    const decided = await ask(dateline.base, '/v1/topics', { name: 'Ada Holt' });
    expect(decided).toMatchObject({ aliases: ['Holt'], suggested: false });
  }, 120_000);
});
