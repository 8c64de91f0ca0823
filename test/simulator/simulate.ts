import { reconcile } from '#functions/reconcile.ts';
import { createConsumers } from './consumers.ts';
import { checkContent, checkLeftovers } from './quiet.ts';
import { createRandom } from './random.ts';
import { randomText } from './random-text.ts';
import { openAll, readLists, readUploads, recall } from './readers.ts';
import { randomTemper, type Temper, type ThemeName } from './temper.ts';
import { Watch } from './watch.ts';
import { doSomething } from './workload.ts';
import { type Counts, FAULTS, type Faults, NO_FAULTS, World } from './world.ts';

export type Simulated = {
  readonly seed: number;
  readonly violations: readonly string[];
  readonly counts: Counts;
  readonly trace: readonly string[];
  readonly digest: string;
};

const DEEDS = 36;
/** Whatever goes on for longer does not end. */
const MOST_STEPS = 2_000_000;
/** Some worlds are calm: crashes end races before they show. */
const WEATHER = [0, 0.3, 1, 4];
/** Functions are ended; in some worlds they are not, and may stall for hours. */
const TIME_OUT_MS = 10 * 60_000;
const ENDLESS = 0.2;
const DAY_MS = 24 * 3_600_000;

/** One world under one seed: deeds among steps with faults, then quiet, a reconcile, and the promises. */
export async function simulate(
  seed: number,
  { isTraced = false, theme = null }: { readonly isTraced?: boolean; readonly theme?: ThemeName | null } = {},
): Promise<Simulated> {
  const isEndless = createRandom(-seed).chance(ENDLESS);
  const world = new World(seed, {
    faults: FAULTS,
    consumers: createConsumers(),
    timeOutMs: isEndless ? undefined : TIME_OUT_MS,
    isTraced,
  });
  const watch = new Watch(world);
  const temper = randomTemper(world, theme);
  world.faults = { ...scaled(FAULTS, world.random.pick(WEATHER)), ...temper.faults };
  try {
    for (let deed = 0; deed < DEEDS; deed++) {
      doSomething({ world, watch, temper });
      const steps = world.random.below(temper.stepsADeed * 2);
      for (let step = 0; step < steps; step++) await world.step();
    }
    await quieten(world, watch);
    const named = await checkContent(world, watch);
    // Who stalls for longer than clean-up waits may leave rows that nothing names, and that mislead nobody.
    if (!isEndless) checkLeftovers(world, watch, named);
    // Before the versions of the day after, which would make up for what is still said of these.
    await runAlone(world, 'uploads', (ports) => readUploads({ world, watch, ports }));
    await goOn(world, watch, temper);
    await recallOne(world, watch, temper);
    await runAlone(world, 'lists', (ports) => readLists({ world, watch, ports }));
    await runAlone(world, 'uploads', (ports) => readUploads({ world, watch, ports }));
    await runAlone(world, 'ids', (ports) => openAll({ world, watch, ports }));
  } catch (error) {
    watch.violate(`stopped: ${(error as Error).stack}`);
  }
  return { seed, violations: watch.violations, counts: world.counts, trace: world.trace, digest: world.digest() };
}

/** In the middle of the articles, and after all of them. */
const DAYS = ['2024-03-14', '2024-03-31'];

/** In some worlds: who waits for a view asks often. */
const RECALLED = 0.3;

/** What could be known of a topic on a day, and what could when something has changed since it was asked. */
async function recallOne(world: World, watch: Watch, temper: Temper): Promise<void> {
  const topic = world.random.pick([...world.topics]);
  if (watch.state.topic(topic)?.state.kind !== 'live' || !world.random.chance(RECALLED)) return;
  const asked = { topic, day: world.random.pick(DAYS) };
  await runAlone(world, 'recall', async (ports) => {
    await recall({ world, watch, ports }, asked);
    putAgain(world, temper, world.random.pick([...world.bucket.history.keys()]));
    await recall({ world, watch, ports }, asked);
  });
}

const KEPT_DAY = { 'published-at': '2024-03-12' };

function putAgain(world: World, { names }: Temper, key: string | undefined): void {
  if (!key) return;
  world.bucket.put(key, randomText(world.random, names), KEPT_DAY, world.now);
  world.tellOf(key);
}

/** Another quiet day after all that happened: new versions find their way without any reconcile. */
async function goOn(world: World, watch: Watch, temper: Temper): Promise<void> {
  for (const key of world.bucket.history.keys()) putAgain(world, temper, key);
  await world.drain();
  await checkContent(world, watch);
}

/**
 * Faults end; what is under way ends. Where no event, message or request got lost, everything must be right already;
 * then the daily reconcile finds the rest. Again, for what its repairs set off.
 */
export async function quieten(world: World, watch: Watch | null = null): Promise<void> {
  world.faults = NO_FAULTS;
  await world.drain(MOST_STEPS);
  if (watch && world.isComplete) await checkContent(world, watch);
  for (let day = 0; day < 3; day++) {
    world.now += DAY_MS;
    await runAlone(world, 'reconcile', (ports) => reconcile(ports, () => true));
  }
}

/** Runs one more thing and all that it sets off; what it throws is thrown on. */
export async function runAlone(world: World, name: string, work: Parameters<World['start']>[1]): Promise<void> {
  const process = world.start(name, work);
  await world.drain(MOST_STEPS);
  if (process.error) throw process.error;
}

/** Ordinary days have these too. */
const KEPT: ReadonlySet<string> = new Set(['duplicate', 'stale', 'slow']);

const scaled = (faults: Faults, by: number): Faults =>
  Object.fromEntries(
    Object.entries(faults).map(([name, probability]) => [name, KEPT.has(name) ? probability : probability * by]),
  ) as Faults;
