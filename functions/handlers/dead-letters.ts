import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { createStore, systemClock } from '../aws.ts';
import { recordFailure } from '../dead-letters.ts';
import { hintsOfMessage } from '../s3-events.ts';
import { createTelemetry } from '../telemetry.ts';

const telemetry = createTelemetry('dead-letters');
const ports = { store: createStore(), clock: systemClock };

/**
 * Messages that ingest gave up → the uploads they were about. Each is handed back, so that it stays in the queue for the
 * alarm and for being sent again.
 */
export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  // One that cannot be read hides none of the others.
  const outcomes = await Promise.allSettled(Records.map(record));
  for (const outcome of outcomes) if (outcome.status === 'rejected') telemetry.fault(outcome.reason, 'dead letters');
  return { batchItemFailures: Records.map(({ messageId }) => ({ itemIdentifier: messageId })) };
};

async function record({ body, messageId }: SQSRecord): Promise<void> {
  telemetry.note('dead letter', { messageId });
  for (const { key } of hintsOfMessage(body)) await recordFailure(ports, key);
}
