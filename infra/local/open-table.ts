import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import type { DataFolder } from './data-folder.ts';
import { type EmbeddedTable, startEmbeddedTable } from './embedded-table.ts';
import { findDamage } from './leveldb/find-damage.ts';
import { StartError } from './start-error.ts';
import { markBeside, markOf, putMarkBeside } from './table-mark.ts';

/** `isNew`: everything has to be put into it. */
export type OpenedTable = { readonly table: EmbeddedTable; readonly isNew: boolean };

/**
 * The table of a data folder. One that is damaged is set aside and begun anew: all that it held can be had again, from the
 * bucket and from what people decided. Until that is done, it has not the mark that stands beside it.
 */
export async function openTable(data: DataFolder): Promise<OpenedTable> {
  const fault = await faultOf(data);
  if (!fault && isThere(data)) {
    const table = await startEmbeddedTable(data.table);
    if ((await markOf(table)) >= markBeside(data.mark)) return { table, isNew: false };
    await table.stop();
  }
  if (isThere(data) || fault) setAside(data, fault ?? 'what was written last is missing');
  putMarkBeside(data.mark, markBeside(data.mark) || 1);
  return { table: await startEmbeddedTable(data.table), isNew: true };
}

const isThere = ({ table }: DataFolder): boolean => existsSync(join(table, 'CURRENT'));

/** What keeps a table from being used; null where nothing does, or where there has never been one. */
async function faultOf(data: DataFolder): Promise<string | null> {
  const damage = await findDamage(data.table).catch((error: NodeJS.ErrnoException) => {
    throw new StartError(`The table in ${data.table} cannot be read: ${error.message}.`);
  });
  if (damage) return damage;
  if (isThere(data)) return faultOfOpening(data.table);
  return markBeside(data.mark) > 0 ? 'it is gone' : null;
}

/** What LevelDB says when it opens a table: dynalite would end the process. Throws where another process has it, or the disk is at fault. */
async function faultOfOpening(folder: string): Promise<string | null> {
  const level = new ClassicLevel(folder);
  try {
    await level.open();
    return null;
  } catch (error) {
    const { code, message } = (error as { cause?: NodeJS.ErrnoException }).cause ?? (error as NodeJS.ErrnoException);
    if (code === 'LEVEL_CORRUPTION') return message;
    throw new StartError(`The table in ${folder} cannot be opened: ${message}.`);
  } finally {
    await level.close();
  }
}

/** Keeps what is left of the damaged table, for whoever wants to look; one that was set aside before goes. */
function setAside({ path, table }: DataFolder, fault: string): void {
  const aside = join(path, 'table.damaged');
  const isEmpty = readdirSync(table).length === 0;
  if (!isEmpty) {
    rmSync(aside, { recursive: true, force: true });
    renameSync(table, aside);
    mkdirSync(table);
  }
  console.error(
    `The table in ${table} is damaged: ${fault}. It is built again from the bucket and from what people decided${isEmpty ? '' : `; what was there is in ${aside}`}.`,
  );
}
