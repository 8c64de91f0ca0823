import { type Markup, markup } from './markup.ts';
import { renderPageFrame } from './page-frame.ts';

/** An OpenAPI 3.1 document, as far as the page reads it. */
export type ApiDescription = {
  readonly openapi: string;
  readonly info: Readonly<Record<string, unknown>> & { readonly summary: string; readonly description: string };
  readonly servers: readonly unknown[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: Readonly<Record<'schemas' | 'headers' | 'securitySchemes', Readonly<Record<string, unknown>>>>;
};

type Operation = {
  readonly summary?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
};

const renderOperation = (path: string, method: string, { summary = '', parameters = [] }: Operation): Markup => {
  const query = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  return markup`<li><p><code>${method.toUpperCase()} ${path}</code><br>${summary}.${query.length > 0 && markup` <span class="meta">${query.join(', ')}</span>`}</p></li>
`;
};

/** The contract as a page to read, made from the document that programs get. */
export const renderDocsPage = (api: ApiDescription): string =>
  renderPageFrame({
    title: 'Dateline: API',
    body: markup`<h1>API</h1>
<p class="lede">${api.info.summary} The same for programs: <a href="/openapi.json">openapi.json</a>.</p>
<ul class="topics">
${Object.entries(api.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => renderOperation(path, method, operation as Operation)))}</ul>
<p>Dates are EDTF (ISO 8601-2) with the first and the last day that they can mean. Lists answer with <code>next</code>; every GET has an
<code>ETag</code>; what goes wrong is told as <code>application/problem+json</code> with a <code>code</code>.</p>`,
  });
