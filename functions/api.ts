import httpRouterHandler from '@middy/http-router';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { HttpError, notFound } from './http-error.ts';
import { type HttpHandler, withHttp } from './middleware/http.ts';
import type { FaultLog } from './middleware/problem.ts';
import {
  correctArticle,
  correctClaim,
  explain,
  getArticle,
  getClaim,
  hideArticle,
  listArticles,
} from './routes/articles.ts';
import { showDocs, showHealth, showOpenApi } from './routes/contract.ts';
import { listCorrections } from './routes/corrections.ts';
import { correctEntry, getEntry, listEntryClaims } from './routes/entries.ts';
import { UNMATCHED } from './routes/find-route.ts';
import { ROUTES } from './routes/index.ts';
import { listClaims } from './routes/list-claims.ts';
import { type Answer, MOST_BODY_BYTES, type Request, readRequest } from './routes/request.ts';
import type { ApiPorts, Route, RouteHandler } from './routes/route.ts';
import { getTimeline } from './routes/timelines.ts';
import {
  changeTopic,
  createTopic,
  getTopic,
  listDue,
  listSuggestedTopics,
  listTopics,
  mergeTopic,
  retireTopic,
  startPage,
} from './routes/topics.ts';
import { createUpload, deleteUpload, getUpload } from './routes/uploads.ts';

const HANDLERS: Readonly<Record<string, RouteHandler>> = {
  startPage,
  health: showHealth,
  openApi: showOpenApi,
  docs: showDocs,
  createUpload,
  getUpload,
  deleteUpload,
  listCorrections,
  listArticles,
  getArticle,
  correctArticle,
  hideArticle,
  listClaims,
  getClaim,
  explainClaim: explain,
  correctClaim,
  listTopics,
  createTopic,
  listSuggestedTopics,
  getTopic,
  changeTopic,
  mergeTopic,
  retireTopic,
  listDue,
  getTimeline,
  getEntry,
  listEntryClaims,
  correctEntry,
};

/** The API over its ports: payload-v2 event → route → response. */
export const createApi = (ports: ApiPorts, log: FaultLog): HttpHandler =>
  createHttpFunction(
    'api',
    (route) => {
      const handler = HANDLERS[route.name];
      if (!handler) throw new Error(`No handler for ${route.name}`);
      return (request) => handler(request, ports);
    },
    log,
  );

/** One function of the route table as a Lambda handler. */
export function createHttpFunction(
  name: Route['function'],
  handlerOf: (route: Route) => (request: Request) => Promise<Answer>,
  log: FaultLog,
): HttpHandler {
  const routes = ROUTES.filter((route) => route.function === name).map((route) => {
    const handle = handlerOf(route);
    return {
      method: route.method,
      path: route.path,
      handler: async (event: APIGatewayProxyEventV2) =>
        toResult(await handle(readRequest(checkSize(checkRoute(event))))),
    };
  });
  const notFoundResponse = ({ path }: { path: string }): never => {
    throw isKnownPath(path)
      ? new HttpError(405, 'method-not-allowed', 'This address does not take that method.')
      : notFound();
  };
  return withHttp(httpRouterHandler({ routes, notFoundResponse } as never) as unknown as HttpHandler, log);
}

const isKnownPath = (path: string): boolean =>
  ROUTES.some((route) => new RegExp(`^${route.path.replaceAll('.', '\\.').replaceAll('{id}', '[^/]+')}$`).test(path));

/**
 * The gateway's own match decides, for it asked for the rights of that route: what it sends here as `$default` is
 * none of the table, however alike it looks.
 */
function checkRoute(event: APIGatewayProxyEventV2): APIGatewayProxyEventV2 {
  if (event.routeKey === UNMATCHED) throw notFound();
  return event;
}

function checkSize(event: APIGatewayProxyEventV2): APIGatewayProxyEventV2 {
  const bytes = event.body ? Buffer.byteLength(event.body, event.isBase64Encoded ? 'base64' : 'utf8') : 0;
  if (bytes > MOST_BODY_BYTES)
    throw new HttpError(413, 'too-large', 'A body may hold 4 MB; larger files go through POST /v1/uploads.');
  return event;
}

function toResult({ status = 200, headers = {}, body }: Answer): APIGatewayProxyStructuredResultV2 {
  const isText = typeof body === 'string';
  return {
    statusCode: status,
    headers: { 'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json', ...headers },
    body: isText ? body : JSON.stringify(body),
  };
}
