/** How many code points stand before an offset in UTF-16 code units: what Python and W3C's selectors count. */
export type CodePointsBefore = (offset: number) => number;

/** Counts once through a text; an offset in the middle of a pair counts its whole character. */
export function codePointsOf(text: string): CodePointsBefore {
  // The places of second halves, in order: each takes one from what stands behind it.
  const halves: number[] = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) halves.push(index + 1);
  return (offset) => offset - countBelow(halves, offset);
}

/** How many numbers of a sorted list are smaller. */
function countBelow(sorted: readonly number[], bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
