import { parentPort, workerData } from 'node:worker_threads';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { ENVIRONMENT, readVariable } from '#functions/environment.ts';
import { handler as deadLetters } from '#functions/handlers/dead-letters.ts';
import { handler as extract } from '#functions/handlers/extract.ts';
import { handler as reconcile } from '#functions/handlers/reconcile.ts';
import { pollQueue } from './poll-queue.ts';
import { readRoom } from './room.ts';
import { DEAD_HINT_QUEUE } from './variables.ts';

/** The functions that carry the language model run here, in one thread for what is small and one for what is large. */
export type Lane = 'small' | 'large';

/** What the main thread asks of a lane. */
export type WorkerRequest = { readonly id: number; readonly event: APIGatewayProxyEventV2 };

const { handler: ingest } = process.env[ENVIRONMENT.reader]
  ? await import('#functions/handlers/ingest-with-reader.ts')
  : await import('#functions/handlers/ingest.ts');
const pace = { isStopping: () => false, room: readRoom() };
const client = new SQSClient({});
const context = { awsRequestId: 'local', getRemainingTimeInMillis: () => 600_000 } as Context;

parentPort!.on('message', async ({ id, event }: WorkerRequest) => {
  const result = await extract(event, context);
  parentPort!.postMessage({ id, result });
});

if (workerData === ('large' satisfies Lane)) {
  // One at a time, as on AWS: each is read into memory whole.
  void pollQueue(client, readVariable(ENVIRONMENT.largeHintQueue), ingest, { ...pace, batch: 1 });
} else {
  void pollQueue(client, readVariable(ENVIRONMENT.hintQueue), ingest, pace);
  void pollQueue(client, readVariable(DEAD_HINT_QUEUE), deadLetters, pace);
  // What was put into the bucket, or asked for, while nothing ran: no event of it will come again.
  await reconcile(null, context);
}
parentPort!.postMessage('ready');
