import type { ToldHint } from './lanes.ts';
import type { Hint } from './ports.ts';

type S3Record = { readonly s3?: { readonly object?: { readonly key?: string; readonly size?: number } } };

/**
 * What a queue's message hints at: S3's own events, whose keys are form-encoded, or a hint of ours. S3's test event has no
 * records; a removed old version or delete marker is a hint like every other.
 */
export function hintsOfMessage(body: string): ToldHint[] {
  const { key, lane, Records: records = [] } = JSON.parse(body) as Message;
  if (typeof key === 'string') return [{ key, lane, size: null }];
  return records.flatMap(({ s3: { object } = {} }) =>
    object?.key ? [{ key: formDecoded(object.key), size: object.size ?? null }] : [],
  );
}

type Message = Partial<Hint> & { readonly Records?: readonly S3Record[] };

/** `a+b%2Fc` → `a b/c`. */
const formDecoded = (key: string): string => decodeURIComponent(key.replaceAll('+', ' '));
