import { createHash } from 'node:crypto';
import { HttpError } from './http-error.ts';
import type { Answer, Request } from './routes/request.ts';

/** Names a state by what it was made of: as long as none of it changes, the bytes do not. */
export const tagOf = (...parts: readonly (string | number | boolean | null | undefined)[]): string =>
  `"${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24)}"`;

/** The tag of one representation or encoding of what another tag names. */
export const tagWith = (tag: string, suffix: string): string => tag.replace(/"$/, `-${suffix}"`);

const ENCODED = /-(?:br|gzip)"$/;
const REPRESENTED = /-[a-zA-Z-]+"$/;

const tagsIn = (header: string): readonly string[] => header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));

/** The answer to a client that has what it asks for already, in whatever encoding; null where it has not. */
export function unchanged({ ifNoneMatch = '' }: Request, tag: string, cacheControl: string): Answer<string> | null {
  const known = tagsIn(ifNoneMatch).find((each) => each === '*' || each.replace(ENCODED, '"') === tag);
  if (!known) return null;
  const etag = known === '*' ? tag : known;
  return { status: 304, headers: { etag, 'cache-control': cacheControl, vary: 'accept' }, body: '' };
}

/** Throws `changed-meanwhile` where a change was made for another state than the one that a tag names. */
export function checkMatch({ ifMatch }: Request, tag: string): void {
  if (ifMatch === undefined) return;
  if (tagsIn(ifMatch).some((each) => each === '*' || each.replace(REPRESENTED, '"') === tag)) return;
  throw changedMeanwhile(tag);
}

/** Somebody changed it since it was read. */
export const changedMeanwhile = (tag?: string): HttpError =>
  new HttpError(412, 'changed-meanwhile', 'It was changed since you read it; read it again before you change it.', {
    headers: tag ? { etag: tag } : {},
  });
