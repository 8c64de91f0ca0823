/** A measured thing: what it is, its figure, and its ratio to a named peer of the same run. */
export type Row = { readonly what: string; readonly figure: string; readonly beside: string; readonly ratio: string };

/** Processor seconds of some work, the best of a few runs after one to warm up. */
export async function processorSeconds(work: () => unknown | Promise<unknown>, runs = 3): Promise<number> {
  await work();
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}

/** `1234567` → `1.23 M`. */
export const inWords = (value: number): string =>
  value >= 1e6
    ? `${(value / 1e6).toFixed(2)} M`
    : value >= 1e3
      ? `${(value / 1e3).toFixed(1)} k`
      : value.toFixed(value < 10 ? 2 : 0);

/** How one speed compares with another. */
export const times = (own: number, peer: number): string => `${(own / peer).toFixed(2)} ×`;

/** A table for people. */
export function printRows(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`);
  const widths = (['what', 'figure', 'beside', 'ratio'] as const).map((column) =>
    Math.max(...rows.map((row) => row[column].length)),
  );
  for (const { what, figure, beside, ratio } of rows)
    console.log(`  ${[what, figure, beside, ratio].map((cell, index) => cell.padEnd(widths[index]!)).join('   ')}`);
}
