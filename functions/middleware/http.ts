import { createHash } from 'node:crypto';
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { PAGE_POLICY } from '#shared/present/page-frame.ts';
import { tagWith } from '../entity-tag.ts';
import { answerSize } from './answer-size.ts';
import { type FaultLog, problemDetails } from './problem.ts';

type Event = APIGatewayProxyEventV2;
type Result = APIGatewayProxyStructuredResultV2;
export type HttpHandler = (event: Event, context: Context) => Promise<Result>;

/** The API's middleware, in order. `after` and `onError` run from the last to the first. */
export const withHttp = (handler: HttpHandler, log: FaultLog, cacheControl = 'no-cache'): HttpHandler =>
  middy<Event, Result>()
    .use(headWithoutBody())
    .use(safeHeaders())
    .use(entityTag(cacheControl))
    .use(answerSize())
    .use(problemDetails(log))
    .handler(handler as never) as unknown as HttpHandler;

/** HEAD is answered as GET is, less the body: here as behind API Gateway, which takes none from it. */
const headWithoutBody = (): middy.MiddlewareObj<Event, Result> => {
  const strip = ({ event, response }: { event: Event; response?: Result | null | undefined }) => {
    if (!response || event.requestContext.http.method !== 'HEAD') return;
    response.body = '';
    response.isBase64Encoded = false;
  };
  return { after: strip, onError: strip };
};

/** What browsers are told of every answer. */
const SAFE_HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=15552000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

/** Pages may load their own style sheet and nothing else; everything else may load nothing. */
const safeHeaders = (): middy.MiddlewareObj<Event, Result> => {
  const set = ({ response }: { response?: Result | null | undefined }) => {
    if (!response) return;
    const isPage = String(response.headers?.['content-type'] ?? '').startsWith('text/html');
    const policy = { 'content-security-policy': isPage ? PAGE_POLICY : "default-src 'none'" };
    // A 304 has the policy of what the client keeps: another one would take its place (RFC 9111, section 3.2).
    response.headers = { ...response.headers, ...SAFE_HEADERS, ...(response.statusCode !== 304 && policy) };
  };
  return { after: set, onError: set };
};

/** ETag of the version, where the route says one, or of the bytes sent; 304 where the client has them. */
const entityTag = (cacheControl: string): middy.MiddlewareObj<Event, Result> => ({
  after: ({ event, response }) => {
    if (response?.statusCode !== 200 || !/^(?:GET|HEAD)$/.test(event.requestContext.http.method)) return;
    const etag = tagOfAnswer(response);
    response.headers = { 'cache-control': cacheControl, ...response.headers, etag };
    const known = event.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    if (!known?.includes(etag) && !known?.includes('*')) return;
    response.statusCode = 304;
    response.headers = keptOf(response.headers);
    delete response.body;
  },
});

/** What a 304 tells again (RFC 9110, section 15.4.5). */
const keptOf = (headers: NonNullable<Result['headers']>): NonNullable<Result['headers']> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => /^(?:etag|cache-control|vary)$/.test(name)));

function tagOfAnswer({ headers = {}, body = '' }: Result): string {
  const { etag, 'content-encoding': encoding } = headers;
  if (etag) return encoding ? tagWith(String(etag), String(encoding)) : String(etag);
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}
