import { describe, expect, it } from 'vitest';
import { reconcile } from '#functions/reconcile.ts';
import { createTopic } from '#functions/routes/create-topic.ts';
import { changeTopic } from '#functions/routes/topics.ts';
import { topicId } from '#shared/topic/topic-id.ts';
import { isSimulating } from '../support/proofs.ts';
import { createConsumers } from './consumers.ts';
import { checkContent, checkLeftovers } from './quiet.ts';
import { requestOf, walkTimeline } from './readers.ts';
import { runAlone } from './simulate.ts';
import { Watch } from './watch.ts';
import { NO_FAULTS, World } from './world.ts';

const KEY = 'articles/one/f.txt';
const TOPIC = topicId('Alpha');
const OLD = 'Alpha and Bravo\nOn 2024-01-02 Alpha opened gate 1 for Bravo.\nBravo is here. Alpha stays.';
const NEW = [
  'Alpha and Carol\nOn 2024-01-02 Alpha opened gate 2 for Carol.\nOn 2024-02-03 Carol opened gate 1 for Alpha.',
  'Carol\nOn 2024-02-04 Carol opened gate 3 for Carol. Carol stays. Carol is here.',
].join('\n---\n');

type Deed = (world: World) => void;
type Operation = { readonly name: string; readonly before: readonly Deed[]; readonly deed: Deed };

const put =
  (body: string | null): Deed =>
  (world) => {
    world.bucket.put(KEY, body, {}, world.now);
    world.tellOf(KEY);
  };
const OPERATIONS: readonly Operation[] = [
  { name: 'creating an object', before: [], deed: put(OLD) },
  { name: 'replacing an object', before: [put(OLD)], deed: put(NEW) },
  { name: 'deleting an object', before: [put(OLD)], deed: put(null) },
  { name: 'creating an object again', before: [put(OLD), put(null)], deed: put(OLD) },
  {
    name: 'redefining a topic and building it anew',
    before: [put(NEW)],
    deed: (world) =>
      void world.start('redefine', (ports) => changeTopic(requestOf({ id: TOPIC }, { aliases: ['Carol'] }), ports)),
  },
];

/** A world in which some things have happened and nothing goes on. */
async function quietWorld(before: readonly Deed[]): Promise<{ readonly world: World; readonly watch: Watch }> {
  const world = new World(1, { faults: NO_FAULTS, consumers: createConsumers() });
  const watch = new Watch(world);
  world.topics.add(TOPIC);
  await runAlone(world, 'create', (ports) => createTopic(requestOf({}, { name: 'Alpha' }), ports));
  for (const deed of before) {
    deed(world);
    await world.drain();
    world.now += 24 * 3_600_000;
  }
  return { world, watch };
}

/** Where the crash left it, after the delivery came again, and after a reconcile: what is wrong then. */
async function crashAt({ before, deed }: Operation, nth: number, when: 'before' | 'after'): Promise<readonly string[]> {
  const { world, watch } = await quietWorld(before);
  world.killAt(nth, when);
  deed(world);
  while (world.counts.crashes === 0 && (await world.step()));
  await runAlone(world, 'reader', (ports) => walkTimeline({ world, watch, ports }, TOPIC));
  await world.drain();
  if (world.isComplete) await checkContent(world, watch);
  for (let day = 0; day < 3; day++) {
    world.now += 24 * 3_600_000;
    await runAlone(world, 'reconcile', (ports) => reconcile(ports, () => true));
  }
  checkLeftovers(world, watch, await checkContent(world, watch));
  return watch.violations.map((violation) => `${when} call ${nth}: ${violation}`);
}

describe.skipIf(!isSimulating)('a crash at every single step', () => {
  it.each(OPERATIONS)('of $name leaves no bad state', async (operation) => {
    const { world } = await quietWorld(operation.before);
    const start = world.calls;
    operation.deed(world);
    await world.drain();
    const calls = world.calls - start;
    const bad: string[] = [];
    for (let nth = 1; nth <= calls; nth++)
      for (const when of ['before', 'after'] as const) bad.push(...(await crashAt(operation, nth, when)));
    expect(calls).toBeGreaterThan(10);
    expect(bad).toEqual([]);
  });
});
