import { expectAsAgreed } from './contract.ts';

/** What a program sends and gets over HTTP; JSON both ways. */
export async function ask(base: string, path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST') {
  const answer = await fetch(`${base}${path}`, {
    method,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  expectAsAgreed(method, path, { status: answer.status, headers: Object.fromEntries(answer.headers), text });
  // biome-ignore lint/suspicious/noExplicitAny: answers of every shape
  return (text === '' ? null : JSON.parse(text)) as any;
}

/** Asks for a place under an id and sends a text there; answers what the bucket said. */
export async function upload(
  base: string,
  id: string,
  text: string | Uint8Array<ArrayBuffer>,
): Promise<{ readonly status: number; readonly text: string }> {
  const { upload: target } = await ask(base, '/v1/uploads', {
    id,
    fileName: `${id}.txt`,
    contentType: 'text/plain',
  });
  return sendTo(target, text);
}

/** Where and how bytes are sent, as POST /v1/uploads tells it. */
export type Target = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

/** Sends bytes as a form of POST /v1/uploads asks for them. */
export async function sendTo({ url, fields }: Target, text: string | Uint8Array<ArrayBuffer>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([text], { type: 'text/plain' }));
  const answer = await fetch(url, { method: 'POST', body: form });
  return { status: answer.status, text: await answer.text() };
}

/** Waits until an upload waits no longer, and answers what it is then. */
export async function settled(base: string, id: string) {
  for (;;) {
    const upload = await ask(base, `/v1/uploads/${encodeURIComponent(id)}`);
    if (upload.state !== 'waiting') return upload;
    await new Promise((pause) => setTimeout(pause, 100));
  }
}
