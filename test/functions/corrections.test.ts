import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '#functions/routes/index.ts';
import { readRequest } from '#functions/routes/request.ts';
import { type LocalSystem, startLocalSystem } from '../support/local-system.ts';

const article = (sentences: string): string => `Harbour opens new pier

The Ledger
13 March 2024

${sentences}`;
const OPENED = 'The port of Ostmouth opened its new pier on 1 March 2024.';
const PLANS = 'Ostmouth plans to close the old pier in May.';

describe('corrections by people', () => {
  let system: LocalSystem;
  const put = async (sentences: string): Promise<void> => {
    await system.put('articles/pier/pier.txt', article(sentences), { contentType: 'text/plain' });
    await system.drain();
  };
  const claims = async (): Promise<{ id: string; quote: string; status: string; date: { edtf: string } | null }[]> => {
    const [{ id }] = (await system.call('GET', '/v1/uploads/pier')).json.articles;
    return (await system.call('GET', `/v1/articles/${id}`)).json.claims;
  };
  const claimAbout = async (words: string) => (await claims()).find(({ quote }) => quote.includes(words));
  const correct = async (id: string, body: object): Promise<number> => {
    const { status } = await system.call('PATCH', `/v1/claims/${id}`, { body });
    await system.drain();
    return status;
  };
  const listed = async () => (await system.call('GET', '/v1/uploads/pier/corrections')).json.corrections;

  beforeAll(async () => {
    system = await startLocalSystem();
    await put(`${OPENED} ${PLANS}`);
  });
  afterAll(() => system.stop());

  it('gives a claim another date and status, and says so with the reason', async () => {
    const { id } = (await claimAbout('opened'))!;
    expect(await correct(id, { date: '2024-03-02', status: 'planned', note: 'the port log' })).toBe(202);
    expect(await claimAbout('opened')).toMatchObject({ id, date: { edtf: '2024-03-02' }, status: 'planned' });
    const why = (await system.call('GET', `/v1/claims/${id}/why`)).json;
    expect(why.date.because).toMatch(/^A person gave this date, 2 March 2024, on .*, because: “the port log”\.$/);
    expect(why.status.because).toContain('A person gave this status');
    expect(why.decided).toMatchObject([{ why: 'the port log', date: '2024-03-02', status: 'planned' }]);
  });

  it('holds in a new version that still has the words', async () => {
    await put(`The mayor cut the ribbon. ${OPENED}`);
    expect(await claimAbout('opened')).toMatchObject({ date: { edtf: '2024-03-02' }, status: 'planned' });
    expect(await listed()).toMatchObject([{ words: OPENED, why: 'the port log', by: null, state: 'applied' }]);
  });

  it('is listed as orphaned where a new version has the words no more, and holds again when they come back', async () => {
    await put(PLANS);
    expect(await listed()).toMatchObject([
      { words: OPENED, decided: { date: '2024-03-02', status: 'planned' }, state: 'orphaned' },
    ]);
    await put(`${OPENED} ${PLANS}`);
    expect(await claimAbout('opened')).toMatchObject({ date: { edtf: '2024-03-02' } });
    expect((await listed())[0].state).toBe('applied');
  });

  it('takes a decision back with null', async () => {
    const { id } = (await claimAbout('opened'))!;
    await correct(id, { date: null, status: null });
    expect(await claimAbout('opened')).toMatchObject({ date: { edtf: '2024-03-01' }, status: 'happened' });
    expect((await listed())[0].state).toBe('taken back');
  });

  it('hides a claim in later versions too, until it is shown again', async () => {
    const { id } = (await claimAbout('plans to close'))!;
    await correct(id, { hidden: true, note: 'the plan was a rumour' });
    expect(await claimAbout('plans to close')).toBeUndefined();
    await put(`${PLANS} ${OPENED}`);
    expect(await claimAbout('plans to close')).toBeUndefined();
    expect((await system.call('GET', `/v1/claims/${id}`)).status).toBe(410);
    expect((await listed()).find((each: { id: string }) => each.id === id)).toMatchObject({
      words: PLANS,
      why: 'the plan was a rumour',
      state: 'applied',
    });
    await correct(id, { hidden: false });
    expect(await claimAbout('plans to close')).toMatchObject({ id });
  });

  it('writes nothing for a claim that never was', async () => {
    const { id } = (await claimAbout('opened'))!;
    const made = `${id.slice(0, id.lastIndexOf('-'))}-0000000000000000`;
    expect(await correct(made, { hidden: true })).toBe(410);
    expect((await listed()).map((each: { id: string }) => each.id)).not.toContain(made);
  });

  it('knows who asks from the gateway', () => {
    const by = (authorizer?: object): string | null =>
      readRequest(
        {
          rawPath: '/',
          rawQueryString: '',
          headers: {},
          requestContext: { authorizer },
        } as unknown as APIGatewayProxyEventV2,
        ROUTES[0]!,
      ).by;
    expect(by({ iam: { userArn: 'arn:aws:iam::1:user/ann' } })).toBe('arn:aws:iam::1:user/ann');
    expect(by({ jwt: { claims: { sub: 'u-1', email: 'ann@ledger.example' } } })).toBe('ann@ledger.example');
    expect(by()).toBeNull();
  });
});
