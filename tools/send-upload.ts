import type { Connection } from './connection.ts';

const POLL_MS = 300;

/** What is known of a file: `publishedAt`, `capturedAt`, `url`, `publisher`. */
export type Known = Readonly<Record<string, string>>;
export type Upload = {
  readonly id: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly known: Known;
  readonly bytes: Uint8Array;
};
export type UploadState = {
  readonly id: string;
  readonly state: string;
  readonly reason?: string;
  readonly articles: readonly { readonly id: string }[];
};

/** Asks for a place, sends the bytes there, and waits until all that follows from them can be read. */
export async function sendUpload(
  { ask }: Connection,
  { id, fileName, contentType, known, bytes }: Upload,
): Promise<UploadState> {
  const planned = await ask('/v1/uploads', { method: 'POST', body: { id, fileName, contentType, ...known } });
  await sendBytes(planned.upload, bytes, contentType);
  for (;;) {
    const upload: UploadState = await ask(`/v1/uploads/${encodeURIComponent(planned.id)}`);
    if (upload.state !== 'waiting') return upload;
    await new Promise((pause) => setTimeout(pause, POLL_MS));
  }
}

type Target = {
  readonly method: string;
  readonly url: string;
  readonly fields?: Known;
  readonly headers?: Known;
};

async function sendBytes(
  { method, url, fields, headers = {} }: Target,
  bytes: Uint8Array,
  type: string,
): Promise<void> {
  const blob = new Blob([bytes as Uint8Array<ArrayBuffer>], { type });
  const form = new FormData();
  for (const [name, value] of Object.entries(fields ?? {})) form.append(name, value);
  form.append('file', blob);
  const answer = await fetch(url, { method, headers, body: fields ? form : blob });
  if (!answer.ok)
    throw new Error(`The bucket took no bytes (${answer.status}): ${(await answer.text()).slice(0, 300)}`);
}
