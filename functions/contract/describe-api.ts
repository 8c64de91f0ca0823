import type { ApiDescription } from '#shared/present/docs-page.ts';
import { ROUTES } from '../routes/index.ts';
import type { Route } from '../routes/route.ts';
import { type Access, OPEN_ACCESS, schemesOf, securityOf } from './access.ts';
import { ANSWER_COMPONENTS } from './answers.ts';
import { BODY_COMPONENTS } from './bodies.ts';
import { type Described, describeSuccess, formatOf } from './describe-answers.ts';
import { describeProblems } from './describe-problems.ts';
import { componentsOf, parametersOf, referenceTo } from './json-schemas.ts';
import { HEADERS, type Operation, TAGS } from './operation.ts';
import { OPERATIONS } from './operations.ts';

/** The API's contract as OpenAPI 3.1, for a deployment that lets in whom `access` tells. */
export function describeApi(access: Access = OPEN_ACCESS): ApiDescription {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of ROUTES)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: describeOperation(route, access) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'Dateline',
      version: '1',
      summary: 'Dated, sourced claims from news articles, and timelines of topics.',
      description: ABOUT,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'Where this document is.' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: { ...componentsOf(ANSWER_COMPONENTS, 'output'), ...componentsOf(BODY_COMPONENTS, 'input') },
      headers: Object.fromEntries(
        Object.entries(HEADERS).map(([name, description]) => [name, { description, schema: { type: 'string' } }]),
      ),
      securitySchemes: schemesOf(access),
    },
  };
}

const ABOUT = `Dates are EDTF (ISO 8601-2) with the first and the last day that they can mean; a month is never its first day.

Offsets (\`start\`, \`end\`) count UTF-16 code units of the article's text, as JavaScript and Java do; \`POST /v1/extract\`,
and an article or a claim by its id, tell them in code points, too, as Python counts: ask for \`codePoints\`.

Lists answer with \`next\`, the relative address of the next page, and the same as \`Link\`. Every GET takes HEAD, too, and has
an \`ETag\`; \`If-None-Match\` is answered by 304. What goes wrong is told as \`application/problem+json\` (to browsers on a page) with a stable \`code\`;
of a query or body that is wrong, \`errors\` lists every fault at once, each with a pointer. A method that an address does not
take is answered by 405 with \`Allow\`, and OPTIONS by what it takes.`;

function describeOperation(route: Route, access: Access): Described {
  const operation: Operation = OPERATIONS[route.name];
  const format = formatOf(route);
  return {
    operationId: format ? `${route.name}${format.name.charAt(0).toUpperCase()}${format.name.slice(1)}` : route.name,
    summary: format ? `${operation.summary}: ${format.title}` : operation.summary,
    ...(operation.description && { description: operation.description }),
    tags: [operation.tag],
    security: securityOf(route, access),
    ...parametersOf(route, operation),
    ...(operation.body && {
      requestBody: { required: true, content: { 'application/json': { schema: referenceTo(operation.body) } } },
    }),
    responses: {
      ...describeSuccess(route, operation),
      ...describeProblems(route, operation),
    },
  };
}
