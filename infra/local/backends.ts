import { createObjects } from '#functions/aws-objects.ts';
import { ENVIRONMENT } from '#functions/environment.ts';
import { readBudget, readChoice } from '#functions/reader/settings.ts';
import { createDynamoDbFactStore } from '#shared/store/dynamodb-fact-store.ts';
import { listeningTerms } from '#shared/topic/listening.ts';
import type { DataFolder } from './data-folder.ts';
import type { Journal } from './decisions/journal.ts';
import { restore } from './decisions/restore.ts';
import { type EmbeddedBucket, startEmbeddedBucket } from './embedded-bucket.ts';
import { type EmbeddedTable, startEmbeddedTable } from './embedded-table.ts';
import { type OpenedTable, openTable } from './open-table.ts';
import { readRoom } from './room.ts';
import { StartError } from './start-error.ts';
import type { Stopping } from './stopping.ts';
import { keepMark } from './table-mark.ts';
import { DATA_FOLDER, DEAD_HINT_QUEUE } from './variables.ts';

/** What stands behind the functions; `journal`: null where nothing is kept. */
export type Backends = { readonly bucket: string; readonly journal: Journal | null };

/** Table, bucket and queues, whole again, in the environment that the functions read. */
export async function startBackends(data: DataFolder | null, { onStop }: Stopping): Promise<Backends> {
  if (data) process.env[DATA_FOLDER] = data.path;
  const room = readRoom();
  const hindrance = await room.hindrance();
  if (hindrance) throw new StartError(`${hindrance.detail} Make room, or set DATA_DIR to another folder.`);
  const opened = data ? await openTable(data) : { table: await startEmbeddedTable(null), isNew: true };
  onStop(opened.table.stop);
  const bucket = await startEmbeddedBucket(data?.bucket ?? null, room, readReader()).catch((error: Error) => {
    throw new StartError(
      `The bucket in ${data?.bucket}, which holds what was uploaded, cannot be opened: ${error.message}.`,
    );
  });
  onStop(bucket.stop);
  setEnvironment(opened.table, bucket);
  if (!data) return { bucket: bucket.bucket, journal: null };
  const journal = await makeWhole(data, opened, bucket);
  onStop(journal.close);
  onStop(await keepMark(opened.table, data.mark));
  return { bucket: bucket.bucket, journal };
}

/** Puts back what a new table lacks. Messages of the one before would clean away what is built anew under the same names. */
async function makeWhole(data: DataFolder, { table, isNew }: OpenedTable, bucket: EmbeddedBucket): Promise<Journal> {
  if (isNew) bucket.forgetMessages();
  const store = createDynamoDbFactStore(table.items);
  const ports = { store, objects: createObjects(), line: { listeningTerms } };
  const { journal, ...put } = await restore(ports, data.decisions, isNew);
  if (isNew && put.uploads + put.topics + put.corrections + put.removals > 0)
    console.log(
      `Read again: ${put.uploads} uploads. Put back: ${put.topics} topics, ${put.corrections} corrections, ${put.removals} removals.`,
    );
  return journal;
}

/** Whether a model is named. Throws a `StartError` on a name that is none, or on a budget that is none. */
function readReader(): boolean {
  try {
    readBudget(process.env);
    return readChoice(process.env[ENVIRONMENT.reader]) !== null;
  } catch (error) {
    throw new StartError(`${(error as Error).message}.`);
  }
}

function setEnvironment(table: EmbeddedTable, bucket: EmbeddedBucket): void {
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    AWS_ENDPOINT_URL_S3: bucket.endpoint,
    AWS_ENDPOINT_URL_SQS: bucket.endpoint,
    POWERTOOLS_LOG_LEVEL: process.env.POWERTOOLS_LOG_LEVEL ?? 'ERROR',
    POWERTOOLS_METRICS_DISABLED: 'true',
    [ENVIRONMENT.table]: table.tableName,
    [ENVIRONMENT.bucket]: bucket.bucket,
    [ENVIRONMENT.hintQueue]: bucket.hintQueueUrl,
    [ENVIRONMENT.largeHintQueue]: bucket.largeHintQueueUrl,
    [ENVIRONMENT.timelineQueue]: bucket.timelineQueueUrl,
    [ENVIRONMENT.fullText]: 'true',
    [DEAD_HINT_QUEUE]: bucket.deadHintQueueUrl,
    ...(bucket.readerQueueUrl && { [ENVIRONMENT.readerQueue]: bucket.readerQueueUrl }),
  });
}
