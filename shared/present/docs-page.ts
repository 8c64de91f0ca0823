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

type Parameter = { readonly name: string; readonly in: string; readonly description?: string; readonly schema?: Shape };
type Shape = { readonly enum?: readonly string[]; readonly $ref?: string };
type Media = { readonly schema?: Shape };
type Answer = { readonly description: string; readonly content?: Readonly<Record<string, Media>> };
type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, Answer>>;
};
type Placed = Operation & { readonly method: string; readonly path: string };

/** Markdown as the contract uses it: words between backticks are code, empty lines part paragraphs. */
const prose = (text: string): Markup[] =>
  text.split('`').map((part, index) => (index % 2 === 1 ? markup`<code>${part}</code>` : markup`${part}`));
const paragraphs = (text: string): Markup[] => text.split('\n\n').map((part) => markup`<p>${prose(part)}</p>\n`);

const nameOf = ({ schema }: Media): string => schema?.$ref?.split('/').at(-1) ?? '';

const renderParameter = ({ name, description = '', schema }: Parameter): Markup =>
  markup`<dt><code>${name}</code></dt><dd>${prose(description)}${schema?.enum && markup` One of ${schema.enum.join(', ')}.`}</dd>\n`;

const renderAnswer = ([status, { description, content = {} }]: [string, Answer]): Markup => {
  const shape = Object.values(content).map(nameOf).find(Boolean);
  return markup`<dt>${status}</dt><dd>${paragraphs(description)}<span class="meta">${Object.keys(content).join(', ')}${shape && markup` · <a href="#${shape}">${shape}</a>`}</span></dd>\n`;
};

const renderOperation = (operation: Placed): Markup => {
  const { method, path, operationId, summary, description, parameters = [], requestBody, responses } = operation;
  const body = requestBody && nameOf(Object.values(requestBody.content)[0]!);
  return markup`<section id="${operationId}"><h3>${summary}</h3>
<p><code>${method.toUpperCase()} ${path}</code></p>
${description && paragraphs(description)}
${body && markup`<p>Body: <a href="#${body}">${body}</a></p>`}
${parameters.length > 0 && markup`<details><summary>Parameters</summary><dl>${parameters.map(renderParameter)}</dl></details>`}
<details><summary>Answers</summary><dl>${Object.entries(responses).map(renderAnswer)}</dl></details></section>
`;
};

const renderShape = ([name, schema]: [string, unknown]): Markup =>
  markup`<details id="${name}"><summary><code>${name}</code></summary><pre>${JSON.stringify(schema, null, 2)}</pre></details>
`;

/** Whether an operation, or anything that is said of it, holds all of some words. */
const isFound = (operation: Placed, words: readonly string[]): boolean => {
  const { responses, ...told } = operation;
  const text =
    `${JSON.stringify(told)} ${Object.values(responses).map(({ description }) => description)}`.toLowerCase();
  return words.every((word) => text.includes(word));
};

/** The contract as a page to read, made from the document that programs get; `search`: only what holds these words. */
export function renderDocsPage(api: ApiDescription, search = ''): string {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const all = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...(operation as Operation), method, path })),
  );
  const found = all.filter((operation) => isFound(operation, words));
  return renderPageFrame({
    title: 'Dateline: API',
    body: markup`<h1>API</h1>
<p class="lede">${api.info.summary} The same for programs: <a href="/openapi.json">openapi.json</a>.</p>
${paragraphs(api.info.description)}
<form method="get" action="/docs"><label>Search <input name="q" value="${search}"></label> <button>Find</button></form>
${words.length > 0 && markup`<p>${found.length} of ${all.length} operations hold “${search}”. <a href="/docs">Show all</a></p>`}
${api.tags.map(({ name, description }) => renderTag(name, description, found))}
<h2>Shapes</h2>
${Object.entries(api.components.schemas).map(renderShape)}`,
  });
}

function renderTag(name: string, description: string, operations: readonly Placed[]): Markup | false {
  const own = operations.filter(({ tags }) => tags.includes(name));
  return own.length > 0 && markup`<h2>${name}</h2>\n<p>${description}</p>\n${own.map(renderOperation)}`;
}
