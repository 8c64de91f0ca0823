import type { Operations } from './contract.d.ts';

export type * from './contract.d.ts';

type Request<Name extends keyof Operations> = Operations[Name]['request'];
/** The request may be left out where nothing in it is needed. */
type Arguments<Name extends keyof Operations> =
  Record<never, never> extends Request<Name> ? [request?: Request<Name>] : [request: Request<Name>];

export type Client = {
  /** Asks for one operation of the contract: `call('getTimeline', { id, query: { top: 10 } })`. Throws `ProblemError`. */
  readonly call: <Name extends keyof Operations>(
    name: Name,
    ...request: Arguments<Name>
  ) => Promise<Operations[Name]['answer']>;
};

export type ClientOptions = {
  /** `http://127.0.0.1:8080` without it. */
  readonly url?: string;
  /** A bearer token. */
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sends instead of the global one: to sign requests, for instance. */
  readonly fetch?: typeof fetch;
};

export declare function createClient(options?: ClientOptions): Client;

/** What Dateline answered instead of what was asked for: its status and stable code, and the whole problem (RFC 9457). */
export declare class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly problem: unknown;
}
