import type { ReadRequest } from '#shared/reader/read-request.ts';

/** A model's answer, as it was given, and what it took. */
export type Asked = { readonly answer: unknown; readonly tokensIn: number; readonly tokensOut: number };

/** Somebody who reads beside the rules. */
export type Model = {
  /** Names the model in claims, in answers' keys and on pages: `bedrock:…`, `openai:…`. */
  readonly name: string;
  readonly ask: (request: ReadRequest) => Promise<Asked>;
};

/** What may go wrong with a model; `again`: whether the same question may be answered later. */
export type Trouble = 'throttled' | 'timed-out' | 'unavailable' | 'no-answer' | 'refused';

const PASSING: ReadonlySet<Trouble> = new Set(['throttled', 'timed-out', 'unavailable']);

/** A model gave no answer. `refused` and `no-answer` are the model's last word; the rest passes. */
export class ModelError extends Error {
  override name = 'ModelError';
  readonly trouble: Trouble;

  constructor(trouble: Trouble, detail: string) {
    super(`The model gave no answer (${trouble}): ${detail}`);
    this.trouble = trouble;
  }

  get passes(): boolean {
    return PASSING.has(this.trouble);
  }
}

/** The most that a model may write about one part of an article, in tokens. */
export const MOST_TOKENS_OUT = 8192;
/** After so long a model is asked no longer. */
export const MOST_MS = 110_000;

/** The words of a request as one message: instructions stand apart, where a model takes them apart. */
export const messageOf = ({ sentences }: ReadRequest): string => `The sentences:\n\n${sentences}`;

/** The JSON of a model that wrote it as text, perhaps in a code fence. Throws a `ModelError` where there is none. */
export function jsonOf(text: string): unknown {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  try {
    return JSON.parse(text.slice(start, end + 1));
  } catch {
    throw new ModelError('no-answer', 'what it wrote is no JSON');
  }
}
