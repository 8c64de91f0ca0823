import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { objectId } from '#shared/store/keys.ts';
import { type LocalSystem, startLocalSystem } from '../../support/local-system.ts';

const ARTICLE = `Quarry floods

The Ledger
4 March 2024

Water filled the quarry at Ennisdale on 1 March 2024. The owners plan to pump it out in May 2024.`;

describe('uploads', () => {
  let system: LocalSystem;
  beforeAll(async () => {
    system = await startLocalSystem();
    await system.put('articles/quarry/quarry.txt', ARTICLE, { contentType: 'text/plain' });
    await system.drain();
  });
  afterAll(() => system.stop());

  const askAgain = (id: string) => system.call('POST', '/v1/uploads', { body: { id, fileName: 'other.txt' } });
  const stateOf = async (id: string) => (await system.call('GET', `/v1/uploads/${id}`)).json;

  /** As its dead-letter consumer hears of a key that ingest gave up. */
  const giveUp = async (key: string) => {
    const { handler } = await import('#functions/handlers/dead-letters.ts');
    await handler({ Records: [{ messageId: 'm', body: JSON.stringify({ key }) }] } as never);
  };

  it('stay done when somebody asks for their place again and sends nothing', async () => {
    const before = await stateOf('quarry');
    expect(before.state).toBe('done');
    const { status, json } = await askAgain('quarry');
    expect([status, json.upload.fields.key]).toEqual([201, 'articles/quarry/quarry.txt']);
    expect(await stateOf('quarry')).toEqual(before);
  });

  it('wait for what was sent to their place until it is read', async () => {
    await askAgain('quarry');
    await system.put('articles/quarry/quarry.txt', ARTICLE.replaceAll('quarry', 'mine'), { contentType: 'text/plain' });
    expect((await stateOf('quarry')).state).toBe('waiting');
    await system.drain();
    expect((await stateOf('quarry')).state).toBe('done');
  });

  it('stay removed or refused until something is sent', async () => {
    await system.put('articles/pdf/a.pdf', '%PDF-1.7 and so on');
    await system.put('articles/taken/a.txt', ARTICLE, { contentType: 'text/plain' });
    await system.drain();
    await system.call('DELETE', '/v1/uploads/taken');
    await system.drain();
    for (const [id, state] of [
      ['pdf', 'refused'],
      ['taken', 'removed'],
    ] as const) {
      await askAgain(id);
      expect((await stateOf(id)).state).toBe(state);
    }
  });

  it('stay failed until something newer is sent', async () => {
    await system.put('articles/poison/a.txt', ARTICLE, { contentType: 'text/plain' });
    await new Promise((pause) => setTimeout(pause, 1100));
    await giveUp('articles/poison/a.txt');
    expect((await stateOf('poison')).state).toBe('failed');
    await askAgain('poison');
    expect((await stateOf('poison')).state).toBe('failed');
    await system.put('articles/poison/a.txt', `${ARTICLE} Pumps came.`, { contentType: 'text/plain' });
    expect((await stateOf('poison')).state).toBe('waiting');
    await system.drain();
    expect((await stateOf('poison')).state).toBe('done');
  });

  it.each(['.', '..', 'a.', 'nul', '%2e%2e', '\u0024{filename}'])('have no id %j', async (id) => {
    const { status, json } = await system.call('POST', '/v1/uploads', { body: { fileName: 'a.txt', id } });
    expect([status, json.code]).toEqual([400, 'bad-body']);
    expect(json.detail).toMatch(/^id /);
  });

  it.each(['\u0024{filename}', 'a.txt ', 'nul.txt', 'a\u2028b.txt', 'a.'])(
    'have no file named %j',
    async (fileName) => {
      const { status, json } = await system.call('POST', '/v1/uploads', { body: { fileName } });
      expect([status, json.code]).toEqual([400, 'bad-body']);
      expect(json.detail).toMatch(/^fileName /);
    },
  );

  it('take nothing in a media type that a form would expand', async () => {
    const contentType = 'text/html; name=\u0024{filename}';
    const { json } = await system.call('POST', '/v1/uploads', { body: { fileName: 'a.html', contentType } });
    expect(json.code).toBe('bad-body');
  });

  it('are known by their object where their key names nothing that can be asked for', async () => {
    for (const key of ['articles/my report/a.txt', 'articles/two%2e/a.txt']) {
      await system.put(key, ARTICLE, { contentType: 'text/plain' });
      await system.drain();
      expect((await stateOf(objectId(key))).state).toBe('done');
    }
  });

  it('refuse a form for a key that no form can send', async () => {
    await system.put('articles/odd/\u0024{filename}', ARTICLE, { contentType: 'text/plain' });
    await system.drain();
    const { status, json } = await askAgain('odd');
    expect([status, json.code]).toEqual([409, 'unsendable-key']);
  });
});
