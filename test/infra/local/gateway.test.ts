import { request as httpRequest } from 'node:http';
import { networkInterfaces } from 'node:os';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway } from '#infra/local/gateway.ts';

/** The path goes out as it is written; `fetch` would tidy it up. */
const ask = (port: number, method: string, path: string, body?: Buffer | string) =>
  new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((answered, failed) => {
    const request = httpRequest({ port, host: '127.0.0.1', method, path }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => answered({ status: response.statusCode!, headers: response.headers, text }));
    });
    request.on('error', failed);
    request.end(body);
  });

describe('startGateway', () => {
  const asked: { name: string; event: APIGatewayProxyEventV2 }[] = [];
  let gateway: Awaited<ReturnType<typeof startGateway>>;

  beforeAll(async () => {
    gateway = await startGateway(0, async (name, event) => {
      asked.push({ name, event });
      return { statusCode: 200, headers: { 'content-type': 'text/plain' }, body: 'heard' };
    });
  });
  afterAll(() => gateway.server.close());

  it('listens on loopback alone', async () => {
    expect(gateway.server.address()).toMatchObject({ address: '127.0.0.1' });
    const outside = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    for (const { address } of outside)
      await expect(
        fetch(`http://${address}:${gateway.port}/healthz`, { signal: AbortSignal.timeout(2000) }),
      ).rejects.toThrow();
  });

  it('makes payload-v2 events', async () => {
    await ask(gateway.port, 'POST', '/v1/topics?a=1&b=%20', '{"name":"é"}');
    const { name, event } = asked.at(-1)!;
    expect(name).toBe('api');
    expect(event).toMatchObject({
      version: '2.0',
      rawPath: '/v1/topics',
      rawQueryString: 'a=1&b=%20',
      isBase64Encoded: true,
    });
    expect(Buffer.from(event.body!, 'base64').toString()).toBe('{"name":"é"}');
  });

  it('sends extraction to the function of its own', async () => {
    await ask(gateway.port, 'POST', '/v1/extract', '{}');
    expect(asked.at(-1)!.name).toBe('extract');
  });

  it.each(['//', '//a//b', '/%', '/?', '/?a?b', '/a b'.replace(' ', '%20'), 'http://elsewhere.example/x'])(
    'hands on the odd path %s',
    async (path) => {
      expect((await ask(gateway.port, 'GET', path)).status).toBe(200);
    },
  );

  it('answers HEAD without a body', async () => {
    const { status, text } = await ask(gateway.port, 'HEAD', '/healthz');
    expect([status, text]).toEqual([200, '']);
    expect(asked.at(-1)!.event.requestContext.http.method).toBe('GET');
  });

  it('names what no route takes as the HTTP API does', async () => {
    for (const [method, path] of [
      ['OPTIONS', '/v1/topics'],
      ['GET', '/v1/topics/'],
      ['PUT', '/v1/topics'],
    ] as const) {
      await ask(gateway.port, method, path);
      expect(asked.at(-1)).toMatchObject({ name: 'api', event: { routeKey: '$default' } });
    }
  });

  it('answers for other origins as API Gateway does', async () => {
    const base = `http://127.0.0.1:${gateway.port}/v1/topics`;
    const before = asked.length;
    const headers = { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' };
    const preflight = await fetch(base, { method: 'OPTIONS', headers });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect(preflight.headers.get('access-control-allow-methods')).toContain('PATCH');
    expect(asked.length).toBe(before);
    const answer = await fetch(base, { headers: { origin: 'https://elsewhere.example' } });
    expect(answer.headers.get('access-control-expose-headers')).toContain('etag');
  });

  it('stops reading a body that is too large', async () => {
    const answer = await ask(gateway.port, 'POST', '/v1/extract', Buffer.alloc(10 * 1024 * 1024 + 1));
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.text).code).toBe('too-large');
  });
});
