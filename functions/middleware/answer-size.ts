import { gzipSync } from 'node:zlib';
import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { HttpError } from '../http-error.ts';

/** Lambda hands on at most 6 MB of an answer, as JSON around the body; a little is left for its headers. */
export const MOST_ANSWER_BYTES = 6 * 1024 * 1024 - 64 * 1024;
/** Below one network packet, compressing saves nothing. */
const WORTH_COMPRESSING_BYTES = 1400;

/**
 * Compresses what the client takes compressed, so that long timelines and extractions fit through Lambda. Throws
 * `answer-too-large` for what does not fit even so: on AWS it would otherwise end in an error without words.
 */
export const answerSize = (): MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2> => ({
  after: (request) => {
    const { response, event } = request;
    if (!response?.body || response.isBase64Encoded) return;
    response.headers = { ...response.headers, vary: withVary(response.headers?.vary) };
    if (takesGzip(event.headers['accept-encoding']) && response.body.length > WORTH_COMPRESSING_BYTES) {
      response.body = gzipSync(response.body).toString('base64');
      response.isBase64Encoded = true;
      response.headers['content-encoding'] = 'gzip';
    }
    // Within JSON every quotation mark and line break of a body takes two bytes; base64 has neither.
    const bytes = Buffer.byteLength(response.isBase64Encoded ? response.body : JSON.stringify(response.body));
    if (bytes > MOST_ANSWER_BYTES)
      throw new HttpError(
        413,
        'answer-too-large',
        'The answer does not fit; ask with Accept-Encoding: gzip, or for less.',
      );
  },
});

const withVary = (vary: boolean | number | string | undefined): string =>
  [vary, 'accept-encoding'].filter(Boolean).join(', ');

/** `gzip`, `*`, with a weight above 0 or none. */
const takesGzip = (encodings = ''): boolean =>
  encodings.split(',').some((encoding) => /^\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(encoding));
