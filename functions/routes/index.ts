import { TIMELINE_FORMATS } from '#shared/present/timeline-formats.ts';
import type { Route } from './route.ts';

const api = (method: Route['method'], path: string, name: Route['name'], access: Route['access'] = 'read'): Route => ({
  method,
  path,
  name,
  function: 'api',
  access,
});

/** Every route of the API: what the gateways, the handlers and the stack are made from. */
export const ROUTES: readonly Route[] = [
  api('GET', '/', 'startPage'),
  api('GET', '/healthz', 'health'),
  api('GET', '/openapi.json', 'openApi'),
  api('GET', '/docs', 'docs'),
  { method: 'POST', path: '/v1/extract', name: 'extract', function: 'extract', access: 'write' },
  api('POST', '/v1/uploads', 'createUpload', 'write'),
  api('GET', '/v1/uploads/{id}', 'getUpload'),
  api('DELETE', '/v1/uploads/{id}', 'deleteUpload', 'write'),
  api('GET', '/v1/uploads/{id}/corrections', 'listCorrections', 'write'),
  api('GET', '/v1/export', 'exportAll', 'write'),
  api('GET', '/v1/articles', 'listArticles'),
  api('GET', '/v1/articles/{id}', 'getArticle'),
  api('PATCH', '/v1/articles/{id}', 'correctArticle', 'write'),
  api('DELETE', '/v1/articles/{id}', 'hideArticle', 'write'),
  api('GET', '/v1/claims', 'listClaims'),
  api('GET', '/v1/claims/{id}', 'getClaim'),
  api('GET', '/v1/claims/{id}/why', 'explainClaim'),
  api('PATCH', '/v1/claims/{id}', 'correctClaim', 'write'),
  api('GET', '/v1/topics', 'listTopics'),
  api('POST', '/v1/topics', 'createTopic', 'write'),
  api('GET', '/v1/topics/suggested', 'listSuggestedTopics'),
  api('GET', '/v1/topics/{id}', 'getTopic'),
  api('PATCH', '/v1/topics/{id}', 'changeTopic', 'write'),
  api('DELETE', '/v1/topics/{id}', 'retireTopic', 'write'),
  api('POST', '/v1/topics/{id}/merge', 'mergeTopic', 'write'),
  api('GET', '/v1/topics/{id}/due', 'listDue'),
  api('GET', '/v1/topics/{id}/changes', 'listChanges'),
  api('GET', '/v1/topics/{id}/timeline', 'getTimeline'),
  ...TIMELINE_FORMATS.map(({ extension }) => api('GET', `/v1/topics/{id}/timeline${extension}`, 'exportTimeline')),
  api('GET', '/v1/entries/{id}', 'getEntry'),
  api('GET', '/v1/entries/{id}/claims', 'listEntryClaims'),
  api('PATCH', '/v1/entries/{id}', 'correctEntry', 'write'),
];
