import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ModelError } from '#functions/reader/model.ts';
import { readAnswer } from '#shared/reader/proposal.ts';
import { readRequests } from '#shared/reader/read-request.ts';
import { type Behaviour, type ModelServer, startModelServer } from '../../support/model-server.ts';
import { ADAPTERS, modelOf } from '../../support/reader-system.ts';

const [REQUEST] = readRequests('The port of Tarbet opened its new pier on 1 March 2024. It cost $12 million.');
const FACT = {
  sentence: 0,
  clause: 'The port of Tarbet opened its new pier on 1 March 2024',
  date: { sentence: 0, words: 'on 1 March 2024' },
  status: 'happened',
  negated: false,
  source: null,
};

describe.each(ADAPTERS)('a model asked through %s', (adapter) => {
  let server: ModelServer;
  beforeAll(async () => {
    server = await startModelServer(adapter);
  });
  afterAll(() => server.stop());

  it('is told the instructions and the numbered sentences, and answers with facts', async () => {
    server.behave({ kind: 'facts', facts: [FACT] });
    const { answer, tokensIn, tokensOut } = await modelOf(adapter, server.url).ask(REQUEST!);
    expect(readAnswer(answer)).toEqual({ proposals: [FACT], misshapen: 0 });
    expect([tokensIn, tokensOut]).toEqual([900, 120]);
    expect(server.asked.at(-1)).toContain(
      '0: The port of Tarbet opened its new pier on 1 March 2024.\n1: It cost $12 million.',
    );
  });

  it('keeps of half an answer the half that has a shape', async () => {
    server.behave({ kind: 'facts', facts: [{ sentence: 0 }, FACT, 'a fact'] });
    const { answer } = await modelOf(adapter, server.url).ask(REQUEST!);
    expect(readAnswer(answer)).toEqual({ proposals: [FACT], misshapen: 2 });
  });

  it.each<[string, Behaviour, string, boolean]>([
    ['breaks off', { kind: 'cut' }, 'no-answer', false],
    ['will not answer', { kind: 'refuse' }, 'refused', false],
    ['says nothing', { kind: 'hang' }, 'timed-out', true],
    ['has too much to do', { kind: 'status', status: 429 }, 'throttled', true],
    ['is broken', { kind: 'status', status: 500 }, 'unavailable', true],
    ['lets nobody in', { kind: 'status', status: 403 }, 'refused', false],
  ])('that %s is an error with its reason', async (_, behaviour, trouble, passes) => {
    server.behave(behaviour);
    const error = await modelOf(adapter, server.url, 300)
      .ask(REQUEST!)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ModelError);
    expect(error).toMatchObject({ trouble, passes });
  });

  it('that nobody reaches is an error that passes', async () => {
    const gone = await startModelServer(adapter);
    await gone.stop();
    await expect(modelOf(adapter, gone.url).ask(REQUEST!)).rejects.toMatchObject({ trouble: 'unavailable' });
  });
});

describe('words instead of an answer', () => {
  let server: ModelServer;
  beforeAll(async () => {
    server = await startModelServer('openai');
  });
  afterAll(() => server.stop());

  it('are no answer through openai, but for JSON in a fence', async () => {
    const model = modelOf('openai', server.url);
    server.behave({ kind: 'words', words: 'Sure! Here are the facts.' });
    await expect(model.ask(REQUEST!)).rejects.toMatchObject({ trouble: 'no-answer', passes: false });
    server.behave({ kind: 'words', words: `\`\`\`json\n${JSON.stringify({ facts: [FACT] })}\n\`\`\`` });
    expect(readAnswer((await model.ask(REQUEST!)).answer)?.proposals).toEqual([FACT]);
  });

  it('are no answer where a tool was to be called', async () => {
    const bedrock = await startModelServer('bedrock');
    bedrock.behave({ kind: 'words', words: 'Sure!' });
    const { answer } = await modelOf('bedrock', bedrock.url).ask(REQUEST!);
    expect(readAnswer(answer)).toBeNull();
    await bedrock.stop();
  });
});
