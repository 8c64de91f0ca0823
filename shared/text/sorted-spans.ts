import type { Span } from './span.ts';

/** The spans that begin between two offsets, both included; `spans` in the order of the text. */
export function spansFrom<Item extends Span>(spans: readonly Item[], first: number, last: number): readonly Item[] {
  return spans.slice(
    countWhile(spans, ({ start }) => start < first),
    countWhile(spans, ({ start }) => start <= last),
  );
}

/** The spans that share something with a stretch; `spans` in the order of the text, none in another. */
export function spansIn<Item extends Span>(spans: readonly Item[], { start, end }: Span): readonly Item[] {
  return spans.slice(
    countWhile(spans, (span) => span.end <= start),
    countWhile(spans, (span) => span.start < end),
  );
}

/** How many spans at the beginning are such, by halving: a long text holds thousands and is asked at every sentence. */
function countWhile<Item extends Span>(spans: readonly Item[], isSuch: (span: Item) => boolean): number {
  let [from, to] = [0, spans.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (isSuch(spans[middle]!)) from = middle + 1;
    else to = middle;
  }
  return from;
}
