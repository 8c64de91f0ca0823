import { SQSClient } from '@aws-sdk/client-sqs';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { createQueues, createTable, sqsQueue, systemClock } from '../aws.ts';
import { createObjects, createS3Client } from '../aws-objects.ts';
import { ENVIRONMENT, readVariable } from '../environment.ts';
import type { ReaderMessage } from '../ports.ts';
import { createAnswerBox } from '../reader/answer-box.ts';
import { type AskingPorts, askModel } from '../reader/ask-model.ts';
import { createBedrockModel } from '../reader/bedrock-model.ts';
import { MOST_MS, ModelError } from '../reader/model.ts';
import { createOpenAiModel } from '../reader/openai-model.ts';
import { readBudget, readChoice } from '../reader/settings.ts';
import { createSpending } from '../reader/spending.ts';
import { createTelemetry } from '../telemetry.ts';
import { createBatchHandler } from './batch.ts';
import { createRetrySoon } from './retry-soon.ts';

/** How often the queue brings a message; after that the article stays as the rules read it. */
export const READER_RECEIVES = 4;

const telemetry = createTelemetry('reader');
const choice = readChoice(readVariable(ENVIRONMENT.reader))!;
const model =
  choice.kind === 'bedrock'
    ? createBedrockModel(choice.modelId)
    : createOpenAiModel({ ...choice, key: process.env[ENVIRONMENT.readerKey] || null });
const client = new SQSClient({});
const ports: AskingPorts = {
  objects: createObjects(),
  box: createAnswerBox(createS3Client(), { bucket: readVariable(ENVIRONMENT.bucket), model: model.name }),
  model,
  spending: createSpending(createTable(), systemClock, readBudget(process.env)),
  hints: createQueues(client).hints,
  readers: sqsQueue(client, ENVIRONMENT.readerQueue),
};

const retrySoon = createRetrySoon(client, [ENVIRONMENT.readerQueue]);

/** Uploads that wait for a model → its answers → uploads to be read again. */
export const handler = (event: SQSEvent, context: Context): Promise<SQSBatchResponse> =>
  createBatchHandler(telemetry, retrySoon, async ({ body, attributes }) => {
    const isLast = Number(attributes?.ApproximateReceiveCount ?? 1) >= READER_RECEIVES;
    const hasTime = (): boolean => context.getRemainingTimeInMillis() > MOST_MS;
    try {
      const asked = await askModel(ports, JSON.parse(body) as ReaderMessage, { isLast, hasTime });
      telemetry.count('modelAnswered', asked.answered);
      telemetry.count('modelOverBudget', asked.overBudget);
      telemetry.count('modelFailed', asked.failed);
    } catch (error) {
      if (error instanceof ModelError) telemetry.count('modelTrouble');
      throw error;
    }
  })(event, context);
