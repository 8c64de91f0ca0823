import type { Article } from '../claim/extracted-article.ts';
import { createMembership } from './membership.ts';
import { bestSpelling } from './spelling.ts';
import type { TopicDefinition } from './topic.ts';

/** A topic as articles show it: its name as they spell it, and in how many of them how many claims belong to it. */
export type Recognised = { readonly name: string; readonly articles: number; readonly claims: number };

/** What candidates show of a topic that somebody asks for. */
export function recogniseTopic(definition: TopicDefinition, articles: readonly Article[]): Recognised {
  const texts = articles.map(({ headline, text }) => `${headline ?? ''}\n${text}`);
  const membersOf = createMembership(definition, articles);
  const counts = articles.map((article) => membersOf(article).core.length).filter((count) => count > 0);
  return {
    name: bestSpelling(definition.name, texts),
    articles: counts.length,
    claims: counts.reduce((sum, count) => sum + count, 0),
  };
}
