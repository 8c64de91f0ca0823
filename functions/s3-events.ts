import type { Hint } from './ports.ts';

type S3Record = { readonly s3?: { readonly object?: { readonly key?: string } } };

/**
 * The keys that a queue's message hints at: S3's own events, whose keys are form-encoded, or a hint of ours. S3's test
 * event has no records; a removed old version or delete marker is a hint like every other.
 */
export function keysOfMessage(body: string): string[] {
  const message = JSON.parse(body) as Partial<Hint> & { readonly Records?: readonly S3Record[] };
  if (typeof message.key === 'string') return [message.key];
  return (message.Records ?? []).flatMap(({ s3 }) => (s3?.object?.key ? [formDecoded(s3.object.key)] : []));
}

/** `a+b%2Fc` → `a b/c`. */
const formDecoded = (key: string): string => decodeURIComponent(key.replaceAll('+', ' '));
