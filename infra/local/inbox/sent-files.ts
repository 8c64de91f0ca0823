import { readFile, rename, writeFile } from 'node:fs/promises';

/** A file that was sent as it is by its stamp; `isSettled`: what became of it has been told. */
export type SentFile = { readonly stamp: string; readonly isSettled: boolean };

/** The files of an inbox that were sent, by their path. */
export type SentFiles = Map<string, SentFile>;

type Kept = { readonly folder: string; readonly files: Readonly<Record<string, SentFile>> };

/** What was sent from a folder, as it was kept; nothing where that was of another folder. */
export async function readSentFiles(path: string, folder: string): Promise<SentFiles> {
  try {
    const kept = JSON.parse(await readFile(path, 'utf8')) as Kept;
    return new Map(kept.folder === folder ? Object.entries(kept.files) : []);
  } catch {
    // None yet, or none that can be read: what lies there is sent again, and changes nothing where it is the same.
    return new Map();
  }
}

/** Keeps what was sent, where that has changed; whole, or not at all. */
export async function keepSentFiles(path: string, folder: string, files: SentFiles): Promise<void> {
  const text = JSON.stringify({ folder, files: Object.fromEntries(files) } satisfies Kept);
  if (text === (await readFile(path, 'utf8').catch(() => null))) return;
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}
