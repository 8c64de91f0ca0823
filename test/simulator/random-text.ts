import type { Random } from './random.ts';

/** A text of the toy language, one or two articles; some are refused. */
export function randomText(random: Random, names: readonly string[]): string {
  if (random.chance(0.05)) return 'refuse this';
  const article = (): string => {
    const [one, two] = [random.pick(names), random.pick(names)];
    const day = (): string => `2024-0${1 + random.below(3)}-0${1 + random.below(9)}`;
    const sentences = Array.from(
      { length: 1 + random.below(3) },
      () => `On ${day()} ${random.pick([one, two])} opened gate ${random.below(3)} for ${one}.`,
    );
    return [`${one} and ${two}`, ...sentences, `${one} is here. ${one} stays.`].join('\n');
  };
  return random.chance(0.25) ? `${article()}\n---\n${article()}` : article();
}
