import { existsSync, mkdirSync, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { S3Client } from '@aws-sdk/client-s3';
import { putFile } from './put-file.ts';

const SETTLE_MS = 300;

/**
 * Watches a folder: each file dropped there is an upload. A file is sent when its size has settled; the state of the
 * folder at the start is sent too, and changes nothing where it was sent before.
 */
export async function watchInbox(
  client: S3Client,
  bucket: string,
  folder: string,
): Promise<{ readonly close: () => void }> {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  const timers = new Map<string, NodeJS.Timeout>();
  const send = async (name: string): Promise<void> => {
    const path = join(folder, name);
    const before = await sizeOf(path);
    await new Promise((pause) => setTimeout(pause, SETTLE_MS));
    if (before === null || before !== (await sizeOf(path))) return plan(name);
    await putFile(client, bucket, { folder: 'inbox', path, metadata: {} });
    console.log(`inbox: ${name}`);
  };
  const plan = (name: string): void => {
    if (name.startsWith('.')) return;
    clearTimeout(timers.get(name));
    timers.set(
      name,
      setTimeout(() => void send(name).catch((error: Error) => tellFailure(name, error)), SETTLE_MS),
    );
  };
  for (const name of await readdir(folder)) plan(name);
  const watcher = watch(folder, (_event, name) => {
    if (name && existsSync(join(folder, name))) plan(name);
  });
  return { close: () => watcher.close() };
}

/** The embedded S3 ends a body at 11 MiB and hangs up. */
function tellFailure(name: string, { message }: Error): void {
  console.error(`inbox: ${name} was not uploaded (${message}); a file may hold 10 MB.`);
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    const { size, isFile } = await stat(path).then((found) => ({ size: found.size, isFile: found.isFile() }));
    return isFile ? size : null;
  } catch {
    return null;
  }
}
