import { SQSClient } from '@aws-sdk/client-sqs';
import { createQueues, createStore, sqsQueue, systemClock } from '../aws.ts';
import { createObjects } from '../aws-objects.ts';
import { ENVIRONMENT } from '../environment.ts';
import { createIngest, type Ingested } from '../ingest.ts';
import { createLanes } from '../lanes.ts';
import { lineWithin } from '../line.ts';
import type { SecondReading } from '../ports.ts';
import { hintsOfMessage } from '../s3-events.ts';
import { createTelemetry, type Telemetry } from '../telemetry.ts';
import { createBatchHandler } from './batch.ts';
import { createRetrySoon } from './retry-soon.ts';

/** Half of the time that the stack gives: the rest is for what is stored, and for the queue to be told. */
const MOST_SECONDS = 120;

/** The function that reads uploads: by the rules alone, or with a model's answers beside them. */
export function createIngestHandler(second?: SecondReading) {
  const telemetry = createTelemetry('ingest');
  const client = new SQSClient({});
  const objects = createObjects();
  const handOn = createLanes({ objects, largeHints: sqsQueue(client, ENVIRONMENT.largeHintQueue) });
  const ingest = createIngest({
    store: createStore(),
    objects,
    ...createQueues(client),
    clock: systemClock,
    line: lineWithin(MOST_SECONDS),
    second,
  });
  const retrySoon = createRetrySoon(client, [ENVIRONMENT.hintQueue, ENVIRONMENT.largeHintQueue]);
  return createBatchHandler(telemetry, retrySoon, async ({ body, messageId }) => {
    for (const hint of hintsOfMessage(body)) {
      if (await handOn(hint)) continue;
      const ingested = await ingest(hint.key);
      telemetry.note('ingested', { ...ingested, messageId });
      telemetry.readingFaults(ingested.faults, ingested.object);
      countOutcome(telemetry, ingested);
    }
  });
}

function countOutcome(telemetry: Telemetry, { outcome, claims, notExtracted }: Ingested): void {
  // Noughts too: a share of numbers of which one was never told is none.
  telemetry.count('ingested', Number(outcome === 'done'));
  telemetry.count('refused', Number(outcome === 'refused'));
  // An article in another language has no claims, and nothing is wrong with that.
  telemetry.count('withoutClaims', Number(outcome === 'done' && claims === 0 && notExtracted === 0));
  telemetry.count('notExtracted', notExtracted);
}
