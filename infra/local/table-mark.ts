import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { markKey } from '#shared/store/keys.ts';
import type { EmbeddedTable } from './embedded-table.ts';

const EVERY_MS = 1000;

/** The number in a table; 0 where it has none. */
export async function markOf({ items }: Pick<EmbeddedTable, 'items'>): Promise<number> {
  return Number((await items.get(markKey, 'strong'))?.mark ?? 0);
}

/** The number beside a table: the table had it when that was written. 0 without any. */
export function markBeside(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    return 0;
  }
}

/** Writes the number beside a table; whole, or not at all. */
export function putMarkBeside(file: string, mark: number): void {
  writeFileSync(`${file}.new`, String(mark));
  renameSync(`${file}.new`, file);
}

/**
 * Counts on in the table, then beside it, whenever something was written: a table that has a lower number than is beside
 * it has lost what was written last, and LevelDB says nothing of it. Answers how to stop, with a last count.
 */
export async function keepMark(table: EmbeddedTable, file: string): Promise<() => Promise<void>> {
  let marked = -1;
  const count = async (): Promise<void> => {
    const writes = table.writes();
    if (writes === marked) return;
    const mark = markBeside(file) + 1;
    await table.items.put({ ...markKey, mark });
    putMarkBeside(file, mark);
    // This one is a write, too.
    marked = writes + 1;
  };
  await count();
  let counting = Promise.resolve();
  const again = () => {
    // A count that fails, on a full disk say, is made up for by the next.
    counting = counting.then(count).catch(() => undefined);
  };
  const timer = setInterval(again, EVERY_MS).unref();
  return async () => {
    clearInterval(timer);
    again();
    await counting;
  };
}
