import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import { UsageError } from './command.ts';

const LAPTOP = 'http://127.0.0.1:8080';

/** Where Dateline is and who asks: from `--url` and `--token`, else from the environment. */
export type Address = { readonly url?: string | undefined; readonly token?: string | undefined };

/** A problem that Dateline answered, as RFC 9457 tells it. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, detail: string) {
    super(detail);
    this.status = status;
    this.code = code;
  }
}

/** Nobody answers at the address. */
export class UnreachableError extends Error {
  override name = 'UnreachableError';
}

/** What a request sends beside its address; a body is sent as JSON. */
export type Sending = { readonly method?: string; readonly body?: unknown; readonly accept?: string };

/** A Dateline that can be asked. */
export type Connection = {
  readonly base: string;
  /** The answer as it came. Throws `ProblemError`, `UnreachableError`. */
  readonly send: (path: string, sending?: Sending) => Promise<Response>;
  /** The JSON of an answer. */
  // biome-ignore lint/suspicious/noExplicitAny: each command knows the shape of what it asks for
  readonly ask: (path: string, sending?: Sending) => Promise<any>;
};

/** Connects to a laptop or a deployed stage; requests are signed where the host is Amazon's and there is no token. */
export function connect({ url, token }: Address, environment: NodeJS.ProcessEnv = process.env): Connection {
  // An empty environment variable means unset.
  const base = (url || environment.DATELINE_URL || LAPTOP).replace(/\/+$/, '');
  if (!/^https?:\/\//.test(base) || !URL.canParse(base)) throw new UsageError(`${base} is no address of a Dateline.`);
  const bearer = token || environment.DATELINE_TOKEN;
  const send: Connection['send'] = async (path, sending = {}) => {
    const address = new URL(path, `${base}/`);
    const { method = 'GET', body, accept = 'application/json' } = sending;
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers = { accept, ...(text !== undefined && { 'content-type': 'application/json' }) };
    const proven = bearer
      ? { ...headers, authorization: `Bearer ${bearer}` }
      : await signed(address, { method, headers, text }, environment);
    const answer = await reach(address, {
      method,
      headers: proven,
      redirect: 'manual',
      ...(text !== undefined && { body: text }),
    });
    const next = answer.status >= 307 && answer.headers.get('location');
    if (next) return send(new URL(next, address).href, sending);
    if (!answer.ok) throw await problemOf(answer);
    return answer;
  };
  return { base, send, ask: async (path, sending) => (await send(path, sending)).json() };
}

async function reach(address: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (cause) {
    throw new UnreachableError(`Nobody answers at ${address.origin}; say where Dateline is by --url.`, { cause });
  }
}

async function problemOf(answer: Response): Promise<ProblemError> {
  const said = (await answer.json().catch(() => ({}))) as { code?: string; detail?: string; message?: string };
  const detail = said.detail ?? said.message ?? answer.statusText;
  return new ProblemError(answer.status, said.code ?? String(answer.status), detail);
}

type Signable = {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly text: string | undefined;
};

/** `abc.execute-api.eu-west-1.amazonaws.com`, `abc.lambda-url.eu-west-1.on.aws`: service and region. */
const AMAZON = /\.(execute-api|lambda-url)\.([a-z0-9-]+)\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/;

/** Headers with a signature (SigV4) by the AWS environment; as they are where the host is nobody's that wants one. */
async function signed(
  url: URL,
  { method, headers, text }: Signable,
  environment: NodeJS.ProcessEnv,
): Promise<Record<string, string>> {
  const [, service, region] = AMAZON.exec(url.hostname) ?? [];
  const credentials = service || environment.DATELINE_SIGN ? await findCredentials(environment) : null;
  if (!credentials) return headers;
  const signer = new SignatureV4({
    service: service === 'lambda-url' ? 'lambda' : 'execute-api',
    region: region ?? environment.AWS_REGION ?? environment.AWS_DEFAULT_REGION ?? 'us-east-1',
    credentials,
    sha256: Sha256,
  });
  const { headers: all } = await signer.sign({
    method,
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: { ...headers, host: url.host },
    ...(text !== undefined && { body: text }),
  });
  const { host: _host, ...rest } = all;
  return rest;
}

/** Keys of the environment, else of the profile in `~/.aws/credentials`; null without any. */
async function findCredentials(environment: NodeJS.ProcessEnv) {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN } = environment;
  if (accessKeyId && secretAccessKey)
    return { accessKeyId, secretAccessKey, ...(AWS_SESSION_TOKEN && { sessionToken: AWS_SESSION_TOKEN }) };
  const { defaultProvider } = await import('@aws-sdk/credential-provider-node');
  return defaultProvider()().catch(() => null);
}
