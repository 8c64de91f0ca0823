import type { Article } from '#shared/claim/extracted-article.ts';
import type { StoredArticle } from '#shared/store/fact-store.ts';
import { storyShare } from '#shared/topic/story-share.ts';
import type { TopicDefinition } from '#shared/topic/topic.ts';
import type { TopicLine } from './ports.ts';

type Line = Pick<TopicLine, 'suggestTopics'>;

/** The name of the topic that an article suggests by itself; null without one. */
export const aboutOf = ({ suggestTopics }: Line, article: Article): string | null =>
  suggestTopics([article])[0]?.name ?? null;

/** How far a topic is what its articles are about; wholly, where somebody defined it. */
export function shareOf(line: Line, definition: TopicDefinition, articles: readonly StoredArticle[]): number {
  if (!definition.suggested || articles.length === 0) return 1;
  // What was stored before ingest asked is asked now.
  return storyShare(
    definition,
    articles.map(({ article, about = aboutOf(line, article) }) => about),
  );
}
