import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENVIRONMENT, readVariable } from '#functions/environment.ts';
import { pollQueue } from '#infra/local/poll-queue.ts';
import { ENDLESS_ROOM } from '#infra/local/room.ts';
import { DEAD_HINT_QUEUE } from '#infra/local/variables.ts';
import { type LocalSystem, startLocalSystem } from '../../support/local-system.ts';

const ARTICLE = `Ferry line sold

The Ledger
4 March 2024

Tarn Ferries sold its northern line on 1 March 2024 for $3 million.`;

describe('pollQueue', () => {
  let system: LocalSystem;
  let client: SQSClient;
  const poison = 'this is no event at all';

  beforeAll(async () => {
    system = await startLocalSystem();
    client = new SQSClient({});
  });
  afterAll(() => system.stop());

  const held = async (queue: string): Promise<number> => {
    const { Attributes: attributes = {} } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl: queue, AttributeNames: ['All'] }),
    );
    return Number(attributes.ApproximateNumberOfMessages) + Number(attributes.ApproximateNumberOfMessagesNotVisible);
  };

  it('ends a poisonous message in the dead-letter queue while its neighbours succeed', async () => {
    const hints = readVariable(ENVIRONMENT.hintQueue);
    const dead = readVariable(DEAD_HINT_QUEUE);
    // Every receive at once: nobody waits for a minute between them.
    await client.send(new SetQueueAttributesCommand({ QueueUrl: hints, Attributes: { VisibilityTimeout: '0' } }));
    await client.send(new SendMessageCommand({ QueueUrl: hints, MessageBody: poison }));
    for (const name of ['one', 'two', 'three'])
      await system.put(`articles/${name}/${name}.txt`, ARTICLE.replaceAll('Tarn', name), { contentType: 'text/plain' });
    const { handler } = await import('#functions/handlers/ingest.ts');
    const end = Date.now() + 30_000;
    let isDone = false;
    const polling = pollQueue(client, hints, handler, { isStopping: () => isDone, room: ENDLESS_ROOM });
    while ((await held(dead)) === 0 && Date.now() < end) await new Promise((pause) => setTimeout(pause, 100));
    isDone = true;
    await polling;
    await system.drain();
    const { Messages: messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl: dead }));
    expect(messages.map(({ Body }) => Body)).toEqual([poison]);
    expect(await held(hints)).toBe(0);
    for (const name of ['one', 'two', 'three'])
      expect((await system.call('GET', `/v1/uploads/${name}`)).json.state).toBe('done');
  });

  it('tells the sender of an upload that was given up, until a newer version of it arrives', async () => {
    const { handler: deadLetters } = await import('#functions/handlers/dead-letters.ts');
    const made = await system.call('POST', '/v1/uploads', {
      body: { fileName: 'four.txt', contentType: 'text/plain', id: 'four' },
    });
    expect(made.status).toBe(201);
    const put = () => system.put('articles/four/four.txt', ARTICLE, { contentType: 'text/plain' });
    await put();
    // S3 tells times in whole seconds: what failed in the second of its upload may be what was there before.
    await new Promise((pause) => setTimeout(pause, 1100));
    const Records = [poison, JSON.stringify({ key: 'articles/four/four.txt' })].map((body) => ({
      messageId: body,
      body,
    }));
    const { batchItemFailures } = await deadLetters({ Records } as SQSEvent);
    expect(batchItemFailures).toHaveLength(2);
    expect((await system.call('GET', '/v1/uploads/four')).json).toMatchObject({
      state: 'failed',
      reason: 'ingest-failed',
    });
    await system.call('POST', '/v1/uploads', { body: { fileName: 'four.txt', contentType: 'text/plain', id: 'four' } });
    await put();
    await system.drain();
    expect((await system.call('GET', '/v1/uploads/four')).json.state).toBe('done');
  });
});
