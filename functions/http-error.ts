/** An error that a client can act on: its status, a stable code for programs, and words for people. */
export class HttpError extends Error {
  override name = 'HttpError';
  readonly statusCode: number;
  readonly code: string;
  /** middy shows the message of errors that say so. */
  readonly expose = true;

  constructor(statusCode: number, code: string, detail: string, options?: ErrorOptions) {
    super(detail, options);
    this.statusCode = statusCode;
    this.code = code;
  }
}

export const badRequest = (code: string, detail: string, cause?: unknown): HttpError =>
  new HttpError(400, code, detail, { cause });
/** The same words for everything that is not there, so that nobody can tell what was. */
export const notFound = (): HttpError => new HttpError(404, 'not-found', 'Nothing is known under this address.');
export const gone = (detail: string): HttpError => new HttpError(410, 'gone', detail);
export const beingReplaced = (): HttpError =>
  new HttpError(503, 'try-again', 'The upload is being replaced; try again.');
