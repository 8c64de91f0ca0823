import { parentPort, workerData } from 'node:worker_threads';
import { type RefusalReason, RefusedUploadError } from '../../refusal.ts';
import { type PdfPage, readPdfPages } from './text-pieces.ts';

/** What the thread answers: the pages, or why there are none. */
export type PagesAnswer =
  | { readonly kind: 'pages'; readonly pages: readonly PdfPage[] }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly detail: string };

const answer: PagesAnswer = await readPdfPages(workerData as Uint8Array).then(
  (pages) => ({ kind: 'pages', pages }),
  (error) => {
    if (!(error instanceof RefusedUploadError)) throw error;
    return { kind: 'refused', reason: error.reason, detail: error.message };
  },
);
parentPort!.postMessage(answer);
