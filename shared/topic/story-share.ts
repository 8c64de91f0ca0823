import { isOtherName } from './near-duplicates.ts';
import type { TopicDefinition } from './topic.ts';
import { topicId } from './topic-id.ts';

/** So many times as many articles have to be about a story before a name of it is only another one. */
const OUTDONE = 3;

/**
 * How far the articles that can belong to a suggested topic are about it, and do not only name it; `about`: what each is
 * about. 0 for another name of what far more of them are about: `Louisiana oil spill` beside `Gulf of Mexico oil spill`.
 */
export function storyShare({ id, name }: TopicDefinition, about: readonly (string | null)[]): number {
  const times = new Map<string, { readonly name: string; readonly count: number }>();
  for (const each of about)
    if (each !== null) times.set(topicId(each), { name: each, count: (times.get(topicId(each))?.count ?? 0) + 1 });
  const own = times.get(id)?.count ?? 0;
  const isOutdone = [...times].some(
    ([other, { name: story, count }]) => other !== id && count >= own * OUTDONE && isOtherName(name, story),
  );
  return own === 0 || isOutdone ? 0 : own / about.length;
}
