import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { uploadKey } from '#functions/object-inputs.ts';

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

/** Where a file's upload stands in the bucket. */
export const keyOfFile = (folder: string, name: string): string =>
  uploadKey(`${folder}-${name.replace(/[^A-Za-z0-9._-]+/g, '-')}`, name);

/** Puts a file into the bucket as an upload of its own; its id is its name, so the same name again is a new version. */
export async function putFile(
  client: S3Client,
  bucket: string,
  { folder, path, metadata }: { folder: string; path: string; metadata: FileMetadata },
): Promise<void> {
  const key = keyOfFile(folder, basename(path));
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
