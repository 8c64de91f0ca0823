import type { SignatureV4 } from '@smithy/signature-v4';
import { LARGEST_UPLOAD_BYTES } from '#shared/article/limits.ts';
import { readVariable } from './environment.ts';
import { HttpError } from './http-error.ts';
import type { Objects, UploadTarget } from './ports.ts';
import type { PlannedUpload } from './routes/route.ts';
import { createSigner, readCredentials, signedFetch } from './signer.ts';

/**
 * The little that the api asks of S3, signed by the SDK's own signer: S3's client would be half of its bundle, which
 * every cold start reads.
 */
export type SignedBucket = {
  readonly objects: Pick<Objects, 'head' | 'remove'>;
  readonly presign: (upload: PlannedUpload) => Promise<UploadTarget>;
};

const UPLOAD_SECONDS = 3600;

/** A bucket by the environment's region, credentials and, on a laptop, endpoint. */
export function createSignedBucket(bucket: string): SignedBucket {
  const region = readVariable('AWS_REGION');
  const endpoint = process.env.AWS_ENDPOINT_URL_S3;
  const base = new URL(endpoint ? `${endpoint}/${bucket}` : `https://${bucket}.s3.${region}.amazonaws.com/`);
  const signer = createSigner('s3');
  const call = (method: string, key: string) =>
    signedFetch(signer, addressOf(base.href.replace(/\/$/, ''), key), {
      method,
      headers: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
    });
  return {
    objects: {
      head: async (key) => {
        const answer = await call('HEAD', key);
        if (answer.status === 404) return null;
        if (!answer.ok) throw new Error(`S3 answered ${answer.status} to a question about an object`);
        const named = (name: string) => answer.headers.get(name) ?? '';
        const lastModified = new Date(named('last-modified')).toISOString();
        return {
          key,
          size: Number(named('content-length')),
          etag: named('etag'),
          lastModified,
          versionId: named('x-amz-version-id') || null,
        };
      },
      remove: async (key) => {
        const answer = await call('DELETE', key);
        if (!answer.ok) throw new Error(`S3 answered ${answer.status} to removing an object`);
      },
    },
    presign: (upload) => presignPost(signer, { bucket, region, url: base.href, ...readCredentials() }, upload),
  };
}

/** RFC 3986: S3 signs `!'()*` percent-encoded, which `encodeURIComponent` leaves as they are. */
const encoded = (segment: string): string =>
  encodeURIComponent(segment).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

const pathOf = (key: string): string => key.split('/').map(encoded).join('/');

/** Throws `unreachable-key` for a key of which addresses fold a part away: they would lead to another object. */
function addressOf(base: string, key: string): URL {
  const address = `${base}/${pathOf(key)}`;
  const url = new URL(address);
  if (url.href !== address)
    throw new HttpError(409, 'unreachable-key', 'No address leads to the key of this object; move it in the bucket.');
  return url;
}

type PostScope = {
  readonly bucket: string;
  readonly region: string;
  readonly url: string;
  readonly accessKeyId: string;
  readonly sessionToken?: string;
};

/** A form that takes one file of a given key, type and metadata, up to the size that is read (S3's POST policy). */
async function presignPost(
  signer: SignatureV4,
  { bucket, region, url, accessKeyId, sessionToken }: PostScope,
  { key, contentType, metadata }: PlannedUpload,
): Promise<UploadTarget> {
  const signingDate = new Date();
  const stamp = signingDate.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const said = Object.fromEntries(Object.entries(metadata).map(([name, value]) => [`x-amz-meta-${name}`, value]));
  const fields: Record<string, string> = {
    bucket,
    key,
    'Content-Type': contentType,
    ...said,
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': `${accessKeyId}/${stamp.slice(0, 8)}/${region}/s3/aws4_request`,
    'X-Amz-Date': stamp,
    ...(sessionToken && { 'X-Amz-Security-Token': sessionToken }),
  };
  const expiration = new Date(signingDate.getTime() + UPLOAD_SECONDS * 1000).toISOString();
  const conditions = [
    ['content-length-range', 1, LARGEST_UPLOAD_BYTES],
    ...Object.entries(fields).map(([name, value]) => ({ [name]: value })),
  ];
  // In a policy a dollar sign begins the name of a field, unless it is escaped.
  const policyText = JSON.stringify({ expiration, conditions }).replaceAll('$', '\\u0024');
  const policy = Buffer.from(policyText).toString('base64');
  const signature = await signer.sign(policy, { signingDate });
  return { method: 'POST', url, fields: { ...fields, Policy: policy, 'X-Amz-Signature': signature } };
}
