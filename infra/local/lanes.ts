import { Worker } from 'node:worker_threads';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { LARGEST_SMALL_BYTES } from '#functions/lanes.ts';
import type { Lane, WorkerRequest } from './ingest-worker.ts';

type Result = APIGatewayProxyStructuredResultV2;
type Extract = (event: APIGatewayProxyEventV2) => Promise<Result>;
type Asked = { readonly resolve: (result: Result) => void; readonly reject: (error: Error) => void };
type Message = 'ready' | { readonly id: number; readonly result: Result };

/**
 * The functions with the language model in threads of their own, so that readers wait for no ingest, and in two lanes, so
 * that what is small waits for nothing large. Answers `POST /v1/extract`.
 */
export async function startLanes(): Promise<Extract> {
  const [small, large] = await Promise.all((['small', 'large'] as const).map(startLane));
  return (event) => (Buffer.byteLength(event.body ?? '') > LARGEST_SMALL_BYTES ? large! : small!)(event);
}

async function startLane(lane: Lane): Promise<Extract> {
  const asked = new Map<number, Asked>();
  let next = 0;
  let thread: Worker;
  const start = async (): Promise<void> => {
    thread = new Worker(new URL('./ingest-worker.ts', import.meta.url), { workerData: lane });
    thread.once('exit', () => {
      for (const { reject } of asked.values()) reject(new Error(`The lane of what is ${lane} has ended`));
      asked.clear();
    });
    await new Promise<void>((ready, failed) => {
      thread.once('error', failed);
      thread.on('message', (message: Message) => {
        if (message === 'ready') return ready();
        asked.get(message.id)?.resolve(message.result);
        asked.delete(message.id);
      });
    });
    // A thread can end of one upload's memory: its message comes again, and is given up after some times.
    thread.once('error', () => void start());
    thread.unref();
  };
  await start();
  return (event) =>
    new Promise((resolve, reject) => {
      const id = next++;
      asked.set(id, { resolve, reject });
      thread.postMessage({ id, event } satisfies WorkerRequest);
    });
}
