import { request as httpRequest } from 'node:http';
import { networkInterfaces } from 'node:os';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGateway } from '#infra/local/gateway.ts';

/** The path goes out as it is written; `fetch` would tidy it up. */
const ask = (port: number, method: string, path: string, body?: Buffer | string, headers = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((answered, failed) => {
    const request = httpRequest({ port, host: '127.0.0.1', method, path, headers }, (response) => {
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
    expect(asked.at(-1)!.event).toMatchObject({
      routeKey: 'HEAD /healthz',
      requestContext: { http: { method: 'HEAD' } },
    });
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

  const FOREIGN = { origin: 'https://elsewhere.example' };
  const preflight = (method: string, path: string) =>
    fetch(`http://127.0.0.1:${gateway.port}${path}`, {
      method: 'OPTIONS',
      headers: { ...FOREIGN, 'access-control-request-method': method },
    });

  it('lets pages of other origins read, as API Gateway does', async () => {
    const before = asked.length;
    const allowed = await preflight('GET', '/v1/topics');
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, '*']);
    expect(allowed.headers.get('access-control-allow-methods')).toBe('GET, HEAD');
    expect(asked.length).toBe(before);
    const answer = await fetch(`http://127.0.0.1:${gateway.port}/v1/topics`, { headers: FOREIGN });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-expose-headers')).toContain('etag');
  });

  it.each([
    ['POST', '/v1/topics'],
    ['POST', '/v1/extract'],
    ['PATCH', '/v1/claims/a'],
    ['DELETE', '/v1/uploads/a'],
    ['PUT', '/anything'],
    // What people decided, and who, is for those who may write.
    ['GET', '/v1/uploads/a/corrections'],
  ])('lets no page of another origin %s %s', async (method, path) => {
    const before = asked.length;
    const refused = await preflight(method, path);
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    const answer = await fetch(`http://127.0.0.1:${gateway.port}${path}`, { method, headers: FOREIGN });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'foreign-origin']);
    expect(asked.length).toBe(before);
  });

  it('lets its own pages and programs write', async () => {
    for (const headers of [{}, { origin: `http://127.0.0.1:${gateway.port}`, 'sec-fetch-site': 'same-origin' }]) {
      const answer = await fetch(`http://127.0.0.1:${gateway.port}/v1/topics`, { method: 'POST', headers });
      expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, null]);
    }
  });

  it.each(['GET', 'POST'])('answers a %s to no name but its own', async (method) => {
    const before = asked.length;
    const answer = await ask(gateway.port, method, '/v1/topics', undefined, { host: 'rebound.example' });
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([403, 'foreign-host']);
    expect(asked.length).toBe(before);
  });

  it('stops reading a body that is too large', async () => {
    const answer = await ask(gateway.port, 'POST', '/v1/extract', Buffer.alloc(10 * 1024 * 1024 + 1));
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.text).code).toBe('too-large');
  });
});
