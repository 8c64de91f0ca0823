import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { S3Client } from '@aws-sdk/client-s3';
import { uploadKey } from '#functions/object-inputs.ts';
import { type FileMetadata, putFile } from './put-file.ts';

const POLL_MS = 150;

/**
 * Uploads the project's sample articles that were never uploaded, and waits until all that follows from all of them can
 * be read: an earlier start may have been stopped in the middle. What a person removed stays away.
 */
export async function ingestSamples(
  client: S3Client,
  { bucket, folder, base }: { bucket: string; folder: string; base: string },
): Promise<void> {
  const said = JSON.parse(await readFile(join(folder, 'metadata.json'), 'utf8')) as Readonly<
    Record<string, FileMetadata>
  >;
  const names = (await readdir(folder)).filter((name) => /\.(?:html|txt)$/.test(name)).toSorted();
  const awaited: string[] = [];
  for (const name of names) {
    const id = `samples-${name}`;
    const state = await stateOf(base, id);
    if (state === null)
      await putFile(client, bucket, { key: uploadKey(id, name), path: join(folder, name), metadata: said[name] ?? {} });
    if (state === null || state === 'waiting') awaited.push(id);
  }
  await waitFor(base, awaited);
}

async function waitFor(base: string, ids: readonly string[]): Promise<void> {
  for (const [done, id] of ids.entries()) {
    showProgress(done, ids.length);
    while (/^(?:waiting|unknown)$/.test((await stateOf(base, id)) ?? 'unknown'))
      await new Promise((pause) => setTimeout(pause, POLL_MS));
  }
  if (ids.length > 0) showProgress(ids.length, ids.length);
}

/** What the API says of an upload; null where it knows nothing of it. */
async function stateOf(base: string, id: string): Promise<string | null> {
  const answer = await fetch(`${base}/v1/uploads/${encodeURIComponent(id)}`);
  if (answer.status === 404) return null;
  return ((await answer.json()) as { state?: string }).state ?? 'unknown';
}

const BAR_UNITS = 30;

function showProgress(done: number, total: number): void {
  if (!process.stdout.isTTY && done < total) return;
  const filled = Math.round((done / total) * BAR_UNITS);
  process.stdout.write(
    `${process.stdout.isTTY ? '\r' : ''}samples [${'█'.repeat(filled)}${'·'.repeat(BAR_UNITS - filled)}] ${done}/${total}${done === total ? '\n' : ''}`,
  );
}
