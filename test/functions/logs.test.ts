import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type LocalSystem, startLocalSystem } from '../support/local-system.ts';

/** Words that stand in everything which people send and must stand in nothing that is written down. */
const CANARY = 'Zyxomma';

const ARTICLE = `${CANARY} line sold

The ${CANARY} Ledger
4 March 2024

${CANARY} sold its northern line on 1 March 2024 for $3 million. "We are glad," said ${CANARY} Holt.`;

describe('the logs of the whole line', () => {
  let system: LocalSystem;
  let written = '';

  beforeAll(async () => {
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation((chunk) => {
        written += chunk;
        return true;
      });
    system = await startLocalSystem(undefined, 'DEBUG');
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await system.stop();
  });

  it('tell what was done, and no word of what was sent', async () => {
    const metadata = { publisher: CANARY, url: `https://news.example/${CANARY}` };
    await system.put(`articles/one/${CANARY}.txt`, ARTICLE, { contentType: 'text/plain', metadata });
    await system.put(`articles/two/${CANARY}.html`, `%PDF-1.7 ${CANARY}`, { contentType: 'text/html' });
    await system.put(`articles/three/${CANARY}.json`, `{"headline": "${CANARY}`, { contentType: 'application/json' });
    await system.drain();
    const { id } = (await system.call('POST', '/v1/topics', { body: { name: CANARY } })).json;
    await system.drain();
    for (const path of [`/v1/topics/${id}/timeline?q=${CANARY}`, `/v1/claims?q=${CANARY}`, `/v1/topics/${CANARY}`])
      await system.call('GET', path);
    await system.call('POST', '/v1/extract', { body: { text: ARTICLE } });
    await system.call('POST', '/v1/extract', { rawBody: `{"text": "${CANARY}` });
    await system.call('POST', '/v1/uploads', { body: { fileName: `${CANARY}/.txt` } });
    const { handler: ingest } = await import('#functions/handlers/ingest.ts');
    const Records = [{ messageId: 'm', body: `no event: ${CANARY}` }];
    expect((await ingest({ Records } as never, {} as never)).batchItemFailures).toHaveLength(1);
    const all = written;
    expect(all).toContain('"message":"ingested"');
    expect(all).toContain('"message":"rebuilt"');
    expect(all).toContain('"Refused"');
    expect(all).toContain('"message":"fault"');
    expect(all.split('\n').filter((line) => line.includes(CANARY))).toEqual([]);
  });
});
