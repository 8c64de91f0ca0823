import type { Stack } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { UPLOAD_PREFIX } from '#functions/object-inputs.ts';
import { ANSWER_PREFIX } from '#functions/reader/answer-box.ts';

const allow = (
  actions: readonly string[],
  resources: readonly string[],
  conditions?: Record<string, unknown>,
): PolicyStatement =>
  new PolicyStatement({
    effect: Effect.ALLOW,
    actions: [...actions],
    resources: [...resources],
    ...(conditions && { conditions }),
  });

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];

/** What a function may do to the table's items, besides reading them. */
export type TableWrite = 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'BatchWriteItem';

/** Partitions that people's decisions are written to through the api. */
export const API_PARTITIONS = ['T#*', 'C#*', 'U#*', 'W#*', 'L#topic#*', 'K#cursor'];

/** Partitions that the consumer of dead letters writes to. */
const FAILURE_PARTITIONS = ['U#*', 'L#object#*'];

/** Partitions where what a model costs is counted. */
const READER_PARTITIONS = ['K#reader*'];

/** One model; an inference profile (`eu.…`) is itself one, and stands for the model in the regions that it spans. */
export function modelArnsOf({ region, account }: Stack, modelId: string): string[] {
  const spanned = /^(?:us|eu|apac|jp|au|ca|global|us-gov)\.(.+)$/.exec(modelId)?.[1];
  return spanned
    ? [
        `arn:aws:bedrock:${region}:${account}:inference-profile/${modelId}`,
        `arn:aws:bedrock:*::foundation-model/${spanned}`,
      ]
    : [`arn:aws:bedrock:${region}::foundation-model/${modelId}`];
}

/** The statements that the functions' roles are made of; nobody may scan or delete the table. */
export const may = {
  readTable: (table: TableV2) => allow(READ, [table.tableArn]),
  writeTable: (table: TableV2, ...writes: readonly TableWrite[]) =>
    allow(
      writes.map((write) => `dynamodb:${write}`),
      [table.tableArn],
    ),
  writeDecisions: (table: TableV2) =>
    allow(['dynamodb:PutItem', 'dynamodb:UpdateItem'], [table.tableArn], {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': API_PARTITIONS },
    }),
  writeFailures: (table: TableV2) =>
    allow(['dynamodb:PutItem', 'dynamodb:UpdateItem'], [table.tableArn], {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': FAILURE_PARTITIONS },
    }),
  writeSpending: (table: TableV2) =>
    allow(['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:BatchWriteItem'], [table.tableArn], {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': READER_PARTITIONS },
    }),
  askModel: (modelArns: readonly string[]) => allow(['bedrock:InvokeModel'], modelArns),
  readAnswers: (bucket: Bucket) => allow(['s3:GetObject'], [bucket.arnForObjects(`${ANSWER_PREFIX}*`)]),
  keepAnswers: (bucket: Bucket) => allow(['s3:GetObject', 's3:PutObject'], [bucket.arnForObjects(`${ANSWER_PREFIX}*`)]),
  readObjects: (bucket: Bucket) => allow(['s3:GetObject'], [bucket.arnForObjects(`${UPLOAD_PREFIX}*`)]),
  changeObjects: (bucket: Bucket) =>
    allow(['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], [bucket.arnForObjects(`${UPLOAD_PREFIX}*`)]),
  /** Without it S3 answers 403 for an object that is not there. */
  listObjects: (bucket: Bucket) => allow(['s3:ListBucket'], [bucket.bucketArn]),
  send: (...queues: readonly Queue[]) =>
    allow(
      ['sqs:SendMessage'],
      queues.map(({ queueArn }) => queueArn),
    ),
  receive: (...queues: readonly Queue[]) =>
    allow(
      ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
      queues.map(({ queueArn }) => queueArn),
    ),
  /** Has what failed come again soon. */
  retry: (...queues: readonly Queue[]) =>
    allow(
      ['sqs:ChangeMessageVisibility'],
      queues.map(({ queueArn }) => queueArn),
    ),
} as const;
