import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bundles, makeBundles } from '../support/bundles.ts';

const ALLOWED = /^(?:MIT|MIT-0|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|ISC|0BSD)$/;
const MOST_PACKAGES = 60;
const KB = 1024;
const LIMITS_KB = {
  // The contract is made from the schemas that check requests (its words and zod’s JSON Schema are 50 KB of it), exports
  // are written here (25 KB), and what was known on a day is built here for small topics (tolls, moves: 20 KB).
  api: 640,
  timeline: 520,
  ingest: 5 * 1024,
  extract: 5 * 1024,
  reconcile: 500,
  'dead-letters': 500,
  'ingest-with-reader': 5 * 1024,
  reader: 1024,
} as const;

type Locked = { readonly license?: string; readonly hasInstallScript?: boolean };

// What runs on AWS is what the bundles hold, not what the packages declare.
describe('what the bundles hold', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
  let bundles: Bundles;
  let packages: readonly string[];

  beforeAll(async () => {
    bundles = await makeBundles();
    const all = [...bundles.functions, ...bundles.ofReader, ...bundles.onDemand];
    packages = [...new Set(all.flatMap((bundle) => bundle.packages))].toSorted();
  });

  it(`is at most ${MOST_PACKAGES} packages`, () => {
    expect(packages.length, packages.join(', ')).toBeLessThanOrEqual(MOST_PACKAGES);
  });
  it('runs no script when it is installed', () => {
    expect(packages.filter((name) => lock.packages[`node_modules/${name}`]?.hasInstallScript)).toEqual([]);
  });
  it('has licences on the list', () => {
    const licences = packages.map((name) => [name, lock.packages[`node_modules/${name}`]?.license ?? 'none'] as const);
    expect(licences.filter(([, licence]) => !ALLOWED.test(licence))).toEqual([]);
  });
  it('has no known weakness, where npm audit can ask', ({ skip }) => {
    const { stdout } = spawnSync(
      'npm',
      ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=5000'],
      { encoding: 'utf8', shell: process.platform === 'win32' },
    );
    const report = JSON.parse(stdout || '{}') as {
      message?: string;
      metadata?: { vulnerabilities: Record<string, number> };
    };
    if (!report.metadata) return skip(`npm audit got no answer: ${report.message ?? 'none'}`);
    const { high = 0, critical = 0 } = report.metadata.vulnerabilities;
    expect(high + critical).toBe(0);
  });
  it('is without a word of a model where none reads beside the rules', () => {
    const ofReader = (sources: readonly string[]) =>
      sources.filter((path) => /(?:shared|functions)\/reader\//.test(path));
    expect(bundles.functions.flatMap(({ sources }) => ofReader(sources))).toEqual([]);
    expect(bundles.functions.some(({ packages: held }) => held.includes('@aws-sdk/client-bedrock-runtime'))).toBe(
      false,
    );
    expect(bundles.ofReader.every(({ sources }) => ofReader(sources).length > 0)).toBe(true);
  });
  it('is small enough for quick cold starts', () => {
    const tooLarge = [...bundles.functions, ...bundles.ofReader]
      .filter(({ name, bytes }) => bytes > LIMITS_KB[name] * KB)
      .map(({ name, bytes }) => `${name}: ${Math.round(bytes / KB)} KB`);
    expect(tooLarge).toEqual([]);
  });
});
