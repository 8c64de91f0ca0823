import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.eml': 'message/rfc822',
};

/** What the uploader says about a file. */
export type FileMetadata = {
  readonly publishedAt?: string;
  readonly capturedAt?: string;
  readonly url?: string;
  readonly publisher?: string;
};

/** Puts a file into the bucket; the same key again is a new version of the same upload. */
export async function putFile(
  client: S3Client,
  bucket: string,
  { key, path, metadata }: { key: string; path: string; metadata: FileMetadata },
): Promise<void> {
  const said = {
    'published-at': metadata.publishedAt,
    'captured-at': metadata.capturedAt,
    url: metadata.url,
    publisher: metadata.publisher,
  };
  await client.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: await readFile(path),
      ContentType: MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
      Metadata: Object.fromEntries(
        Object.entries(said).flatMap(([field, value]) => (value ? [[field, encodeURIComponent(value)]] : [])),
      ),
    }),
  );
}
