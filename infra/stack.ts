import type { StackProps } from 'aws-cdk-lib';
import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { ENVIRONMENT } from '#functions/environment.ts';
import { acknowledge } from './acknowledged.ts';
import { createAlarms, tell } from './alarms.ts';
import { createDashboard } from './dashboard.ts';
import { createHttpApi } from './http-api.ts';
import { NodeFunction, type NodeFunctionProps } from './node-function.ts';
import { createQueue, createQueuePair } from './queues.ts';
import { createReader } from './reader.ts';
import { may } from './roles.ts';
import type { StackSettings } from './settings.ts';
import { createTable } from './table.ts';
import { createUploads } from './uploads.ts';

/** The dearest upload takes a minute and a half of one processor; its writes, a slow processor and retries come on top. */
const INGEST_SECONDS = 240;
const TIMELINE_SECONDS = 300;
/** Uploads that follow one another within it cost a topic one rebuild. */
const QUIET_SECONDS = 1;
const RECONCILE_SECONDS = 900;

/** The system on one page: bucket → hints → ingest → table → timelines → timeline; HTTP API → api and extract. */
export class DatelineStack extends Stack {
  constructor(scope: Construct, id: string, settings: StackSettings, props: StackProps = {}) {
    super(scope, id, { description: 'Dateline: dated, sourced claims and timelines from news articles', ...props });
    const { concurrency } = settings;
    const table = createTable(this, settings);
    const hints = createQueuePair(this, 'Hints', INGEST_SECONDS);
    const largeHints = createQueue(this, 'LargeHints', { timeoutSeconds: INGEST_SECONDS, dead: hints.dead });
    const timelines = createQueuePair(this, 'Timelines', TIMELINE_SECONDS, QUIET_SECONDS);
    const bucket = createUploads(this, hints.queue, settings);
    const environment = {
      [ENVIRONMENT.table]: table.tableName,
      [ENVIRONMENT.bucket]: bucket.bucketName,
      [ENVIRONMENT.hintQueue]: hints.queue.queueUrl,
      [ENVIRONMENT.timelineQueue]: timelines.queue.queueUrl,
    };
    const make = (name: string, props: Omit<NodeFunctionProps, 'stage'>): NodeFunction =>
      new NodeFunction(this, name, { stage: settings.stage, ...props });

    const reader =
      settings.reader && createReader(this, { make, table, bucket, hints: hints.queue, environment }, settings.reader);
    const ingest = make('Ingest', {
      entry: reader ? 'ingest-with-reader' : 'ingest',
      readsUploads: true,
      environment: {
        ...environment,
        [ENVIRONMENT.largeHintQueue]: largeHints.queueUrl,
        ...reader?.ingest.environment,
      },
      memoryMb: 1769,
      timeoutSeconds: INGEST_SECONDS,
      statements: [
        may.readTable(table),
        may.writeTable(table, 'PutItem', 'UpdateItem', 'BatchWriteItem'),
        may.readObjects(bucket),
        may.listObjects(bucket),
        may.receive(hints.queue, largeHints),
        may.retry(hints.queue, largeHints),
        may.send(largeHints, timelines.queue),
        ...(reader?.ingest.statements ?? []),
      ],
    });
    const timeline = make('Timeline', {
      entry: 'timeline',
      environment,
      memoryMb: 1769,
      timeoutSeconds: TIMELINE_SECONDS,
      statements: [
        may.readTable(table),
        may.writeTable(table, 'PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'),
        may.receive(timelines.queue),
        may.retry(timelines.queue),
        may.send(timelines.queue),
      ],
    });
    const extract = make('Extract', {
      entry: 'extract',
      readsUploads: true,
      memoryMb: 1769,
      timeoutSeconds: 29,
      statements: [],
    });
    const api = make('Api', {
      entry: 'api',
      environment: {
        ...environment,
        [ENVIRONMENT.fullText]: String(settings.showsFullText),
        [ENVIRONMENT.readAccess]: settings.hasOpenReads ? 'open' : 'iam',
        [ENVIRONMENT.writeAccess]: 'iam',
      },
      memoryMb: 1024,
      timeoutSeconds: 29,
      reservedConcurrency: concurrency.api || undefined,
      statements: [
        may.readTable(table),
        may.writeDecisions(table),
        may.changeObjects(bucket),
        may.listObjects(bucket),
        may.send(hints.queue, timelines.queue),
      ],
    });
    const reconcile = make('Reconcile', {
      entry: 'reconcile',
      environment,
      memoryMb: 512,
      timeoutSeconds: RECONCILE_SECONDS,
      statements: [
        may.readTable(table),
        may.writeTable(table, 'PutItem', 'UpdateItem'),
        may.listObjects(bucket),
        may.send(hints.queue, timelines.queue),
      ],
    });
    const deadLetters = make('DeadLetters', {
      entry: 'dead-letters',
      environment,
      memoryMb: 256,
      timeoutSeconds: 60,
      statements: [may.writeFailures(table), may.receive(hints.dead)],
    });
    for (const { policy } of [ingest, api]) acknowledge(policy, 'uploads');
    if (reader) acknowledge(ingest.policy, 'answers');

    // One upload, one rebuild at a time: ten large ones in a batch would outlive the function, again and again.
    poll(ingest, hints.queue, { batchSize: 1, maxConcurrency: concurrency.ingest });
    // Beside those that only small uploads get: an archive of large ones takes nobody else's turn.
    poll(ingest, largeHints, { id: 'LargeQueue', batchSize: 1, maxConcurrency: concurrency.largeIngest });
    poll(timeline, timelines.queue, { batchSize: 1, maxConcurrency: concurrency.timeline });
    poll(deadLetters, hints.dead, { batchSize: 10, maxConcurrency: 2 });
    if (reader) poll(reader.function, reader.queues.queue, { batchSize: 1, maxConcurrency: concurrency.reader });
    new Rule(this, 'Daily', {
      schedule: Schedule.cron({ hour: '3', minute: '30' }),
      targets: [
        new LambdaFunction(reconcile.lambda, {
          deadLetterQueue: timelines.dead,
          retryAttempts: 2,
          maxEventAge: Duration.hours(2),
        }),
      ],
    });
    const http = createHttpApi(this, { api, extract }, settings);
    const watched = {
      stage: settings.stage,
      queues: { Hints: hints, Timelines: timelines, ...(reader && { Readers: reader.queues }) },
      largeHints,
      functions: {
        Ingest: ingest,
        Timeline: timeline,
        Extract: extract,
        Api: api,
        Reconcile: reconcile,
        ...(reader && { Reader: reader.function }),
      },
      api: http,
      table,
      ingestTimeoutSeconds: INGEST_SECONDS,
    };
    const alarms = createAlarms(this, watched);
    tell(this, alarms, settings.alarmMail);
    createDashboard(this, watched, alarms);
    new CfnOutput(this, 'Url', { value: http.apiEndpoint, description: 'Address of the API and its page' });
    if (reader)
      new CfnOutput(this, 'ReaderQueue', { value: reader.queues.queue.queueUrl, description: 'READER_QUEUE_URL' });
    new CfnOutput(this, 'UploadBucket', { value: bucket.bucketName, description: 'Put articles under articles/' });
  }
}

type Pace = { readonly id?: string; readonly batchSize: number; readonly maxConcurrency: number };

/** Lambda's poller for a queue; failed messages are reported one by one. */
function poll({ lambda, policy }: NodeFunction, { queueArn }: Queue, { id = 'Queue', ...pace }: Pace): void {
  const mapping = new EventSourceMapping(lambda, id, {
    target: lambda,
    eventSourceArn: queueArn,
    ...pace,
    reportBatchItemFailures: true,
  });
  mapping.node.addDependency(policy);
  acknowledge(mapping, 'queueKeepsFailures');
}
