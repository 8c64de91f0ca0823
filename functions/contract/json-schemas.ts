import * as z from 'zod';
import { LONGEST_ID } from '../names.ts';
import type { Route } from '../routes/route.ts';
import { ANSWER_COMPONENTS } from './answers.ts';
import { BODY_COMPONENTS } from './bodies.ts';
import type { Operation } from './operation.ts';

type JsonSchema = Record<string, unknown>;

const NAMES = new Map<unknown, string>(
  [...Object.entries(ANSWER_COMPONENTS), ...Object.entries(BODY_COMPONENTS)].map(([name, schema]) => [schema, name]),
);

/** A schema by its name among the components. */
export const referenceTo = (schema: z.ZodType): JsonSchema => ({ $ref: `#/components/schemas/${NAMES.get(schema)!}` });

/** Named schemas as JSON Schema; where one holds another it names it. */
export function componentsOf(
  named: Readonly<Record<string, z.ZodType>>,
  io: 'input' | 'output',
): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { io, uri: (id) => `#/components/schemas/${id}`, override: plain });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutIdentity(schema as JsonSchema)]));
}

/** Clients have to bear fields that come later, and whole numbers of JavaScript need no bounds. */
function plain({ jsonSchema, zodSchema }: { jsonSchema: JsonSchema; zodSchema: unknown }): void {
  const def = (zodSchema as z.ZodType)._zod.def as { readonly type: string; readonly catchall?: unknown };
  if (def.type === 'object' && !def.catchall) delete jsonSchema.additionalProperties;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

function withoutIdentity({ $schema: _dialect, $id: _id, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

/** The id of a path and the fields of a query as OpenAPI's parameters. */
export function parametersOf(
  { path }: Route,
  { query, isConditional }: Operation,
): { readonly parameters?: readonly JsonSchema[] } {
  const asked = Object.entries(query instanceof z.ZodObject ? (query.shape as Record<string, z.ZodType>) : {});
  const parameters = [
    ...(path.includes('{id}') ? [ID] : []),
    ...(isConditional ? [IF_MATCH] : []),
    ...asked.map(([name, schema]) => parameterOf(name, schema)),
  ];
  return parameters.length > 0 ? { parameters } : {};
}

const ID = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'An id as it was handed out.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9._-]+$', maxLength: LONGEST_ID },
} as const;

const IF_MATCH = {
  name: 'If-Match',
  in: 'header',
  description: 'The `ETag` of what is to be changed, as it was read: 412 where somebody changed it since.',
  schema: { type: 'string' },
} as const;

function parameterOf(name: string, schema: z.ZodType): JsonSchema {
  const { description, examples, ...shape } = withoutIdentity(
    z.toJSONSchema(schema, { io: 'output', override: plain }) as JsonSchema,
  );
  const [example] = (examples as readonly unknown[] | undefined) ?? [];
  return { name, in: 'query', description, schema: shape, ...(example !== undefined && { example }) };
}
