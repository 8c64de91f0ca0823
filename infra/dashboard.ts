import { type Alarm, AlarmStatusWidget, Dashboard, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { own, type Watched } from './alarms.ts';

const HALF = 12;
const WHOLE = 24;

/** One page that says whether it works, how much it does, and what waits. */
export function createDashboard(
  scope: Construct,
  { stage, queues, largeHints, functions, api, table }: Watched,
  alarms: readonly Alarm[],
): void {
  const graph = (title: string, left: readonly IMetric[]): GraphWidget =>
    new GraphWidget({ title, width: HALF, left: [...left] });
  const lambdas = Object.values(functions).map(({ lambda }) => lambda);
  new Dashboard(scope, 'Dashboard', {
    dashboardName: `Dateline-${stage}`,
    widgets: [
      [new AlarmStatusWidget({ title: 'Alarms', width: WHOLE, alarms: [...alarms] })],
      [
        graph('Uploads: read, refused, without claims', [
          own('ingested', { service: 'ingest', stage }),
          own('refused', { service: 'ingest', stage }),
          own('withoutClaims', { service: 'ingest', stage }),
        ]),
        graph('Waiting: age of the oldest message (s)', [
          ...Object.values(queues).map(({ queue }) => queue.metricApproximateAgeOfOldestMessage()),
          largeHints.metricApproximateAgeOfOldestMessage(),
        ]),
      ],
      [
        graph('Answers and their errors', [api.metricCount(), api.metricClientError(), api.metricServerError()]),
        graph('Time of an answer (ms)', [
          api.metricLatency({ statistic: 'p50' }),
          api.metricLatency({ statistic: 'p99' }),
        ]),
      ],
      [
        graph(
          'Runs',
          lambdas.map((lambda) => lambda.metricInvocations()),
        ),
        graph(
          'Errors and throttles',
          lambdas.flatMap((lambda) => [lambda.metricErrors(), lambda.metricThrottles()]),
        ),
      ],
      [
        graph('Table: units', [table.metricConsumedReadCapacityUnits(), table.metricConsumedWriteCapacityUnits()]),
        graph(
          'Given up',
          Object.values(queues).map(({ dead }) => dead.metricApproximateNumberOfMessagesVisible()),
        ),
      ],
    ],
  });
}
