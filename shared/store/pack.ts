import { deflateSync, inflateSync } from 'node:zlib';

/** DynamoDB takes 400 KB an item; the rest is for keys and attributes. */
const PART_BYTES = 350 * 1024;

/** A value as compressed JSON. The bytes may differ between versions of zlib: nothing is named by them. */
export const pack = (value: unknown): Uint8Array => deflateSync(JSON.stringify(value));

/** The inverse of `pack`. */
export const unpack = <Value>(bytes: Uint8Array): Value => JSON.parse(inflateSync(bytes).toString('utf8')) as Value;

/** Cuts bytes into parts that each fit an item; at least one. */
export function cutParts(bytes: Uint8Array, partBytes = PART_BYTES): Uint8Array[] {
  const count = Math.max(1, Math.ceil(bytes.length / partBytes));
  return Array.from({ length: count }, (_, part) => bytes.subarray(part * partBytes, (part + 1) * partBytes));
}

/** The inverse of `cutParts`. */
export const joinParts = (parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);
