import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { APIGatewayProxyEventV2, Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { ENVIRONMENT } from '#functions/environment.ts';
import { decodedPath, findRoute, routeKeyOf } from '#functions/routes/find-route.ts';
import { startEmbeddedBucket } from '#infra/local/embedded-bucket.ts';
import { startEmbeddedTable } from '#infra/local/embedded-table.ts';
import { DEAD_HINT_QUEUE } from '#infra/local/variables.ts';
import { expectAsAgreed } from './contract.ts';

/** The real handlers over the embedded table, bucket and queues; nothing runs by itself: `drain` works the queues off. */
export type LocalSystem = {
  readonly put: (
    key: string,
    body: string | Uint8Array,
    options?: { contentType?: string; metadata?: Record<string, string> },
  ) => Promise<void>;
  readonly putSample: (name: string, metadata?: Record<string, string>) => Promise<void>;
  readonly drain: () => Promise<void>;
  readonly call: (method: string, path: string, options?: CallOptions) => Promise<Called>;
  readonly stop: () => Promise<void>;
};
export type CallOptions = {
  readonly body?: unknown;
  readonly rawBody?: string;
  readonly headers?: Record<string, string>;
  /** What else the event holds, or holds instead. */
  readonly event?: Partial<APIGatewayProxyEventV2>;
};
export type Called = {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly json: any;
};

const context = { awsRequestId: 'test', getRemainingTimeInMillis: () => 60_000 } as Context;

/** `through`: the address that the handlers reach the table by, for who wants to stand between. */
export async function startLocalSystem(
  through?: (endpoint: string) => Promise<string>,
  logLevel = 'SILENT',
): Promise<LocalSystem> {
  const table = await startEmbeddedTable(null);
  const store = await startEmbeddedBucket(null);
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_DYNAMODB: through ? await through(table.endpoint) : table.endpoint,
    AWS_ENDPOINT_URL_S3: store.endpoint,
    AWS_ENDPOINT_URL_SQS: store.endpoint,
    POWERTOOLS_LOG_LEVEL: logLevel,
    POWERTOOLS_METRICS_DISABLED: String(logLevel === 'SILENT'),
    [ENVIRONMENT.table]: table.tableName,
    [ENVIRONMENT.bucket]: store.bucket,
    [ENVIRONMENT.hintQueue]: store.hintQueueUrl,
    [ENVIRONMENT.largeHintQueue]: store.largeHintQueueUrl,
    [ENVIRONMENT.timelineQueue]: store.timelineQueueUrl,
    [ENVIRONMENT.fullText]: 'true',
    [DEAD_HINT_QUEUE]: store.deadHintQueueUrl,
  });
  const { handler: ingest } = await import('#functions/handlers/ingest.ts');
  const { handler: timeline } = await import('#functions/handlers/timeline.ts');
  const { handler: api } = await import('#functions/handlers/api.ts');
  const { handler: extract } = await import('#functions/handlers/extract.ts');
  const { createStore } = await import('#functions/aws.ts');
  const facts = createStore();
  /** On a busy machine a rebuild takes so long that the next one is put off; `drain` waits for nothing that is put off. */
  const timelineAtOnce: Handler = async (event, withContext) => {
    const answer = await timeline(event, withContext);
    for (const { body } of through ? [] : event.Records) {
      const { kind, topic } = JSON.parse(body);
      if (kind === 'rebuild') await facts.putRebuildDelay(topic, 0);
    }
    return answer;
  };
  const s3 = new S3Client({ forcePathStyle: true });
  const sqs = new SQSClient({});
  const put: LocalSystem['put'] = async (key, body, { contentType, metadata } = {}) => {
    await s3.send(
      new PutObjectCommand({
        Bucket: store.bucket,
        Key: key,
        Body: body,
        ContentType: contentType,
        Metadata: metadata,
      }),
    );
    await new Promise((told) => setImmediate(told));
  };
  return {
    put,
    putSample: (name, metadata = {}) =>
      put(
        `articles/samples-${name}/${name}`,
        readFileSync(fileURLToPath(new URL(`../../samples/${name}`, import.meta.url))),
        {
          contentType: name.endsWith('.html') ? 'text/html' : 'text/plain',
          metadata,
        },
      ),
    drain: async () => {
      for (let worked = 1; worked > 0; )
        worked =
          (await workOff(sqs, store.hintQueueUrl, ingest)) +
          (await workOff(sqs, store.largeHintQueueUrl, ingest)) +
          (await workOff(sqs, store.timelineQueueUrl, timelineAtOnce));
    },
    call: async (method, path, options = {}) => {
      const event = eventOf(method, path, options);
      const {
        statusCode = 200,
        headers = {},
        body = '',
        isBase64Encoded = false,
      } = await (event.rawPath === '/v1/extract' ? extract : api)(event, context);
      const seen = {
        status: statusCode,
        headers: headers as Record<string, string>,
        text: isBase64Encoded ? '' : body,
      };
      if (!options.event) expectAsAgreed(method, path, seen);
      let json: unknown = null;
      try {
        json = JSON.parse(body);
      } catch {
        // Not every answer is JSON.
      }
      return { status: statusCode, headers: headers as Record<string, string>, text: body, json };
    },
    stop: async () => {
      await store.stop();
      await table.stop();
    },
  };
}

type Handler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;

/** One batch of a queue through its handler; answers how many messages it took. */
async function workOff(sqs: SQSClient, queueUrl: string, handle: Handler): Promise<number> {
  const { Messages: messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl: queueUrl, MaxNumberOfMessages: 10 }),
  );
  if (messages.length === 0) return 0;
  const Records = messages.map(({ MessageId, Body }) => ({ messageId: MessageId, body: Body }) as SQSRecord);
  const { batchItemFailures } = await handle({ Records }, context);
  if (batchItemFailures.length > 0) throw new Error(`${batchItemFailures.length} messages failed: ${Records[0]!.body}`);
  await Promise.all(
    messages.map(({ ReceiptHandle }) => sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }))),
  );
  return messages.length;
}

function eventOf(
  method: string,
  path: string,
  { body, rawBody, headers = {}, event }: CallOptions,
): APIGatewayProxyEventV2 {
  const [pathname = '/', rawQueryString = ''] = path.split('?');
  const rawPath = decodedPath(pathname);
  const sent = rawBody ?? (body === undefined ? undefined : JSON.stringify(body));
  return {
    version: '2.0',
    routeKey: routeKeyOf(findRoute(method, pathname), method),
    rawPath,
    rawQueryString,
    headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
    requestContext: {
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
    } as APIGatewayProxyEventV2['requestContext'],
    ...(sent !== undefined && { body: sent }),
    isBase64Encoded: false,
    ...event,
  };
}
