/**
 * Deterministic simulation of the storage protocol: the production code under a seeded scheduler with faults.
 * `--seeds N` (default 300), `--from S`, `--seed N --trace` replays one; `--theme name` gives all worlds that theme.
 */
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { type Simulated, simulate } from '../test/simulator/simulate.ts';
import type { ThemeName } from '../test/simulator/temper.ts';

const option = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};

const theme = process.argv.includes('--theme')
  ? (process.argv[process.argv.indexOf('--theme') + 1] as ThemeName)
  : null;

type Share = {
  readonly from: number;
  readonly seeds: number;
  readonly stride: number;
  readonly stopsAtFirst: boolean;
  readonly theme: ThemeName | null;
};
type Total = {
  deliveries: number;
  reads: number;
  crashes: number;
  faults: number;
  seeds: number;
  failed: Pick<Simulated, 'seed' | 'violations'>[];
};

async function runShare({ from, seeds, stride, stopsAtFirst, theme }: Share): Promise<Total> {
  const total: Total = { deliveries: 0, reads: 0, crashes: 0, faults: 0, seeds: 0, failed: [] };
  for (let seed = from; seed < from + seeds; seed++) {
    if (seed % stride !== from % stride && stride > 1) continue;
    const { counts, violations } = await simulate(seed, { theme });
    total.seeds++;
    for (const name of ['deliveries', 'reads', 'crashes', 'faults'] as const) total[name] += counts[name];
    if (violations.length > 0) total.failed.push({ seed, violations });
    if (violations.length > 0 && stopsAtFirst) break;
  }
  return total;
}

async function runAll(): Promise<never> {
  if (process.argv.includes('--mutants')) return import('./simulate-mutants.ts') as never;
  const one = option('seed', -1);
  if (one >= 0) return replay(one);
  const [seeds, from] = [option('seeds', 300), option('from', 1)];
  const width = Math.min(option('width', availableParallelism()), seeds);
  const stopsAtFirst = process.argv.includes('--first');
  const totals = await Promise.all(
    Array.from({ length: width }, (_, part) => {
      const share: Share = { from: from + part, seeds: seeds - part, stride: width, stopsAtFirst, theme };
      return new Promise<Total>((done, failed) =>
        new Worker(new URL(import.meta.url), { workerData: share }).on('message', done).on('error', failed),
      );
    }),
  );
  const sum = (name: 'seeds' | 'deliveries' | 'reads' | 'crashes' | 'faults') =>
    totals.reduce((all, total) => all + total[name], 0);
  const failed = totals.flatMap((total) => total.failed).toSorted((a, b) => a.seed - b.seed);
  for (const { seed, violations } of failed.slice(0, 10)) console.log(`seed ${seed}: ${violations.join(' | ')}`);
  const violations = failed.reduce((all, { violations: each }) => all + each.length, 0);
  console.log(
    `simulate: ${sum('seeds')} seeds, ${sum('deliveries')} deliveries, ${sum('reads')} reads, ${sum('crashes')} crashes, ${sum('faults')} faults, ${violations} violations`,
  );
  process.exit(violations > 0 ? 1 : 0);
}

async function replay(seed: number): Promise<never> {
  const { trace, violations, digest } = await simulate(seed, { isTraced: true, theme });
  if (process.argv.includes('--trace')) console.log(trace.join('\n'));
  for (const violation of violations) console.log(`violation: ${violation}`);
  console.log(`seed ${seed}: ${trace.length} steps, digest ${digest}, ${violations.length} violations`);
  process.exit(violations.length > 0 ? 1 : 0);
}

if (isMainThread) await runAll();
else parentPort!.postMessage(await runShare(workerData as Share));
