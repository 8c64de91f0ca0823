import type { RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openUploadDoor } from '#infra/local/upload-door.ts';

describe('openUploadDoor', () => {
  const serve: RequestListener = async (request, response) => {
    const body = await text(request);
    response.writeHead(201, { 'x-heard': `${request.method} ${request.url} ${request.headers['content-type']}` });
    response.end(body.toUpperCase());
  };
  let door: Awaited<ReturnType<typeof openUploadDoor>>;
  let address: string;

  beforeAll(async () => {
    door = await openUploadDoor(serve);
    address = `http://127.0.0.1:${door.port}`;
  });
  afterAll(() => door.close());

  it('hands on what comes, and what is answered', async () => {
    const answer = await fetch(`${address}/bucket/a%2Fb?x=1`, {
      method: 'PUT',
      body: 'words',
      headers: { 'content-type': 'text/plain' },
    });
    expect([answer.status, answer.headers.get('x-heard'), await answer.text()]).toEqual([
      201,
      'PUT /bucket/a%2Fb?x=1 text/plain',
      'WORDS',
    ]);
  });

  it('reads 11 MB to the end and says that they are too large', async () => {
    const form = new FormData();
    form.append('file', new Blob([Buffer.alloc(11 * 1024 * 1024)]));
    const answer = await fetch(address, { method: 'POST', body: form });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('<Code>EntityTooLarge</Code>');
  });

  it.each([
    [{ origin: 'https://elsewhere.example' }, 'PUT'],
    [{ origin: 'null' }, 'POST'],
    [{ origin: 'http://127.0.0.1:8080' }, 'DELETE'],
    [{ 'sec-fetch-site': 'cross-site' }, 'GET'],
    [{ origin: 'https://elsewhere.example', 'access-control-request-method': 'PUT' }, 'OPTIONS'],
  ])('turns away %o with %s', async (headers, method) => {
    const answer = await fetch(`${address}/bucket/a`, { method, headers: headers as Record<string, string> });
    expect([answer.status, answer.headers.get('x-heard'), answer.headers.get('access-control-allow-origin')]).toEqual([
      403,
      null,
      null,
    ]);
  });
});
