import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '#functions/routes/index.ts';
import { type Genuine, headers, hostileRequests } from '../support/hostile-requests.ts';
import { type Called, type LocalSystem, startLocalSystem } from '../support/local-system.ts';

const RUNS = process.env.PROVE ? 100_000 : process.env.FUZZ ? 20_000 : 2000;
const SEED = 20_261_128;
/** For a busy machine; a quarter of a millisecond of processor time a request is usual. */
const MOST_MS = 60_000 + RUNS * 30;

const ARTICLE = `Ferry line sold

The Ledger
4 March 2024

Tarn Ferries sold its northern line on 1 March 2024 for $3 million. It plans to sell its ships in May 2024.`;

describe('hostile requests', () => {
  let system: LocalSystem;
  let genuine: Genuine;

  beforeAll(async () => {
    system = await startLocalSystem();
    await system.put('articles/ferry/ferry.txt', ARTICLE, { contentType: 'text/plain' });
    const topic = (await system.call('POST', '/v1/topics', { body: { name: 'Tarn Ferries' } })).json.id;
    await system.drain();
    const { entries } = (await system.call('GET', `/v1/topics/${topic}/timeline`)).json;
    const claims = entries.flatMap((entry: { claims: { id: string; articleId: string }[] }) => entry.claims);
    const ids = [topic, 'ferry', entries[0].id, claims[0].id, claims[0].articleId, claims[0].id.slice(0, 16)];
    genuine = { topic, upload: 'ferry', ids };
  });
  afterAll(() => system.stop());

  /** Everything that a request could have changed. */
  const everything = async (): Promise<string> => {
    const topics = (await system.call('GET', '/v1/topics')).json.topics as { id: string }[];
    const paths = topics.flatMap(({ id }) => [`/v1/topics/${id}`, `/v1/topics/${id}/timeline`]);
    const rest = ['/v1/topics', '/v1/articles', '/v1/uploads/ferry', '/v1/uploads/ferry/corrections'];
    return (await Promise.all([...rest, ...paths].map((path) => system.call('GET', path))))
      .map(({ text }) => text)
      .join();
  };

  const expectRefusal = (
    { status, json, headers: answered, text }: Called,
    { method, statuses }: { readonly method: string; readonly statuses: readonly number[] },
  ) => {
    // Hostile headers may ask for what the address has not, or for a page.
    expect([...statuses, 406]).toContain(status);
    expect(answered['cache-control']).toBe('no-store');
    if (method === 'HEAD') return expect(text).toBe('');
    if (answered['content-type']?.startsWith('text/html')) return expect(text).toMatch(/<code>[a-z-]+<\/code>/);
    expect(json).toMatchObject({ status, code: expect.stringMatching(/^[a-z-]+$/), detail: expect.any(String) });
    expect(answered['content-type']).toBe('application/problem+json');
    expect(text).not.toMatch(/node_modules|functions\/|\bat [A-Za-z.]+ \(/);
  };

  it(
    `are refused with a code, ${RUNS} of them (seed ${SEED}), and change nothing`,
    async () => {
      const before = await everything();
      const refused: Record<string, number> = {};
      await fc.assert(
        fc.asyncProperty(hostileRequests(genuine), async ({ kind, method, path, statuses, ...options }) => {
          expectRefusal(await system.call(method, path, options), { method, statuses });
          refused[kind] = (refused[kind] ?? 0) + 1;
        }),
        { numRuns: RUNS, seed: SEED },
      );
      await system.drain();
      expect(await everything()).toBe(before);
      expect(Object.keys(refused).length).toBeGreaterThanOrEqual(15);
      console.log(`hostile requests refused: ${JSON.stringify(refused)}`);
    },
    MOST_MS,
  );

  it(
    `with any headers and any query, readers get an answer below 500, ${RUNS / 100} times (seed ${SEED})`,
    async () => {
      const reading = ROUTES.filter(({ method }) => method === 'GET');
      const query = fc.dictionary(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.string({ unit: 'binary', maxLength: 12 }),
        {
          maxKeys: 3,
        },
      );
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...reading), headers, query, async ({ path }, sent, asked) => {
          const search = new URLSearchParams(asked).toString();
          const answer = await system.call('GET', `${path.replace('{id}', genuine.topic)}?${search}`, {
            headers: sent,
          });
          expect(answer.status).toBeLessThan(500);
          expect(Object.values(answer.headers).join()).not.toMatch(/[\r\n]/);
        }),
        { numRuns: RUNS / 100, seed: SEED },
      );
    },
    MOST_MS,
  );
});
