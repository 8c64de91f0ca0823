import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOOPBACK, listeningSockets } from '../../support/listening-sockets.ts';
import { type Started, startDateline, stopDateline } from '../../support/started-dateline.ts';

describe.skipIf(process.platform !== 'linux')('npm start', () => {
  let dateline: Started;

  beforeAll(async () => {
    dateline = await startDateline({ DATA_DIR: 'memory' }, 'npm');
  });
  afterAll(() => stopDateline(dateline));

  it('listens on loopback and nowhere else', () => {
    const sockets = listeningSockets(dateline.process.pid!);
    expect(sockets.map(({ port }) => port)).toContain(Number(new URL(dateline.base).port));
    // The gateway, the table and the door before bucket and queues.
    expect(sockets).toHaveLength(3);
    expect(sockets.filter(({ address }) => !LOOPBACK.includes(address))).toEqual([]);
  });

  it('lets no page of another origin write at any of its ports, and no page at all into table and bucket', async () => {
    const gateway = Number(new URL(dateline.base).port);
    const foreign = { origin: 'https://elsewhere.example' };
    for (const { port } of listeningSockets(dateline.process.pid!))
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
        const answer = await fetch(`http://127.0.0.1:${port}/v1/topics`, { method, headers: foreign });
        expect([port, method, answer.status]).toEqual([port, method, 403]);
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
        if (port === gateway) continue;
        const read = await fetch(`http://127.0.0.1:${port}/`, { headers: foreign });
        expect(read.status).toBe(403);
      }
  });
});
