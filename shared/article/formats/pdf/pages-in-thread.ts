import { Worker } from 'node:worker_threads';
import { RefusedUploadError } from '../../refusal.ts';
import type { PagesAnswer } from './pages-thread.ts';
import type { PdfPage } from './text-pieces.ts';

/** A newspaper of a hundred pages takes five. */
const MOST_SECONDS = 30;
const MOST_HEAP_MB = 700;

/** Where the thread's code stands: beside this file, or beside the bundle that this file went into. */
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? './pages-thread.ts' : './pdf-pages-thread.mjs',
  import.meta.url,
);

/**
 * The words of a PDF's pages, read in a thread of its own: the one reader here whose work cannot be counted beforehand,
 * as a page may show a drawing that shows another ten times, and so on. Throws RefusedUploadError where it takes too long
 * or too much.
 */
export function readPagesInThread(bytes: Uint8Array, mostSeconds = MOST_SECONDS): Promise<readonly PdfPage[]> {
  const worker = new Worker(THREAD, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB } });
  const read = new Promise<readonly PdfPage[]>((resolve, reject) => {
    const tooMuch = (): void => reject(new RefusedUploadError('too-complex', 'Reading the PDF takes too much work.'));
    const timer = setTimeout(tooMuch, mostSeconds * 1000);
    worker.once('message', (answer: PagesAnswer) => {
      if (answer.kind === 'pages') resolve(answer.pages);
      else reject(new RefusedUploadError(answer.reason, answer.detail));
    });
    worker.once('error', (error) =>
      'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : reject(error),
    );
    worker.once('exit', () => clearTimeout(timer));
  });
  return read.finally(() => worker.terminate());
}
