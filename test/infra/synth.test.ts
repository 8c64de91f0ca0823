import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/** As often as it takes to load CDK alone, in the same run: 28 times where nothing else runs, some 15 s. */
const MOST_TIMES_LOADING = 60;
/** A shell without any network, where the machine lets us have one. */
const ALONE = ['unshare', '--user', '--map-root-user', '--net'];
const canBeAlone = spawnSync(ALONE[0]!, [...ALONE.slice(1), 'true']).status === 0;

/** CDK's own record of how long it took: no part of the assembly. */
const TIMES = 'performance-counters.json';
const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('npm run synth', () => {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  /** Everything that a synthesis writes, by name and digest, and how long it took. */
  function synthesize(): { readonly files: Record<string, string>; readonly ms: number } {
    const start = performance.now();
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
    const ms = performance.now() - start;
    const out = join(folder, 'out');
    const files = (readdirSync(out, { recursive: true }) as string[]).filter(
      (name) => statSync(join(out, name)).isFile() && name !== TIMES,
    );
    const digests = files.toSorted().map((name) => [name, digestOf(join(out, name))]);
    return { files: Object.fromEntries(digests), ms };
  }

  /** How long Node takes to load CDK and do nothing with it. */
  function msToLoad(): number {
    const start = performance.now();
    execFileSync('node_modules/.bin/node', ['-e', "import('aws-cdk-lib')"]);
    return performance.now() - start;
  }

  it(`${canBeAlone ? 'needs no network, ' : ''}no account and not for ever, and gives the same bytes again`, () => {
    const [first, loading, again] = [synthesize(), msToLoad(), synthesize()];
    expect(Math.min(first.ms, again.ms)).toBeLessThan(MOST_TIMES_LOADING * loading);
    expect(Object.keys(first.files)).toContain('Dateline-trial.template.json');
    expect(Object.keys(first.files).filter((name) => name.endsWith('index.mjs')).length).toBeGreaterThanOrEqual(6);
    expect(again.files).toEqual(first.files);
  });
});
