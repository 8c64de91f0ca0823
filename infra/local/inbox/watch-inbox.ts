import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { S3Client } from '@aws-sdk/client-s3';
import { LARGEST_UPLOAD_BYTES } from '#shared/article/limits.ts';
import { putFile } from '../put-file.ts';
import { type Listed, listFiles } from './list-files.ts';
import { nameUpload } from './name-upload.ts';
import { keepSentFiles, readSentFiles, type SentFiles } from './sent-files.ts';

const EVERY_MS = 1000;
/** A large folder may take a tenth of a processor. */
const REST = 9;
const ASKED_AT_ONCE = 20;

/** An inbox: its folder, where it is kept what was sent, and where it is sent. */
export type Inbox = {
  readonly folder: string;
  readonly sentFiles: string;
  readonly client: S3Client;
  readonly bucket: string;
  /** Address of the API. */
  readonly base: string;
  readonly tell: (line: string) => void;
};

/** What is sent, what was seen last (null: nothing yet), and what went wrong in a look. */
type Looking = {
  readonly sent: SentFiles;
  before: Listed | null;
  troubles: string[];
};

/**
 * Looks into a folder and the folders in it every second: each file is an upload, sent when it has not changed for a
 * look; a file that is changed is a new version of it, one that is gone removes it. What is refused is told.
 */
export async function watchInbox(inbox: Inbox): Promise<{ readonly close: () => void }> {
  const looking: Looking = {
    sent: await readSentFiles(inbox.sentFiles, inbox.folder),
    before: null,
    troubles: [],
  };
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const look = async (): Promise<void> => {
    const startedAt = performance.now();
    const known = looking.troubles;
    looking.troubles = [];
    await lookOnce(inbox, looking).catch(({ message }: Error) => looking.troubles.push(`inbox: ${message}`));
    if (isClosed) return;
    // What lasts is told once.
    for (const trouble of looking.troubles) if (!known.includes(trouble)) inbox.tell(trouble);
    timer = setTimeout(look, Math.max(EVERY_MS, REST * (performance.now() - startedAt)));
  };
  await look();
  const close = (): void => {
    isClosed = true;
    clearTimeout(timer);
  };
  return { close };
}

async function lookOnce(inbox: Inbox, looking: Looking): Promise<void> {
  const { sent, before } = looking;
  const now = await listFiles(inbox.folder);
  looking.before = now;
  if (!now) await beginAgain(inbox, sent);
  else if (before) {
    for (const [path, stamp] of now)
      if (sent.get(path)?.stamp !== stamp && before.get(path) === stamp) await send(inbox, looking, path);
    for (const path of [...sent.keys()]) if (!now.has(path) && !before.has(path)) await remove(inbox, sent, path);
    await tellOutcomes(inbox, sent);
  }
  await keepSentFiles(inbox.sentFiles, inbox.folder, sent);
}

/** A folder that is not there at all is on a disk that is not, or of a copy of the project that is new. */
async function beginAgain({ folder, tell }: Inbox, sent: SentFiles): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (sent.size > 0) tell(`inbox: the folder was gone and is begun anew; what was uploaded from it stays.`);
  sent.clear();
}

async function send({ folder, client, bucket, tell }: Inbox, { sent, before, troubles }: Looking, path: string) {
  const stamp = before!.get(path)!;
  const { id, key } = nameUpload(path);
  const isTooLarge = Number(stamp.split(' ')[0]) > LARGEST_UPLOAD_BYTES;
  try {
    if (isTooLarge) tell(`inbox: ${path} was refused: an upload may hold 10 MB (too-large)`);
    else {
      await putFile(client, bucket, { key, path: join(folder, path), metadata: {} });
      tell(`inbox: ${path} is upload ${id}`);
    }
    sent.set(path, { stamp, isSettled: isTooLarge });
  } catch (error) {
    troubles.push(`inbox: ${path} was not uploaded and is tried again: ${(error as Error).message}`);
  }
}

async function remove({ base, tell }: Inbox, sent: SentFiles, path: string): Promise<void> {
  const { status } = await fetch(addressOf(base, path), { method: 'DELETE' });
  if (status >= 500) return;
  sent.delete(path);
  if (status < 300) tell(`inbox: ${path} is gone, and its upload with it`);
}

/** Asks after uploads whose end has not been told. */
async function tellOutcomes({ base, tell }: Inbox, sent: SentFiles): Promise<void> {
  const open = [...sent].filter(([, { isSettled }]) => !isSettled).slice(0, ASKED_AT_ONCE);
  for (const [path, { stamp }] of open) {
    const answer = await fetch(addressOf(base, path));
    const { state, reason, detail } = (await answer.json()) as Record<string, string | undefined>;
    if (!answer.ok || state === 'waiting') continue;
    sent.set(path, { stamp, isSettled: true });
    if (state === 'refused') tell(`inbox: ${path} was refused: ${detail} (${reason})`);
    if (state === 'failed') tell(`inbox: ${path} could not be read (${reason})`);
  }
}

const addressOf = (base: string, path: string): string => `${base}/v1/uploads/${nameUpload(path).id}`;
