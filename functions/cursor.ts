import { createHmac, timingSafeEqual } from 'node:crypto';
import { badRequest } from './http-error.ts';

/**
 * Opaque cursors: what they name, signed together with what was asked for, so that one made up or carried to another
 * list is refused. The partition is never in them: it comes from the path.
 */
export type Cursors = {
  readonly seal: (scope: string, place: readonly string[]) => string;
  /** Null without a cursor. Throws `bad-cursor`. */
  readonly open: (scope: string, cursor: string | undefined) => readonly string[] | null;
};

const SIGNATURE_UNITS = 22;

/** Cursors under a secret. */
export function createCursors(secret: string): Cursors {
  const sign = (scope: string, body: string): string =>
    createHmac('sha256', secret).update(`${scope}\n${body}`).digest('base64url').slice(0, SIGNATURE_UNITS);
  return {
    seal: (scope, place) => {
      const body = Buffer.from(JSON.stringify(place)).toString('base64url');
      return `${body}.${sign(scope, body)}`;
    },
    open: (scope, cursor) => {
      if (!cursor) return null;
      const [body = '', signature = '', ...rest] = cursor.split('.');
      if (rest.length > 0 || !isSame(signature, sign(scope, body)))
        throw badRequest('bad-cursor', 'The cursor is not one that this list gave.');
      return JSON.parse(Buffer.from(body, 'base64url').toString()) as string[];
    },
  };
}

/** Compared as bytes: a signature of as many characters may be longer than it looks. */
function isSame(signature: string, expected: string): boolean {
  const [given, wanted] = [Buffer.from(signature), Buffer.from(expected)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
