import type { Article } from '#shared/claim/extracted-article.ts';
import type { StoredArticle } from '#shared/store/fact-store.ts';
import type { TopicDefinition } from '#shared/topic/topic.ts';
import type { TopicLine } from './ports.ts';

type Line = Pick<TopicLine, 'suggestTopics'>;

/** The topic that an article suggests by itself; null without one. */
export const aboutOf = ({ suggestTopics }: Line, article: Article): string | null =>
  suggestTopics([article])[0]?.id ?? null;

/** Which share of articles is about a topic and does not only name it: as far as that a suggested topic matters. */
export function storyShare(line: Line, { id, suggested }: TopicDefinition, articles: readonly StoredArticle[]): number {
  if (!suggested || articles.length === 0) return 1;
  // What was stored before ingest asked is asked now.
  const isAbout = ({ article, about = aboutOf(line, article) }: StoredArticle): boolean => about === id;
  return articles.filter(isAbout).length / articles.length;
}
