import * as z from 'zod';
import { REFUSALS, type RefusalReason } from '#shared/article/refusal.ts';
import type { Route } from '../routes/route.ts';
import { problemSchema } from './answers.ts';
import { headersOf } from './describe-answers.ts';
import { referenceTo } from './json-schemas.ts';
import type { HeaderName, Operation } from './operation.ts';
import { PARAMETER_CODES } from './parameters.ts';
import { PROBLEMS, type ProblemCode } from './problems.ts';

/** Every answer of an operation that tells what went wrong: by status, with its codes and what each means. */
export function describeProblems(route: Route, operation: Operation): Record<string, unknown> {
  const byStatus = new Map<number, [code: string, says: string][]>();
  for (const code of new Set(codesOf(route, operation))) {
    const [status, says] = PROBLEMS[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), [code, says]]);
  }
  if (operation.refuses)
    byStatus.set(
      422,
      reasons().filter(([reason]) => reason !== 'too-large'),
    );
  return Object.fromEntries([...byStatus].map(([status, codes]) => [status, describe(status, codes)]));
}

const reasons = () => Object.entries(REFUSALS) as [RefusalReason, string][];

/** Codes of every operation, and those that follow from what it takes; then its own. */
function codesOf(
  { path, method, access }: Route,
  { query, body, isConditional, problems = [] }: Operation,
): readonly ProblemCode[] {
  const names = query instanceof z.ZodObject ? Object.keys(query.shape) : [];
  return [
    'unknown-parameter',
    ...names.map((name) => (name === 'cursor' ? 'bad-cursor' : (PARAMETER_CODES[name] ?? 'bad-parameter'))),
    ...(path.includes('{id}') ? (['bad-address', 'not-found'] as const) : []),
    ...(body ? (['malformed-json', 'no-body', 'bad-body', 'too-large', 'not-json'] as const) : []),
    'foreign-host',
    ...(access === 'write' ? (['foreign-origin'] as const) : []),
    ...(method === 'GET' ? (['not-acceptable', 'answer-too-large'] as const) : []),
    ...(isConditional ? (['changed-meanwhile'] as const) : []),
    ...problems,
    'internal',
  ];
}

const HEADERS_OF: Readonly<Record<number, readonly HeaderName[]>> = { 412: ['etag'], 503: ['retry-after'] };

function describe(status: number, codes: readonly (readonly [code: string, says: string])[]): unknown {
  const schema = {
    allOf: [
      referenceTo(problemSchema),
      { properties: { status: { const: status }, code: { enum: codes.map(([code]) => code) } } },
    ],
  };
  return {
    description: codes.map(([code, says]) => `\`${code}\`: ${says}`).join('\n\n'),
    headers: headersOf(['cache-control', 'vary', ...(HEADERS_OF[status] ?? [])]),
    content: { 'application/problem+json': { schema } },
  };
}
