import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSignedBucket } from '#functions/signed-bucket.ts';

describe('createSignedBucket', () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(404).end();
  });

  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
    Object.assign(process.env, {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    });
  });
  afterAll(() => server.close());

  // S3 checks the signature over the path as RFC 3986 writes it: another spelling is another signature.
  it.each([
    ['articles/a/report (1).html', '/uploads/articles/a/report%20%281%29.html'],
    ["articles/a/what's new!*.txt", '/uploads/articles/a/what%27s%20new%21%2A.txt'],
    ['articles/a/50%2Foff+tax.txt', '/uploads/articles/a/50%252Foff%2Btax.txt'],
    ['articles/a/é~_-.txt', '/uploads/articles/a/%C3%A9~_-.txt'],
  ])('asks for %s by %s', async (key, path) => {
    expect(await createSignedBucket('uploads').objects.head(key)).toBeNull();
    expect(asked.at(-1)).toBe(`HEAD ${path}`);
  });

  it.each(['articles/../other/a.txt', 'articles/./a.txt', 'articles/a/..'])(
    'asks for nothing where an address would fold %s into another key',
    async (key) => {
      const { objects } = createSignedBucket('uploads');
      const before = asked.length;
      await expect(objects.head(key)).rejects.toMatchObject({ statusCode: 409, code: 'unreachable-key' });
      await expect(objects.remove(key)).rejects.toMatchObject({ statusCode: 409, code: 'unreachable-key' });
      expect(asked.length).toBe(before);
    },
  );

  it('escapes dollar signs in the policy of a form, where they would begin names of fields', async () => {
    const key = 'articles/a/US$ 5bn.html';
    const { fields } = await createSignedBucket('uploads').presign({ key, contentType: 'text/html', metadata: {} });
    const policy = Buffer.from(fields!.Policy!, 'base64').toString();
    expect(policy).not.toContain('$');
    expect(JSON.parse(policy).conditions).toContainEqual({ key });
  });
});
