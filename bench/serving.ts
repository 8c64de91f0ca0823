import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { ENVIRONMENT } from '../functions/environment.ts';
import { topicKeys } from '../shared/store/keys.ts';
import { type CallRecorder, startCallRecorder } from '../test/support/call-recorder.ts';
import { type LocalSystem, startLocalSystem } from '../test/support/local-system.ts';
import type { Row } from './measure.ts';

const READERS = 32;
/** Each reader asks so often. */
const TURNS = 6;
const ARTICLES = 63;
const SENTENCES = 20;

type Served = { readonly p50: number; readonly p99: number; readonly aSecond: number; readonly calls: number };

/** So many readers at once: each kind of answer, beside a raw Query of the items of the same timeline. */
export async function measureServing(): Promise<readonly Row[]> {
  let recorder: CallRecorder | null = null;
  const system = await startLocalSystem(async (endpoint) => {
    recorder = await startCallRecorder(endpoint);
    return recorder.endpoint;
  });
  const topic = await fillTopic(system);
  const timeline = `/v1/topics/${topic}/timeline`;
  const { headers, json } = await system.call('GET', timeline);
  const etag = headers.etag!;
  const raw = await serve(rawQuery(topic), recorder!);
  const kinds = [
    ['JSON, a page of 50', () => expectStatus(system, timeline, 200)],
    ['HTML, a page of 50', () => expectStatus(system, timeline, 200, { accept: 'text/html' })],
    ['304', () => expectStatus(system, timeline, 304, { 'if-none-match': etag })],
    [`CSV of ${json.total} entries`, () => expectStatus(system, `${timeline}.csv`, 200, { accept: '*/*' })],
    ['topics', () => expectStatus(system, '/v1/topics', 200)],
  ] as const;
  const rows: Row[] = [];
  for (const [what, ask] of kinds) rows.push(rowOf(what, await serve(ask, recorder!), raw));
  await system.stop();
  await recorder!.stop();
  return rows;
}

/** A topic of a thousand entries, read from articles as all others are. */
async function fillTopic(system: LocalSystem): Promise<string> {
  for (let number = 0; number < ARTICLES; number++)
    await system.put(`articles/ferry-${number}/${number}.txt`, articleOf(number), { contentType: 'text/plain' });
  const { id } = (await system.call('POST', '/v1/topics', { body: { name: 'Tarn Ferries' } })).json;
  await system.drain();
  return id;
}

function articleOf(number: number): string {
  const year = 1960 + number;
  const sentences = Array.from({ length: SENTENCES }, (_, index) => {
    const day = `${(index % 28) + 1} ${index % 2 === 0 ? 'March' : 'August'} ${year}`;
    return `Tarn Ferries opened pier ${number * SENTENCES + index} in Port${number}x${index} on ${day}.`;
  });
  return `Piers of ${year}\n\nThe Ledger\n31 December ${year}\n\n${sentences.join('\n')}`;
}

async function expectStatus(system: LocalSystem, path: string, status: number, headers: Record<string, string> = {}) {
  const answer = await system.call('GET', path, { headers });
  if (answer.status !== status) throw new Error(`${path}: ${answer.status} ${answer.text.slice(0, 200)}`);
}

/** All items of the topic's timeline in one read after the other, by DynamoDB's own client. */
function rawQuery(topic: string): () => Promise<void> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const { pk } = topicKeys.part(topic, 'P');
  return async () => {
    let start: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: process.env[ENVIRONMENT.table],
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': pk },
          ExclusiveStartKey: start,
        }),
      );
      if (!page.Count) throw new Error('the topic has no items');
      start = page.LastEvaluatedKey;
    } while (start);
  };
}

async function serve(ask: () => Promise<void>, recorder: CallRecorder): Promise<Served> {
  await ask();
  recorder.take();
  await ask();
  const calls = recorder.take().length;
  const times: number[] = [];
  const start = performance.now();
  const reader = async () => {
    for (let turn = 0; turn < TURNS; turn++) {
      const asked = performance.now();
      await ask();
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: READERS }, reader));
  const seconds = (performance.now() - start) / 1000;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { p50: at(0.5), p99: at(0.99), aSecond: times.length / seconds, calls };
}

const told = ({ p50, p99, aSecond, calls }: Served): string =>
  `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, ${aSecond.toFixed(0)}/s, ${calls} calls`;

const rowOf = (what: string, own: Served, raw: Served): Row => ({
  what: `${READERS} readers: ${what}`,
  figure: told(own),
  beside: `raw Query ${told(raw)}`,
  ratio: `${(own.aSecond / raw.aSecond).toFixed(2)} × requests/s`,
});
