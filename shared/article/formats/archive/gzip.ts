import { gunzipSync } from 'node:zlib';
import type { Read, Upload } from '../../article.ts';
import { detectBinary } from '../../detect-format.ts';
import { LARGEST_UPLOAD_BYTES } from '../../limits.ts';
import type { ReadInner } from '../../reader.ts';
import { RefusedUploadError } from '../../refusal.ts';
import { isTooLarge } from './zip-entries.ts';

const MOST_BYTES = 4 * LARGEST_UPLOAD_BYTES;

/** The one file that was packed; several members, as web archives have, are one file. */
export async function readGzip(upload: Upload, readInner: ReadInner): Promise<readonly Read[]> {
  const fileName = upload.fileName?.replace(/\.gz$/i, '') ?? null;
  const bytes = gunzip(upload.bytes);
  if (detectBinary(bytes) !== 'warc' && bytes.length > LARGEST_UPLOAD_BYTES)
    throw new RefusedUploadError('too-large', 'The file unpacks to more than may be read.');
  return readInner({ ...upload, bytes, fileName, contentType: null });
}

/** Throws RefusedUploadError where more comes out than may be read, or nothing can. */
export function gunzip(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch (cause) {
    throw isTooLarge(cause)
      ? new RefusedUploadError('too-large', 'The file unpacks to more than may be read.')
      : new RefusedUploadError('unsupported-format', 'The bytes begin like a gzip file and cannot be unpacked.');
  }
}
