import { describe, expect, it } from 'vitest';
import { hasForeignHost, hasForeignOrigin, isFromPage } from '#infra/local/foreign.ts';

describe('hasForeignHost', () => {
  it.each(['127.0.0.1', '127.0.0.1:8080', 'localhost:8080', 'LOCALHOST'])('knows %s', (host) => {
    expect(hasForeignHost({ host })).toBe(false);
  });

  it.each([
    undefined,
    '',
    'rebound.example:8080',
    '127.0.0.1.rebound.example',
    'localhost.example:8080',
    '0.0.0.0:8080',
    '127.0.0.1:8080@rebound.example',
    '192.168.0.7:8080',
    'localhost:8080, rebound.example',
  ])('does not answer to %s', (host) => {
    expect(hasForeignHost({ host })).toBe(true);
  });
});

describe('hasForeignOrigin', () => {
  const host = '127.0.0.1:8080';

  it.each([
    {},
    { origin: 'http://127.0.0.1:8080' },
    { origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
  ])('lets through %o', (headers) => {
    expect(hasForeignOrigin({ host, ...headers })).toBe(false);
  });

  it.each([
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { origin: '' },
    { origin: 'http://127.0.0.1:3000' },
    { origin: 'http://localhost:8080' },
    { origin: 'https://127.0.0.1:8080' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'cross-site' },
  ])('tells %o', (headers) => {
    expect(hasForeignOrigin({ host, ...headers })).toBe(true);
  });
});

describe('isFromPage', () => {
  it('tells a browser by what only browsers send', () => {
    expect(isFromPage({ origin: 'http://127.0.0.1:8080' })).toBe(true);
    expect(isFromPage({ 'sec-fetch-site': 'same-origin' })).toBe(true);
    expect(isFromPage({ 'user-agent': 'curl/8', 'sec-fetch-mode': 'cors' })).toBe(false);
  });
});
