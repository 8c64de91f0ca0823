import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { type HttpHandler, withHttp } from '#functions/middleware/http.ts';

const MB = 1024 * 1024;
const LAMBDA_ANSWER_BYTES = 6 * MB;

const eventOf = (encodings?: string, method = 'GET') =>
  ({
    version: '2.0',
    rawPath: '/',
    headers: encodings === undefined ? {} : { 'accept-encoding': encodings },
    requestContext: { http: { method, path: '/' } },
  }) as unknown as APIGatewayProxyEventV2;

const answering = (body: string): HttpHandler => {
  const handler = withHttp(
    async () => ({ statusCode: 200, headers: { 'content-type': 'text/plain', vary: 'accept' }, body }),
    () => undefined,
  );
  return (event) => handler(event, {} as Context);
};
const ask = (body: string, encodings?: string) => answering(body)(eventOf(encodings), {} as Context);

/** Words that do not compress to nothing. */
const words = (bytes: number) => {
  let state = 1;
  let text = '';
  while (text.length < bytes) {
    state = (state * 48_271) % 2_147_483_647;
    text += state.toString(36);
  }
  return text.slice(0, bytes);
};

describe('answerSize', () => {
  const body = 'The port opened its new pier. '.repeat(100);

  it.each(['gzip', 'br;q=0.4, gzip', 'gzip;q=0.5', '*', 'GZIP ; q=1.0', 'br;q=0, gzip'])(
    'compresses for who accepts %s',
    async (encodings) => {
      const answer = await ask(body, encodings);
      expect(answer).toMatchObject({
        isBase64Encoded: true,
        headers: { 'content-encoding': 'gzip', vary: 'accept, accept-encoding' },
      });
      expect(gunzipSync(Buffer.from(answer.body!, 'base64')).toString()).toBe(body);
    },
  );

  it.each(['br', 'gzip, br', 'gzip;q=0.5, br ; q=0.5', 'BR'])(
    'packs with brotli for who accepts %s',
    async (encodings) => {
      const answer = await ask(body, encodings);
      expect(answer).toMatchObject({ isBase64Encoded: true, headers: { 'content-encoding': 'br' } });
      expect(brotliDecompressSync(Buffer.from(answer.body!, 'base64')).toString()).toBe(body);
    },
  );

  it.each([undefined, '', 'brotli', 'br;q=0', 'identity', 'gzip;q=0', 'gzip; q=0.0'])(
    'leaves it plain for who accepts %s',
    async (encodings) => {
      const answer = await ask(body, encodings);
      expect(answer.body).toBe(body);
      expect(answer.headers).toMatchObject({ vary: 'accept, accept-encoding' });
    },
  );

  it('leaves small answers plain', async () => {
    expect((await ask('short', 'gzip')).body).toBe('short');
  });

  it('names the bytes that are sent', async () => {
    const [plain, packed, again] = [await ask(body), await ask(body, 'gzip'), await ask(body, 'gzip')];
    expect(packed.headers!.etag).toBe(again.headers!.etag);
    expect(packed.headers!.etag).not.toBe(plain.headers!.etag);
  });

  it('says so when an answer does not fit through Lambda', async () => {
    const answer = await ask(words(7 * MB));
    expect(answer.statusCode).toBe(413);
    expect(JSON.parse(answer.body!).code).toBe('answer-too-large');
  });

  it('counts the marks that JSON puts before quotation marks', async () => {
    expect((await ask('"'.repeat(4 * MB))).statusCode).toBe(413);
  });

  it('lets through only what Lambda takes', async () => {
    for (const encodings of [undefined, 'gzip']) {
      const answer = await ask(words(5.9 * MB), encodings);
      expect(answer.statusCode).toBe(200);
      expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(LAMBDA_ANSWER_BYTES);
    }
  });
});
