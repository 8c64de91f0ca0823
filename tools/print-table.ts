const WIDEST = 160;
const LEAST_LAST = 30;

const cut = (text: string, width: number): string => (text.length <= width ? text : `${text.slice(0, width - 1)}…`);

/** A table for people: columns as wide as what they hold, the last one cut where the terminal ends. */
export function formatTable(
  head: readonly string[],
  rows: readonly (readonly (string | number | null | undefined)[])[],
  width = process.stdout.columns || WIDEST,
): string {
  const cells = [head, ...rows].map((row) => row.map((value) => String(value ?? '').replace(/\s+/g, ' ')));
  const widths = head.map((_, column) => Math.min(48, Math.max(...cells.map((row) => row[column]!.length))));
  const used = widths.slice(0, -1).reduce((sum, each) => sum + each + 2, 0);
  widths[widths.length - 1] = Math.max(LEAST_LAST, width - used);
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => cut(text, widths[column]!).padEnd(column === row.length - 1 ? 0 : widths[column]!))
      .join('  ')
      .trimEnd();
  return [line(cells[0]!), ...cells.slice(1).map(line)].join('\n');
}

/** `█████·····  5 of 10`. */
export const formatBar = (done: number, total: number, units = 30): string => {
  const filled = total === 0 ? units : Math.round((done / total) * units);
  return `${'█'.repeat(filled)}${'·'.repeat(units - filled)}  ${done} of ${total}`;
};
