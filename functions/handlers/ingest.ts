import { SQSClient } from '@aws-sdk/client-sqs';
import { createQueues, createStore, sqsQueue, systemClock } from '../aws.ts';
import { createObjects } from '../aws-objects.ts';
import { ENVIRONMENT } from '../environment.ts';
import { createIngest } from '../ingest.ts';
import { createLanes } from '../lanes.ts';
import { lineWithin } from '../line.ts';
import { hintsOfMessage } from '../s3-events.ts';
import { createTelemetry } from '../telemetry.ts';
import { createBatchHandler } from './batch.ts';

/** Half of the time that the stack gives: the rest is for what is stored, and for the queue to be told. */
const MOST_SECONDS = 120;

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
});

/** Upload events → claims → topics to rebuild. */
export const handler = createBatchHandler(telemetry, async ({ body, messageId }) => {
  for (const hint of hintsOfMessage(body)) {
    if (await handOn(hint)) continue;
    const ingested = await ingest(hint.key);
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
