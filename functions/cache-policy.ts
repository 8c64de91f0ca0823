import type { AccessKind } from './contract/access.ts';

/** How long caches may keep answers, by what they show. */
export type CachePolicy = {
  /** What is newest: a shared cache may answer with it for some seconds, a browser asks each time. */
  readonly heads: string;
  /** A stretch of one version, which never changes. */
  readonly versions: string;
};

const HEAD_SECONDS = 5;
const YEAR_SECONDS = 31_536_000;

/** What everybody may read shared caches may keep; else only the reader's own may. */
export const cachePolicyOf = (read: AccessKind): CachePolicy =>
  read === 'open'
    ? {
        heads: `public, max-age=0, s-maxage=${HEAD_SECONDS}, stale-while-revalidate=30`,
        versions: `public, max-age=${YEAR_SECONDS}, immutable`,
      }
    : { heads: 'private, no-cache', versions: `private, max-age=${YEAR_SECONDS}, immutable` };
