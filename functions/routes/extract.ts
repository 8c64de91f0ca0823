import { checkRequest } from '../contract/check-request.ts';
import type { AnswerOf } from '../contract/typed.ts';
import { HttpError } from '../http-error.ts';
import type { Line } from '../ports.ts';
import type { ReadingFaultLog } from '../telemetry.ts';
import { articleInCodePoints } from './code-points.ts';
import type { Request } from './request.ts';

type ExtractPorts = { readonly line: Line; readonly log: ReadingFaultLog };

const DRY_RUN = 'dry-run';

/** A dry run: the articles of a text or page with their temporal expressions and claims. Stores nothing. */
export async function extract(request: Request, { line, log }: ExtractPorts): Promise<AnswerOf<'extract'>> {
  const { text, html, contentType, all, codePoints, ...metadata } = checkRequest('extract', request).body;
  const upload = {
    bytes: Buffer.from(text ?? html ?? ''),
    fileName: null,
    contentType: contentType ?? (html === undefined ? null : 'text/html'),
    metadata,
  };
  const extracted = await line.extractArticles(upload, {
    uploadId: DRY_RUN,
    owner: DRY_RUN,
    corrections: [],
    isAll: all ?? false,
  });
  log(extracted.faults, DRY_RUN);
  if (extracted.kind === 'refused') {
    const { reason, detail } = extracted.refusal;
    throw new HttpError(reason === 'too-large' ? 413 : 422, reason, detail);
  }
  const read = extracted.articles.map(({ fingerprint: _fingerprint, ...article }) => article);
  const articles = codePoints ? read.map((article) => articleInCodePoints(article, article)) : read;
  // As it was read, control characters and all: a program compares the text with what it sent.
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ articles }) };
}
