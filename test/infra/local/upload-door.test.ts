import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openUploadDoor } from '#infra/local/upload-door.ts';

describe('openUploadDoor', () => {
  const behind = createServer(async (request, response) => {
    const body = await text(request);
    response.writeHead(201, { 'x-heard': `${request.method} ${request.url} ${request.headers['content-type']}` });
    response.end(body.toUpperCase());
  });
  let door: Awaited<ReturnType<typeof openUploadDoor>>;
  let address: string;

  beforeAll(async () => {
    await new Promise<void>((listening) => behind.listen(0, '127.0.0.1', listening));
    door = await openUploadDoor((behind.address() as { port: number }).port);
    address = `http://127.0.0.1:${door.port}`;
  });
  afterAll(() => {
    door.close();
    behind.close();
    behind.closeAllConnections();
  });

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

  it('fails when nothing stands behind it', async () => {
    const lonely = await openUploadDoor(9);
    await expect(fetch(`http://127.0.0.1:${lonely.port}/`)).rejects.toThrow();
    lonely.close();
  });
});
