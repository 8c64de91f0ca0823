import { describe, expect, it } from 'vitest';
import { createTopic } from '#functions/routes/create-topic.ts';
import { objectId } from '#shared/store/keys.ts';
import { topicId } from '#shared/topic/topic-id.ts';
import { isProving } from '../support/proofs.ts';
import { createConsumers } from './consumers.ts';
import { checkContent, checkLeftovers } from './quiet.ts';
import { readUpload, requestOf, walkTimeline } from './readers.ts';
import { quieten, runAlone } from './simulate.ts';
import { Watch } from './watch.ts';
import { NO_FAULTS, World } from './world.ts';

const TOPIC = topicId('Alpha');

async function worldWithTopic(mostRunning: number): Promise<{ readonly world: World; readonly watch: Watch }> {
  const world = new World(11, { faults: NO_FAULTS, consumers: createConsumers(), mostRunning });
  const watch = new Watch(world);
  world.topics.add(TOPIC);
  await runAlone(world, 'create', (ports) => createTopic(requestOf({}, { name: 'Alpha' }), ports));
  return { world, watch };
}

function put(world: World, key: string, body: string): void {
  world.bucket.put(key, body, {}, world.now);
  world.tellOf(key);
}

describe.skipIf(!isProving)('fifty writers on one topic at once', () => {
  it('never fail because of each other, and end no rebuild among the dead letters', async () => {
    const { world, watch } = await worldWithTopic(200);
    for (let round = 0; round < 4; round++) {
      for (let object = 0; object < 50; object++) {
        const day = `2024-0${1 + (object % 9)}-1${round}`;
        put(
          world,
          `articles/o${object}/f.txt`,
          `Alpha\nOn ${day} Alpha opened gate ${object} for Alpha.\nAlpha stays.`,
        );
      }
      await world.drain();
    }
    await checkContent(world, watch);
    expect(watch.violations).toEqual([]);
    expect(world.failures.filter((failure) => failure.startsWith('hints'))).toEqual([]);
    expect(world.counts.dead).toBe(0);
  });
});

const CLAIMS = 5000;
const KILLS = 50;
const KEY = 'articles/large/f.txt';

const manyClaims = (gate: string): string =>
  [
    'Alpha and Bravo',
    ...Array.from({ length: CLAIMS }, (_, index) => {
      const day = new Date(Date.UTC(2015, 0, 1 + (index % 3000))).toISOString().slice(0, 10);
      const name = index % 20 === 0 ? 'Alpha' : 'Delta';
      return `On ${day} ${name} opened gate ${gate}${index} for Bravo.`;
    }),
  ].join('\n');

describe.skipIf(!isProving)('an object with 5,000 claims whose function is killed at fifty points', () => {
  it('is read in its old or its new version, never in a mixture', async () => {
    const { world, watch } = await worldWithTopic(5);
    put(world, KEY, manyClaims('old'));
    const start = world.calls;
    await world.drain();
    const calls = world.calls - start;
    expect(watch.state.objectHead(objectId(KEY))?.outcome).toMatchObject({ claims: CLAIMS });
    for (let kill = 0; kill < KILLS; kill++) {
      const crashes = world.counts.crashes;
      world.killAt(1 + Math.floor((kill * calls) / KILLS), kill % 2 === 0 ? 'before' : 'after');
      put(world, KEY, manyClaims(kill % 2 === 0 ? 'new' : 'old'));
      while (world.counts.crashes === crashes && (await world.step()));
      world.start('reader', (ports) => walkTimeline({ world, watch, ports }, TOPIC));
      await runAlone(world, 'uploader', (ports) => readUpload({ world, watch, ports }, KEY));
      expect(watch.violations).toEqual([]);
    }
    expect(world.counts.crashes).toBeGreaterThan(KILLS * 0.9);
    await quieten(world, watch);
    checkLeftovers(world, watch, await checkContent(world, watch));
    expect(watch.violations).toEqual([]);
  });
});
