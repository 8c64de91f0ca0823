import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalSystem, startLocalSystem } from '../../support/local-system.ts';

const ARTICLE = `Tarnwick Rail orders trains

The Ledger
4 March 2024

Tarnwick Rail ordered nine trains on 1 March 2024. The operator paid $90 million for them.
TRC sold a depot on 2 March 2024. The mayor of Ostmouth, Jane Holt, opened a school on 3 March 2024.`;

describe('the manners of topics', () => {
  let system: LocalSystem;
  beforeAll(async () => {
    system = await startLocalSystem();
    await system.put('articles/rail/rail.txt', ARTICLE, { contentType: 'text/plain' });
    await system.drain();
  });
  afterAll(() => system.stop());

  const post = async (body: object) => {
    const answer = await system.call('POST', '/v1/topics', { body });
    await system.drain();
    return answer;
  };
  const namesOf = async (path: string): Promise<string[]> =>
    (await system.call('GET', path)).json.topics.map(({ name }: { name: string }) => name);

  it('says how many articles and claims a new topic matches, and spells it as they do', async () => {
    const { status, json } = await post({ name: 'TARNWICK rail' });
    expect(json.name).toBe('Tarnwick Rail');
    expect(json.matches).toMatchObject({ articles: 1, because: null });
    expect(json.matches.claims).toBeGreaterThanOrEqual(2);
    expect([200, 201]).toContain(status);
  });

  it.each([
    ['Orlo Zeppelins', 'no-article'],
    ['Ostmouth School of Rail', 'no-claim'],
  ])('says why nothing matches %s', async (name, because) => {
    const { json } = await post({ name });
    expect(json.matches).toMatchObject({ claims: 0, because });
    await system.call('DELETE', `/v1/topics/${json.id}`);
  });

  it('adds the aliases of a second post', async () => {
    const first = await post({ name: 'Tarnwick Rail', aliases: ['Tarnwick Railways'] });
    const second = await post({ name: 'tarnwick rail', aliases: ['TRC', 'tarnwick railways'] });
    expect(second.json.id).toBe(first.json.id);
    expect(second.json.aliases).toEqual(['Tarnwick Railways', 'TRC']);
    const { json } = await system.call('GET', `/v1/topics/${first.json.id}/timeline`);
    expect(JSON.stringify(json.entries)).toContain('TRC sold a depot');
  });

  it('finds a renamed topic by its new name, and lets nobody else have it', async () => {
    const { id } = (await post({ name: 'Ostmouth' })).json;
    await system.call('PATCH', `/v1/topics/${id}`, { body: { name: 'Port of Ostmouth' } });
    await system.drain();
    const again = await post({ name: 'port of ostmouth' });
    expect([again.status, again.json.id]).toEqual([200, id]);
    const other = (await post({ name: 'Jane Holt' })).json.id;
    const taken = await system.call('PATCH', `/v1/topics/${other}`, { body: { name: 'Tarnwick Rail' } });
    expect([taken.status, taken.json.code]).toEqual([409, 'name-taken']);
  });

  it('gives a name free that a topic no longer has', async () => {
    const { id } = (await post({ name: 'Jane Holt' })).json;
    await system.call('PATCH', `/v1/topics/${id}`, { body: { name: 'Mayor Holt' } });
    await system.call('PATCH', `/v1/topics/${id}`, { body: { name: 'Jane Holt' } });
    const fresh = await post({ name: 'Mayor Holt' });
    expect(fresh.status).toBe(201);
    expect(fresh.json.id).not.toBe(id);
    await system.call('DELETE', `/v1/topics/${fresh.json.id}`);
  });

  it('searches names by words and the beginning of the last', async () => {
    expect(await namesOf('/v1/topics?q=tarn')).toEqual(['Tarnwick Rail']);
    expect(await namesOf('/v1/topics?q=rail+tarnwick')).toEqual(['Tarnwick Rail']);
    expect(await namesOf('/v1/topics?q=wick')).toEqual([]);
    expect((await system.call('GET', '/v1/topics?q=%21')).json.code).toBe('bad-search');
  });

  it('lists every topic on one page after many rebuilds of one', async () => {
    const names = (await namesOf('/v1/topics?limit=20')).toSorted();
    expect(names.length).toBeGreaterThan(1);
    for (let round = 0; round < 12; round++) {
      const text = ARTICLE.replace('nine trains', `${round + 10} trains`).replace(
        'Tarnwick Rail orders',
        `Round ${round}: Tarnwick Rail orders`,
      );
      await system.put(`articles/round-${round}/rail.txt`, text, { contentType: 'text/plain' });
      await system.drain();
    }
    const { json } = await system.call('GET', `/v1/topics?limit=${names.length}`);
    expect(json.topics.map(({ name }: { name: string }) => name).toSorted()).toEqual(names);
  });
});
