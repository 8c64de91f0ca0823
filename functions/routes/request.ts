import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import { toDateValue } from '#shared/time/edtf.ts';
import { badRequest, HttpError, notFound } from '../http-error.ts';
import { isId } from '../names.ts';
import { idIn } from './find-route.ts';
import type { Route } from './route.ts';

/** What a route gets to see of an HTTP request. */
export type Request = {
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly accept: string;
  /** Parsed JSON; undefined without a body. */
  readonly body: unknown;
  /** Who asks, as the gateway knows them (an ARN, an address or a subject); null where it lets in everybody. */
  readonly by: string | null;
};

/** What a route answers; strings are sent as they are, everything else as JSON. */
export type Answer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
};

export const MOST_BODY_BYTES = 4 * 1024 * 1024;

/** Reads a payload-v2 event by the route that takes it. Throws `malformed-json`, `not-json`, `bad-address`, and `not-found` for ids that cannot be. */
export function readRequest(event: APIGatewayProxyEventV2, route: Route): Request {
  return {
    path: event.rawPath,
    params: readParams(idIn(route, event.rawPath)),
    query: Object.fromEntries(new URLSearchParams(event.rawQueryString)),
    accept: event.headers.accept ?? '*/*',
    body: readBody(event),
    by: readAuthor(event),
  };
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

/** A body of a shape. Throws `no-body`, `bad-body` with the field that is wrong. */
export function parseBody<Shape extends z.ZodType>(body: unknown, shape: Shape): z.infer<Shape> {
  if (body === undefined) throw badRequest('no-body', 'The request needs a JSON body.');
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badRequest('bad-body', `${issue!.path.join('.') || 'body'}: ${issue!.message}`, parsed.error);
}

/** An EDTF date of a body or query. */
export const edtfSchema = z
  .string()
  .max(60)
  .refine((value) => toDateValue(value) !== null, 'is no EDTF date (such as 2025-06-13, 2025-06 or 2025)');

/** `type/subtype` with parameters, on one line (RFC 9110, section 8.3), and nothing that a form of S3 expands. */
export const mediaTypeSchema = z
  .string()
  .max(100)
  .regex(/^(?!.*\$\{)[\w!#$&^.+-]+\/[\w!#$&^.+-][\x20-\x7e]*$/, 'is a media type, such as text/html');

/** An id in a body. */
export const idSchema = z.string().refine(isId, 'is an id as it was handed out');

/** The address of an article: http or https. */
export const webAddressSchema = z.url({ protocol: /^https?$/ }).max(2000);

/** `limit` of a list: 1–100. Throws `bad-limit`. */
export function readLimit({ limit }: Request['query'], most = 100): number {
  if (limit === undefined || limit === '') return Math.min(50, most);
  const count = /^\d{1,4}$/.test(limit) ? Number(limit) : 0;
  if (count < 1 || count > most) throw badRequest('bad-limit', `limit is a number from 1 to ${most}.`);
  return count;
}

/** A date of the query. Throws `bad-date`. */
export function readDate(query: Request['query'], name: string): string | undefined {
  const value = query[name];
  if (!value) return undefined;
  if (!edtfSchema.safeParse(value).success)
    throw badRequest('bad-date', `${name} is no EDTF date (such as 2025-06-13, 2025-06 or 2025).`);
  return value;
}

/** One of some words of the query. Throws `bad-<name>`. */
export function readChoice<Choice extends string>(
  query: Request['query'],
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = query[name];
  if (!value) return undefined;
  if (!choices.includes(value as Choice)) throw badRequest(`bad-${name}`, `${name} is one of ${choices.join(', ')}.`);
  return value as Choice;
}
