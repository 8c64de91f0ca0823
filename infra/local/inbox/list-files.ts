import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The files below a folder: path with `/`, and a stamp that changes when the file does. */
export type Listed = ReadonlyMap<string, string>;

/** All files below a folder but hidden ones; null where there is no such folder. */
export async function listFiles(folder: string): Promise<Listed | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
  if (!entries) return null;
  const listed = new Map<string, string>();
  for (const entry of entries) {
    const path = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
    const stamp = isHidden(path) ? null : await stampOf(entry);
    if (stamp) listed.set(path, stamp);
  }
  return listed;
}

const isHidden = (path: string): boolean => path.split('/').some((name) => name.startsWith('.'));

/** Null for what is no file, also behind a link, and for what was gone before it was looked at. */
async function stampOf(entry: Dirent): Promise<string | null> {
  if (!entry.isFile() && !entry.isSymbolicLink()) return null;
  const found = await stat(join(entry.parentPath, entry.name)).catch(() => null);
  return found?.isFile() ? `${found.size} ${found.mtimeMs}` : null;
}
