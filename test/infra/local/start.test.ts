import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { familyOf } from '../../support/listening-sockets.ts';
import { ended, type Started, startDateline, startInVain, stopDateline } from '../../support/started-dateline.ts';

const NOBODY = 65534;

describe('npm start', () => {
  let folder: string;
  const running: Started[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-start-'));
  });
  afterEach(async () => {
    for (const dateline of running.splice(0)) await stopDateline(dateline);
    rmSync(folder, { recursive: true, force: true });
  });
  const start = async (...args: Parameters<typeof startDateline>): Promise<Started> => {
    const dateline = await startDateline(...args);
    running.push(dateline);
    return dateline;
  };

  /** One plain line, and the exit code that scripts look at. */
  const expectLine = ({ code, printed }: Awaited<ReturnType<typeof startInVain>>, words: RegExp) => {
    expect(printed.trim().split('\n')).toHaveLength(1);
    expect(printed).toMatch(words);
    expect(code).toBe(1);
  };

  it('says in one line what is no port', async () => {
    expectLine(await startInVain({ PORT: 'abc', DATA_DIR: 'memory' }), /^PORT is no port: abc\. /);
  });

  it('says that a port is taken', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as { port: number };
    expectLine(
      await startInVain({ PORT: String(port), DATA_DIR: 'memory' }),
      /^Port \d+ cannot be opened: .*EADDRINUSE/,
    );
    other.close();
  });

  it.each([
    ['DATA_DIR', ''],
    ['a folder of DATA_DIR', 'kept'],
    ['the table', '..'],
  ])('says that %s is a file', async (_what, within) => {
    const file = within === '..' ? join(folder, 'table') : join(folder, 'file');
    writeFileSync(file, 'words');
    const DATA_DIR = within === '..' ? folder : join(file, within);
    expectLine(await startInVain({ DATA_DIR }), /^DATA_DIR has to be a folder, and .* is a file\.$/m);
  });

  it.runIf(process.getuid?.() === 0)('says that it may not write there', async () => {
    mkdirSync(join(folder, 'kept'));
    expectLine(
      await startInVain({ DATA_DIR: join(folder, 'kept') }, NOBODY),
      /^Nothing can be written to .*kept.*EACCES/,
    );
    expect(readdirSync(join(folder, 'kept'))).toEqual([]);
  });

  it('keeps its folder to itself for as long as it runs, however it ends', async () => {
    const first = await start({ DATA_DIR: folder });
    expectLine(await startInVain({ DATA_DIR: folder }), /^Another Dateline runs on /);
    await stopDateline(first);
    const second = await start({ DATA_DIR: folder });
    expect((await fetch(`${second.base}/healthz`)).status).toBe(200);
  });

  it.runIf(process.platform === 'linux')('leaves no process and no port when npm is told to end', async () => {
    const dateline = await start({ DATA_DIR: folder }, 'npm');
    const npm = dateline.process.pid!;
    const family = familyOf(npm);
    // npm, its shell, and Dateline.
    expect(family.length).toBeGreaterThan(2);
    process.kill(npm, 'SIGTERM');
    await ended(dateline.process);
    // What has ended keeps its number until somebody asks for it, but no open file.
    const isOpen = (pid: number) => existsSync(`/proc/${pid}/fd/0`);
    await expect.poll(() => family.filter(isOpen), { timeout: 20_000 }).toEqual([]);
    await expect(fetch(`${dateline.base}/healthz`)).rejects.toThrow();
    expect(dateline.printed()).not.toMatch(/error/i);
  });

  it('ends at once at SIGINT and at SIGTERM', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const dateline = await start({ DATA_DIR: folder });
      dateline.process.kill(signal);
      await ended(dateline.process);
      expect(dateline.process.exitCode).toBe(0);
      expect(dateline.printed()).not.toMatch(/error/i);
    }
  });

  it('promises nothing where nothing is kept', async () => {
    const dateline = await start({ DATA_DIR: 'memory' });
    await expect.poll(dateline.printed).toContain('nothing is kept');
    expect(dateline.printed()).not.toMatch(/stays|Drop an article/);
  });
});
