import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { CORS } from '#functions/middleware/cors.ts';
import { decodedPath, findRoute, routeKeyOf } from '#functions/routes/find-route.ts';
import type { Route } from '#functions/routes/route.ts';
import { hasForeignHost, hasForeignOrigin } from './foreign.ts';

/** Runs one function of the route table. */
export type Invoke = (
  name: Route['function'],
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

/** API Gateway ends bodies at 10 MB. */
const LARGEST_BODY_BYTES = 10 * 1024 * 1024;

/** A small HTTP API: the same route table and payload-v2 events as on AWS, on loopback. */
export async function startGateway(
  port: number,
  invoke: Invoke,
): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer((request, response) => {
    void answer(request, response, invoke).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => listening());
  });
  return { server, port: (server.address() as { port: number }).port };
}

/** As API Gateway answers for the functions where another origin asks: here it may only read. */
const CORS_HEADERS = {
  'access-control-allow-origin': CORS.origin,
  'access-control-expose-headers': CORS.exposedHeaders.join(', '),
} as const;
const PREFLIGHT_HEADERS = {
  ...CORS_HEADERS,
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': CORS.headers.join(', '),
  'access-control-max-age': String(CORS.maxAgeSeconds),
} as const;

async function answer(request: IncomingMessage, response: ServerResponse, invoke: Invoke): Promise<void> {
  const { headers: asked, method = 'GET' } = request;
  if (hasForeignHost(asked)) return refuse(request, response, FOREIGN_HOST);
  const [pathname = '/', search = ''] = splitAt(request.url ?? '/', '?');
  const preflight = method === 'OPTIONS' ? asked['access-control-request-method'] : undefined;
  const wanted = preflight ?? method;
  const route = findRoute(wanted, pathname);
  const isRead = /^(?:GET|HEAD)$/.test(wanted) && route?.access !== 'write';
  if (!isRead && hasForeignOrigin(asked)) return refuse(request, response, FOREIGN_ORIGIN);
  if (preflight) {
    response.writeHead(204, isRead ? PREFLIGHT_HEADERS : {}).end();
    return;
  }
  const body = await readBody(request);
  if (body === null) return refuse(request, response, TOO_LARGE);
  const event = eventOf(request, { body, route, pathname, search });
  const result = await invoke(route?.function ?? 'api', event, { awsRequestId: 'local' } as Context);
  const { statusCode = 200, headers = {}, body: sent = '', isBase64Encoded = false } = result;
  response.writeHead(statusCode, {
    ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    ...(asked.origin && isRead && CORS_HEADERS),
  });
  response.end(method === 'HEAD' ? undefined : isBase64Encoded ? Buffer.from(sent, 'base64') : sent);
}

type Refusal = { readonly status: number; readonly title: string; readonly code: string; readonly detail: string };

const FOREIGN_HOST: Refusal = {
  status: 403,
  title: 'Forbidden',
  code: 'foreign-host',
  detail: 'Dateline answers to 127.0.0.1 and localhost, to no other name.',
};
const FOREIGN_ORIGIN: Refusal = {
  status: 403,
  title: 'Forbidden',
  code: 'foreign-origin',
  detail: 'A page of another origin may read here, not write.',
};
const TOO_LARGE: Refusal = {
  status: 413,
  title: 'Content Too Large',
  code: 'too-large',
  detail: 'A body may hold 10 MB here and 4 MB as JSON.',
};

function refuse(request: IncomingMessage, response: ServerResponse, { status, ...said }: Refusal): void {
  request.resume();
  response.writeHead(status, { 'content-type': 'application/problem+json', connection: 'close' });
  response.end(JSON.stringify({ type: 'about:blank', status, ...said }));
}

/** Null where it is too large; read to its end all the same, since a sender who is cut off hears no answer. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= LARGEST_BODY_BYTES) chunks.push(chunk);
  }
  return bytes <= LARGEST_BODY_BYTES ? Buffer.concat(chunks) : null;
}

/** Paths are handed on as they came: reading them as addresses would stumble over `//`. */
function splitAt(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

type Taken = {
  readonly body: Buffer;
  readonly route: Route | null;
  readonly pathname: string;
  readonly search: string;
};

/** An API Gateway HTTP API event, payload version 2.0: its path is decoded, its query is not. */
function eventOf(request: IncomingMessage, { body, route, pathname, search }: Taken): APIGatewayProxyEventV2 {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(',')]),
  );
  const path = decodedPath(pathname);
  return {
    version: '2.0',
    routeKey: routeKeyOf(route, request.method),
    rawPath: path,
    rawQueryString: search,
    headers,
    requestContext: {
      http: {
        method: request.method ?? 'GET',
        path,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: headers['user-agent'] ?? '',
      },
    } as APIGatewayProxyEventV2['requestContext'],
    ...(body.length > 0 && { body: body.toString('base64') }),
    isBase64Encoded: body.length > 0,
  };
}
