import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { badRequest, HttpError, notFound } from '../http-error.ts';
import { isId } from '../names.ts';
import { idIn } from './find-route.ts';
import type { Route } from './route.ts';

/** What a route gets to see of an HTTP request. */
export type Request = {
  readonly path: string;
  /** The origin that it was sent to, `https://dateline.example`; empty where its host is no name. */
  readonly base: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Names that the query holds more than once. */
  readonly repeated?: readonly string[];
  readonly accept: string;
  /** The tags of a state that the client has, and of one that it wants to change, as its headers spell them. */
  readonly ifNoneMatch?: string | undefined;
  readonly ifMatch?: string | undefined;
  /** Parsed JSON; undefined without a body. */
  readonly body: unknown;
  /** Who asks, as the gateway knows them (an ARN, an address or a subject); null where it lets in everybody. */
  readonly by: string | null;
};

/** What a route answers; strings are sent as they are, everything else as JSON. */
export type Answer<Body = unknown> = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Body;
};

export const MOST_BODY_BYTES = 4 * 1024 * 1024;

/** Reads a payload-v2 event by the route that takes it. Throws `malformed-json`, `not-json`, `bad-address`, and `not-found` for ids that cannot be. */
export function readRequest(event: APIGatewayProxyEventV2, route: Route): Request {
  const asked = new URLSearchParams(event.rawQueryString);
  return {
    path: event.rawPath,
    base: readBase(event),
    params: readParams(idIn(route, event.rawPath)),
    query: Object.fromEntries(asked),
    repeated: [...new Set(asked.keys())].filter((name) => asked.getAll(name).length > 1),
    accept: event.headers.accept ?? '*/*',
    ifNoneMatch: event.headers['if-none-match'],
    ifMatch: event.headers['if-match'],
    body: readBody(event),
    by: readAuthor(event),
  };
}

/** Names and IPv4 addresses, with a port: what else a client calls its host stands in no answer. */
const HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i;

/** API Gateway tells which scheme it was asked by; a laptop is asked by HTTP. */
function readBase({ headers }: APIGatewayProxyEventV2): string {
  const { host = '', 'x-forwarded-proto': scheme } = headers;
  return HOST.test(host) ? `${scheme === 'https' ? 'https' : 'http'}://${host}` : '';
}

type Authorized = {
  readonly authorizer?: {
    readonly iam?: { readonly userArn?: string };
    readonly jwt?: { readonly claims?: Readonly<Record<string, unknown>> };
  };
};

function readAuthor({ requestContext }: APIGatewayProxyEventV2): string | null {
  const { iam, jwt } = (requestContext as Authorized).authorizer ?? {};
  const author = iam?.userArn ?? jwt?.claims?.email ?? jwt?.claims?.sub;
  return typeof author === 'string' ? author : null;
}

/** The gateway has decoded the path, once: an id that still holds a percent sign was spelt wrongly or twice. */
function readParams(id: string | null): Request['params'] {
  if (id === null) return {};
  if (id.includes('%'))
    throw badRequest('bad-address', 'The address holds a percent sequence that is broken or doubled.');
  if (!isId(id)) throw notFound();
  return { id };
}

/** Any page can send its words as a form or as plain text to any address, but not as JSON (Fetch standard, safelisted media types). */
const IS_JSON = /^application\/json\s*(?:;|$)/i;

/** Throws where bytes are no UTF-8: what would be read instead is not what was sent. */
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

function readBody({ body, headers, isBase64Encoded }: APIGatewayProxyEventV2): unknown {
  if (!body) return undefined;
  if (!IS_JSON.test(headers['content-type'] ?? ''))
    throw new HttpError(415, 'not-json', 'A body is sent as JSON, with the header content-type: application/json.');
  try {
    const text = isBase64Encoded ? UTF_8.decode(Buffer.from(body, 'base64')) : body;
    return JSON.parse(text, (key, value) => (key === '__proto__' ? undefined : wellFormed(value)));
  } catch (cause) {
    throw badRequest('malformed-json', 'The body is no JSON in UTF-8.', cause);
  }
}

/** Half a surrogate pair is no character: as UTF-8 it would become another string. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string' && !value.isWellFormed()) throw new SyntaxError('half a surrogate pair');
  return value;
}
