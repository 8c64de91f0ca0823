import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '#functions/routes/index.ts';
import { type LocalSystem, startLocalSystem } from '../support/local-system.ts';

const ARTICLE = `Ferry line sold

The Ledger
4 March 2024

Tarn Ferries sold its northern line on 1 March 2024 for $3 million. It plans to sell its ships in May 2024.
Tarn Ferries will close its office on 30 April 2024.`;

describe('the manners of the API', () => {
  let system: LocalSystem;
  let topic: string;

  beforeAll(async () => {
    system = await startLocalSystem();
    await system.put('articles/ferry/ferry.txt', ARTICLE, { contentType: 'text/plain' });
    topic = (await system.call('POST', '/v1/topics', { body: { name: 'Tarn Ferries' } })).json.id;
    await system.drain();
  });
  afterAll(() => system.stop());

  it('names every unknown and every repeated parameter', async () => {
    const { status, json } = await system.call('GET', `/v1/topics/${topic}/timeline?limt=5&form=2025&status=planned`);
    expect([status, json.code]).toEqual([400, 'unknown-parameter']);
    expect(json.detail).toBe('limt is not known here; form is not known here.');
    expect(json.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['#/limt', '#/form']);
    const twice = await system.call('GET', '/v1/topics?limit=5&limit=6');
    expect(twice.json.detail).toBe('limit is given more than once.');
  });

  it.each(ROUTES.filter(({ method }) => method === 'GET'))(
    '$path knows no parameter of its own making',
    async (route) => {
      const { status, json } = await system.call('GET', `${route.path.replace('{id}', topic)}?colour=red`, {
        headers: { accept: '*/*' },
      });
      expect([status, json.code]).toEqual([400, 'unknown-parameter']);
    },
  );

  it('takes a parameter without a value as one that is not there, as forms send them', async () => {
    expect((await system.call('GET', `/v1/topics/${topic}/timeline?from=&to=&status=&q=&limit=`)).status).toBe(200);
  });

  it('tells all faults of a request at once, in plain words, each with its pointer', async () => {
    const body = { fileName: 'a/b', publishedAt: 'soon', url: 'ftp://a', publisher: 5, id: '..', colour: 'red' };
    const { status, json } = await system.call('POST', '/v1/uploads?dry=1', { body });
    expect([status, json.errors.length]).toEqual([400, 7]);
    expect(
      json.errors.map(({ pointer, ...fault }: { pointer: string; in: string }) => `${fault.in} ${pointer}`),
    ).toEqual([
      'query #/dry',
      'body #/fileName',
      'body #/publishedAt',
      'body #/url',
      'body #/publisher',
      'body #/id',
      'body #/colour',
    ]);
    for (const { detail } of json.errors) expect(detail).not.toMatch(/invalid|expected|received|zod|undefined/i);
    expect(json.errors[4].detail).toBe('publisher is to be a text');
    expect((await system.call('POST', '/v1/topics', { body: {} })).json.detail).toBe('name is missing.');
  });

  it('answers a method that an address does not take with those that it takes', async () => {
    const put = await system.call('PUT', `/v1/topics/${topic}`);
    expect([put.status, put.headers.allow]).toEqual([405, 'GET, HEAD, PATCH, DELETE, OPTIONS']);
    const options = await system.call('OPTIONS', '/v1/topics');
    expect([options.status, options.headers.allow, options.text]).toEqual([204, 'GET, HEAD, POST, OPTIONS', '']);
  });

  it.each(ROUTES.filter(({ method, access }) => method === 'GET' && access === 'read'))(
    'answers HEAD $path as GET, without the body',
    async ({ path }) => {
      const address = path.replace('{id}', topic);
      const ask = (method: string) => system.call(method, address, { headers: { accept: '*/*' } });
      const [get, head] = [await ask('GET'), await ask('HEAD')];
      expect({ ...head, text: '', json: null }).toEqual({ ...get, text: '', json: null });
      expect(head.text).toBe('');
    },
  );

  it('says what it can answer in to who takes none of it', async () => {
    const refused = await system.call('GET', '/v1/topics', { headers: { accept: 'image/png, text/csv' } });
    expect([refused.status, refused.json.code]).toEqual([406, 'not-acceptable']);
    expect(refused.json.detail).toBe('This address answers in application/json.');
    for (const accept of ['*/*', 'application/*', 'text/html, */*;q=0.1', ''])
      expect((await system.call('GET', '/v1/topics', { headers: { accept } })).status).toBe(200);
  });

  it('tells browsers on a page what went wrong', async () => {
    const missing = await system.call('GET', '/v1/topics/nowhere', { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect(missing.status).toBe(404);
    expect(missing.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', vary: 'accept' });
    expect(missing.text).toContain('<h1>Not Found</h1>');
  });
});
