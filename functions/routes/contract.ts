import { renderDocsPage } from '#shared/present/docs-page.ts';
import { describeApi } from '../openapi.ts';
import type { Answer } from './request.ts';

/** Whether the function runs; touches nothing. */
export const showHealth = async (): Promise<Answer> => ({
  headers: { 'cache-control': 'no-store' },
  body: { status: 'ok' },
});

/** The contract in OpenAPI 3.1, made from the route table and the schemas. */
export const showOpenApi = async (): Promise<Answer> => ({ body: describeApi() });

/** The contract as a page to read. */
export const showDocs = async (): Promise<Answer> => ({
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: renderDocsPage(describeApi()),
});
