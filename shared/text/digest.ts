import { createHash } from 'node:crypto';

/** Sixteen url-safe characters (96 bits of SHA-256) that name some content; the parts are kept apart. */
export const shortHash = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16).replaceAll('-', '.');
