import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ModelServer, startModelServer } from '../../support/model-server.ts';
import { ADAPTERS, modelOf, type ReaderSystem, startReaderSystem } from '../../support/reader-system.ts';

const KEY = 'articles/one/pier.txt';
const TEXT = `Harbour opens again

The port of Tarbet opened its new pier on 1 March 2024. Everybody loves a pier, and nobody minds the rain. The port authority said on Monday that it would close the old one in June. A ferry has since been named.`;
const PIER = {
  sentence: 1,
  clause: 'The port of Tarbet opened its new pier on 1 March 2024',
  date: { sentence: 1, words: '1 March 2024' },
  status: 'happened',
  negated: false,
  source: null,
};
const CLOSING = {
  sentence: 3,
  clause: 'it would close the old one in June',
  date: { sentence: 3, words: 'in June' },
  status: 'planned',
  negated: false,
  source: { sentence: 3, words: 'The port authority' },
};
const GUESSED = { ...PIER, clause: 'The pier was opened by the mayor of Tarbet' };

describe.each(ADAPTERS)('an article that a model reads through %s', (adapter) => {
  let server: ModelServer;
  let system: ReaderSystem;
  beforeEach(async () => {
    [server, system] = [await startModelServer(adapter), await startReaderSystem()];
    server.behave({ kind: 'facts', facts: [PIER, CLOSING, GUESSED] });
  });
  afterEach(async () => {
    await server.stop();
    await system.stop();
  });
  const read = async () => (await system.articlesOf(KEY))[0]!;

  it('is read by the rules at once, and by both when the model has answered', async () => {
    const functions = system.withModel(modelOf(adapter, server.url));
    await system.put(KEY, TEXT);
    await functions.ingest(KEY);
    expect((await read()).secondReading).toMatchObject({ state: 'waiting' });
    expect((await read()).claims.length).toBeGreaterThan(0);
    await functions.drain();
    const { claims, secondReading } = await read();
    expect(secondReading).toMatchObject({ state: 'read', dropped: { 'clause not in its sentence': 1 } });
    const told = claims.map(({ quote, date, status, reader }) => [quote.slice(0, 12), date?.edtf, status, reader?.by]);
    expect(told).toContainEqual(['The port of ', '2024-03-01', 'happened', 'both']);
    expect(told).toContainEqual(['The port aut', '2025-06', 'planned', 'both']);
    for (const { quote } of claims) expect(TEXT).toContain(quote);
  });

  it('is asked about once, however often it is delivered or read again', async () => {
    const functions = system.withModel(modelOf(adapter, server.url));
    await system.put(KEY, TEXT);
    await system.put(KEY, TEXT);
    await functions.drain();
    await functions.ingest(KEY);
    await functions.drain();
    expect(server.asked.length).toBe(1);
    const before = await read();
    await system.put('articles/two/pier.txt', TEXT);
    await functions.drain();
    expect(server.asked.length).toBe(1);
    expect((await read()).claims).toEqual(before.claims);
  });

  it('is asked about in new words only when somebody wants it, new articles at once', async () => {
    const model = modelOf(adapter, server.url);
    const old = system.withModel(model, ['1']);
    await system.put(KEY, TEXT);
    await old.drain();
    const now = system.withModel(model, ['2', '1']);
    await now.ingest(KEY);
    await now.drain();
    expect(server.asked.length).toBe(1);
    expect((await read()).secondReading).toMatchObject({ prompt: '1', state: 'read' });
    await system.put('articles/three/a.txt', TEXT.replaceAll('Tarbet', 'Melton'));
    await now.drain();
    expect(server.asked.length).toBe(2);
    await now.ask({ key: KEY, again: true });
    await now.drain();
    expect(server.asked.length).toBe(3);
    expect((await read()).secondReading).toMatchObject({ prompt: '2', state: 'read' });
  });

  it('stays as the rules read it where the budget is spent, and is read later when asked for', async () => {
    const model = modelOf(adapter, server.url);
    const poor = system.withModel(model, undefined, { tokens: 10, dollars: 1, dollarsIn: 3, dollarsOut: 15 });
    await system.put(KEY, TEXT);
    await poor.drain();
    expect(server.asked.length).toBe(0);
    expect((await read()).secondReading).toMatchObject({ state: 'over-budget' });
    expect((await read()).claims.length).toBeGreaterThan(0);
    const rich = system.withModel(model);
    await rich.ingest(KEY);
    await rich.drain();
    expect(server.asked.length).toBe(0);
    await rich.ask({ key: KEY, again: true });
    await rich.drain();
    expect((await read()).secondReading).toMatchObject({ state: 'read' });
  });

  it('is read again with all that was left open, and nothing else is asked', async () => {
    const model = modelOf(adapter, server.url);
    await system.put('articles/two/b.txt', TEXT.replaceAll('Tarbet', 'Melton'));
    await system.withModel(model).drain();
    await system.put(KEY, TEXT);
    await system.withModel(model, undefined, { tokens: 10, dollars: 1, dollarsIn: 3, dollarsOut: 15 }).drain();
    expect(server.asked.length).toBe(1);
    expect(await system.readAgain()).toBe(2);
    await system.withModel(model).drain();
    expect(server.asked.length).toBe(2);
    expect((await read()).secondReading).toMatchObject({ state: 'read' });
  });

  it('counts what was used, not what was set aside', async () => {
    const functions = system.withModel(modelOf(adapter, server.url), undefined, {
      tokens: 4000,
      dollars: 1,
      dollarsIn: 3,
      dollarsOut: 15,
    });
    await system.put(KEY, TEXT);
    await functions.drain();
    expect((await read()).secondReading).toMatchObject({ state: 'read' });
    expect(await functions.spending.reserve({ tokensIn: 4000 - 900 - 120, tokensOut: 0 })).toBe(true);
    expect(await functions.spending.reserve({ tokensIn: 1, tokensOut: 0 })).toBe(false);
  });

  it.each([429, 500])('is asked about again after HTTP %s, and given up after some times', async (status) => {
    const functions = system.withModel(modelOf(adapter, server.url));
    await system.put(KEY, TEXT);
    await functions.ingest(KEY);
    server.behave({ kind: 'status', status });
    const message = system.readers.splice(0)[0]!;
    await expect(functions.ask(message)).rejects.toThrow('gave no answer');
    expect((await read()).secondReading).toMatchObject({ state: 'waiting' });
    expect(await functions.ask(message, { isLast: true, hasTime: () => true })).toMatchObject({ failed: 1 });
    await functions.drain();
    expect((await read()).secondReading).toMatchObject({ state: 'failed' });
    server.behave({ kind: 'facts', facts: [PIER] });
    await functions.ask({ ...message, again: true });
    await functions.drain();
    expect((await read()).secondReading).toMatchObject({ state: 'read' });
  });

  it.each([{ kind: 'cut' }, { kind: 'refuse' }, { kind: 'words', words: 'No.' }] as const)(
    'stays as the rules read it where the model %o',
    async (behaviour) => {
      const functions = system.withModel(modelOf(adapter, server.url));
      server.behave(behaviour);
      await system.put(KEY, TEXT);
      await functions.drain();
      expect((await read()).secondReading).toMatchObject({ state: 'failed' });
      expect((await read()).claims.length).toBeGreaterThan(0);
    },
  );

  it('is left to who asks already', async () => {
    const functions = system.withModel(modelOf(adapter, server.url));
    await system.put(KEY, TEXT);
    await functions.ingest(KEY);
    const [message] = system.readers.splice(0);
    const both = await Promise.all([functions.ask(message!), functions.ask(message!)]);
    expect(both.reduce((sum, { answered }) => sum + answered, 0)).toBe(1);
    expect(server.asked.length).toBe(1);
    // Who found it taken comes back, in case the other died of it.
    expect(system.readers).toEqual([{ key: KEY, again: false }]);
    await functions.drain();
    expect(server.asked.length).toBe(1);
  });

  it('goes on later where there is no time', async () => {
    const functions = system.withModel(modelOf(adapter, server.url));
    await system.put(KEY, TEXT);
    await functions.ingest(KEY);
    const [message] = system.readers.splice(0);
    await functions.ask(message!, { isLast: false, hasTime: () => false });
    expect(system.readers).toEqual([{ key: KEY, again: false }]);
    await functions.drain();
    expect((await read()).secondReading).toMatchObject({ state: 'read' });
  });
});
