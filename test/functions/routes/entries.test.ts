import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '#shared/timeline/timeline.ts';
import { type LocalSystem, startLocalSystem } from '../../support/local-system.ts';

const article = (headline: string, day: string, text: string): string => `${headline}\n\nThe Ledger\n${day}\n\n${text}`;

const ARTICLES = [
  article(
    'Calder Mills burns down',
    '4 March 2024',
    'A fire destroyed Calder Mills on 2 March 2024. Calder Mills employed 300 people.',
  ),
  article(
    'Arson at Calder Mills',
    '9 March 2024',
    'Police arrested a man on 8 March 2024 over the fire that burned down Calder Mills on 2 March 2024.',
  ),
  article(
    'Looking back',
    '2 June 2024',
    'Calder Mills reopened on 1 June 2024. A blaze gutted Calder Mills on 2 March 2024.',
  ),
];

describe('entries', () => {
  let system: LocalSystem;
  let topic: string;

  beforeAll(async () => {
    system = await startLocalSystem();
    for (const [index, text] of ARTICLES.entries())
      await system.put(`articles/mill${index}/a.txt`, text, { contentType: 'text/plain' });
    topic = (await system.call('POST', '/v1/topics', { body: { name: 'Calder Mills' } })).json.id;
    await system.drain();
  });
  afterAll(() => system.stop());

  const entries = async (query = ''): Promise<Entry[]> =>
    (await system.call('GET', `/v1/topics/${topic}/timeline?limit=100${query}`)).json.entries;
  const entryOf = async (day: string): Promise<Entry> =>
    (await entries()).filter(({ date }) => date?.edtf === day).toSorted((a, b) => b.claimCount - a.claimCount)[0]!;
  const correct = async (id: string, body: unknown) => {
    const answer = await system.call('PATCH', `/v1/entries/${id}`, { body });
    await system.drain();
    return answer;
  };

  it('has one entry for the fire, with all who tell of it', async () => {
    const fire = await entryOf('2024-03-02');
    expect(fire.articles).toHaveLength(3);
    expect((await system.call('GET', `/v1/entries/${fire.id}`)).json.id).toBe(fire.id);
  });

  it('lists the claims of an entry by pages', async () => {
    const fire = await entryOf('2024-03-02');
    const first = (await system.call('GET', `/v1/entries/${fire.id}/claims?limit=2`)).json;
    const second = (await system.call('GET', first.next)).json;
    expect([...first.claims, ...second.claims].map(({ id }: { id: string }) => id)).toEqual(
      fire.claims.map(({ id }) => id),
    );
    expect(second.next).toBeUndefined();
  });

  it('takes other words from a person, through rebuilds, and gives them back', async () => {
    const fire = await entryOf('2024-03-02');
    expect((await correct(fire.id, { statement: 'Calder Mills burned down.', note: 'shorter' })).status).toBe(202);
    expect((await entryOf('2024-03-02')).statement).toBe('Calder Mills burned down.');
    await system.put('articles/other/a.txt', article('Notes', '3 June 2024', 'Calder Mills has a new roof.'), {});
    await system.drain();
    expect((await entryOf('2024-03-02')).statement).toBe('Calder Mills burned down.');
    await correct(fire.id, { statement: null });
    expect((await entryOf('2024-03-02')).statement).toBe(fire.statement);
  });

  it('takes claims out of an entry and puts them back', async () => {
    const fire = await entryOf('2024-03-02');
    const last = fire.claims.at(-1)!.id;
    await correct(fire.id, { separate: [last] });
    expect((await entryOf('2024-03-02')).claims.map(({ id }) => id)).not.toContain(last);
    await correct(fire.id, { separate: null });
    expect((await entryOf('2024-03-02')).claims.map(({ id }) => id)).toContain(last);
  });

  it('merges two entries, and both ids lead to the one', async () => {
    const [arrest, reopening] = [await entryOf('2024-03-08'), await entryOf('2024-06-01')];
    await correct(arrest.id, { mergeWith: reopening.id });
    const [one, other] = await Promise.all(
      [arrest.id, reopening.id].map(async (id) => (await system.call('GET', `/v1/entries/${id}`)).json),
    );
    expect(one.id).toBe(other.id);
    expect(one.claimCount).toBe(arrest.claimCount + reopening.claimCount);
    await correct(arrest.id, { mergeWith: null });
    expect((await entryOf('2024-06-01')).id).toBe(reopening.id);
  });

  it('hides an entry and shows it again', async () => {
    const arrest = await entryOf('2024-03-08');
    await correct(arrest.id, { hidden: true });
    expect((await entries()).map(({ id }) => id)).not.toContain(arrest.id);
    await correct(arrest.id, { hidden: false });
    expect((await entries()).map(({ id }) => id)).toContain(arrest.id);
  });

  it.each([
    [{ mergeWith: 'nothing-known' }, 404, 'not-found'],
    [{ separate: [] }, 400, 'bad-body'],
    [{ statement: '' }, 400, 'bad-body'],
    [{}, 400, 'bad-body'],
  ])('refuses %j', async (body, status, code) => {
    const answer = await correct((await entryOf('2024-03-02')).id, body);
    expect([answer.status, answer.json.code]).toEqual([status, code]);
  });

  it('shows what was known on a day', async () => {
    expect(await entries('&asOf=2024-03-01')).toEqual([]);
    const early = await entries('&asOf=2024-03-05');
    expect(early.flatMap(({ claims }) => claims.map(({ date }) => date?.edtf))).not.toContain('2024-03-08');
    expect((await entries('&asOf=2024-12-31')).map(({ id }) => id)).toEqual((await entries()).map(({ id }) => id));
  });

  it('keeps ids and decisions through a merge of topics', async () => {
    const fire = await entryOf('2024-03-02');
    await correct(fire.id, { statement: 'It burned.' });
    const into = (await system.call('POST', '/v1/topics', { body: { name: 'Calder fire' } })).json.id;
    await system.drain();
    expect((await system.call('POST', `/v1/topics/${topic}/merge`, { body: { into } })).json.id).toBe(into);
    await system.drain();
    const found = (await system.call('GET', `/v1/entries/${fire.id}`)).json;
    expect([found.topicId, found.statement]).toEqual([into, 'It burned.']);
    expect((await system.call('GET', `/v1/topics/${topic}`)).json.id).toBe(into);
  });
});
