/** As much of JSON Schema as the contract is written in. */
type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly description?: string;
};
type Content = Readonly<Record<string, { readonly schema?: Schema }>>;
type Parameter = {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
  readonly description?: string;
};
type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
};
export type Contract = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

const note = (text: string | undefined): string =>
  text ? `/** ${text.replaceAll('*/', '* /').replace(/\s+/g, ' ')} */ ` : '';
const union = (types: readonly string[]): string => [...new Set(types)].join(' | ') || 'never';
const PLAIN: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
};

/** A schema as a TypeScript type. Throws for what the contract has never used: a type that says too little is no type. */
export function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.replace('#/components/schemas/', '');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return union(schema.enum.map((value) => JSON.stringify(value)));
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return union(either.map((each) => typeOf(each)));
  if (schema.allOf) return schema.allOf.map((each) => `(${typeOf(each)})`).join(' & ');
  if (Array.isArray(schema.type)) return union(schema.type.map((type: string) => typeOf({ ...schema, type })));
  if (schema.type === 'array') return listOf(schema);
  if (schema.type === 'object') return objectOf(schema);
  const plain = PLAIN[String(schema.type)];
  if (plain) return plain;
  if (Object.keys(schema).every((key) => key === 'description')) return 'unknown';
  throw new Error(`No type for ${JSON.stringify(schema)}`);
}

function listOf({ items, prefixItems }: Schema): string {
  if (prefixItems) return `readonly [${prefixItems.map(typeOf).join(', ')}]`;
  return `readonly (${items ? typeOf(items) : 'unknown'})[]`;
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema): string {
  const fields = Object.entries(properties).map(([name, field]) => {
    const mark = required.includes(name) ? '' : '?';
    return `${note(field.description)}readonly ${JSON.stringify(name)}${mark}: ${typeOf(field)};`;
  });
  if (fields.length > 0) return `{ ${fields.join(' ')} }`;
  const values = typeof additionalProperties === 'object' ? typeOf(additionalProperties) : 'unknown';
  return `{ readonly [name: string]: ${values} }`;
}

const isGood = (status: string): boolean => /^2\d\d$/.test(status);
const bodyOf = (content: Content = {}): string => {
  const json = content['application/json'];
  if (json) return json.schema ? typeOf(json.schema) : 'unknown';
  return Object.keys(content).length > 0 ? 'string' : 'undefined';
};

function operationType({ summary, parameters = [], requestBody, responses }: Operation): string {
  const own = (place: string) => parameters.filter((parameter) => parameter.in === place);
  const query = own('query').map(
    ({ name, required, schema, description }) =>
      `${note(description)}readonly ${name}${required ? '' : '?'}: ${typeOf(schema)} | undefined;`,
  );
  const answers = Object.entries(responses).flatMap(([status, { content }]) =>
    isGood(status) ? [bodyOf(content)] : [],
  );
  const fields = [
    ...(own('path').length > 0 ? ['readonly id: string;'] : []),
    ...(query.length > 0 ? [`readonly query?: { ${query.join(' ')} };`] : []),
    ...(requestBody ? [`readonly body: ${bodyOf(requestBody.content)};`] : []),
  ];
  return `${note(summary)}{ readonly request: { ${fields.join(' ')} }; readonly answer: ${union(answers)} }`;
}

const operationsOf = ({ paths }: Contract) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );

/** The contract's shapes and operations as TypeScript declarations. */
export const declareContract = (contract: Contract): string =>
  [
    '/** Made from the contract (OpenAPI 3.1); not to be edited. */',
    ...Object.entries(contract.components.schemas).map(
      ([name, schema]) => `${note(schema.description)}export type ${name} = ${typeOf(schema)};`,
    ),
    `export type Operations = {\n${operationsOf(contract)
      .map(({ operation }) => `  readonly ${operation.operationId}: ${operationType(operation)};`)
      .join('\n')}\n};`,
    '',
  ].join('\n');

/** Method and path of each operation. */
export const listOperations = (contract: Contract): Readonly<Record<string, readonly [method: string, path: string]>> =>
  Object.fromEntries(
    operationsOf(contract).map(({ path, method, operation }) => [operation.operationId, [method, path]]),
  );
