import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { LARGEST_UPLOAD_BYTES } from '#shared/article/limits.ts';
import { escapeText } from '#shared/present/markup.ts';
import { hasForeignHost, isFromPage } from './foreign.ts';
import { ENDLESS_ROOM, type Room } from './room.ts';

/** What a form adds to its file. */
const FORM_BYTES = 64 * 1024;

/**
 * The door before the embedded S3 and SQS, on loopback. They serve every browser and hang up on large bodies without a
 * word: here pages are turned away, and what is too large is read to its end and refused as S3 refuses it, so that the
 * sender learns why.
 */
export async function openUploadDoor(
  serve: RequestListener,
  room: Pick<Room, 'refusalOf'> = ENDLESS_ROOM,
): Promise<{ readonly port: number; readonly close: () => void }> {
  const server = createServer(async (request, response) => {
    const refusal = refusalOf(request) ?? (await refusalForRoom(request, room));
    if (refusal) refuse(request, response, refusal);
    else serve(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { port: (server.address() as { port: number }).port, close };
}

type Refusal = { readonly status: number; readonly code: string; readonly message: string };

/** No page of Dateline sends anything here: whatever a browser says of a page is another's. */
function refusalOf({ headers }: IncomingMessage): Refusal | null {
  if (hasForeignHost(headers) || isFromPage(headers))
    return { status: 403, code: 'AccessDenied', message: 'Only programs of this machine may come here, no page.' };
  if (Number(headers['content-length'] ?? 0) > LARGEST_UPLOAD_BYTES + FORM_BYTES)
    return {
      status: 400,
      code: 'EntityTooLarge',
      message: 'Your proposed upload exceeds the maximum allowed size',
    };
  return null;
}

/** Objects come as PUT or as a form; messages of the queues, which come as POST too, are small. */
async function refusalForRoom(
  { method, headers }: IncomingMessage,
  room: Pick<Room, 'refusalOf'>,
): Promise<Refusal | null> {
  const isForm = method === 'POST' && /^multipart\/form-data/i.test(headers['content-type'] ?? '');
  if (method !== 'PUT' && !isForm) return null;
  const lack = await room.refusalOf(Number(headers['content-length'] ?? LARGEST_UPLOAD_BYTES));
  return lack && { status: 507, code: 'InsufficientStorage', message: lack.detail };
}

function refuse(request: IncomingMessage, response: ServerResponse, { status, code, message }: Refusal): void {
  request.resume().once('end', () => {
    response.writeHead(status, { 'content-type': 'application/xml' });
    response.end(
      `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escapeText(message)}</Message></Error>`,
    );
  });
}
