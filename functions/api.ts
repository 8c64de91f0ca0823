import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { formatJson } from '#shared/present/json.ts';
import { checkAcceptable } from './contract/check-acceptable.ts';
import { checkRequest } from './contract/check-request.ts';
import type { OperationName } from './contract/operations.ts';
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
import { listChanges } from './routes/changes.ts';
import { showDocs, showHealth, showOpenApi } from './routes/contract.ts';
import { listCorrections } from './routes/corrections.ts';
import { createTopic } from './routes/create-topic.ts';
import { listDue } from './routes/due.ts';
import { correctEntry, getEntry, listEntryClaims } from './routes/entries.ts';
import { exportAll } from './routes/export.ts';
import { findRoute, methodsOf, routeKeyOf } from './routes/find-route.ts';
import { listClaims } from './routes/list-claims.ts';
import { type Answer, MOST_BODY_BYTES, type Request, readRequest } from './routes/request.ts';
import type { ApiPorts, Route, RouteHandler } from './routes/route.ts';
import { getTimeline } from './routes/timelines.ts';
import {
  changeTopic,
  getTopic,
  listSuggestedTopics,
  listTopics,
  mergeTopic,
  retireTopic,
  startPage,
} from './routes/topics.ts';
import { createUpload, deleteUpload, getUpload } from './routes/uploads.ts';

const HANDLERS: { readonly [Name in Exclude<OperationName, 'extract'>]: RouteHandler<Name> } = {
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
  listChanges,
  exportAll,
  getTimeline,
  exportTimeline: getTimeline,
  getEntry,
  listEntryClaims,
  correctEntry,
};

/** The API over its ports: payload-v2 event → route → response. */
export const createApi = (ports: ApiPorts, log: FaultLog): HttpHandler =>
  createHttpFunction(
    'api',
    (request, { name }) => (HANDLERS as Handlers)[name]!(request, ports),
    log,
    ports.cache.heads,
  );

type Handlers = Readonly<Partial<Record<OperationName, RouteHandler>>>;

/** One function of the route table as a Lambda handler. */
export const createHttpFunction = (
  name: Route['function'],
  handle: (request: Request, route: Route) => Promise<Answer>,
  log: FaultLog,
  cacheControl?: string,
): HttpHandler =>
  withHttp(
    async (event) => {
      const methods = methodsOf(event.rawPath);
      if (event.requestContext.http.method === 'OPTIONS' && methods.length > 0)
        return { statusCode: 204, headers: { allow: methods.join(', ') } };
      const route = takenRoute(name, event);
      const request = readRequest(checkSize(event), route);
      checkAcceptable(route, request);
      checkRequest(route.name, request);
      return toResult(await handle(request, route));
    },
    log,
    cacheControl,
  );

/**
 * The route of the path, if it is the one by which the gateway let the request in: it asked for the rights of that one.
 * Paths arrive decoded, so that `/v1/uploads/a%2Fcorrections` looks like a route that it was not taken by.
 */
function takenRoute(name: Route['function'], { routeKey, rawPath, requestContext }: APIGatewayProxyEventV2): Route {
  const { method } = requestContext.http;
  const route = findRoute(method, rawPath);
  if (route?.function === name && routeKeyOf(route, method) === routeKey) return route;
  const methods = methodsOf(rawPath);
  if (route !== null || methods.length === 0) throw notFound();
  const headers = { allow: methods.join(', ') };
  throw new HttpError(405, 'method-not-allowed', `This address takes ${methods.join(', ')}.`, { headers });
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
    body: isText ? body : formatJson(body),
  };
}
