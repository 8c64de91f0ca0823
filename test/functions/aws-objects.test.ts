import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { s3Objects } from '#functions/aws-objects.ts';
import type { Objects } from '#functions/ports.ts';
import { type EmbeddedBucket, startEmbeddedBucket } from '#infra/local/embedded-bucket.ts';

describe('s3Objects', () => {
  let store: EmbeddedBucket;
  let client: S3Client;
  let objects: Objects;
  const key = 'articles/one/a file (1).txt';

  beforeAll(async () => {
    store = await startEmbeddedBucket(null);
    client = new S3Client({
      endpoint: store.endpoint,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    objects = s3Objects(client, store.bucket);
    await client.send(new PutObjectCommand({ Bucket: store.bucket, Key: key, Body: 'The port opened.' }));
  });
  afterAll(() => store.stop());

  it('tells the same of an object whether it is read, asked for or listed', async () => {
    const read = (await objects.get(key))!;
    const { etag, lastModified, size } = read;
    expect(Buffer.from(read.bytes!).toString()).toBe('The port opened.');
    expect(await objects.head(key)).toMatchObject({ key, etag, lastModified, size });
    expect(await objects.list(null)).toEqual({ objects: [{ key, etag, lastModified, size }], isLast: true });
  });

  it('knows absence from everything else', async () => {
    expect(await objects.get('articles/none/none.txt')).toBeNull();
    expect(await objects.head('articles/none/none.txt')).toBeNull();
    await expect(s3Objects(client, 'no-such-bucket').list(null)).rejects.toThrow();
  });

  it('does not read what is too large', async () => {
    const large = 'articles/large/large.txt';
    const body = Buffer.alloc(10 * 1024 * 1024 + 1, 'a');
    await client.send(new PutObjectCommand({ Bucket: store.bucket, Key: large, Body: body }));
    expect(await objects.get(large)).toMatchObject({ key: large, size: body.length, bytes: null });
  });

  it('lists after a key', async () => {
    const { objects: listed } = await objects.list('articles/large/large.txt');
    expect(listed.map((object) => object.key)).toEqual([key]);
  });
});
