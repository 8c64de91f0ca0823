import type { Upload } from '#shared/article/article.ts';
import { createSecondReader, type KnownAnswer } from '#shared/reader/second-reader.ts';
import { inParallel } from '#shared/store/in-parallel.ts';
import { shortHash } from '#shared/text/digest.ts';
import type { Recalled } from '../ports.ts';
import type { AnswerBox } from './answer-box.ts';
import { questionsAbout } from './questions-about.ts';

const PARALLEL_CALLS = 8;

/** What a model has answered about an upload: an input like its bytes, so that the same answers make the same claims. */
export async function recallAnswers(box: AnswerBox, upload: Upload): Promise<Recalled> {
  const requests = await questionsAbout(upload);
  const known = await inParallel(requests, PARALLEL_CALLS, async ({ hash }) => [hash, await box.get(hash)] as const);
  const answers = new Map<string, KnownAnswer>(known);
  return {
    inputs: shortHash(box.model, JSON.stringify(known)),
    isWaiting: known.some(([, each]) => each.kind === 'none' && each.why === 'waiting'),
    reader: createSecondReader({
      model: box.model,
      get: (hash) => answers.get(hash) ?? { kind: 'none', why: 'waiting' },
    }),
  };
}
