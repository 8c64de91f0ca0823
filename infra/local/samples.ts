import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { S3Client } from '@aws-sdk/client-s3';
import { uploadIdOfKey } from '#functions/object-inputs.ts';
import { type FileMetadata, isThere, putFile } from './put-file.ts';

const POLL_MS = 150;

/** Uploads the project's sample articles that are not there yet, and waits until all that follows can be read. */
export async function ingestSamples(
  client: S3Client,
  { bucket, folder, base }: { bucket: string; folder: string; base: string },
): Promise<number> {
  const said = JSON.parse(await readFile(join(folder, 'metadata.json'), 'utf8')) as Readonly<
    Record<string, FileMetadata>
  >;
  const names = (await readdir(folder)).filter((name) => /\.(?:html|txt)$/.test(name)).toSorted();
  const sent: string[] = [];
  for (const name of names) {
    if (await isThere(client, bucket, `articles/samples-${name}/${name}`)) continue;
    sent.push(
      uploadIdOfKey(
        await putFile(client, bucket, { folder: 'samples', path: join(folder, name), metadata: said[name] ?? {} }),
      )!,
    );
  }
  for (let done = 0; done < sent.length; ) {
    showProgress(done, sent.length);
    const state = await fetch(`${base}/v1/uploads/${encodeURIComponent(sent[done]!)}`).then(
      (answer) => answer.json() as Promise<{ state?: string }>,
    );
    if (state.state !== undefined && state.state !== 'waiting') done++;
    else await new Promise((pause) => setTimeout(pause, POLL_MS));
    if (done === sent.length) showProgress(done, sent.length);
  }
  return sent.length;
}

const BAR_UNITS = 30;

function showProgress(done: number, total: number): void {
  if (!process.stdout.isTTY && done < total) return;
  const filled = Math.round((done / total) * BAR_UNITS);
  process.stdout.write(
    `${process.stdout.isTTY ? '\r' : ''}samples [${'█'.repeat(filled)}${'·'.repeat(BAR_UNITS - filled)}] ${done}/${total}${done === total ? '\n' : ''}`,
  );
}
