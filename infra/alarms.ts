import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Operation, type TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { METRIC_NAMESPACE, METRICS } from '#functions/telemetry.ts';
import type { NodeFunction } from './node-function.ts';
import type { QueuePair } from './queues.ts';

export type Watched = {
  readonly stage: string;
  readonly queues: Readonly<Record<string, QueuePair>>;
  readonly largeHints: Queue;
  readonly functions: Readonly<Record<string, NodeFunction>>;
  readonly api: HttpApi;
  readonly table: TableV2;
  readonly ingestTimeoutSeconds: number;
};

const USED_OPERATIONS = [
  Operation.GET_ITEM,
  Operation.BATCH_GET_ITEM,
  Operation.QUERY,
  Operation.PUT_ITEM,
  Operation.UPDATE_ITEM,
  Operation.DELETE_ITEM,
  Operation.BATCH_WRITE_ITEM,
];
const FIVE_MINUTES = Duration.minutes(5);

type Threshold = { readonly over: number; readonly why: string; readonly periods?: number };

/** Alarms on what users would notice first, each on a metric that AWS or the code emits. */
export function createAlarms(
  scope: Construct,
  { stage, queues, largeHints, functions, api, table, ingestTimeoutSeconds }: Watched,
): readonly Alarm[] {
  const alarms: Alarm[] = [];
  const alarm = (id: string, metric: IMetric, { over, why, periods = 1 }: Threshold): void => {
    const made = new Alarm(scope, id, {
      metric,
      threshold: over,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: why,
    });
    alarms.push(made);
  };
  for (const [name, { queue, dead }] of Object.entries(queues)) {
    alarm(`${name}DeadLetters`, held(dead), {
      over: 0,
      why: `Messages of ${name} were given up; see the runbook on sending them again.`,
    });
    alarm(`${name}Age`, queue.metricApproximateAgeOfOldestMessage({ period: FIVE_MINUTES }), {
      over: 300,
      why: `Messages of ${name} wait for more than five minutes.`,
    });
  }
  alarm('LargeHintsAge', largeHints.metricApproximateAgeOfOldestMessage({ period: FIVE_MINUTES }), {
    over: 3600,
    why: 'Large uploads wait for more than an hour.',
  });
  for (const [name, { lambda }] of Object.entries(functions)) {
    const errors = new MathExpression({
      expression: '100 * errors / MAX([errors, invocations])',
      usingMetrics: { errors: lambda.metricErrors(), invocations: lambda.metricInvocations() },
      period: FIVE_MINUTES,
    });
    alarm(`${name}Errors`, errors, { over: 5, why: `More than 5 % of the runs of ${name} fail.` });
    alarm(`${name}Throttles`, lambda.metricThrottles({ period: FIVE_MINUTES }), {
      over: 0,
      periods: 3,
      why: `Runs of ${name} are held back by its concurrency.`,
    });
  }
  const slow = functions.Ingest!.lambda.metricDuration({ statistic: Stats.percentile(99), period: FIVE_MINUTES });
  alarm('IngestSlow', slow, { over: ingestTimeoutSeconds * 1000 * 0.8, why: 'Ingest comes close to its time-out.' });
  const answers = { failed: api.metricServerError(), all: api.metricCount() };
  alarm(
    'ApiFaults',
    new MathExpression({
      expression: '100 * failed / MAX([failed, all])',
      usingMetrics: answers,
      period: FIVE_MINUTES,
    }),
    { over: 1, why: 'More than 1 % of the answers are server errors.' },
  );
  alarm('ApiSlow', api.metricLatency({ statistic: Stats.percentile(99), period: FIVE_MINUTES }), {
    over: 1000,
    periods: 3,
    why: 'One answer in a hundred takes longer than a second.',
  });
  alarm(
    'TableThrottles',
    table.metricThrottledRequestsForOperations({ operations: USED_OPERATIONS, period: FIVE_MINUTES }),
    { over: 0, periods: 3, why: 'The table holds requests back.' },
  );
  alarm('Refused', share('refused', stage), { over: 10, why: 'More than 10 % of the uploads are refused.' });
  alarm('WithoutClaims', share('withoutClaims', stage), {
    over: 20,
    why: 'More than 20 % of the uploads of an hour give no claim.',
  });
  alarm('ReadingFaults', readingFaults(stage), {
    over: 0,
    why: 'Something could not be read and was left out; the log says by which function.',
  });
  alarm('Drift', own('drift', { service: 'reconcile', stage }), {
    over: 0,
    why: 'The daily reconcile found something to repair.',
  });
  alarm('Faults', faults(Object.keys(functions), stage), {
    over: 0,
    why: 'Something failed that a batch or an answer hides from AWS’s own counts; the log says where.',
  });
  return alarms;
}

/** Sends alarms, and their ends, to a topic; with an address, by mail. */
export function tell(scope: Construct, alarms: readonly Alarm[], mail: string | null): void {
  const topic = new Topic(scope, 'AlarmTopic', { enforceSSL: true });
  if (mail) topic.addSubscription(new EmailSubscription(mail));
  for (const alarm of alarms) {
    alarm.addAlarmAction(new SnsAction(topic));
    alarm.addOkAction(new SnsAction(topic));
  }
}

/** A dead letter that its consumer has handed back is in flight, not visible. */
const held = (dead: QueuePair['dead']): IMetric =>
  new MathExpression({
    expression: 'visible + inFlight',
    usingMetrics: {
      visible: dead.metricApproximateNumberOfMessagesVisible(),
      inFlight: dead.metricApproximateNumberOfMessagesNotVisible(),
    },
    period: FIVE_MINUTES,
  });

type Emitter = { readonly service: string; readonly stage: string };

/** A metric of the code's own, as Powertools writes it. */
export const own = (name: keyof typeof METRICS, { service, stage }: Emitter): Metric =>
  new Metric({
    namespace: METRIC_NAMESPACE,
    metricName: METRICS[name],
    dimensionsMap: { service, stage },
    statistic: Stats.SUM,
    period: Duration.hours(1),
  });

/** Faults of our own code, of every function, which retries and partial batches keep from being errors. */
const faults = (functions: readonly string[], stage: string): IMetric => {
  const usingMetrics = Object.fromEntries(
    functions.map((name) => [name.toLowerCase(), own('fault', { service: name.toLowerCase(), stage })]),
  );
  const expression = Object.keys(usingMetrics)
    .map((name) => `FILL(${name}, 0)`)
    .join(' + ');
  return new MathExpression({ expression, usingMetrics, period: Duration.hours(1) });
};

/** Of both functions that read; dry runs may be none for hours. */
const readingFaults = (stage: string): IMetric =>
  new MathExpression({
    expression: 'FILL(ingest, 0) + FILL(extract, 0)',
    usingMetrics: {
      ingest: own('readingFault', { service: 'ingest', stage }),
      extract: own('readingFault', { service: 'extract', stage }),
    },
    period: Duration.hours(1),
  });

/** Per cent of an hour's uploads, from twenty on. */
const share = (name: 'refused' | 'withoutClaims', stage: string): IMetric => {
  const ingest = { service: 'ingest', stage };
  return new MathExpression({
    expression: 'IF(ingested + refused >= 20, 100 * part / (ingested + refused), 0)',
    usingMetrics: { part: own(name, ingest), ingested: own('ingested', ingest), refused: own('refused', ingest) },
    period: Duration.hours(1),
  });
};
