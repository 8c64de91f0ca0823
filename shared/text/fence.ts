import { TooComplexError } from './effort.ts';
import type { Span } from './span.ts';

/** What threw while something was read, as its `cause`, and the stretch of text that was therefore left out. */
export class ReadingFault extends Error {
  override name = 'ReadingFault';
  /** Null where it is not known where in an article's text it stands. */
  readonly span: Span | null;

  constructor(cause: unknown, span: Span | null = null) {
    super('Something could not be read', { cause });
    this.span = span;
  }
}

/**
 * Takes each item a step further, each by itself: where the step throws, a fault stands for what it would have given, and
 * the rest goes on. Faults of earlier steps are passed on. `spanOf` tells where in the text an item stands.
 */
export const fence = <Item, Next>(
  items: readonly (Item | ReadingFault)[],
  step: (item: Item, index: number) => readonly (Next | ReadingFault)[],
  spanOf: (item: Item) => Span | null = () => null,
): readonly (Next | ReadingFault)[] =>
  items.flatMap((item, index) => {
    if (item instanceof ReadingFault) return [item];
    try {
      return step(item, index);
    } catch (error) {
      if (error instanceof TooComplexError) throw error;
      return [new ReadingFault(error, spanOf(item))];
    }
  });

export const isFault = (item: unknown): item is ReadingFault => item instanceof ReadingFault;

/** What was read and what was not, apart from each other. */
export function apart<Item>(items: readonly (Item | ReadingFault)[]): {
  readonly read: readonly Item[];
  readonly faults: readonly ReadingFault[];
} {
  return {
    read: items.filter((item): item is Item => !isFault(item)),
    faults: items.filter(isFault),
  };
}
