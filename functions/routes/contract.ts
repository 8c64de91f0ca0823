import { renderDocsPage } from '#shared/present/docs-page.ts';
import { checkRequest } from '../contract/check-request.ts';
import { describeApi } from '../contract/describe-api.ts';
import type { AnswerOf } from '../contract/typed.ts';
import type { Request } from './request.ts';
import type { ApiPorts } from './route.ts';

/** Whether the function runs; touches nothing. */
export const showHealth = async (): Promise<AnswerOf<'health'>> => ({
  headers: { 'cache-control': 'no-store' },
  body: { status: 'ok' },
});

/** The contract in OpenAPI 3.1, made from the route table and the schemas. */
export const showOpenApi = async (_request: Request, { access }: ApiPorts): Promise<AnswerOf<'openApi'>> => ({
  body: describeApi(access),
});

/** The contract as a page to read, or what of it holds the words of a search. */
export const showDocs = async (request: Request, { access }: ApiPorts): Promise<AnswerOf<'docs'>> => ({
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: renderDocsPage(describeApi(access), checkRequest('docs', request).query.q),
});
