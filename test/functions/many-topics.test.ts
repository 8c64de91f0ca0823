import { beforeEach, describe, expect, it } from 'vitest';
import type { Ports } from '#functions/ports.ts';
import { createTopic } from '#functions/routes/create-topic.ts';
import type { ApiPorts } from '#functions/routes/route.ts';
import { getUpload } from '#functions/routes/uploads.ts';
import { topicOf } from '#shared/topic/topic-of.ts';
import { requestOf } from '../simulator/readers.ts';
import { TopicalSystem } from '../support/topical-system.ts';

/** So many ids are more than one item holds. */
const TOPICS = 26_000;

describe(`${TOPICS} topics that listen to one word`, () => {
  let system: TopicalSystem;
  let ports: ApiPorts & Ports;

  beforeEach(async () => {
    system = new TopicalSystem();
    ports = system.portsOf();
    for (let number = 0; number < TOPICS; number++) {
      const definition = { ...topicOf(`Meridian Harbour${number}`), aliases: number % 2 === 0 ? [] : ['Meridian'] };
      await ports.store.subscribe(definition.id, 1, ports.line.listeningTerms(definition));
      await ports.store.swapTopic(definition.id, 0, { rev: 1, definition, state: { kind: 'live' } });
    }
  }, 120_000);

  const put = (text: string) => system.ingest(ports, 'articles/one/a.txt', '2024-03-10', ['News', text]);
  const asked = (): number => system.messages.filter(({ kind }) => kind === 'rebuild').length;

  it('take another one, and are asked of an article as far as they can be meant', async () => {
    expect((await createTopic(requestOf({}, { name: 'Meridian Quay' }), ports)).status).toBe(201);
    system.messages.length = 0;
    await put('On 2024-03-09 Meridian opened gate 5.');
    expect(asked()).toBe(TOPICS / 2);
    expect((await getUpload(requestOf({ id: 'one' }), ports)).body).toMatchObject({ state: 'waiting' });
    system.messages.length = 0;
    await put('On 2024-03-09 Meridian opened Quay for Harbour12.');
    // The ones above, for the version before and by their alias, and two that are named.
    expect(asked()).toBe(TOPICS / 2 + 2);
  }, 120_000);
});
