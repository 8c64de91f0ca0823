import { Stack } from 'aws-cdk-lib';
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { ENVIRONMENT } from '#functions/environment.ts';
import { acknowledge, acknowledgeRegions } from './acknowledged.ts';
import type { NodeFunction, NodeFunctionProps } from './node-function.ts';
import { createQueuePair, type QueuePair } from './queues.ts';
import { may, modelArnsOf } from './roles.ts';
import type { ReaderSettings } from './settings.ts';

/** A model answers within two minutes; what is not asked in time comes again. */
const READER_SECONDS = 300;

/** What the reader stands among. */
export type Neighbours = {
  readonly make: (name: string, props: Omit<NodeFunctionProps, 'stage'>) => NodeFunction;
  readonly table: TableV2;
  readonly bucket: Bucket;
  readonly hints: Queue;
  readonly environment: Readonly<Record<string, string>>;
};

/** A model that reads beside the rules: its queue, the function that asks it, and what ingest needs for its answers. */
export type Reader = {
  readonly function: NodeFunction;
  readonly queues: QueuePair;
  readonly ingest: {
    readonly environment: Readonly<Record<string, string>>;
    readonly statements: readonly PolicyStatement[];
  };
};

/** Deployed only where a model is named. */
export function createReader(
  scope: Construct,
  { make, table, bucket, hints, environment }: Neighbours,
  { modelId, dailyTokens, dailyDollars, price }: ReaderSettings,
): Reader {
  const modelArns = modelArnsOf(Stack.of(scope), modelId);
  const queues = createQueuePair(scope, 'Readers', READER_SECONDS);
  const told = { [ENVIRONMENT.reader]: `bedrock:${modelId}`, [ENVIRONMENT.readerQueue]: queues.queue.queueUrl };
  const reader = make('Reader', {
    entry: 'reader',
    readsUploads: true,
    environment: {
      ...environment,
      ...told,
      ...(dailyTokens && { [ENVIRONMENT.readerTokens]: dailyTokens }),
      ...(dailyDollars && { [ENVIRONMENT.readerDollars]: dailyDollars }),
      ...(price && { [ENVIRONMENT.readerPrice]: price }),
    },
    memoryMb: 1024,
    timeoutSeconds: READER_SECONDS,
    statements: [
      may.writeSpending(table),
      may.readObjects(bucket),
      may.keepAnswers(bucket),
      may.listObjects(bucket),
      may.receive(queues.queue),
      may.retry(queues.queue),
      may.send(queues.queue, hints),
      may.askModel(modelArns),
    ],
  });
  for (const name of ['uploads', 'answers'] as const) acknowledge(reader.policy, name);
  acknowledgeRegions(reader.policy, modelArns);
  return {
    function: reader,
    queues,
    ingest: { environment: told, statements: [may.readAnswers(bucket), may.send(queues.queue)] },
  };
}
