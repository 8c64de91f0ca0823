import type * as z from 'zod';
import { type Fault, HttpError } from '../http-error.ts';
import { describeIssue } from './describe-issue.ts';
import type { Operation } from './operation.ts';
import { OPERATIONS, type OperationName } from './operations.ts';
import { PARAMETER_CODES } from './parameters.ts';
import type { ProblemCode } from './problems.ts';
import type { BodyOf, QueryOf } from './typed.ts';

type Sent = {
  readonly query: Readonly<Record<string, string>>;
  readonly repeated?: readonly string[];
  readonly body: unknown;
};

/**
 * The query and the body of a request as an operation's schemas read them. Throws all that is wrong with both at once,
 * under the code of the first fault. A parameter without a value is not there: forms send all of their fields.
 */
export function checkRequest<Name extends OperationName>(
  name: Name,
  { query, repeated = [], body }: Sent,
): { readonly query: QueryOf<Name>; readonly body: BodyOf<Name> } {
  const operation: Operation = OPERATIONS[name];
  const faults: Fault[] = repeated.map((each) =>
    faultOf('query', [each], 'unknown-parameter', 'is given more than once'),
  );
  const asked = read(operation.query, withoutEmpty(query), (error) => faults.push(...queryFaults(error)));
  if (!operation.query)
    for (const each of Object.keys(query))
      faults.push(faultOf('query', [each], 'unknown-parameter', 'is not known here'));
  const said = readBody(operation, body, faults);
  if (faults.length > 0) throw problemOf(faults);
  return { query: asked as QueryOf<Name>, body: said as BodyOf<Name> };
}

function readBody({ body: schema }: Operation, body: unknown, faults: Fault[]): unknown {
  if (!schema) return undefined;
  if (body !== undefined) return read(schema, body, (error) => faults.push(...bodyFaults(error)));
  faults.push({ in: 'body', pointer: '', code: 'no-body', detail: 'The request needs a JSON body' });
  return undefined;
}

function read(schema: z.ZodType | undefined, value: unknown, tell: (error: z.ZodError) => void): unknown {
  const parsed = schema?.safeParse(value);
  if (parsed && !parsed.success) tell(parsed.error);
  return parsed?.data ?? {};
}

const withoutEmpty = (query: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));

const queryFaults = ({ issues }: z.ZodError): Fault[] =>
  issues.flatMap((issue) =>
    describeIssue(issue).map(({ path, says, isUnknown }) =>
      faultOf('query', path, isUnknown ? 'unknown-parameter' : codeOf(issue, path), says),
    ),
  );

const bodyFaults = ({ issues }: z.ZodError): Fault[] =>
  issues.flatMap((issue) => describeIssue(issue).map(({ path, says }) => faultOf('body', path, 'bad-body', says)));

function codeOf(issue: z.core.$ZodIssue, path: readonly PropertyKey[]): ProblemCode {
  const own = issue.code === 'custom' ? (issue.params?.code as ProblemCode | undefined) : undefined;
  return own ?? PARAMETER_CODES[String(path[0])] ?? 'bad-parameter';
}

/** The words begin with the name of what they are about, so that they can be read alone. */
function faultOf(place: Fault['in'], path: readonly PropertyKey[], code: ProblemCode, says: string): Fault {
  const pointer = path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  const name = path.map(String).join('.') || (code === 'no-subject' ? '' : 'The body');
  return { in: place, pointer: `#${pointer}`, code, detail: `${name} ${says}`.trim() };
}

function problemOf(faults: readonly Fault[]): HttpError {
  const words = faults.slice(0, MOST_TOLD).map(({ detail }) => detail);
  const more = faults.length > MOST_TOLD ? `; and ${faults.length - MOST_TOLD} more` : '';
  return new HttpError(400, faults[0]!.code, `${words.join('; ')}${more}.`, { faults });
}

/** So many faults are told in one sentence; `errors` lists all. */
const MOST_TOLD = 5;
