import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { LARGEST_UPLOAD_BYTES } from '#shared/article/limits.ts';

/** What a form adds to its file. */
const FORM_BYTES = 64 * 1024;

/**
 * The door before the embedded S3, which hangs up on large bodies without a word: here they are read to their end and
 * refused as S3 refuses them, so that the sender learns why.
 */
export async function openUploadDoor(target: number): Promise<{ readonly port: number; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const isTooLarge = Number(request.headers['content-length'] ?? 0) > LARGEST_UPLOAD_BYTES + FORM_BYTES;
    if (isTooLarge) refuse(request, response);
    else passOn(request, response, target);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { port: (server.address() as { port: number }).port, close };
}

function refuse(request: IncomingMessage, response: ServerResponse): void {
  request.resume().once('end', () => {
    response.writeHead(400, { 'content-type': 'application/xml' });
    response.end(
      `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>EntityTooLarge</Code><Message>Your proposed upload exceeds the maximum allowed size</Message><MaxSizeAllowed>${LARGEST_UPLOAD_BYTES}</MaxSizeAllowed></Error>`,
    );
  });
}

function passOn(request: IncomingMessage, response: ServerResponse, port: number): void {
  const { method, url, headers } = request;
  const onward = ask({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.once('error', () => response.destroy());
  request.pipe(onward);
}
