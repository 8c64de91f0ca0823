import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { readArticles } from '#shared/article/read-articles.ts';
import { hostOf, isLoopback } from './support/no-network.ts';

describe('the suite', () => {
  it('opens no socket to elsewhere', async () => {
    expect(() => connect(80, 'example.com')).toThrow('a test opened a socket to example.com');
    expect(() => connect({ host: '192.0.2.1', port: 80 })).toThrow('192.0.2.1');
    await expect(fetch('http://192.0.2.1/')).rejects.toThrow();
  });

  it.each([
    [[80], 'localhost'],
    [[80, 'example.com'], 'example.com'],
    [[{ host: 'example.com', port: 80 }], 'example.com'],
    [[[{ host: 'example.com', port: 80 }, null]], 'example.com'],
    [['/tmp/socket'], 'localhost'],
    [[{ path: '/tmp/socket' }], 'localhost'],
  ])('tells whom %j connects to: %s', (args, host) => {
    expect(hostOf(args)).toBe(host);
  });

  it.each(['127.0.0.1', 'localhost', '::1'])('knows %s as this machine', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  it('reads a page full of addresses without following any', async () => {
    const there = 'http://192.0.2.1/x';
    const links = `<script src="${there}"></script><link rel="stylesheet" href="${there}"><img src="${there}"><iframe src="${there}"></iframe><object data="${there}"></object><meta property="og:image" content="${there}">`;
    const page = `<!doctype html><html><head>${links}</head><body>${links}<h1>Crane falls into basin</h1><p>${'The harbour was closed on Monday after a crane fell. '.repeat(5)}</p></body></html>`;
    const result = await readArticles({
      bytes: new TextEncoder().encode(page),
      fileName: 'a.html',
      contentType: null,
      metadata: { url: 'http://192.0.2.1/' },
    });
    expect(result.kind).toBe('articles');
  });
});
