import { reconcile } from '#functions/reconcile.ts';
import { Promises } from './checks.ts';
import { doSomething, handleMessage, randomTemper } from './workload.ts';
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

/** One world under one seed: deeds among steps with faults, then quiet, a reconcile, and the promises. */
export async function simulate(
  seed: number,
  { faults = FAULTS, isTraced = false }: { faults?: Faults; isTraced?: boolean } = {},
): Promise<Simulated> {
  const world = new World(seed, faults, isTraced);
  world.handle = handleMessage;
  const promises = new Promises(world);
  const temper = randomTemper(world);
  world.faults = scaled(faults, world.random.pick(CALM));
  try {
    for (let deed = 0; deed < DEEDS; deed++) {
      doSomething(world, promises, temper);
      const steps = world.random.below(temper.stepsADeed * 2);
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

const scaled = (faults: Faults, by: number): Faults =>
  Object.fromEntries(
    Object.entries(faults).map(([name, probability]) => [name, name === 'duplicate' ? probability : probability * by]),
  ) as Faults;
