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

  it('answers who has it by 304 from the version alone, in whatever encoding it came', async () => {
    for (const path of [`/v1/topics/${topic}/timeline`, `/v1/topics/${topic}/timeline.csv`, `/v1/topics/${topic}`]) {
      const accept = { accept: '*/*' };
      const first = await system.call('GET', path, { headers: { ...accept, 'accept-encoding': 'br' } });
      const again = await system.call('GET', path, { headers: { ...accept, 'if-none-match': first.headers.etag! } });
      expect([first.status, again.status, again.text, again.headers.etag]).toEqual([200, 304, '', first.headers.etag]);
      // A browser would put the policy of a 304 in the place of the page's own.
      expect(again.headers['content-security-policy']).toBeUndefined();
    }
  });

  it('gives a page and data of one address tags of their own', async () => {
    const tags = new Set<string>();
    const { entries } = (await system.call('GET', `/v1/topics/${topic}/timeline`)).json;
    for (const path of [`/v1/topics/${topic}/timeline`, `/v1/entries/${entries[0].id}`])
      for (const accept of ['text/html', 'application/json'])
        tags.add((await system.call('GET', path, { headers: { accept } })).headers.etag!);
    expect(tags.size).toBe(4);
  });

  it('lets caches keep a stretch of a version for ever and what is newest for seconds', async () => {
    const first = await system.call('GET', `/v1/topics/${topic}/timeline?limit=1`);
    expect(first.headers['cache-control']).toMatch(/^public, max-age=0, s-maxage=5/);
    const second = await system.call('GET', first.json.next);
    expect(second.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const page = await system.call('GET', first.json.next, { headers: { accept: 'text/html' } });
    expect(page.headers['cache-control']).toMatch(/^public, max-age=0/);
  });

  it('leads on, back and to the first page', async () => {
    const first = await system.call('GET', `/v1/topics/${topic}/timeline?limit=1`);
    const second = await system.call('GET', first.json.next);
    const linksOf = (link = '') =>
      Object.fromEntries([...link.matchAll(/<([^>]+)>; rel="(\w+)"/g)].map(([, address, rel]) => [rel, address]));
    expect(Object.keys(linksOf(first.headers.link))).toEqual(['next']);
    const { first: start, prev, next } = linksOf(second.headers.link);
    expect(next).toBe(second.json.next);
    for (const address of [start, prev])
      expect((await system.call('GET', address!)).json.entries).toEqual(first.json.entries);
    const third = await system.call('GET', next!);
    expect((await system.call('GET', linksOf(third.headers.link).prev!)).json.entries).toEqual(second.json.entries);
  });

  it('shows what is overdue to who filters for it, as pages write it', async () => {
    const { json } = await system.call('GET', `/v1/topics/${topic}/timeline?status=overdue`);
    const planned = await system.call('GET', `/v1/topics/${topic}/timeline?status=planned`);
    const due = (await system.call('GET', `/v1/topics/${topic}/due`)).json.overdue;
    expect(json.entries.length).toBeGreaterThan(0);
    expect(json.entries).toEqual(due);
    expect(json.total).toBe(json.entries.length);
    expect(planned.json.entries).toEqual(expect.arrayContaining(json.entries));
  });

  it('overwrites no decision that its author has not seen', async () => {
    const { entries } = (await system.call('GET', `/v1/topics/${topic}/timeline`)).json;
    const claim = entries[0].claims[0];
    const places = [`/v1/claims/${claim.id}`, `/v1/articles/${claim.articleId}`, `/v1/entries/${entries[0].id}`];
    for (const path of places) {
      const { etag } = (await system.call('GET', path)).headers;
      const change = (note: string) => system.call('PATCH', path, { body: { note }, headers: { 'if-match': etag! } });
      const [taken, late] = [await change('first'), await change('second')];
      expect([path, taken.status, late.status, late.json.code]).toEqual([path, 202, 412, 'changed-meanwhile']);
      expect(taken.headers).toMatchObject({ 'retry-after': '1', location: expect.stringMatching(/^\/v1\//) });
      const fresh = (await system.call('GET', path)).headers.etag!;
      expect(fresh).not.toBe(etag);
      expect(
        (await system.call('PATCH', path, { body: { note: 'third' }, headers: { 'if-match': fresh } })).status,
      ).toBe(202);
    }
    const { etag } = (await system.call('GET', `/v1/topics/${topic}`)).headers;
    const rename = () =>
      system.call('PATCH', `/v1/topics/${topic}`, { body: { aliases: ['Tarn'] }, headers: { 'if-match': etag! } });
    expect([(await rename()).status, (await rename()).status]).toEqual([200, 412]);
    expect((await system.call('DELETE', `/v1/topics/${topic}`, { headers: { 'if-match': etag! } })).status).toBe(412);
    expect(
      (await system.call('PATCH', `/v1/topics/${topic}`, { body: { aliases: [] }, headers: { 'if-match': '*' } }))
        .status,
    ).toBe(200);
    await system.drain();
  });

  it('shows the contract to people, and finds in it what they look for', async () => {
    const ask = async (path: string) => (await system.call('GET', path, { headers: { accept: 'text/html' } })).text;
    const whole = await ask('/docs');
    for (const words of ['<h2>Timelines</h2>', 'id="getTimeline"', 'href="#TimelinePage"', 'id="TimelinePage"'])
      expect(whole).toContain(words);
    const found = await ask('/docs?q=whose+day+has+passed');
    expect(found).toContain('id="listDue"');
    expect(found).not.toContain('id="createUpload"');
  });

  it('tells offsets in code points, too, to who counts as Python does', async () => {
    const text = '😀 Tarn Ferries sold its northern line on 1 March 2024 for $3 million.';
    const body = { text, publishedAt: '2024-03-04', codePoints: true };
    const [article] = (await system.call('POST', '/v1/extract', { body })).json.articles;
    const [claim] = article.claims;
    const wordsAt = ({ start, end }: { start: number; end: number }) => [...text].slice(start, end).join('');
    expect(wordsAt(claim.codePoints)).toBe(claim.quote);
    for (const each of [claim.focus, ...claim.figures, ...claim.entities, ...article.timexes])
      expect(wordsAt(each.codePoints)).toBe(text.slice(each.start, each.end));
    const { entries } = (await system.call('GET', `/v1/topics/${topic}/timeline`)).json;
    const { id, articleId } = entries[0].claims[0];
    expect((await system.call('GET', `/v1/claims/${id}?codePoints=1`)).json).toHaveProperty('codePoints.start');
    expect((await system.call('GET', `/v1/claims/${id}`)).json).not.toHaveProperty('codePoints');
    const stored = (await system.call('GET', `/v1/articles/${articleId}?codePoints=1`)).json;
    expect(stored.timexes[0]).toHaveProperty('codePoints.end');
  });
});
