import { parseAtomFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalSystem, startLocalSystem } from '../../support/local-system.ts';

const ARTICLE = `Ostmouth opens new pier

The Ledger
4 March 2024

The port of Ostmouth opened its new pier on 1 March 2024. The port of Ostmouth plans to close the old pier on 5 May 2024.`;
const LATER = `Ostmouth sells its ferry

Harbour Post
20 May 2024

The port of Ostmouth sold its ferry to Arlen on 16 May 2024. The port of Ostmouth opened its new pier on 1 March 2024.`;

describe('what changed in a timeline', () => {
  let system: LocalSystem;
  let topic: string;
  const changes = async (query = '') => (await system.call('GET', `/v1/topics/${topic}/changes${query}`)).json;

  beforeAll(async () => {
    system = await startLocalSystem();
    await system.put('articles/one/one.txt', ARTICLE, { contentType: 'text/plain' });
    await system.drain();
    topic = (await system.call('POST', '/v1/topics', { body: { name: 'Ostmouth' } })).json.id;
    await system.drain();
  }, 120_000);
  afterAll(() => system.stop());

  it('is nothing without a version, and says from which to go on', async () => {
    const { version, changes: none, next } = await changes();
    expect(none).toEqual([]);
    expect(next).toBe(`/v1/topics/${topic}/changes?since=${encodeURIComponent(version)}`);
    expect((await system.call('GET', next)).json.changes).toEqual([]);
  });

  it('is what was added and what got more claims, and why; then what is gone', async () => {
    const { version: first } = await changes();
    await system.put('articles/two/two.txt', LATER, { contentType: 'text/plain' });
    await system.drain();
    const since = `?since=${encodeURIComponent(first)}`;
    const { changes: later, version: second } = await changes(since);
    const told = later.map(({ kind, entry }: { kind: string; entry: { date: { edtf: string } } }) => [
      kind,
      entry.date.edtf,
    ]);
    expect(told).toContainEqual(['added', '2024-05-16']);
    expect(told).toContainEqual(['changed', '2024-03-01']);
    const changed = later.find(({ kind }: { kind: string }) => kind === 'changed');
    expect(changed.why.join()).toContain('1 more claim');
    const { text, headers } = await system.call('GET', `/v1/topics/${topic}/changes${since}`, {
      headers: { accept: 'application/atom+xml', host: 'dateline.example' },
    });
    expect(headers['content-type']).toBe('application/atom+xml');
    const { entries = [], links = [] } = parseAtomFeed(text);
    expect(entries).toHaveLength(later.length);
    expect(links.find(({ rel }) => rel === 'self')?.href).toBe(
      `http://dateline.example/v1/topics/${topic}/changes${since}`,
    );
    await system.call('DELETE', '/v1/uploads/two');
    await system.drain();
    const { changes: last } = await changes(`?since=${encodeURIComponent(second)}`);
    expect(last.filter(({ kind }: { kind: string }) => kind === 'gone')).toMatchObject([
      { entry: { date: { edtf: '2024-05-16' } }, toldBy: null },
    ]);
  });

  it('is refused for a version that is kept no more', async () => {
    expect((await system.call('GET', `/v1/topics/${topic}/changes?since=none`)).status).toBe(410);
  });
});
