import { createHash } from 'node:crypto';
import type { Upload, UploadMetadata } from '#shared/article/article.ts';
import type { Correction } from '#shared/store/fact-store.ts';
import { shortHash } from '#shared/text/digest.ts';
import { isFileName, isId } from './names.ts';
import type { StoredObject } from './ports.ts';

/** Keys of uploads: `articles/<upload id>/<file name>`. */
const UPLOAD_KEY = /^articles\/([^/]+)\/([^/]+)$/;
export const UPLOAD_PREFIX = 'articles/';

export const uploadKey = (id: string, fileName: string): string => `${UPLOAD_PREFIX}${id}/${fileName}`;

/** The upload that a key was made for; null for objects put into the bucket otherwise, also under what can be no id. */
export function uploadIdOfKey(key: string): string | null {
  const id = UPLOAD_KEY.exec(key)?.[1];
  return id !== undefined && isId(id) ? id : null;
}

/** Whether a form of S3 puts a file under exactly this key: what people put into the bucket themselves may be anything. */
export const isSendable = (key: string): boolean => uploadIdOfKey(key) !== null && isFileName(key.split('/').at(-1)!);

/** The upload that an object is: its bytes, its name, and what the uploader said, percent-decoded. */
export function uploadOf({ key, bytes, contentType, metadata }: StoredObject): Upload {
  const said: UploadMetadata = {
    ...named('publishedAt', metadata['published-at']),
    ...named('capturedAt', metadata['captured-at']),
    ...named('url', metadata.url),
    ...named('publisher', metadata.publisher),
  };
  return {
    bytes: bytes ?? new Uint8Array(),
    fileName: key.split('/').at(-1) ?? null,
    contentType: plainType(contentType),
    metadata: said,
  };
}

/** S3's own default says nothing about the bytes. */
const plainType = (type: string | null): string | null => (type === null || /octet-stream/.test(type) ? null : type);

const named = (name: keyof UploadMetadata, value: string | undefined): UploadMetadata =>
  value ? { [name]: decoded(value) } : {};

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Digest of all that an object's claims are made from; times and versions of the bucket are not among it. */
export function inputsOf(
  object: StoredObject,
  /** The extractor's version, and what a model answered, where one is asked. */
  readers: readonly string[],
  corrections: readonly Correction[],
): string {
  const digest = createHash('sha256').update(object.bytes ?? `too large: ${object.etag}`);
  const rest = [
    object.key,
    object.contentType,
    Object.entries(object.metadata).toSorted(),
    ...readers,
    digestOf(corrections),
  ];
  return digest.update(JSON.stringify(rest)).digest('base64url');
}

/** Names a set of corrections, however many. */
export const digestOf = (corrections: readonly Correction[]): string =>
  shortHash(
    corrections
      .map(({ target, rev }) => `${target}#${rev}`)
      .toSorted()
      .join(),
  );

/** What counts of people's decisions: the newest of each target. */
export function newestOf(corrections: readonly Correction[]): Correction[] {
  const newest = new Map<string, Correction>();
  for (const correction of corrections) {
    const known = newest.get(correction.target);
    if (!known || known.rev < correction.rev) newest.set(correction.target, correction);
  }
  return [...newest.values()];
}
