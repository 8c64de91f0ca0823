import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { S3Client } from '@aws-sdk/client-s3';
import { ENVIRONMENT } from '#functions/environment.ts';
import { startBackends } from './backends.ts';
import { openDataFolder } from './data-folder.ts';
import type { Journal } from './decisions/journal.ts';
import { type Invoke, startGateway } from './gateway.ts';
import { watchInbox } from './inbox/watch-inbox.ts';
import { startLanes } from './lanes.ts';
import { ingestSamples } from './samples.ts';
import { StartError } from './start-error.ts';
import { stopOnSignals } from './stopping.ts';
import { type LocalSettings, readSettings } from './variables.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const stopping = stopOnSignals();
process.on('uncaughtException', explain);
try {
  await serve(readSettings(process.env, join(root, '.dateline')));
} catch (error) {
  explain(error as Error);
}

/** Starts everything, and says where the page is once all that is there can be read. */
async function serve({ port: wantedPort, dataDir, hasSamples }: LocalSettings): Promise<void> {
  const data = dataDir === null ? null : openDataFolder(dataDir);
  if (data) stopping.onStop(data.release);
  const { bucket, journal } = await startBackends(data, stopping);
  const invoke = await startFunctions(journal);
  const { server, port } = await startGateway(wantedPort, invoke).catch((error: Error) => {
    throw new StartError(`Port ${wantedPort} cannot be opened: ${error.message}. Set PORT to another one, or to 0.`);
  });
  stopping.onStop(() => {
    server.close();
    server.closeAllConnections();
  });
  const base = `http://127.0.0.1:${port}`;
  const client = new S3Client({ forcePathStyle: true });
  if (data) {
    const folder = join(root, 'inbox');
    const inbox = await watchInbox({ folder, sentFiles: data.inbox, client, bucket, base, tell: console.log });
    stopping.onStop(inbox.close);
  }
  if (process.env[ENVIRONMENT.reader] && process.env.READ_AGAIN) await import('../../scripts/read-again.ts');
  if (hasSamples) await ingestSamples(client, { bucket, folder: join(root, 'samples'), base });
  console.log(`\nDateline is at ${base}`);
  console.log(
    data
      ? 'Drop an article into inbox/ to upload it. Ctrl-C stops; everything stays for the next start.'
      : 'Ctrl-C stops, and nothing is kept: DATA_DIR is memory. inbox/ is not read.',
  );
}

async function startFunctions(journal: Journal | null): Promise<Invoke> {
  // The handlers read the environment when they are loaded, as on Lambda.
  const { createLocalApi } = await import('./api.ts');
  const api = await createLocalApi(journal);
  const extract = await startLanes();
  new Worker(new URL('./timeline-worker.ts', import.meta.url)).unref();
  if (process.env[ENVIRONMENT.reader]) new Worker(new URL('./reader-worker.ts', import.meta.url)).unref();
  return (name, event, context) => (name === 'api' ? api(event, context) : extract(event));
}

/** Ends the process with what a person can do about it, where that is known. */
function explain(error: Error): void {
  // Calls that are under way when everything closes fail, and nobody needs to hear of it.
  if (stopping.isStopping()) return;
  if (error instanceof StartError) console.error(error.message);
  else if (cannotWrite(error))
    console.error(`Nothing more can be written: ${error.message}. Make room and start again; what was taken is kept.`);
  else console.error(error);
  process.exit(1);
}

const SQLITE_FULL = 13;

/** dynalite and fauxqs throw where nobody can catch it when their writes fail; the table takes no more after that. */
const cannotWrite = ({ code, errcode }: Error & { readonly code?: string; readonly errcode?: number }): boolean =>
  code === 'ENOSPC' || code === 'LEVEL_IO_ERROR' || errcode === SQLITE_FULL;
