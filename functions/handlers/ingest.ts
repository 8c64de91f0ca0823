import { createQueues, createStore, systemClock } from '../aws.ts';
import { createObjects } from '../aws-objects.ts';
import { createIngest } from '../ingest.ts';
import { line } from '../line.ts';
import { keysOfMessage } from '../s3-events.ts';
import { createTelemetry } from '../telemetry.ts';
import { createBatchHandler } from './batch.ts';

const telemetry = createTelemetry('ingest');
const ingest = createIngest({
  store: createStore(),
  objects: createObjects(),
  ...createQueues(),
  clock: systemClock,
  line,
});

/** Upload events → claims → topics to rebuild. */
export const handler = createBatchHandler(telemetry, async ({ body, messageId }) => {
  for (const key of keysOfMessage(body)) {
    const ingested = await ingest(key);
    telemetry.note('ingested', { ...ingested, messageId });
    telemetry.readingFaults(ingested.faults, ingested.object);
    // Noughts too: a share of numbers of which one was never told is none.
    telemetry.count('ingested', Number(ingested.outcome === 'done'));
    telemetry.count('refused', Number(ingested.outcome === 'refused'));
    // An article in another language has no claims, and nothing is wrong with that.
    const isEmpty = ingested.outcome === 'done' && ingested.claims === 0 && ingested.notExtracted === 0;
    telemetry.count('withoutClaims', Number(isEmpty));
    telemetry.count('notExtracted', ingested.notExtracted);
  }
});
