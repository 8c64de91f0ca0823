import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalSystem, startLocalSystem } from '../../support/local-system.ts';

const ARTICLE = `Quarry floods

The Ledger
4 March 2024

Water filled the quarry at Ennisdale on 1 March 2024. The owners plan to pump it out in May 2024.`;

describe('the path of a request', () => {
  let system: LocalSystem;
  beforeAll(async () => {
    system = await startLocalSystem();
    await system.put('articles/quarry/quarry.txt', ARTICLE, { contentType: 'text/plain' });
    await system.drain();
  });
  afterAll(() => system.stop());

  it('leads nowhere where it reads as another route than the one that it was let in by', async () => {
    expect((await system.call('GET', '/v1/uploads/quarry/corrections')).status).toBe(200);
    for (const path of ['/v1/uploads/quarry%2Fcorrections', '/v1/uploads/quarry%2fcorrections', '/v1%2Ftopics'])
      expect((await system.call('GET', path)).json.code).toBe('not-found');
  });

  it('is decoded once', async () => {
    expect((await system.call('GET', '/v1/uploads/%71uarry')).json.state).toBe('done');
    for (const twice of ['%2571uarry', '%25252e', '%252e%252e', 'quarr%79%25'])
      expect((await system.call('GET', `/v1/uploads/${twice}`)).json.code).toBe('bad-address');
  });

  it('is taken by no function but that of its route', async () => {
    const { handler } = await import('#functions/handlers/extract.ts');
    const event = {
      version: '2.0',
      routeKey: 'GET /v1/topics',
      rawPath: '/v1/topics',
      rawQueryString: '',
      headers: {},
      requestContext: { http: { method: 'GET', path: '/v1/topics' } },
      isBase64Encoded: false,
    };
    expect((await handler(event as never, {} as Context)).statusCode).toBe(404);
  });
});
