import { reconcile } from '#functions/reconcile.ts';
import { Promises } from './checks.ts';
import { doSomething, handleMessage } from './workload.ts';
import { type Counts, FAULTS, type Faults, NO_FAULTS, World } from './world.ts';

export type Simulated = {
  readonly seed: number;
  readonly violations: readonly string[];
  readonly counts: Counts;
  readonly trace: readonly string[];
  readonly digest: string;
};

const DEEDS = 36;
const STEPS_A_DEED = 14;

/** One world under one seed: deeds among steps with faults, then quiet, a reconcile, and the promises. */
export async function simulate(
  seed: number,
  { faults = FAULTS, isTraced = false }: { faults?: Faults; isTraced?: boolean } = {},
): Promise<Simulated> {
  const world = new World(seed, faults, isTraced);
  world.handle = handleMessage;
  const promises = new Promises(world);
  try {
    for (let deed = 0; deed < DEEDS; deed++) {
      doSomething(world, promises);
      const steps = world.random.below(STEPS_A_DEED * 2);
      for (let step = 0; step < steps; step++) await world.step();
    }
    await quieten(world);
    await promises.checkQuiet();
  } catch (error) {
    promises.violate(`stopped: ${(error as Error).message}`);
  }
  return { seed, violations: promises.violations, counts: world.counts, trace: world.trace, digest: world.digest() };
}

/** Faults end; what is under way ends; the daily reconcile finds what got lost. Twice, for what its repairs set off. */
export async function quieten(world: World): Promise<void> {
  world.faults = NO_FAULTS;
  await world.drain();
  for (let day = 0; day < 3; day++) {
    world.start('reconcile', (ports) => reconcile(ports, () => true));
    await world.drain();
  }
}
