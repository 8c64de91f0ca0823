import { describe, expect, it } from 'vitest';
import { findRoute, routeKeyOf } from '#functions/routes/find-route.ts';

describe('findRoute', () => {
  it.each([
    ['GET', '/', 'GET /'],
    ['GET', '/v1/topics', 'GET /v1/topics'],
    ['GET', '/v1/topics/suggested', 'GET /v1/topics/suggested'],
    ['PATCH', '/v1/topics/suggested', 'PATCH /v1/topics/{id}'],
    ['GET', '/v1/topics/abc', 'GET /v1/topics/{id}'],
    ['GET', '/v1/topics/abc/timeline.csv', 'GET /v1/topics/{id}/timeline.csv'],
    ['GET', '/v1/topics/', '$default'],
    ['POST', '/v1/topics/', '$default'],
    ['GET', '/v1/topics//timeline', '$default'],
    ['PUT', '/v1/topics', '$default'],
    ['GET', '//', '$default'],
    ['GET', '/v1/topics/a/b/timeline', '$default'],
  ])('%s %s → %s', (method, path, key) => {
    expect(routeKeyOf(findRoute(method, path))).toBe(key);
  });
});
