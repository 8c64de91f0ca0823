import { describe, expect, it } from 'vitest';
import { createTopic } from '#functions/routes/create-topic.ts';
import { isProving } from '../support/proofs.ts';
import { createConsumers } from './consumers.ts';
import { digestOf } from './digest.ts';
import { createRandom, type Random } from './random.ts';
import { requestOf } from './readers.ts';
import { quieten, runAlone } from './simulate.ts';
import { createTopicalLine } from './toy-line.ts';
import { FAULTS, NO_FAULTS, World } from './world.ts';

const OBJECTS = 300;
const DELIVERIES = 10_000;
const DUPLICATES = 0.2;
const NAMES = Array.from(
  { length: 40 },
  (_, index) => `${'ABCDEFGHIJ'[index % 10]}${'aeiou'[index % 5]}rt${'aeiouylr'[index % 8]}n`,
);
const DAY_MS = 24 * 3_600_000;

/** Rates of faults that sum to a twentieth of all calls. */
const ROUGH = { ...FAULTS, lostRequest: 0.012, lostReply: 0.013, throttled: 0.013, crash: 0.006, duplicate: 0 };

function textOf(random: Random, object: number): string {
  const [one, two] = [NAMES[object % NAMES.length]!, random.pick(NAMES)];
  const sentence = () =>
    `On 2024-${10 + random.below(3)}-${10 + random.below(19)} ${one} opened gate ${random.below(90)} for ${two}.`;
  return [
    `${one} and ${two}`,
    ...Array.from({ length: 1 + random.below(4) }, sentence),
    `${one} is here. ${one} stays.`,
  ].join('\n');
}

type Version = { readonly key: string; readonly body: string | null };

/** Every version of every object, in the order of its object; the last one of an object is what counts. */
function versionsOf(random: Random): Version[][] {
  return Array.from({ length: OBJECTS }, (_, object) => {
    const count = Math.round((DELIVERIES * (1 - DUPLICATES)) / OBJECTS);
    const texts = [textOf(random, object), textOf(random, object), textOf(random, object)];
    return Array.from({ length: count }, () => ({
      key: `articles/o${object}/f.txt`,
      body: random.chance(0.12) ? null : random.pick(texts),
    }));
  });
}

async function worldWithTopics(): Promise<World> {
  const world = new World(7, { faults: NO_FAULTS, consumers: createConsumers(), timeOutMs: DAY_MS, mostRunning: 8 });
  world.line = createTopicalLine();
  for (const name of NAMES.slice(0, 20))
    await runAlone(world, 'create', (ports) => createTopic(requestOf({}, { name }), ports));
  return world;
}

describe.skipIf(!isProving)('10,000 deliveries of 300 objects', () => {
  it('in any order, with duplicates, faults and crashes, say what one clean delivery in order says', async () => {
    const objects = versionsOf(createRandom(3));

    const clean = await worldWithTopics();
    for (const versions of objects) {
      const { key, body } = versions.at(-1)!;
      if (body === null) continue;
      clean.bucket.put(key, body, {}, clean.now);
      clean.send('hints', JSON.stringify({ key }), 0);
      await clean.drain(2_000_000);
    }

    const rough = await worldWithTopics();
    rough.faults = ROUGH;
    const { random } = rough;
    const queues = objects.map((versions) => [...versions]);
    for (
      let left = queues.filter(({ length }) => length > 0);
      left.length > 0;
      left = left.filter(({ length }) => length > 0)
    ) {
      const { key, body } = random.pick(left).shift()!;
      if (body !== null || rough.bucket.newest(key)?.body != null) rough.bucket.put(key, body, {}, rough.now);
      // The order of delivery is not that of the changes.
      const copies = random.chance(DUPLICATES / (1 - DUPLICATES)) ? 2 : 1;
      for (let copy = 0; copy < copies; copy++) rough.send('hints', JSON.stringify({ key }), random.below(120_000));
      for (let step = random.below(30); step > 0; step--) await rough.step();
    }
    await quieten(rough);

    const [expected, found] = [clean, rough].map((world) => digestOf([...world.table.all()]));
    console.log(
      `${rough.counts.deliveries} deliveries, ${rough.counts.crashes} crashes, ${rough.counts.faults} faults; digests ${expected!.digest} ${found!.digest}`,
    );
    expect(rough.counts.deliveries).toBeGreaterThan(DELIVERIES);
    expect(expected!.lines.length).toBeGreaterThan(OBJECTS);
    expect(found!.lines).toEqual(expected!.lines);
    expect(found!.digest).toBe(expected!.digest);
  });
});
