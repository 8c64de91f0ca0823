import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { line, lineWithin } from '#functions/line.ts';
import { extract } from '#functions/routes/extract.ts';
import { MOST_STEPS } from '#shared/text/effort.ts';
import { requestOf } from '../simulator/readers.ts';
import { ORDINARY } from '../support/dear-texts.ts';
import { type LocalSystem, startLocalSystem } from '../support/local-system.ts';

/** English, and an expression of time for each three bytes of it: more of them than any upload may hold. */
const DEAR = ORDINARY.make(5000) + 'Q1 '.repeat(900_000);
const PUBLISHED = '2025-05-13';
const CONTEXT = { uploadId: 'u', owner: 'o', corrections: [] };

describe('an upload that is too dear', () => {
  let system: LocalSystem;
  beforeAll(async () => {
    system = await startLocalSystem();
  });
  afterAll(() => system.stop());

  it('is refused, with what was measured, and holds nobody up', { timeout: 300_000 }, async () => {
    const options = { contentType: 'text/plain', metadata: { 'published-at': PUBLISHED } };
    await system.put('articles/dear/dear.txt', DEAR, options);
    await system.drain();
    const { json } = await system.call('GET', '/v1/uploads/dear');
    expect(json).toMatchObject({ state: 'refused', reason: 'too-complex', articles: [] });
    expect(json.detail).toContain(`more than ${MOST_STEPS} steps`);
    expect(json.detail).toMatch(/\d+ words, 9\d{5} expressions of time, 0 clauses and 0 events/);
    // A newer version of it is read like any other.
    await system.put('articles/dear/dear.txt', ORDINARY.make(2000), options);
    await system.drain();
    expect((await system.call('GET', '/v1/uploads/dear')).json.state).toBe('done');
  });

  it('is a problem of the request that asks for a dry run', { timeout: 300_000 }, async () => {
    const { status, headers, json } = await system.call('POST', '/v1/extract', {
      body: { text: DEAR, publishedAt: PUBLISHED },
    });
    expect([status, headers['content-type']]).toEqual([422, 'application/problem+json']);
    expect(json).toMatchObject({ status: 422, code: 'too-complex' });
    expect(json.detail).toContain(`more than ${MOST_STEPS} steps`);
  });
});

describe('lineWithin', () => {
  const upload = {
    bytes: new TextEncoder().encode(ORDINARY.make(400_000)),
    fileName: 'a.txt',
    contentType: 'text/plain',
    metadata: { publishedAt: PUBLISHED },
  };

  it('gives up what takes too long, as a last resort', async () => {
    const extracted = await lineWithin(0.1).extractArticles(upload, CONTEXT);
    expect(extracted).toMatchObject({ kind: 'refused', refusal: { reason: 'too-complex' } });
    expect(extracted.kind === 'refused' && extracted.refusal.detail).toMatch(/^Reading it takes too long: \d+ words/);
    const request = requestOf({}, { text: ORDINARY.make(400_000), publishedAt: PUBLISHED });
    await expect(extract(request, { line: lineWithin(0.1), log: () => {} })).rejects.toMatchObject({
      statusCode: 422,
      code: 'too-complex',
    });
  });

  it('changes nothing of what is read in time', async () => {
    const short = { ...upload, bytes: upload.bytes.slice(0, 20_000) };
    expect(await lineWithin(600).extractArticles(short, CONTEXT)).toEqual(await line.extractArticles(short, CONTEXT));
  });
});
