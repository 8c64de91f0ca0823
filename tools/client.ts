/** Method and path of each operation, put in by the build. */
declare const OPERATIONS_OF_CONTRACT: Readonly<Record<string, readonly [method: string, path: string]>>;

type Options = {
  readonly url?: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly fetch?: typeof fetch;
};
type Request = {
  readonly id?: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
};

/** What Dateline answered instead of what was asked for: its status and stable code, and the whole problem (RFC 9457). */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly status: number;
  readonly code: string;
  readonly problem: unknown;

  constructor(status: number, problem: { readonly code?: string; readonly detail?: string }) {
    super(problem.detail ?? `Dateline answered ${status}`);
    this.status = status;
    this.code = problem.code ?? String(status);
    this.problem = problem;
  }
}

const queryOf = (query: Request['query'] = {}): string => {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) given.set(name, String(value));
  return given.size === 0 ? '' : `?${given}`;
};

/** A client whose operations, requests and answers are those of the contract; their types stand in `client.d.ts`. */
export function createClient({
  url = 'http://127.0.0.1:8080',
  token,
  headers = {},
  fetch: send = fetch,
}: Options = {}) {
  const call = async (name: string, { id, query, body }: Request = {}): Promise<unknown> => {
    const [method, path] = OPERATIONS_OF_CONTRACT[name] ?? [];
    if (!method || !path) throw new TypeError(`The contract has no operation ${name}.`);
    const place = path.replace('{id}', encodeURIComponent(id ?? ''));
    const answer = await send(`${url.replace(/\/+$/, '')}${place}${queryOf(query)}`, {
      method,
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const isJson = /json/.test(answer.headers.get('content-type') ?? '');
    if (!answer.ok) throw new ProblemError(answer.status, isJson ? JSON.parse(text) : {});
    if (text === '') return undefined;
    return isJson ? JSON.parse(text) : text;
  };
  return { call };
}
