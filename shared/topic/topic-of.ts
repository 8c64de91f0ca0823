import type { TopicDefinition } from './topic.ts';
import { topicId } from './topic-id.ts';

/** The topic of a name, where nothing else is said of it. */
export const topicOf = (name: string): TopicDefinition => ({
  id: topicId(name),
  name,
  aliases: [],
  required: [],
  excluded: [],
  entities: [],
  suggested: false,
});
