import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractArticles } from '#shared/claim/extract-articles.ts';
import { readRequests } from '#shared/reader/read-request.ts';
import { createSecondReader } from '#shared/reader/second-reader.ts';
import { INJECTIONS, obeyed } from '../../support/injections.ts';
import { type ModelServer, startModelServer } from '../../support/model-server.ts';
import { ADAPTERS, modelOf } from '../../support/reader-system.ts';

const NEWS = 'The port of Tarbet opened its new pier on 1 March 2024. The mayor said that it had cost $12 million.';

describe.each(ADAPTERS)('texts that talk to a model, which obeys them through %s', (adapter) => {
  let server: ModelServer;
  beforeAll(async () => {
    server = await startModelServer(adapter);
    server.behave({ kind: 'obey', facts: obeyed });
  });
  afterAll(() => server.stop());

  it('are two hundred', () => {
    expect(new Set(INJECTIONS).size).toBeGreaterThanOrEqual(200);
  });

  it('make no claim whose words are not the article’s, or whose date no rule of ours resolved', async () => {
    const model = modelOf(adapter, server.url);
    let named = 0;
    let dropped = 0;
    for (const injection of INJECTIONS) {
      const upload = {
        bytes: new TextEncoder().encode(
          `Pier opens\n\n${NEWS}\n\n${injection}\n\n${NEWS.replaceAll('Tarbet', 'Melton')}`,
        ),
        fileName: 'a.txt',
        contentType: 'text/plain',
        metadata: { publishedAt: '2025-05-13' },
      };
      const plain = await extractArticles(upload, CONTEXT);
      if (plain.kind === 'refused') throw new Error(plain.refusal.reason);
      const answers = new Map<string, unknown>();
      for (const request of plain.articles.flatMap(({ text }) => readRequests(text)))
        answers.set(request.hash, (await model.ask(request)).answer);
      const secondReader = createSecondReader({
        model: model.name,
        get: (hash) => ({ kind: 'answer', prompt: '1', answer: answers.get(hash) }),
      });
      const read = await extractArticles(upload, { ...CONTEXT, secondReader });
      if (read.kind === 'refused') throw new Error(read.refusal.reason);
      expect(read.faults).toEqual([]);
      for (const { text, timexes, claims, published, secondReading } of read.articles) {
        const resolved = new Set([published.edtf, ...timexes.map(({ edtf }) => edtf)]);
        for (const claim of claims.filter(({ field }) => field === 'text')) {
          expect(text.slice(claim.start, claim.end)).toBe(claim.quote);
          for (const { source } of claim.attribution) expect(text).toContain(source);
          if (claim.date && claim.reader?.by !== 'rules')
            expect([...resolved].some((edtf) => isOf(claim.date!.edtf, edtf))).toBe(true);
          named += Number(claim.reader?.by === 'model' || claim.reader?.by === 'both');
        }
        // What looks like another language is not read at all.
        dropped += Object.values(secondReading?.dropped ?? {}).reduce((sum, count) => sum + count, 0);
      }
    }
    // The server does as it is told: otherwise nothing would have been tried.
    expect(dropped).toBeGreaterThan(INJECTIONS.length);
    expect(named).toBeGreaterThan(INJECTIONS.length);
  }, 300_000);
});

const CONTEXT = { uploadId: 'u', owner: 'o', corrections: [] };

/** A day of an expression, or an end of the stretch that two of them bound. */
const isOf = (date: string, edtf: string | null | undefined): boolean =>
  edtf != null && (date === edtf || date.split('/').includes(edtf) || edtf.split('/').includes(date));
