import { EXTRACTOR_VERSION } from '#shared/claim/extractor-version.ts';
import { buildTimeline } from '#shared/timeline/build-timeline.ts';
import { candidateTest, listeningTerms, lookUps } from '#shared/topic/listening.ts';
import { recogniseTopic } from '#shared/topic/recognise-topic.ts';
import { suggestTopics } from '#shared/topic/suggest-topics.ts';
import { articleTerms } from '#shared/topic/terms.ts';
import type { TopicLine } from './ports.ts';

/** The line from stored articles on. */
export const topicLine: TopicLine = {
  extractorVersion: EXTRACTOR_VERSION,
  articleTerms,
  listeningTerms,
  lookUps,
  candidateTest,
  suggestTopics,
  recogniseTopic,
  buildTimeline,
};
