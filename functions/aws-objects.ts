import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3';
import { LARGEST_UPLOAD_BYTES } from '#shared/article/limits.ts';
import { ENVIRONMENT, readVariable } from './environment.ts';
import { UPLOAD_PREFIX } from './object-inputs.ts';
import type { Objects, StoredObject } from './ports.ts';

/** The embedded S3 of a laptop knows buckets by their path alone. */
export const createS3Client = (): S3Client =>
  new S3Client({ forcePathStyle: Boolean(process.env.AWS_ENDPOINT_URL_S3) });

/** The uploads of the environment's bucket. */
export const createObjects = (client = createS3Client()): Objects =>
  s3Objects(client, readVariable(ENVIRONMENT.bucket));

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
        lastModified: toSecond(found.LastModified!),
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
      lastModified: toSecond(LastModified!),
      size: Size ?? 0,
    }));
    return { objects, isLast: !isTruncated };
  },
  remove: async (key) => {
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
  },
});

/** What the bucket holds, or null. Only 404 is an absence; 403 is an error. */
export async function ifThere<Found>(read: () => Promise<Found>): Promise<Found | null> {
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
    lastModified: toSecond(found.LastModified!),
    versionId: found.VersionId ?? null,
    contentType: found.ContentType ?? null,
    metadata: found.Metadata ?? {},
    bytes,
  };
}

/** S3 tells times in whole seconds; the embedded one adds milliseconds in listings, as if each object had changed. */
const toSecond = (time: Date): string => `${time.toISOString().slice(0, 19)}.000Z`;
