import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttp2Server } from 'node:http2';
import type { AddressInfo } from 'node:net';

/** How the server answers next: with facts, or badly. */
export type Behaviour =
  | { readonly kind: 'facts'; readonly facts: readonly unknown[] }
  | { readonly kind: 'obey'; readonly facts: (sentences: string) => readonly unknown[] }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'cut' }
  | { readonly kind: 'refuse' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'status'; readonly status: number };

/** A model on loopback that speaks as Bedrock's Converse and as OpenAI's chat completions do. */
export type ModelServer = {
  readonly url: string;
  /** What was asked: the numbered sentences of each call. */
  readonly asked: string[];
  behave: (behaviour: Behaviour) => void;
  readonly stop: () => Promise<void>;
};

const TOKENS = { in: 900, out: 120 };

/** Starts the server, over HTTP/2 for Bedrock, whose client speaks nothing else; wire shapes after the types of `@aws-sdk/client-bedrock-runtime` and OpenAI's API reference. */
export async function startModelServer(adapter: 'bedrock' | 'openai'): Promise<ModelServer> {
  let behaviour: Behaviour = { kind: 'facts', facts: [] };
  const asked: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = JSON.parse(await textOf(request));
    const isBedrock = /\/converse$/.test(request.url ?? '');
    const told: string = isBedrock ? body.messages[0].content[0].text : body.messages[1].content;
    asked.push(told);
    if (behaviour.kind === 'hang') return;
    if (behaviour.kind === 'status') return refuse(response, behaviour.status, isBedrock);
    const written = isBedrock ? converse(behaviour, told) : completion(behaviour, told);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(written));
  };
  const sessions = new Set<{ destroy: () => void }>();
  const server = adapter === 'bedrock' ? createHttp2Server(answer as never) : createServer(answer);
  server.on(adapter === 'bedrock' ? 'session' : 'connection', (session: { destroy: () => void }) => {
    sessions.add(session);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    behave: (next) => {
      behaviour = next;
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        for (const session of sessions) session.destroy();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

const EXCEPTIONS: Readonly<Record<number, string>> = { 429: 'ThrottlingException', 403: 'AccessDeniedException' };

function refuse(response: ServerResponse, status: number, isBedrock: boolean): void {
  const headers = isBedrock ? { 'x-amzn-errortype': EXCEPTIONS[status] ?? 'InternalServerException' } : {};
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end('{"message":"no"}');
}

type Answering = Exclude<Behaviour, { kind: 'hang' | 'status' }>;

/** What the model wrote: facts, or words that should have been facts. */
function writtenOf(behaviour: Answering, told: string): unknown {
  if (behaviour.kind === 'facts') return { facts: behaviour.facts };
  if (behaviour.kind === 'obey') return { facts: behaviour.facts(told) };
  return behaviour.kind === 'words' ? behaviour.words : '{"facts": [{"sentence": 1, "clau';
}

function converse(behaviour: Answering, told: string): object {
  const written = writtenOf(behaviour, told);
  const content =
    behaviour.kind === 'refuse'
      ? [{ text: 'I cannot do that.' }]
      : [{ toolUse: { toolUseId: 't1', name: 'facts', input: written } }];
  const stopReason = { cut: 'max_tokens', refuse: 'content_filtered' }[behaviour.kind as string] ?? 'tool_use';
  return {
    output: { message: { role: 'assistant', content } },
    stopReason,
    usage: { inputTokens: TOKENS.in, outputTokens: TOKENS.out, totalTokens: TOKENS.in + TOKENS.out },
    metrics: { latencyMs: 5 },
  };
}

function completion(behaviour: Answering, told: string): object {
  const written = writtenOf(behaviour, told);
  const content = behaviour.kind === 'refuse' ? null : typeof written === 'string' ? written : JSON.stringify(written);
  const end = { cut: 'length', refuse: 'content_filter' }[behaviour.kind as string] ?? 'stop';
  return {
    id: 'c1',
    object: 'chat.completion',
    choices: [{ index: 0, finish_reason: end, message: { role: 'assistant', content } }],
    usage: { prompt_tokens: TOKENS.in, completion_tokens: TOKENS.out, total_tokens: TOKENS.in + TOKENS.out },
  };
}
