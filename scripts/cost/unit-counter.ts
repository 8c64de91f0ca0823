import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a table was asked for, in the units that DynamoDB bills on demand. */
export type Units = { readonly reads: number; readonly writes: number; readonly calls: number };

/** A proxy before the embedded table that counts what each call would be billed. */
export type UnitCounter = {
  readonly endpoint: string;
  /** The units since the last time this was asked. */
  readonly take: () => Units;
  readonly stop: () => Promise<void>;
};

const WRITES = /\.(?:PutItem|UpdateItem|DeleteItem|BatchWriteItem)$/;

/** Starts a counting proxy: it asks the table to tell the capacity that each call consumed. */
export async function startUnitCounter(target: string): Promise<UnitCounter> {
  let [reads, writes, calls] = [0, 0, 0];
  const server = createServer(async (incoming, outgoing) => {
    const operation = String(incoming.headers['x-amz-target'] ?? '');
    const body = JSON.stringify({ ...JSON.parse(await textOf(incoming)), ReturnConsumedCapacity: 'TOTAL' });
    const headers = { ...incoming.headers, 'content-length': String(Buffer.byteLength(body)) };
    const forwarded = send(new URL(incoming.url ?? '/', target), { method: 'POST', headers }, async (answer) => {
      const text = await textOf(answer);
      const units = unitsOf(JSON.parse(text));
      calls++;
      if (WRITES.test(operation)) writes += units;
      else reads += units;
      outgoing.writeHead(answer.statusCode ?? 500, { 'content-type': answer.headers['content-type'] }).end(text);
    });
    forwarded.on('error', () => outgoing.destroy());
    forwarded.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => {
      const taken = { reads, writes, calls };
      [reads, writes, calls] = [0, 0, 0];
      return taken;
    },
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
}

type Consumed = { readonly CapacityUnits?: number };

/** One answer tells of one table, or of several. */
function unitsOf({
  ConsumedCapacity: consumed,
}: {
  readonly ConsumedCapacity?: Consumed | readonly Consumed[];
}): number {
  return [consumed ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
}

async function textOf(stream: AsyncIterable<Buffer | string>): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += chunk;
  return text;
}
