import { COMMON_WORDS } from './common-words.ts';
import { calledAlso, isHappening } from './happenings.ts';
import { normaliseTopic } from './names.ts';
import type { TopicDefinition } from './topic.ts';

/** What nearness is told by. */
type Named = Pick<TopicDefinition, 'name' | 'aliases' | 'suggested'>;

/** Of topics in order, the best first, those that are not another name of one before: nobody defined them. */
export function withoutNearDuplicates<T extends Named>(topics: readonly T[]): T[] {
  const kept: { readonly topic: T; readonly names: readonly (readonly string[])[] }[] = [];
  for (const topic of topics) {
    const names = [topic.name, ...topic.aliases].map(tellingWords);
    const isNear = topic.suggested && kept.some((other) => other.names.some((words) => isSame(words, names[0]!)));
    if (!isNear) kept.push({ topic, names });
  }
  return kept.map(({ topic }) => topic);
}

/**
 * `Gulf oil spill` ~ `Gulf of Mexico oil spill`: one has all the words of the other, whichever news puts for them; of one
 * word only as the last, which is a surname: `Tokyo` is no `Tokyo storm`.
 */
function isSame(some: readonly string[], others: readonly string[]): boolean {
  const [few, many] = some.length < others.length ? [some, others] : [others, some];
  if (few.length === 1) return few[0] === many.at(-1);
  return few.length > 1 && few.every((word) => many.includes(word));
}

/** Whether two names can be one story's, by the words that they share: `BP oil spill` ~ `Louisiana oil spill`. */
export function isOtherName(name: string, other: string): boolean {
  const [some, others] = [tellingWords(name), tellingWords(other)];
  if (isSame(some, others)) return true;
  const shared = some.filter((word) => others.includes(word));
  return some.at(-1) === others.at(-1) && isHappening(some.at(-1)!) && shared.length > 1;
}

const tellingWords = (name: string): readonly string[] =>
  normaliseTopic(name)
    .split(' ')
    .filter((word) => !COMMON_WORDS.has(word))
    .map((word) => calledAlso(word)[0]!);
