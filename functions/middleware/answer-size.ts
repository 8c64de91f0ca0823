import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
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
    const encoding =
      response.body.length > WORTH_COMPRESSING_BYTES ? encodingFor(event.headers['accept-encoding']) : null;
    if (encoding) {
      response.body = COMPRESS[encoding](response.body).toString('base64');
      response.isBase64Encoded = true;
      response.headers['content-encoding'] = encoding;
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

/** Brotli takes a third of the time of its usual quality at 4, and its answers are still smaller than gzip's. */
const BROTLI = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};
const COMPRESS = {
  br: (body: string) => brotliCompressSync(body, BROTLI),
  gzip: (body: string) => gzipSync(body),
} as const;

/** The one of ours that the client wants most, brotli before gzip; null where it wants neither. `*` stands for gzip. */
function encodingFor(encodings = ''): keyof typeof COMPRESS | null {
  const weightOf = (pattern: RegExp): number =>
    Math.max(0, ...encodings.split(',').map((each) => weightIn(pattern.exec(each.trim()))));
  const [br, gzip] = [weightOf(/^br(?![^\s;])(.*)$/i), weightOf(/^(?:gzip|\*)(?![^\s;])(.*)$/i)];
  if (br === 0 && gzip === 0) return null;
  return br >= gzip ? 'br' : 'gzip';
}

function weightIn(found: RegExpExecArray | null): number {
  if (!found) return 0;
  return Number(/;\s*q=(\d(?:\.\d{0,3})?)\s*$/i.exec(found[1]!)?.[1] ?? 1);
}
