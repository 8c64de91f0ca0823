import { extractArticles } from '#shared/claim/extract-articles.ts';
import type { Line } from './ports.ts';
import { topicLine } from './topic-line.ts';

/** The whole line; brings the language model along. */
export const line: Line = { ...topicLine, extractArticles };
