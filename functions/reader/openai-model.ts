import * as z from 'zod';
import {
  type Asked,
  jsonOf,
  MOST_MS,
  MOST_TOKENS_OUT,
  type Model,
  ModelError,
  messageOf,
  type Trouble,
} from './model.ts';

/** An endpoint that speaks as OpenAI's chat completions do: Ollama, llama.cpp, vLLM, and others. */
export type OpenAiSettings = {
  /** With its version: `http://127.0.0.1:11434/v1`. */
  readonly url: string;
  readonly model: string;
  readonly key: string | null;
  readonly mostMs?: number;
};

/** The part of a chat completion that is read. Source: OpenAI's API reference, `POST /chat/completions`. */
const completionSchema = z.object({
  choices: z
    .array(z.object({ finish_reason: z.string().nullish(), message: z.object({ content: z.string().nullish() }) }))
    .min(1),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish(),
});

/** A model behind an OpenAI-compatible endpoint. */
export const createOpenAiModel = ({ url, model, key, mostMs = MOST_MS }: OpenAiSettings): Model => ({
  name: `openai:${model}`,
  ask: async (request) => {
    const body = {
      model,
      temperature: 0,
      max_tokens: MOST_TOKENS_OUT,
      messages: [
        { role: 'system', content: request.instructions },
        { role: 'user', content: messageOf(request) },
      ],
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'facts', strict: true, schema: request.schema },
      },
    };
    const response = await post(`${url.replace(/\/$/, '')}/chat/completions`, { body, key, mostMs });
    const read = completionSchema.safeParse(await response.json().catch(() => null));
    if (!read.success) throw new ModelError('no-answer', 'the endpoint answered in another shape');
    return askedOf(read.data);
  },
});

function askedOf({ choices, usage }: z.infer<typeof completionSchema>): Asked {
  const { message, finish_reason: end } = choices[0]!;
  if (end === 'length') throw new ModelError('no-answer', 'it wrote more than it may');
  if (end === 'content_filter' || !message.content) throw new ModelError('refused', 'it would not answer');
  return {
    answer: jsonOf(message.content),
    tokensIn: usage?.prompt_tokens ?? 0,
    tokensOut: usage?.completion_tokens ?? 0,
  };
}

type Post = { readonly body: object; readonly key: string | null; readonly mostMs: number };

async function post(url: string, { body, key, mostMs }: Post): Promise<Response> {
  const sent = fetch(url, {
    method: 'POST',
    redirect: 'error',
    headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(mostMs),
  });
  const response = await sent.catch((error: Error) => {
    throw error.name === 'TimeoutError'
      ? new ModelError('timed-out', `no answer in ${mostMs / 1000} s`)
      : new ModelError('unavailable', error.message);
  });
  if (!response.ok) throw new ModelError(troubleOf(response.status), `HTTP ${response.status}`);
  return response;
}

function troubleOf(status: number): Trouble {
  if (status === 429) return 'throttled';
  if (status === 408) return 'timed-out';
  return status >= 500 ? 'unavailable' : 'refused';
}
