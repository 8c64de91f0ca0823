import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENVIRONMENT, readVariable } from '#functions/environment.ts';
import { untilQuiet } from '#infra/local/until-quiet.ts';
import { type LocalSystem, startLocalSystem } from '../../support/local-system.ts';

describe('untilQuiet', () => {
  let system: LocalSystem;
  let client: SQSClient;
  let queue: string;

  beforeAll(async () => {
    system = await startLocalSystem();
    client = new SQSClient({});
    queue = readVariable(ENVIRONMENT.hintQueue);
  });
  afterAll(() => system.stop());

  it('waits for what is in a queue, and for what somebody works on', async () => {
    let isQuiet = false;
    await client.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: 'one' }));
    const waiting = untilQuiet(client, [queue]).then(() => {
      isQuiet = true;
    });
    await new Promise((pause) => setTimeout(pause, 1500));
    const { Messages: messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl: queue }));
    await new Promise((pause) => setTimeout(pause, 1500));
    expect(isQuiet).toBe(false);
    await client.send(new DeleteMessageCommand({ QueueUrl: queue, ReceiptHandle: messages[0]!.ReceiptHandle }));
    await waiting;
    expect(isQuiet).toBe(true);
  });

  it('gives up waiting after a while', async () => {
    await client.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: 'two' }));
    await expect(untilQuiet(client, [queue])).resolves.toBeUndefined();
  }, 30_000);
});
