import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { s3Objects } from '#functions/aws-objects.ts';
import { createIngest } from '#functions/ingest.ts';
import { line } from '#functions/line.ts';
import type { Hint, Queue, ReaderMessage } from '#functions/ports.ts';
import { createAnswerBox } from '#functions/reader/answer-box.ts';
import { type AskedAbout, askModel, type Patience } from '#functions/reader/ask-model.ts';
import { createBedrockModel } from '#functions/reader/bedrock-model.ts';
import type { Model } from '#functions/reader/model.ts';
import { createOpenAiModel } from '#functions/reader/openai-model.ts';
import { readAgain } from '#functions/reader/read-again.ts';
import { recallAnswers } from '#functions/reader/recall-answers.ts';
import { type Budget, createSpending } from '#functions/reader/spending.ts';
import { startEmbeddedBucket } from '#infra/local/embedded-bucket.ts';
import { startEmbeddedTable } from '#infra/local/embedded-table.ts';
import type { Article } from '#shared/claim/extracted-article.ts';
import { createDynamoDbFactStore } from '#shared/store/dynamodb-fact-store.ts';
import { DynamoDbTable } from '#shared/store/dynamodb-table.ts';
import { objectId } from '#shared/store/keys.ts';

export const ADAPTERS = ['bedrock', 'openai'] as const;
export type Adapter = (typeof ADAPTERS)[number];

const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };
/** No test waits longer for a model that says nothing. */
const MOST_MS = 1500;

/** A model of the project's own adapters, asked at an address of a test. */
export const modelOf = (adapter: Adapter, url: string, mostMs = MOST_MS): Model =>
  adapter === 'openai'
    ? createOpenAiModel({ url: `${url}/v1`, model: 'test-model', key: null, mostMs })
    : createBedrockModel(
        'test.model-v1:0',
        new BedrockRuntimeClient({ endpoint: url, region: 'us-east-1', credentials: CREDENTIALS, maxAttempts: 1 }),
        mostMs,
      );

const PLENTY: Budget = { tokens: 1e9, dollars: 1e6, dollarsIn: 3, dollarsOut: 15 };
const PATIENT: Patience = { isLast: false, hasTime: () => true };

/** Ingest with a model beside it, over the embedded table and bucket; messages wait until they are handled. */
export type ReaderSystem = Awaited<ReturnType<typeof startReaderSystem>>;

export async function startReaderSystem() {
  const [embeddedTable, embeddedBucket] = [await startEmbeddedTable(null), await startEmbeddedBucket(null)];
  const place = { region: 'us-east-1', credentials: CREDENTIALS };
  const s3 = new S3Client({ ...place, endpoint: embeddedBucket.endpoint, forcePathStyle: true });
  const dynamo = new DynamoDBClient({ ...place, endpoint: embeddedTable.endpoint });
  const table = new DynamoDbTable(DynamoDBDocumentClient.from(dynamo), embeddedTable.tableName, async () => {});
  const store = createDynamoDbFactStore(table);
  const { bucket } = embeddedBucket;
  const clock = { now: () => Date.now() };
  const hints: Hint[] = [];
  const readers: ReaderMessage[] = [];
  const listOf = <Message>(list: Message[]): Queue<Message> => ({ send: async (message) => void list.push(message) });

  /** The functions as they are with a model, its prompts and its budget. */
  const withModel = (model: Model, prompts?: readonly string[], budget = PLENTY) => {
    const box = createAnswerBox(s3, { bucket, model: model.name, prompts });
    const objects = s3Objects(s3, bucket);
    const ingest = createIngest({
      store,
      objects,
      hints: listOf(hints),
      timelines: { send: async () => {} },
      clock,
      line,
      second: { recall: (upload) => recallAnswers(box, upload), readers: listOf(readers) },
    });
    const spending = createSpending(table, clock, budget);
    const ports = { objects, box, model, spending, hints: listOf(hints), readers: listOf(readers) };
    const ask = (message: ReaderMessage, patience = PATIENT): Promise<AskedAbout> => askModel(ports, message, patience);
    return {
      ingest,
      ask,
      spending,
      /** Handles all messages, and those that come of them. */
      drain: async () => {
        while (hints.length + readers.length > 0) {
          for (const { key } of hints.splice(0)) await ingest(key);
          for (const message of readers.splice(0)) await ask(message);
        }
      },
    };
  };
  return {
    withModel,
    hints,
    readers,
    readAgain: () => readAgain({ objects: s3Objects(s3, bucket), readers: listOf(readers) }),
    put: async (key: string, text: string) => {
      const Metadata = { 'published-at': '2025-05-13' };
      await s3.send(
        new PutObjectCommand({ Bucket: bucket, Key: key, Body: text, ContentType: 'text/plain', Metadata }),
      );
      hints.push({ key });
    },
    articlesOf: async (key: string): Promise<readonly Article[]> => {
      const object = objectId(key);
      const head = await store.getObjectHead(object);
      if (!head) return [];
      const generations = await store.getGenerations([{ object, gen: head.gen, parts: head.parts }]);
      return [...generations.values()].flatMap(({ articles }) => articles.map(({ article }) => article));
    },
    stop: async () => {
      await embeddedBucket.stop();
      await embeddedTable.stop();
    },
  };
}
