import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { PROMPT_VERSIONS } from '#shared/reader/instructions.ts';
import type { KnownAnswer } from '#shared/reader/second-reader.ts';
import { ifThere } from '../aws-objects.ts';

/** Keys of models' answers: beside the uploads, and none of them. */
export const ANSWER_PREFIX = 'answers/';

/** Answers of one model, each under its request's hash: an answer is an input, kept as long as the articles. */
export type AnswerBox = {
  readonly model: string;
  /** The version of the instructions that is asked with now. */
  readonly prompt: string;
  /** What is known of a request: the newest answer, else `waiting`. */
  readonly get: (hash: string) => Promise<KnownAnswer>;
  readonly put: (hash: string, kept: Kept) => Promise<void>;
};

/** What is kept of a request under its version: the answer, or why nobody gave one. */
export type Kept =
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'none'; readonly why: 'over-budget' | 'failed' };

export type Box = {
  readonly bucket: string;
  readonly model: string;
  /** Newest first. */
  readonly prompts?: readonly string[];
};

/** Answers in a bucket. */
export function createAnswerBox(client: S3Client, { bucket, model, prompts = PROMPT_VERSIONS }: Box): AnswerBox {
  const keyOf = (prompt: string, hash: string): string =>
    `${ANSWER_PREFIX}${encodeURIComponent(model)}/${prompt}/${hash}.json`;
  const find = async (prompt: string, hash: string): Promise<Kept | null> => {
    const command = new GetObjectCommand({ Bucket: bucket, Key: keyOf(prompt, hash) });
    const found = await ifThere(() => client.send(command));
    return found && (JSON.parse(await found.Body!.transformToString()) as Kept);
  };
  return {
    model,
    prompt: prompts[0]!,
    get: async (hash) => {
      let none: KnownAnswer = { kind: 'none', why: 'waiting' };
      for (const [age, prompt] of prompts.entries()) {
        const kept = await find(prompt, hash);
        if (kept?.kind === 'answer') return { ...kept, prompt };
        if (kept && age === 0) none = kept;
      }
      return none;
    },
    put: async (hash, kept) => {
      const Key = keyOf(prompts[0]!, hash);
      const Body = JSON.stringify(kept);
      await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType: 'application/json' }));
    },
  };
}
