import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { LARGEST_UPLOAD_BYTES } from '#shared/article/limits.ts';
import { createDynamoDbFactStore } from '#shared/store/dynamodb-fact-store.ts';
import { DynamoDbTable } from '#shared/store/dynamodb-table.ts';
import { ENVIRONMENT, readVariable } from './environment.ts';
import { jitteredPause } from './jittered-pause.ts';
import { UPLOAD_PREFIX } from './object-inputs.ts';
import type { Hint, Objects, Ports, Queue, StoredObject, TimelineMessage, TopicLine } from './ports.ts';

/** The table of the environment. */
export const createTable = (): DynamoDbTable =>
  new DynamoDbTable(
    DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } }),
    readVariable(ENVIRONMENT.table),
    jitteredPause,
  );

/** The ports of a function on AWS (or on the laptop's embedded parts: the SDK reads their addresses itself). */
export function createPorts<Steps extends TopicLine>(line: Steps): Ports<Steps> {
  const sqs = new SQSClient({});
  return {
    store: createDynamoDbFactStore(createTable()),
    objects: s3Objects(
      new S3Client({ forcePathStyle: Boolean(process.env.AWS_ENDPOINT_URL_S3) }),
      readVariable(ENVIRONMENT.bucket),
    ),
    hints: sqsQueue<Hint>(sqs, ENVIRONMENT.hintQueue),
    timelines: sqsQueue<TimelineMessage>(sqs, ENVIRONMENT.timelineQueue),
    clock: { now: () => Date.now() },
    line,
  };
}

/** Queues that a function may not send to have no address in its environment: sending to one is an error. */
export const sqsQueue = <Message>(client: SQSClient, variable: string): Queue<Message> => ({
  send: async (message, delaySeconds = 0) => {
    const command = new SendMessageCommand({
      QueueUrl: readVariable(variable),
      MessageBody: JSON.stringify(message),
      DelaySeconds: delaySeconds,
    });
    await client.send(command);
  },
});

/** The uploads of a bucket. */
export const s3Objects = (client: S3Client, bucket: string): Objects => ({
  get: async (key) => {
    const found = await ifThere(() => client.send(new GetObjectCommand({ Bucket: bucket, Key: key })));
    return found && readObject(key, found);
  },
  head: async (key) => {
    const found = await ifThere(() => client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })));
    return (
      found && {
        key,
        size: found.ContentLength ?? 0,
        etag: found.ETag ?? '',
        lastModified: found.LastModified!.toISOString(),
        versionId: found.VersionId ?? null,
      }
    );
  },
  list: async (after) => {
    const command = new ListObjectsV2Command({
      Bucket: bucket,
      Prefix: UPLOAD_PREFIX,
      StartAfter: after ?? undefined,
      MaxKeys: 1000,
    });
    const { Contents: contents = [], IsTruncated: isTruncated = false } = await client.send(command);
    const objects = contents.map(({ Key, ETag, LastModified, Size }) => ({
      key: Key!,
      etag: ETag ?? '',
      lastModified: LastModified!.toISOString(),
      size: Size ?? 0,
    }));
    return { objects, isLast: !isTruncated };
  },
  remove: async (key) => {
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
  },
});

/** Only 404 is an absence; 403 is an error. */
async function ifThere<Found>(read: () => Promise<Found>): Promise<Found | null> {
  try {
    return await read();
  } catch (error) {
    const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
    if (status === 404) return null;
    throw error;
  }
}

async function readObject(key: string, found: GetObjectCommandOutput): Promise<StoredObject> {
  const size = found.ContentLength ?? 0;
  const isTooLarge = size > LARGEST_UPLOAD_BYTES;
  const bytes = isTooLarge ? null : await found.Body!.transformToByteArray();
  // A body that is not read keeps its connection.
  if (isTooLarge) (found.Body as { destroy?: () => void } | undefined)?.destroy?.();
  return {
    key,
    size,
    etag: found.ETag ?? '',
    lastModified: found.LastModified!.toISOString(),
    versionId: found.VersionId ?? null,
    contentType: found.ContentType ?? null,
    metadata: found.Metadata ?? {},
    bytes,
  };
}

/** A secret that is made once and kept in the table. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
