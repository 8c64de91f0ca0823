import { connect } from 'node:net';
import type { Context } from 'aws-lambda';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '#functions/routes/index.ts';
import { startGateway } from '#infra/local/gateway.ts';
import { type LocalSystem, startLocalSystem } from '../support/local-system.ts';

const RUNS = process.env.PROVE ? 20_000 : process.env.FUZZ ? 2000 : 200;
const SEED = 20_261_128;
const MOST_MS = 60_000 + RUNS * 100;
/** An answer comes at once, or the other end hangs up. */
const PATIENCE_MS = 10_000;

const PIECES = [
  '/',
  '//',
  '/.',
  '/..',
  '/%2e%2e',
  '/%2F',
  '/%',
  '/%00',
  '/%ff',
  '/%C0%AE',
  '\\',
  '?',
  '#',
  '@a.example',
  '*',
  'http://a.example/',
  ':80',
  '\u0000',
  'é',
  ' ',
  '\t',
  'a'.repeat(9000),
];
const HEADERS = [
  'content-length: 5',
  'content-length: -1',
  'content-length: 99999999999999999999',
  'content-length: 1\r\ncontent-length: 2',
  'transfer-encoding: chunked',
  'transfer-encoding: chunked\r\ncontent-length: 3',
  'content-type: application/json',
  'expect: 100-continue',
  'upgrade: websocket\r\nconnection: upgrade',
  'host: a.example',
  'origin: null',
  'if-none-match: "a", *',
  'accept-encoding: gzip',
  ' folded: yes',
  'no colon',
  'x: \u0000',
  `cookie: ${'a'.repeat(20_000)}`,
];

/** What goes through a socket to the port of a laptop's gateway. */
const requests = (port: number): fc.Arbitrary<string> => {
  const path = fc.oneof(
    fc.constantFrom(...ROUTES.map((route) => route.path.replace('{id}', 'x'))),
    fc
      .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 4 })
      .map((all) => all.join('')),
  );
  return fc
    .record({
      method: fc.oneof(
        fc.constantFrom('GET', 'POST', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'get', ''),
        fc.string({ maxLength: 5 }),
      ),
      paths: fc.array(path, { minLength: 1, maxLength: 2 }),
      version: fc.constantFrom('HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/0.9', 'HTTP/2.0', 'X'),
      headers: fc.array(fc.constantFrom(...HEADERS), { maxLength: 3 }),
      body: fc.oneof(
        fc.constantFrom('', '{}', '{"name":"a"', '5\r\nhello\r\n0\r\n\r\n', 'GET / HTTP/1.1\r\n\r\n'),
        fc.string({ unit: 'binary', maxLength: 20 }),
      ),
    })
    .map(({ method, paths, version, headers, body }) =>
      [
        `${method} ${paths.join('')} ${version}`,
        `host: 127.0.0.1:${port}`,
        'connection: close',
        ...headers,
        '',
        body,
      ].join('\r\n'),
    );
};

/** Everything that comes back until the other end closes. */
const send = (port: number, request: string): Promise<string> =>
  new Promise((answered, failed) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(request));
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('no answer and no end')));
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' || error.code === 'EPIPE' ? answered(answer) : failed(error),
    );
    socket.on('close', () => answered(answer));
  });

describe("what comes through a laptop's port", () => {
  let system: LocalSystem;
  let gateway: Awaited<ReturnType<typeof startGateway>>;

  beforeAll(async () => {
    system = await startLocalSystem();
    const { handler: api } = await import('#functions/handlers/api.ts');
    const { handler: extract } = await import('#functions/handlers/extract.ts');
    gateway = await startGateway(0, (name, event) =>
      (name === 'api' ? api : extract)(event, { awsRequestId: 'a' } as Context),
    );
  });
  afterAll(async () => {
    gateway.server.close();
    await system.stop();
  });

  it(
    `is answered below 500 or not at all, ${RUNS} times (seed ${SEED})`,
    async () => {
      await fc.assert(
        fc.asyncProperty(requests(gateway.port), async (request) => {
          const statuses = [...(await send(gateway.port, request)).matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) =>
            Number(status),
          );
          expect(statuses.filter((status) => status >= 500)).toEqual([]);
        }),
        { numRuns: RUNS, seed: SEED },
      );
      expect(
        await send(
          gateway.port,
          `GET /healthz HTTP/1.1\r\nhost: 127.0.0.1:${gateway.port}\r\nconnection: close\r\n\r\n`,
        ),
      ).toContain('HTTP/1.1 200 ');
    },
    MOST_MS,
  );
});
