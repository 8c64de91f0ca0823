import { reconcile } from '#functions/reconcile.ts';
import { CONSUMERS } from './consumers.ts';
import { checkQuiet } from './quiet.ts';
import { openAll, readLists, readUploads } from './readers.ts';
import { Watch } from './watch.ts';
import { doSomething, randomTemper } from './workload.ts';
import { type Counts, FAULTS, type Faults, NO_FAULTS, World } from './world.ts';

export type Simulated = {
  readonly seed: number;
  readonly violations: readonly string[];
  readonly counts: Counts;
  readonly trace: readonly string[];
  readonly digest: string;
};

const DEEDS = 36;
/** Some worlds are calm: crashes end races before they show. */
const CALM = [0, 0.3, 1];
const TIME_OUT_MS = 10 * 60_000;
const DAY_MS = 24 * 3_600_000;

/** One world under one seed: deeds among steps with faults, then quiet, a reconcile, and the promises. */
export async function simulate(seed: number, isTraced = false): Promise<Simulated> {
  const world = new World(seed, { faults: FAULTS, consumers: CONSUMERS, timeOutMs: TIME_OUT_MS, isTraced });
  const watch = new Watch(world);
  const temper = randomTemper(world);
  world.faults = scaled(FAULTS, world.random.pick(CALM));
  try {
    for (let deed = 0; deed < DEEDS; deed++) {
      doSomething(world, watch, temper);
      const steps = world.random.below(temper.stepsADeed * 2);
      for (let step = 0; step < steps; step++) await world.step();
    }
    await quieten(world);
    await checkQuiet(world, watch);
    await runAlone(world, 'lists', (ports) => readLists({ world, watch, ports }));
    await runAlone(world, 'uploads', (ports) => readUploads({ world, watch, ports }));
    await runAlone(world, 'ids', (ports) => openAll({ world, watch, ports }));
  } catch (error) {
    watch.violate(`stopped: ${(error as Error).stack}`);
  }
  return { seed, violations: watch.violations, counts: world.counts, trace: world.trace, digest: world.digest() };
}

/** Faults end; what is under way ends; the daily reconcile finds what got lost. Again, for what its repairs set off. */
export async function quieten(world: World): Promise<void> {
  world.faults = NO_FAULTS;
  await world.drain();
  for (let day = 0; day < 3; day++) {
    world.now += DAY_MS;
    await runAlone(world, 'reconcile', (ports) => reconcile(ports, () => true));
  }
}

/** Runs one more thing and all that it sets off; what it throws is thrown on. */
export async function runAlone(world: World, name: string, work: Parameters<World['start']>[1]): Promise<void> {
  const process = world.start(name, work);
  await world.drain();
  if (process.error) throw process.error;
}

const scaled = (faults: Faults, by: number): Faults =>
  Object.fromEntries(
    Object.entries(faults).map(([name, probability]) => [
      name,
      name === 'duplicate' || name === 'stale' ? probability : probability * by,
    ]),
  ) as Faults;
