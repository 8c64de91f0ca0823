import { extractArticles } from '#shared/claim/extract-articles.ts';
import type { Line } from './ports.ts';
import { topicLine } from './topic-line.ts';

/** The whole line; brings the language model along. */
export const line: Line = { ...topicLine, extractArticles };

/**
 * The line that gives an upload up whose reading takes more than so many seconds. Of the processor's time: others that keep
 * the machine busy are no fault of the upload.
 */
export const lineWithin = (seconds: number): Line => ({
  ...line,
  extractArticles: (upload, context) => extractArticles(upload, { ...context, isOverdue: overdueAfter(seconds) }),
});

const processorSeconds = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
};

function overdueAfter(seconds: number): () => boolean {
  const end = processorSeconds() + seconds;
  return () => processorSeconds() > end;
}
