import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const MOST_MS = 20_000;
/** A shell without any network, where the machine lets us have one. */
const ALONE = ['unshare', '--user', '--map-root-user', '--net'];
const canBeAlone = spawnSync(ALONE[0]!, [...ALONE.slice(1), 'true']).status === 0;

describe('npm run synth', () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  /** Everything that a synthesis writes, by name and digest. */
  function synthesize(): Record<string, string> {
    const folder = mkdtempSync(join(tmpdir(), 'dateline-synth-'));
    folders.push(folder);
    const command = [
      ...(canBeAlone ? ALONE : []),
      'node_modules/.bin/cdk',
      'synth',
      '--quiet',
      '--output',
      join(folder, 'out'),
    ];
    // An empty home: no account, no credentials, no cache.
    const env = { PATH: `${process.cwd()}/node_modules/.bin:${process.env.PATH}`, HOME: folder };
    execFileSync(command[0]!, command.slice(1), { env, stdio: 'pipe' });
    const out = join(folder, 'out');
    const files = (readdirSync(out, { recursive: true }) as string[]).filter((name) =>
      statSync(join(out, name)).isFile(),
    );
    return Object.fromEntries(
      files.toSorted().map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(out, name)))
          .digest('hex'),
      ]),
    );
  }

  it(`${canBeAlone ? 'needs no network, ' : ''}no account and less than ${MOST_MS / 1000} s, and gives the same bytes again`, () => {
    const start = performance.now();
    const first = synthesize();
    expect(performance.now() - start).toBeLessThan(MOST_MS);
    expect(Object.keys(first)).toContain('Dateline-trial.template.json');
    expect(Object.keys(first).filter((name) => name.endsWith('index.mjs')).length).toBeGreaterThanOrEqual(6);
    expect(synthesize()).toEqual(first);
  });
});
