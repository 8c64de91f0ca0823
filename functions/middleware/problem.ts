import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { formatJson } from '#shared/present/json.ts';
import { renderProblemPage } from '#shared/present/problem-page.ts';
import { HttpError, notFound } from '../http-error.ts';
import { wantsPage } from './representation.ts';

/** Told of errors that are nobody's request's fault, and by which route or queue they came. */
export type FaultLog = (error: Error, place: string) => void;

/** Turns errors into RFC 9457 problem details, once; internals stay inside. */
export const problemDetails = (
  log: FaultLog,
): MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> => ({
  onError: (request) => {
    const error = asHttpError(request.error);
    if (error.statusCode >= 500) log(request.error ?? error, request.event.routeKey);
    const accept = request.event.headers.accept ?? '*/*';
    request.response = {
      statusCode: error.statusCode,
      ...(wantsPage({ path: '', accept }) ? pageOf(error) : dataOf(error)),
    };
    request.response.headers = {
      ...request.response.headers,
      vary: 'accept',
      'cache-control': 'no-store',
      ...error.headers,
    };
  },
});

const titleOf = ({ statusCode }: HttpError): string => TITLES[statusCode] ?? 'Error';

/** For browsers; people read there what programs are told by a code. */
const pageOf = (error: HttpError) => ({
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: renderProblemPage({
    status: error.statusCode,
    title: titleOf(error),
    detail: error.message,
    code: error.code,
    faults: error.faults.map(({ detail }) => detail),
  }),
});

const dataOf = (error: HttpError) => ({
  headers: { 'content-type': 'application/problem+json' },
  body: formatJson({
    type: 'about:blank',
    title: titleOf(error),
    status: error.statusCode,
    code: error.code,
    detail: error.message,
    ...(error.faults.length > 0 && { errors: error.faults }),
  }),
});

const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
  507: 'Insufficient Storage',
};

function asHttpError(error: Error | null | undefined): HttpError {
  if (error instanceof HttpError) return error;
  const status = (error as { statusCode?: number } | null | undefined)?.statusCode;
  if (status === 404) return notFound();
  return new HttpError(500, 'internal', 'Something went wrong on our side; it was written down.', { cause: error });
}
