import type { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { LARGEST_UPLOAD_BYTES } from '#shared/article/limits.ts';
import { createQueues, createStore, newSecret, systemClock } from './aws.ts';
import { createObjects, createS3Client } from './aws-objects.ts';
import { createCursors } from './cursor.ts';
import { ENVIRONMENT, readVariable } from './environment.ts';
import type { ApiPorts } from './routes/route.ts';
import { topicLine } from './topic-line.ts';

const UPLOAD_SECONDS = 3600;

/** The api's ports; the secret of its cursors is read once. */
export async function createApiPorts(): Promise<ApiPorts> {
  const store = createStore();
  const client = createS3Client();
  return {
    store,
    objects: createObjects(client),
    ...createQueues(),
    clock: systemClock,
    line: topicLine,
    cursors: createCursors(await store.getCursorSecret(newSecret())),
    uploads: { presign: presignPost(client, readVariable(ENVIRONMENT.bucket)) },
    showsFullText: process.env[ENVIRONMENT.fullText] === 'true',
  };
}

/** A form that takes one file of a given key, type and metadata, up to the size that is read. */
const presignPost =
  (client: S3Client, bucket: string): ApiPorts['uploads']['presign'] =>
  async ({ key, contentType, metadata }) => {
    const said = Object.fromEntries(Object.entries(metadata).map(([name, value]) => [`x-amz-meta-${name}`, value]));
    const fields = { 'Content-Type': contentType, ...said };
    const { url, fields: signed } = await createPresignedPost(client, {
      Bucket: bucket,
      Key: key,
      Expires: UPLOAD_SECONDS,
      Fields: fields,
      Conditions: [
        ['content-length-range', 1, LARGEST_UPLOAD_BYTES],
        ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
      ],
    });
    return { method: 'POST', url, fields: signed };
  };
