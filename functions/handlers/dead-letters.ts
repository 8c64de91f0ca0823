import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { createStore, systemClock } from '../aws.ts';
import { recordFailure } from '../dead-letters.ts';
import { keysOfMessage } from '../s3-events.ts';
import { createTelemetry } from '../telemetry.ts';

const telemetry = createTelemetry('dead-letters');
const ports = { store: createStore(), clock: systemClock };

/**
 * Messages that ingest gave up → the uploads they were about. Each is handed back, so that it stays in the queue for the
 * alarm and for being sent again.
 */
export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  for (const { body, messageId } of Records) {
    telemetry.note('dead letter', { messageId });
    for (const key of keysOfMessage(body)) await recordFailure(ports, key);
  }
  return { batchItemFailures: Records.map(({ messageId }) => ({ itemIdentifier: messageId })) };
};
