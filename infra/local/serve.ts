import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { S3Client } from '@aws-sdk/client-s3';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { ENVIRONMENT } from '#functions/environment.ts';
import { startEmbeddedBucket } from './embedded-bucket.ts';
import { startEmbeddedTable } from './embedded-table.ts';
import { type Invoke, startGateway } from './gateway.ts';
import { watchInbox } from './inbox.ts';
import { ingestSamples } from './samples.ts';
import { DEAD_HINT_QUEUE, readSettings } from './variables.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const settings = readSettings(process.env, join(root, '.dateline'));

const folder = (name: string): string | null => {
  if (settings.dataDir === null) return null;
  const path = join(settings.dataDir, name);
  mkdirSync(path, { recursive: true });
  return path;
};

const table = await startEmbeddedTable(folder('table'));
const store = await startEmbeddedBucket(folder('bucket'));
Object.assign(process.env, {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
  AWS_ENDPOINT_URL_S3: store.endpoint,
  AWS_ENDPOINT_URL_SQS: store.endpoint,
  POWERTOOLS_LOG_LEVEL: process.env.POWERTOOLS_LOG_LEVEL ?? 'ERROR',
  POWERTOOLS_METRICS_DISABLED: 'true',
  [ENVIRONMENT.table]: table.tableName,
  [ENVIRONMENT.bucket]: store.bucket,
  [ENVIRONMENT.hintQueue]: store.hintQueueUrl,
  [ENVIRONMENT.timelineQueue]: store.timelineQueueUrl,
  [ENVIRONMENT.fullText]: 'true',
  [DEAD_HINT_QUEUE]: store.deadHintQueueUrl,
});

// The handlers read the environment when they are loaded, as on Lambda.
const { handler: api } = await import('#functions/handlers/api.ts');
const worker = await startWorker();
new Worker(new URL('./timeline-worker.ts', import.meta.url)).unref();
const invoke: Invoke = (name, event, context) => (name === 'api' ? api(event, context) : worker.extract(event));

const { server, port } = await startGateway(settings.port, invoke).catch((error: Error) => {
  console.error(`Port ${settings.port} cannot be opened: ${error.message}. Set PORT to another one, or to 0.`);
  process.exit(1);
});
const base = `http://127.0.0.1:${port}`;
const client = new S3Client({ forcePathStyle: true });
const inbox = settings.dataDir === null ? null : await watchInbox(client, store.bucket, join(root, 'inbox'));
const stopping = stopOnSignals();
if (settings.hasSamples)
  await ingestSamples(client, { bucket: store.bucket, folder: join(root, 'samples'), base }).catch(unlessStopping);
console.log(
  `\nDateline is at ${base}\n${inbox ? 'Drop an article into inbox/ to upload it. ' : ''}Ctrl-C stops; everything stays for the next start.`,
);

type Worked = { readonly id: number; readonly result: APIGatewayProxyStructuredResultV2 };

/** The functions with the language model in a thread of their own, so that readers never wait for an ingest. */
async function startWorker(): Promise<{
  readonly extract: (event: Parameters<Invoke>[1]) => Promise<APIGatewayProxyStructuredResultV2>;
}> {
  const thread = new Worker(new URL('./ingest-worker.ts', import.meta.url));
  const waiting = new Map<number, (result: APIGatewayProxyStructuredResultV2) => void>();
  let next = 0;
  await new Promise<void>((ready, failed) => {
    thread.once('error', failed);
    thread.on('message', (message: Worked | 'ready') => {
      if (message === 'ready') return ready();
      waiting.get(message.id)?.(message.result);
      waiting.delete(message.id);
    });
  });
  thread.unref();
  return {
    extract: (event) =>
      new Promise((resolve) => {
        waiting.set(next, resolve);
        thread.postMessage({ id: next++, event });
      }),
  };
}

/** Heads are swapped atomically and messages come again: there is nothing to finish before going. */
function stopOnSignals(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      stopping.abort();
      inbox?.close();
      server.close();
      server.closeAllConnections();
      await Promise.race([Promise.all([store.stop(), table.stop()]), new Promise((late) => setTimeout(late, 2000))]);
      process.exit(0);
    });
  }
  return stopping.signal;
}

/** Calls that are under way when everything closes fail, and nobody needs to hear of it. */
function unlessStopping(error: Error): Promise<void> {
  if (!stopping.aborted) throw error;
  return new Promise(() => {});
}
