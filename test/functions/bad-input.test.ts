import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '#functions/routes/index.ts';
import { type Called, type LocalSystem, startLocalSystem } from '../support/local-system.ts';

const ARTICLE = `Ferry line sold

The Ledger
4 March 2024

Tarn Ferries sold its northern line on 1 March 2024 for $3 million. It plans to sell its ships in May 2024.`;

/** Half of a character that UTF-16 writes in two. */
const HALF = '\ud800';
const LONG = 'a'.repeat(3000);

describe('what is wrong with a request', () => {
  let system: LocalSystem;
  let topic: string;

  beforeAll(async () => {
    system = await startLocalSystem();
    await system.put('articles/ferry/ferry.txt', ARTICLE, { contentType: 'text/plain' });
    topic = (await system.call('POST', '/v1/topics', { body: { name: 'Tarn Ferries' } })).json.id;
    await system.drain();
  });
  afterAll(() => system.stop());

  const expectProblem = (answer: Called, status: number, code: string) => {
    expect([answer.status, answer.json?.code]).toEqual([status, code]);
    expect(answer.headers).toMatchObject({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
    expect(
      Object.keys(answer.json)
        .filter((name) => name !== 'errors')
        .toSorted(),
    ).toEqual(['code', 'detail', 'status', 'title', 'type']);
    expect(answer.json.title).not.toBe('Error');
  };

  const withId = ROUTES.filter(({ path }) => path.includes('{id}'));
  const bodyOf: Readonly<Record<string, unknown>> = {
    changeTopic: { name: 'Tarn' },
    correctArticle: { hidden: true },
    correctClaim: { hidden: true },
    correctEntry: { hidden: true },
    mergeTopic: { into: 'x' },
  };

  it.each(withId)('$method $path knows nothing of an id that was never given', async ({ method, path, name }) => {
    const texts = new Set<string>();
    for (const id of ['x', 'unknown-and-long-enough', LONG, '%F0%9F%98%80'.repeat(20), '%00', '..%2f..', '__proto__']) {
      const answer = await system.call(method, path.replace('{id}', id), { body: bodyOf[name] });
      expectProblem(answer, 404, 'not-found');
      texts.add(answer.text);
    }
    expect(texts.size).toBe(1);
  });

  it.each(withId)('$method $path refuses a broken percent sequence', async ({ method, path }) => {
    expectProblem(await system.call(method, path.replace('{id}', '%E0%A4%A')), 400, 'bad-address');
  });

  const withBody = ROUTES.filter(({ method }) => method === 'POST' || method === 'PATCH');
  const NO_OBJECTS = ['null', '[]', '5', '"words"', 'true', '{}', '{"unheard": 1}', '{"__proto__": {"name": "A"}}'];

  it.each(withBody)('$method $path asks for a JSON object', async ({ method, path }) => {
    const address = path.replace('{id}', topic);
    expectProblem(await system.call(method, address), 400, 'no-body');
    for (const rawBody of ['{', '{"name": "a"', 'name=a', '\u0000', '{"a": NaN}', `{"name": "${HALF}"}`, '[1,]'])
      expectProblem(await system.call(method, address, { rawBody }), 400, 'malformed-json');
    for (const type of ['', 'text/plain', 'application/x-www-form-urlencoded', 'text/plain; application/json'])
      expectProblem(
        await system.call(method, address, { rawBody: '{}', headers: { 'content-type': type } }),
        415,
        'not-json',
      );
    for (const rawBody of NO_OBJECTS) expectProblem(await system.call(method, address, { rawBody }), 400, 'bad-body');
    const rawBody = JSON.stringify({ name: 'x'.repeat(4 * 1024 * 1024) });
    expectProblem(await system.call(method, address, { rawBody }), 413, 'too-large');
  });

  it.each([...new Set(ROUTES.map(({ path }) => path))])('%s takes only its methods', async (path) => {
    const known = ROUTES.filter((route) => leadsTo(route.path, path)).map(({ method }) => method as string);
    for (const method of ['GET', 'POST', 'PATCH', 'DELETE', 'PUT'].filter((each) => !known.includes(each)))
      expectProblem(await system.call(method, path.replace('{id}', topic)), 405, 'method-not-allowed');
  });

  it('takes no address that only looks like one of the table', async () => {
    for (const path of ['/v1/topics/', `/v1/topics/${topic}/`, '/v1/extract/', '//v1/topics', '/V1/topics'])
      expectProblem(await system.call('POST', path, { body: { name: 'Sly', text: 'a' } }), 404, 'not-found');
  });

  const FIELDS: readonly (readonly [method: string, path: string, body: unknown, field: string])[] = [
    ['POST', '/v1/extract', { text: 5 }, 'text'],
    ['POST', '/v1/extract', { text: 'a', capturedAt: '34 minutes ago' }, 'capturedAt'],
    ['POST', '/v1/extract', { text: 'a', url: 'javascript:alert(1)' }, 'url'],
    ['POST', '/v1/extract', { text: 'a', contentType: 'text/plain\r\nx-evil: 1' }, 'contentType'],
    ['POST', '/v1/uploads', { fileName: '' }, 'fileName'],
    ['POST', '/v1/uploads', { fileName: '..' }, 'fileName'],
    ['POST', '/v1/uploads', { fileName: 'a\u0007.txt' }, 'fileName'],
    ['POST', '/v1/uploads', { fileName: 'lmth\u202e.txt' }, 'fileName'],
    ['POST', '/v1/uploads', { fileName: 'a.txt', contentType: 'text/html\n' }, 'contentType'],
    ['POST', '/v1/uploads', { fileName: 'a.txt', id: '../b' }, 'id'],
    ['POST', '/v1/uploads', { fileName: 'a.txt', publishedAt: '2025-02-30' }, 'publishedAt'],
    [
      'POST',
      '/v1/uploads',
      { fileName: 'a.txt', url: `https://a.example/${'b'.repeat(1980)}`, publisher: 'é'.repeat(100) },
      'url',
    ],
    ['POST', '/v1/topics', { name: '!!!' }, 'name'],
    ['POST', '/v1/topics', { name: 'a'.repeat(201) }, 'name'],
    ['POST', '/v1/topics', { name: 'A', aliases: Array(51).fill('b') }, 'aliases'],
    ['PATCH', '/v1/topics/{id}', { mergeInto: LONG }, 'mergeInto'],
    ['PATCH', '/v1/topics/{id}', { aliases: [''] }, 'aliases.0'],
    ['PATCH', '/v1/claims/{id}', { status: 'true' }, 'status'],
    ['PATCH', '/v1/claims/{id}', { date: 'soon' }, 'date'],
    ['PATCH', '/v1/articles/{id}', { publishedAt: 'yesterday' }, 'publishedAt'],
  ];

  it.each(FIELDS)('%s %s with %o names the field %s', async (method, path, body, field) => {
    const answer = await system.call(method, path.replace('{id}', topic), { body });
    expectProblem(answer, 400, 'bad-body');
    expect(answer.json.detail.startsWith(field)).toBe(true);
  });

  const QUERIES: readonly (readonly [query: string, code: string])[] = [
    ['limit=0', 'bad-limit'],
    ['limit=101', 'bad-limit'],
    ['limit=-1', 'bad-limit'],
    ['limit=1.5', 'bad-limit'],
    ['limit=1e1', 'bad-limit'],
    ['limit=%31%00', 'bad-limit'],
    ['top=0', 'bad-limit'],
    ['top=ten', 'bad-limit'],
    ['from=soon', 'bad-date'],
    ['to=2025-13', 'bad-date'],
    ['asOf=2025-02-30', 'bad-date'],
    ['asOf=2025/..', 'bad-date'],
    ['status=true', 'bad-status'],
    ['order=up', 'bad-order'],
    ['cursor=forged', 'bad-cursor'],
    [`cursor=x.${encodeURIComponent('é'.repeat(22))}`, 'bad-cursor'],
  ];

  it.each(QUERIES)('the timeline refuses ?%s as %s', async (query, code) => {
    for (const extension of ['', '.csv', '.ics'])
      expectProblem(await system.call('GET', `/v1/topics/${topic}/timeline${extension}?${query}`), 400, code);
  });

  it.each([
    ['/v1/claims', 'no-subject'],
    ['/v1/claims?q=%00', 'no-subject'],
    ['/v1/claims?q=ferry&limit=0', 'bad-limit'],
    ['/v1/claims?q=ferry&status=true', 'bad-status'],
    ['/v1/claims?q=ferry&from=soon', 'bad-date'],
    ['/v1/claims?q=ferry&cursor=forged', 'bad-cursor'],
    ['/v1/articles?limit=0', 'bad-limit'],
    ['/v1/articles?cursor=forged', 'bad-cursor'],
    ['/v1/topics/suggested?limit=999', 'bad-limit'],
    ['/?limit=0', 'bad-limit'],
  ])('GET %s is %s', async (path, code) => {
    expectProblem(await system.call('GET', path, { headers: { accept: '*/*' } }), 400, code);
  });

  it('knows no topic of a long name, wherever it is asked for', async () => {
    expectProblem(await system.call('GET', `/v1/claims?topic=${LONG}`), 404, 'not-found');
  });

  it('answers every invented request below 500 or not at all', async () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('limit', 'cursor', 'q', 'asOf', '%', '..'),
    );
    const request = fc.record({
      route: fc.constantFrom(...ROUTES.filter(({ method }) => method === 'GET')),
      id: fc.oneof(word.map(encodeURIComponentSafely), fc.constant(topic)),
      query: fc.array(
        fc.tuple(
          fc.constantFrom(
            'limit',
            'cursor',
            'q',
            'from',
            'to',
            'asOf',
            'status',
            'top',
            'entity',
            'speaker',
            'on',
            'topic',
          ),
          word,
        ),
        { maxLength: 3 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ route, id, query }) => {
        const search = query.map(([name, value]) => `${name}=${encodeURIComponentSafely(value)}`).join('&');
        const { status } = await system.call('GET', `${route.path.replace('{id}', id || 'x')}?${search}`);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 500 },
    );
  });
});

/** Whether a path is one that a route takes, also with a word in the place of an id. */
const leadsTo = (route: string, path: string): boolean =>
  route === path ||
  (route.endsWith('{id}') && path.startsWith(route.slice(0, -4)) && !path.slice(route.length - 4).includes('/'));

const encodeURIComponentSafely = (text: string): string => encodeURIComponent(text.toWellFormed());
