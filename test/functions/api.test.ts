import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalSystem, startLocalSystem } from '../support/local-system.ts';

const ARTICLE = `Harbour opens new pier

The Ledger
4 March 2024

The port of Ostmouth opened its new pier on 1 March 2024. The pier cost $12 million.
The first ferry left Ostmouth on 2 March 2024 with 80 passengers.
The port plans to close the old pier on 30 April 2024. Ostmouth has 300 boats.
Mayor Jane Holt said on Saturday that the old pier would be torn down in May.`;

describe('the API', () => {
  let system: LocalSystem;

  beforeAll(async () => {
    system = await startLocalSystem();
    await system.put('articles/pier/pier.txt', ARTICLE, { contentType: 'text/plain' });
    await system.drain();
  });
  afterAll(() => system.stop());

  const createTopic = async (name: string) => {
    const made = await system.call('POST', '/v1/topics', { body: { name } });
    await system.drain();
    return made;
  };

  const BAD: readonly (readonly [
    method: string,
    path: string,
    rawBody: string | undefined,
    status: number,
    code: string,
  ])[] = [
    ['POST', '/v1/extract', undefined, 400, 'no-body'],
    ['POST', '/v1/extract', '{"text": "a"', 400, 'malformed-json'],
    ['POST', '/v1/extract', '{"text": "a", "html": "b"}', 400, 'bad-body'],
    ['POST', '/v1/extract', '{"text": ""}', 422, 'empty'],
    ['POST', '/v1/extract', '{"text": "Words.", "publishedAt": "tomorrow"}', 400, 'bad-body'],
    ['POST', '/v1/extract', JSON.stringify({ text: 'x'.repeat(4 * 1024 * 1024 + 1) }), 413, 'too-large'],
    ['POST', '/v1/uploads', undefined, 400, 'no-body'],
    ['POST', '/v1/uploads', '{"fileName": "a/b.txt"}', 400, 'bad-body'],
    ['POST', '/v1/uploads', '{"fileName": "a.txt", "url": "javascript:alert(1)"}', 400, 'bad-body'],
    ['POST', '/v1/topics', '{"name": " "}', 400, 'bad-body'],
    ['POST', '/v1/topics', '{"name": "A", "colour": "red"}', 400, 'bad-body'],
    ['GET', '/v1/topics/unknown', undefined, 404, 'not-found'],
    ['GET', '/v1/topics/unknown/timeline', undefined, 404, 'not-found'],
    ['GET', '/v1/uploads/unknown', undefined, 404, 'not-found'],
    ['GET', '/v1/claims/unknown', undefined, 404, 'not-found'],
    ['GET', '/v1/articles/unknown-and-long-enough-to-split', undefined, 404, 'not-found'],
    ['GET', '/v1/nothing', undefined, 404, 'not-found'],
    ['DELETE', '/v1/topics', undefined, 405, 'method-not-allowed'],
    ['GET', '/v1/topics?limit=0', undefined, 400, 'bad-limit'],
    ['GET', '/v1/topics?limit=101', undefined, 400, 'bad-limit'],
    ['GET', '/v1/topics?cursor=forged', undefined, 400, 'bad-cursor'],
    ['GET', '/v1/claims', undefined, 400, 'no-subject'],
    ['GET', '/v1/claims/%E0%A4%A', undefined, 400, 'bad-address'],
  ];

  it.each(BAD)('%s %s with %s is %i %s', async (method, path, rawBody, status, code) => {
    const answer = await system.call(method, path, rawBody === undefined ? {} : { rawBody });
    expect([answer.status, answer.json.code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('extracts without storing', async () => {
    const { json } = await system.call('POST', '/v1/extract', {
      body: { text: 'The bridge at Lenz fell on Monday.', publishedAt: '2024-03-13' },
    });
    expect(json.articles).toHaveLength(1);
    expect(json.articles[0].text).toBe('The bridge at Lenz fell on Monday.');
    expect(json.articles[0].claims[0]).toMatchObject({ date: { edtf: '2024-03-11' }, status: 'happened' });
    expect((await system.call('GET', '/v1/claims?q=Lenz')).json.claims).toEqual([]);
  });

  it('tells the state of an upload', async () => {
    expect((await system.call('GET', '/v1/uploads/pier')).json).toMatchObject({
      state: 'done',
      articles: [{ headline: 'Harbour opens new pier' }],
    });
  });

  it('creates a topic once, reaching back over what is stored', async () => {
    const first = await createTopic('Ostmouth');
    expect(first.status).toBe(201);
    const second = await system.call('POST', '/v1/topics', { body: { name: 'OSTMOUTH' } });
    expect([second.status, second.json.id]).toEqual([200, first.json.id]);
    const { json } = await system.call('GET', `/v1/topics/${first.json.id}/timeline`);
    expect(json.topic.state).toBe('ready');
    expect(json.entries.map((entry: { date: { edtf: string } | null }) => entry.date?.edtf)).toContain('2024-03-01');
  });

  it('pages through a timeline by its cursors, each entry once, and refuses them elsewhere', async () => {
    const { id } = (await createTopic('Ostmouth')).json;
    const whole = (await system.call('GET', `/v1/topics/${id}/timeline?limit=100`)).json.entries;
    const seen: string[] = [];
    let path: string | undefined = `/v1/topics/${id}/timeline?limit=1`;
    let cursor = '';
    while (path) {
      const { json } = await system.call('GET', path);
      seen.push(...json.entries.map((entry: { id: string }) => entry.id));
      path = json.next;
      cursor = new URLSearchParams(path?.split('?')[1]).get('cursor') ?? cursor;
    }
    expect(seen).toEqual(whole.map((entry: { id: string }) => entry.id));
    const elsewhere = await system.call('GET', `/v1/topics/${id}/timeline?status=planned&cursor=${cursor}`);
    expect(elsewhere.json.code).toBe('bad-cursor');
  });

  it('answers 304 to who has the bytes', async () => {
    const first = await system.call('GET', '/v1/topics');
    const again = await system.call('GET', '/v1/topics', { headers: { 'if-none-match': first.headers.etag! } });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('lists what was planned and is overdue', async () => {
    const { id } = (await createTopic('Ostmouth')).json;
    const { json } = await system.call('GET', `/v1/topics/${id}/due?on=2024-06-01`);
    expect(json.overdue.map((entry: { date: { edtf: string } }) => entry.date.edtf)).toContain('2024-04-30');
  });

  it('moves the dates that hang on a corrected publication date, and back', async () => {
    const [{ id }] = (await system.call('GET', '/v1/uploads/pier')).json.articles;
    const datesOf = async () =>
      (await system.call('GET', `/v1/articles/${id}`)).json.claims.map(
        (claim: { id: string; date: { edtf: string } | null; saidOn: { edtf: string } | null }) => [
          claim.id,
          claim.date?.edtf,
          claim.saidOn?.edtf,
        ],
      );
    const before = await datesOf();
    await system.call('PATCH', `/v1/articles/${id}`, { body: { publishedAt: '2024-03-11' } });
    await system.drain();
    const after = await datesOf();
    expect(after.map(([claim]: [string]) => claim)).toEqual(before.map(([claim]: [string]) => claim));
    expect(before.flat()).toContain('2024-03-02');
    expect(after.flat()).toContain('2024-03-09');
    expect(after.flat()).toContain('2024-03-01');
    await system.call('PATCH', `/v1/articles/${id}`, { body: { publishedAt: null } });
    await system.drain();
    expect(await datesOf()).toEqual(before);
  });

  it('merges topics, follows the old id and ends retired ones in 410', async () => {
    const [kept, merged] = [(await createTopic('Ostmouth')).json.id, (await createTopic('Jane Holt')).json.id];
    await system.call('PATCH', `/v1/topics/${merged}`, { body: { mergeInto: kept } });
    await system.drain();
    expect((await system.call('GET', `/v1/topics/${merged}`)).json).toMatchObject({ id: kept, aliases: ['Jane Holt'] });
    const { id } = (await createTopic('Pier')).json;
    expect((await system.call('DELETE', `/v1/topics/${id}`)).status).toBe(204);
    expect((await system.call('GET', `/v1/topics/${id}`)).json.code).toBe('gone');
  });

  it('removes an upload and all that came of it, and takes it back', async () => {
    await system.put('articles/gone/gone.txt', ARTICLE.replaceAll('Ostmouth', 'Westmouth'), {
      contentType: 'text/plain',
    });
    await system.drain();
    const { id } = (await createTopic('Westmouth')).json;
    const entriesOf = async () => (await system.call('GET', `/v1/topics/${id}/timeline`)).json.entries;
    const before = await entriesOf();
    expect(before.length).toBeGreaterThan(0);
    expect((await system.call('DELETE', '/v1/uploads/gone')).status).toBe(202);
    await system.drain();
    expect((await system.call('GET', '/v1/uploads/gone')).json.state).toBe('removed');
    expect(await entriesOf()).toEqual([]);
    await system.put('articles/gone/gone.txt', ARTICLE.replaceAll('Ostmouth', 'Westmouth'), {
      contentType: 'text/plain',
    });
    await system.drain();
    expect(await entriesOf()).toEqual(before);
  });

  it('refuses a file that is no article, says why, and reads its neighbours', async () => {
    await system.put('articles/pdf/page.html', Buffer.from('%PDF-1.7 and so on'), { contentType: 'text/html' });
    await system.put('articles/broken/bytes.txt', Buffer.from([0xc3, 0x28, 0x00, 0x01, 0x02, 0xff]), {
      contentType: 'text/plain',
    });
    await system.put('articles/beside/pier.txt', ARTICLE.replaceAll('Ostmouth', 'Eastmouth'), {
      contentType: 'text/plain',
    });
    await system.drain();
    expect((await system.call('GET', '/v1/uploads/pdf')).json).toMatchObject({
      state: 'refused',
      reason: 'unsupported-format',
    });
    expect((await system.call('GET', '/v1/uploads/broken')).json).toMatchObject({
      state: 'refused',
      reason: 'invalid-encoding',
    });
    expect((await system.call('GET', '/v1/uploads/beside')).json.state).toBe('done');
  });

  it('describes each of its routes', async () => {
    const { json } = await system.call('GET', '/openapi.json');
    expect(json.openapi).toBe('3.1.0');
    expect(Object.keys(json.paths)).toContain('/v1/topics/{id}/timeline');
  });
});
