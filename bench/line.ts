import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type CallRecorder, startCallRecorder } from '../test/support/call-recorder.ts';
import { startLocalSystem } from '../test/support/local-system.ts';
import { inWords, type Row } from './measure.ts';

const ARTICLES = 60;
const READS = 60;

/** Articles a second through the whole local line, and reading a timeline beside a raw Query of the same partition. */
export async function measureLine(texts: readonly string[]): Promise<readonly Row[]> {
  let recorder: CallRecorder | undefined;
  const system = await startLocalSystem(async (endpoint) => {
    recorder = await startCallRecorder(endpoint);
    return recorder.endpoint;
  });
  const place = (index: number) =>
    texts[index % texts.length]!.replaceAll('DeepSeek', index % 2 ? 'DeepSeek' : 'Starliner');
  const started = performance.now();
  for (let index = 0; index < ARTICLES; index++)
    await system.put(`articles/b${index}/b${index}.txt`, `${place(index)}\nNumber ${index}.`, {
      contentType: 'text/plain',
      metadata: { 'published-at': '2025-06-13' },
    });
  await system.drain();
  const seconds = (performance.now() - started) / 1000;
  const { id } = (await system.call('POST', '/v1/topics', { body: { name: 'DeepSeek' } })).json;
  await system.drain();
  recorder!.take();
  const bytes = (await system.call('GET', `/v1/topics/${id}/timeline?limit=50`)).text.length;
  const calls = recorder!.take().length;
  const read = await p50(() => system.call('GET', `/v1/topics/${id}/timeline?limit=50`));
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const raw = await p50(() =>
    client.send(
      new QueryCommand({
        TableName: process.env.TABLE_NAME,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `T#${id}` },
      }),
    ),
  );
  await system.stop();
  await recorder!.stop();
  return [
    {
      what: 'ingest, whole line',
      figure: `${inWords(ARTICLES / seconds)} articles/s`,
      beside: `${ARTICLES} articles, one after another`,
      ratio: '',
    },
    {
      what: 'timeline read, p50',
      figure: `${read.toFixed(1)} ms, ${calls} calls, ${inWords(bytes)} bytes`,
      beside: `raw Query of the partition ${raw.toFixed(1)} ms`,
      ratio: `${(read / raw).toFixed(2)} × the time`,
    },
  ];
}

async function p50(work: () => Promise<unknown>): Promise<number> {
  const all: number[] = [];
  for (let run = 0; run < READS; run++) {
    const before = performance.now();
    await work();
    all.push(performance.now() - before);
  }
  return all.toSorted((a, b) => a - b)[Math.floor(READS / 2)]!;
}
