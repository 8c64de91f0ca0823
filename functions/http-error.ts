import type { RefusalReason } from '#shared/article/refusal.ts';
import type { ProblemCode } from './contract/problems.ts';

/** One thing that is wrong with a request: where (a JSON pointer into its query or body), and what. */
export type Fault = {
  readonly in: 'query' | 'body';
  readonly pointer: string;
  readonly code: ProblemCode;
  readonly detail: string;
};

type More = ErrorOptions & {
  /** Everything that is wrong, where that is more than words can tell. */
  readonly faults?: readonly Fault[];
  readonly headers?: Readonly<Record<string, string>>;
};

/** An error that a client can act on: its status, a stable code for programs, and words for people. */
export class HttpError extends Error {
  override name = 'HttpError';
  readonly statusCode: number;
  readonly code: ProblemCode | RefusalReason;
  readonly faults: readonly Fault[];
  readonly headers: Readonly<Record<string, string>>;
  /** middy shows the message of errors that say so. */
  readonly expose = true;

  constructor(statusCode: number, code: ProblemCode | RefusalReason, detail: string, more: More = {}) {
    super(detail, more);
    this.statusCode = statusCode;
    this.code = code;
    this.faults = more.faults ?? [];
    this.headers = more.headers ?? {};
  }
}

export const badRequest = (code: ProblemCode, detail: string, cause?: unknown): HttpError =>
  new HttpError(400, code, detail, { cause });
/** The same words for everything that is not there, so that nobody can tell what was. */
export const notFound = (): HttpError => new HttpError(404, 'not-found', 'Nothing is known under this address.');
export const gone = (detail: string): HttpError => new HttpError(410, 'gone', detail);
export const beingReplaced = (): HttpError =>
  new HttpError(503, 'try-again', 'The upload is being replaced; try again.', { headers: { 'retry-after': '1' } });
