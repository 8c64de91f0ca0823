import type { Upload } from '#shared/article/article.ts';
import { isExtracted } from '#shared/article/language.ts';
import { readArticles } from '#shared/article/read-articles.ts';
import { type ReadRequest, readRequests } from '#shared/reader/read-request.ts';
import { createSecondReader, type KnownAnswer } from '#shared/reader/second-reader.ts';
import { inParallel } from '#shared/store/in-parallel.ts';
import { shortHash } from '#shared/text/digest.ts';
import type { Recalled } from '../ports.ts';
import type { AnswerBox } from './answer-box.ts';

const PARALLEL_CALLS = 8;

/** What a model would be asked about an upload, each question once; none about what is not extracted. */
export async function questionsAbout(upload: Upload): Promise<readonly ReadRequest[]> {
  const read = await readArticles(upload);
  if (read.kind === 'refused') return [];
  const requests = read.articles.flatMap(({ text, language }) => (isExtracted(language) ? readRequests(text) : []));
  return [...new Map(requests.map((request) => [request.hash, request])).values()];
}

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
