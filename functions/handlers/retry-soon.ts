import { ChangeMessageVisibilityCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSRecord } from 'aws-lambda';

/** Seconds until a message that failed comes again, after its first delivery, its second, … */
const WAITS = [10, 30, 60, 180] as const;

/** Has a message that failed come again soon. */
export type RetrySoon = (record: SQSRecord) => Promise<void>;

/**
 * Queues hide a message for six times what its function may take, as AWS advises, so that nobody works on it twice: 24
 * minutes for an upload. What failed is nobody's any more: it comes again within a minute or so, a poison is given up
 * after as many tries as before. `variables`: the names of those that hold the addresses of the queues which feed the function.
 */
export const createRetrySoon =
  (client: Pick<SQSClient, 'send'>, variables: readonly string[]): RetrySoon =>
  async ({ eventSourceARN, receiptHandle, attributes }) => {
    const queue = eventSourceARN?.split(':').at(-1);
    const QueueUrl = variables
      .flatMap((name) => process.env[name] ?? [])
      .find((url) => url.split('/').at(-1) === queue);
    if (!QueueUrl) return;
    const deliveries = Number(attributes?.ApproximateReceiveCount ?? 1);
    const VisibilityTimeout = WAITS[Math.min(deliveries, WAITS.length) - 1];
    const command = new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: receiptHandle, VisibilityTimeout });
    // Where this fails, too, the message comes again when the queue shows it by itself.
    await client.send(command).catch(() => undefined);
  };
