import { renderDocsPage } from '#shared/present/docs-page.ts';
import { describeApi } from '../contract/describe-api.ts';
import type { AnswerOf } from '../contract/typed.ts';

/** Whether the function runs; touches nothing. */
export const showHealth = async (): Promise<AnswerOf<'health'>> => ({
  headers: { 'cache-control': 'no-store' },
  body: { status: 'ok' },
});

/** The contract in OpenAPI 3.1, made from the route table and the schemas. */
export const showOpenApi = async (): Promise<AnswerOf<'openApi'>> => ({ body: describeApi() });

/** The contract as a page to read. */
export const showDocs = async (): Promise<AnswerOf<'docs'>> => ({
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: renderDocsPage(describeApi()),
});
