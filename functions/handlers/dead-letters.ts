import { createPorts } from '../aws.ts';
import { recordFailure } from '../dead-letters.ts';
import { keysOfMessage } from '../s3-events.ts';
import { createTelemetry } from '../telemetry.ts';
import { topicLine } from '../topic-line.ts';
import { createBatchHandler } from './batch.ts';

const telemetry = createTelemetry('dead-letters');
const ports = createPorts(topicLine);

/** Messages that ingest gave up → the uploads they were about. The message stays with the alarm: it is sent back. */
export const handler = createBatchHandler(telemetry, async ({ body }) => {
  for (const key of keysOfMessage(body)) await recordFailure(ports, key);
});
