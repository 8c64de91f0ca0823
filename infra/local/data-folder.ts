import { accessSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from './start-error.ts';

/** The folder that keeps everything, for this process alone. */
export type DataFolder = {
  readonly path: string;
  readonly table: string;
  readonly bucket: string;
  /** What people decided, a line each. */
  readonly decisions: string;
  /** What was sent from the inbox; it goes where the bucket goes. */
  readonly inbox: string;
  /** The table's mark. */
  readonly mark: string;
  /** Lets go of the folder. Whoever drops this before the end loses the lock with it. */
  readonly release: () => void;
};

/** Makes the folder where it is missing and locks it. Throws a `StartError` where that cannot be. */
export function openDataFolder(dataDir: string): DataFolder {
  const path = resolve(dataDir);
  const [table, bucket] = [join(path, 'table'), join(path, 'bucket')];
  for (const folder of [path, table, bucket]) prepare(folder);
  return {
    path,
    table,
    bucket,
    decisions: join(path, 'decisions.jsonl'),
    inbox: join(bucket, 'inbox.json'),
    mark: join(path, 'mark'),
    release: lock(path),
  };
}

function prepare(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code = 'unknown', path = folder } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOTDIR')
      throw new StartError(`DATA_DIR has to be a folder, and ${path} is a file.`);
    throw new StartError(`Nothing can be written to ${folder} (${code}). Set DATA_DIR to a folder that is yours.`);
  }
}

const SQLITE_BUSY = 5;

/**
 * Holds SQLite's exclusive lock on an empty database. The system lets go of it when the process ends, however it ends:
 * no lock is ever left behind, and no process number has to be believed.
 */
function lock(folder: string): () => void {
  const held = new DatabaseSync(join(folder, 'lock'));
  try {
    held.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY)
      throw new StartError(`${folder} cannot be locked: ${(error as Error).message}.`);
    throw new StartError(`Another Dateline runs on ${folder}. Stop it, or set DATA_DIR to another folder.`);
  }
  return () => held.close();
}
