import { setTimeout as pause } from 'node:timers/promises';
import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** Uploads follow one another within so many seconds. */
const QUIET_MS = 1000;
/** However many come, what waits for them waits no longer. */
const LONGEST_MS = 10_000;
const LOOK_MS = 200;

/**
 * Waits until queues have held no message, and none that somebody works on, for a second; at most ten seconds. Many
 * uploads of one crisis then cost each topic one rebuild, not one each.
 */
export async function untilQuiet(client: SQSClient, queueUrls: readonly string[]): Promise<void> {
  const end = Date.now() + LONGEST_MS;
  for (let since = Date.now(); Date.now() < end && Date.now() - since < QUIET_MS; await pause(LOOK_MS)) {
    const held = await Promise.all(queueUrls.map((queueUrl) => heldIn(client, queueUrl)));
    if (held.some((count) => count > 0)) since = Date.now();
  }
}

async function heldIn(client: SQSClient, queueUrl: string): Promise<number> {
  const { Attributes: held = {} } = await client.send(
    new GetQueueAttributesCommand({
      QueueUrl: queueUrl,
      AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
    }),
  );
  return Number(held.ApproximateNumberOfMessages ?? 0) + Number(held.ApproximateNumberOfMessagesNotVisible ?? 0);
}
