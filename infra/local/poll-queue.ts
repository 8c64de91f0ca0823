import { DeleteMessageCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Room } from './room.ts';

export type QueueHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;

const BATCH = 10;
const WAIT_SECONDS = 5;
const PAUSE_MS = 200;

/** Until when a queue is polled, how many messages at once; it rests while there is no room for what would be written. */
export type Pace = {
  readonly isStopping: () => boolean;
  readonly room: Pick<Room, 'hindrance'>;
  readonly batch?: number;
  /** How long the handler may take. */
  readonly seconds?: number;
  /** Waited for when messages come after a rest: then all that came meanwhile are taken, one batch after another. */
  readonly untilQuiet?: () => Promise<void>;
};

const SECONDS = 60;

/** Lambda's poller for one queue: batches to the handler, what succeeded is deleted. Runs until told to stop. */
export async function pollQueue(
  client: SQSClient,
  queueUrl: string,
  handle: QueueHandler,
  { isStopping, room, batch = BATCH, seconds = SECONDS, untilQuiet }: Pace,
): Promise<void> {
  let isResting = true;
  while (!isStopping()) {
    try {
      if (await room.hindrance()) {
        await new Promise((pause) => setTimeout(pause, WAIT_SECONDS * 1000));
        continue;
      }
      const waitSeconds: number = untilQuiet && !isResting ? 0 : WAIT_SECONDS;
      const command = new ReceiveMessageCommand({
        QueueUrl: queueUrl,
        MaxNumberOfMessages: batch,
        WaitTimeSeconds: waitSeconds,
        MessageSystemAttributeNames: ['ApproximateReceiveCount'],
      });
      const { Messages: messages = [] } = await client.send(command);
      if (messages.length > 0 && isResting) await untilQuiet?.();
      isResting = messages.length === 0;
      if (isResting) continue;
      const Records = messages.map(
        ({ MessageId, Body, ReceiptHandle, Attributes }) =>
          ({
            messageId: MessageId,
            body: Body,
            receiptHandle: ReceiptHandle,
            attributes: Attributes,
          }) as unknown as SQSRecord,
      );
      const end = Date.now() + seconds * 1000;
      const { batchItemFailures } = await handle({ Records }, {
        awsRequestId: 'local',
        getRemainingTimeInMillis: () => end - Date.now(),
      } as Context);
      const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
      const done = Records.filter(({ messageId }) => !failed.has(messageId));
      await Promise.all(
        done.map(({ receiptHandle }) =>
          client.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle: receiptHandle })),
        ),
      );
    } catch {
      // The embedded queue is going down, or is not up yet.
      await new Promise((pause) => setTimeout(pause, PAUSE_MS));
    }
  }
}
