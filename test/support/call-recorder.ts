import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An IAM action with the partition it touched, where it is the table's. */
export type RecordedCall = { readonly action: string; readonly partition: string | null };

/** A proxy before the embedded AWS that writes down which IAM actions its clients use. */
export type CallRecorder = {
  readonly endpoint: string;
  /** The calls since the last time this was asked. */
  readonly take: () => readonly RecordedCall[];
  readonly stop: () => Promise<void>;
};

/** Starts a recording proxy before an endpoint. */
export async function startCallRecorder(target: string): Promise<CallRecorder> {
  let calls: RecordedCall[] = [];
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const url = new URL(incoming.url ?? '/', target);
    const forwarded = send(url, { method: incoming.method, headers: incoming.headers }, (answer) => {
      calls.push(
        ...actionsOf({
          method: incoming.method ?? '',
          target: String(incoming.headers['x-amz-target'] ?? ''),
          url,
          status: answer.statusCode ?? 0,
          body,
        }),
      );
      outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(outgoing);
    });
    forwarded.on('error', () => outgoing.destroy());
    forwarded.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => {
      const taken = calls;
      calls = [];
      return taken;
    },
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
}

type Seen = {
  readonly method: string;
  readonly target: string;
  readonly url: URL;
  readonly status: number;
  readonly body: Buffer;
};

const S3_ACTIONS: Readonly<Record<string, string>> = {
  GET: 's3:GetObject',
  HEAD: 's3:GetObject',
  PUT: 's3:PutObject',
  POST: 's3:PutObject',
  DELETE: 's3:DeleteObject',
};

function actionsOf({ method, target, url, status, body }: Seen): RecordedCall[] {
  const [service, operation] = target.split('.');
  if (service === 'AmazonSQS') return [{ action: `sqs:${operation}`, partition: null }];
  if (service?.startsWith('DynamoDB'))
    return partitionsOf(body).map((partition) => ({ action: `dynamodb:${operation}`, partition }));
  if (url.searchParams.has('list-type')) return [{ action: 's3:ListBucket', partition: null }];
  // Without the right to list, S3 answers 403 where nothing is.
  const listing = status === 404 ? [{ action: 's3:ListBucket', partition: null }] : [];
  return [{ action: S3_ACTIONS[method] ?? `s3:${method}`, partition: null }, ...listing];
}

/** The partition keys in a request's body; a request without one counts once. */
function partitionsOf(body: Buffer): (string | null)[] {
  const found = [...body.toString('utf8').matchAll(/"(?:pk|:pk)":\{"S":"((?:[^"\\]|\\.)*)"/g)].map(
    (match) => match[1]!,
  );
  return found.length > 0 ? [...new Set(found)] : [null];
}
