import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Context, SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENVIRONMENT, readVariable } from '#functions/environment.ts';
import { createLanes, LARGEST_SMALL_BYTES } from '#functions/lanes.ts';
import type { Hint } from '#functions/ports.ts';
import { hintsOfMessage } from '#functions/s3-events.ts';
import { type LocalSystem, startLocalSystem } from '../support/local-system.ts';
import { s3Event } from '../support/s3-events.ts';

const KEY = 'articles/one/one.txt';
const NEWS = 'Ferry line sold\n\nTarn Ferries sold its northern line on 1 March 2024 for $3 million.\n';
const [SMALL, LARGE] = [NEWS, NEWS.repeat(LARGEST_SMALL_BYTES / NEWS.length + 1)];

describe('hintsOfMessage', () => {
  it('tells the size that an event of S3 tells', () => {
    expect(hintsOfMessage(s3Event('ObjectCreated:Put', KEY))).toEqual([{ key: KEY, size: 100 }]);
  });

  it('tells the lane of a hint of ours', () => {
    expect(hintsOfMessage(JSON.stringify({ key: KEY }))).toEqual([{ key: KEY, size: null }]);
    expect(hintsOfMessage(JSON.stringify({ key: KEY, lane: 'large' }))).toEqual([
      { key: KEY, lane: 'large', size: null },
    ]);
  });
});

describe('the lanes of ingest', () => {
  let system: LocalSystem;
  const client = () => new SQSClient({});

  beforeAll(async () => {
    system = await startLocalSystem();
  });
  afterAll(() => system.stop());

  const waitingAmongLarge = async (): Promise<number> => {
    const { Attributes: attributes = {} } = await client().send(
      new GetQueueAttributesCommand({
        QueueUrl: readVariable(ENVIRONMENT.largeHintQueue),
        AttributeNames: ['ApproximateNumberOfMessages'],
      }),
    );
    return Number(attributes.ApproximateNumberOfMessages);
  };
  const stateOf = async (id: string): Promise<string> => (await system.call('GET', `/v1/uploads/${id}`)).json.state;
  /** What ingest makes of a message, whoever sent it. */
  const ingest = async (body: object): Promise<void> => {
    const { handler } = await import('#functions/handlers/ingest.ts');
    const Records = [{ messageId: 'one', body: JSON.stringify(body) }];
    const { batchItemFailures } = await handler({ Records } as SQSEvent, { awsRequestId: 'test' } as Context);
    expect(batchItemFailures).toEqual([]);
  };

  it('read what is small at once', async () => {
    await system.put('articles/small/small.txt', SMALL, { contentType: 'text/plain' });
    await ingest({ key: 'articles/small/small.txt' });
    expect(await waitingAmongLarge()).toBe(0);
    await system.drain();
    expect(await stateOf('small')).toBe('done');
  });

  it('hand on what is large, and read it among the large', async () => {
    await system.put('articles/large/large.txt', LARGE, { contentType: 'text/plain' });
    await ingest({ key: 'articles/large/large.txt' });
    expect(await waitingAmongLarge()).toBe(1);
    await system.drain();
    expect(await waitingAmongLarge()).toBe(0);
    expect(await stateOf('large')).toBe('done');
  });

  it('take the size of an event for a hint: it may be of another version, and of an object that is gone', async () => {
    const key = 'articles/gone/gone.txt';
    const told: Hint[] = [];
    const { createObjects } = await import('#functions/aws-objects.ts');
    const handOn = createLanes({
      objects: createObjects(),
      largeHints: { send: async (hint) => void told.push(hint) },
    });
    expect(await handOn({ key, size: LARGEST_SMALL_BYTES })).toBe(false);
    expect(await handOn({ key, size: LARGEST_SMALL_BYTES + 1 })).toBe(true);
    expect(await handOn({ key, size: null })).toBe(false);
    expect(await handOn({ key, lane: 'large', size: null })).toBe(false);
    expect(told).toEqual([{ key, lane: 'large' }]);
    await ingest(told[0]!);
    await system.drain();
    await system.put(key, SMALL, { contentType: 'text/plain' });
    await ingest(told[0]!);
    await system.drain();
    expect(await stateOf('gone')).toBe('done');
  });
});
