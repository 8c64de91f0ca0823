import { appendFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describeApi } from '#functions/contract/describe-api.ts';
import { findRoute } from '#functions/routes/find-route.ts';

type Json = Record<string, unknown>;
type Response = {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, unknown>>;
};
type Operation = { readonly operationId: string; readonly responses: Readonly<Record<string, Response>> };
/** An answer as a client sees it. */
export type Seen = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
};

const document = describeApi();
const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { uri: true, 'date-time': true } });
ajv.addSchema({ $id: 'contract:', ...(closed(document) as Json) });
const validators = new Map<string, ValidateFunction>();

/** The document with its objects closed: a field that it does not tell of is a fault of ours, though clients bear it. */
function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed);
  if (part === null || typeof part !== 'object') return part;
  const inner = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closed(value)])) as Json;
  const isObject =
    inner.type === 'object' && inner.properties !== undefined && inner.additionalProperties === undefined;
  return isObject ? { ...inner, additionalProperties: false } : inner;
}

/** What the contract says of a method and a path; null for requests that no route takes. */
function operationOf(method: string, path: string): (Operation & { readonly place: string }) | null {
  const route = findRoute(method === 'HEAD' ? 'GET' : method, path.split('?')[0]!);
  if (!route) return null;
  const name = route.method.toLowerCase();
  const place = `/paths/${route.path.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/${name}`;
  return { ...(document.paths[route.path]![name] as Operation), place };
}

/** Headers that answers may carry of which each answer need not be described: those of every answer. */
const EVERYWHERE =
  /^(?:content-type|content-length|content-encoding|content-security-policy|cross-origin-opener-policy|referrer-policy|strict-transport-security|x-content-type-options|x-frame-options|vary|cache-control|etag|date|connection|keep-alive|transfer-encoding|access-control-.*|refresh)$/;

/** What is wrong with an answer by its contract, in words; empty where it is as described. */
export function faultsOf(method: string, path: string, { status, headers, text }: Seen): readonly string[] {
  const operation = operationOf(method, path);
  if (!operation || status === 405) return [];
  const response = operation.responses[status];
  note(`${operation.operationId} ${status}`);
  if (!response) return [`${operation.operationId} is not said to answer ${status}: ${text.slice(0, 300)}`];
  const undescribed = Object.keys(headers).filter((name) => !EVERYWHERE.test(name) && !response.headers?.[name]);
  const type = headers['content-type']?.split(';')[0] ?? '';
  const missing = undescribed.map(
    (name) => `${operation.operationId} ${status} is not said to have the header ${name}`,
  );
  if (!response.content || text === '' || method === 'HEAD') return missing;
  // What went wrong is told to browsers on a page, which is for people.
  if (status >= 400 && type === 'text/html') return missing;
  if (!response.content[type]) return [...missing, `${operation.operationId} ${status} is not said to come as ${type}`];
  return [...missing, ...bodyFaults(operation, status, type, text)];
}

function bodyFaults(
  { operationId, place }: Operation & { readonly place: string },
  status: number,
  type: string,
  text: string,
): string[] {
  if (!/[/+]json$/.test(type)) return [];
  const pointer = `contract:#${place}/responses/${status}/content/${type.replaceAll('/', '~1').replaceAll('+', '%2B')}/schema`;
  let validate = validators.get(pointer);
  if (!validate) {
    validate = ajv.compile({ $ref: pointer });
    validators.set(pointer, validate);
  }
  if (validate(JSON.parse(text))) return [];
  return validate
    .errors!.slice(0, 5)
    .map(
      ({ instancePath, message, params }) =>
        `${operationId} ${status} ${instancePath}: ${message} ${JSON.stringify(params)}`,
    );
}

/** Throws where an answer is not as the contract says. */
export function expectAsAgreed(method: string, path: string, seen: Seen): void {
  const faults = faultsOf(method, path, seen);
  if (faults.length > 0) throw new Error(`${method} ${path} breaks its contract:\n${faults.join('\n')}`);
}

const noted = new Set<string>();

/** Writes down which answers were seen, for the count at the end of all tests. */
function note(seen: string): void {
  if (noted.has(seen) || !process.env.CONTRACT_SEEN) return;
  noted.add(seen);
  appendFileSync(process.env.CONTRACT_SEEN, `${seen}\n`);
}
