import { METRIC_NAMESPACE, METRICS } from '#functions/telemetry.ts';

type Resource = { readonly Type: string; readonly Properties: Record<string, unknown>; readonly DependsOn?: unknown };
export type StackTemplate = { readonly Resources: Record<string, Resource> };

/** Metrics that AWS emits, by namespace; and those that the code emits. */
const KNOWN_METRICS: Readonly<Record<string, readonly string[]>> = {
  'AWS/SQS': [
    'ApproximateNumberOfMessagesVisible',
    'ApproximateNumberOfMessagesNotVisible',
    'ApproximateAgeOfOldestMessage',
    'NumberOfMessagesSent',
  ],
  'AWS/Lambda': ['Errors', 'Invocations', 'Throttles', 'Duration'],
  'AWS/ApiGateway': ['5xx', '4xx', 'Count', 'Latency', 'IntegrationLatency'],
  'AWS/DynamoDB': ['ThrottledRequests', 'SystemErrors', 'UserErrors'],
  [METRIC_NAMESPACE]: Object.values(METRICS),
};
const SLOWEST_FACTOR = 6;

const all = ({ Resources }: StackTemplate, type: string): [string, Resource][] =>
  Object.entries(Resources).filter(([, { Type }]) => Type === type);
const referenced = (value: unknown): string => JSON.stringify(value ?? null);

/** What must never be wrong with a stack, as findings in plain words; none for a good one. */
export function findStackFaults(template: StackTemplate): string[] {
  return [
    ...publicBuckets(template),
    ...plainTransport(template),
    ...starActions(template),
    ...lostMessages(template),
    ...shortVisibility(template),
    ...blindAlarms(template),
  ];
}

const publicBuckets = (template: StackTemplate): string[] =>
  all(template, 'AWS::S3::Bucket').flatMap(([name, { Properties }]) => {
    const block = Properties.PublicAccessBlockConfiguration as Record<string, boolean> | undefined;
    const isClosed = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'].every(
      (name) => block?.[name] === true,
    );
    return isClosed ? [] : [`bucket ${name} can be public`];
  });

const plainTransport = (template: StackTemplate): string[] =>
  [...all(template, 'AWS::S3::Bucket'), ...all(template, 'AWS::SQS::Queue')].flatMap(([name]) => {
    const policies = [...all(template, 'AWS::S3::BucketPolicy'), ...all(template, 'AWS::SQS::QueuePolicy')].filter(
      ([, { Properties }]) => referenced(Properties).includes(`"${name}"`),
    );
    return policies.some(([, { Properties }]) => referenced(Properties).includes('"aws:SecureTransport":"false"'))
      ? []
      : [`${name} takes requests without TLS`];
  });

const WITH_POLICIES = ['AWS::IAM::Policy', 'AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy'];

const starActions = (template: StackTemplate): string[] =>
  WITH_POLICIES.flatMap((type) => all(template, type)).flatMap(([name, { Properties }]) => {
    const { Statement } = Properties.PolicyDocument as { Statement: { Action: string | string[]; Effect: string }[] };
    return Statement.filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ Action }) => [Action].flat())
      .filter((action) => action.includes('*'))
      .map((action) => `${name} allows ${action}`);
  });

/** A dead-letter queue is one that another queue names. */
const lostMessages = (template: StackTemplate): string[] => {
  const queues = all(template, 'AWS::SQS::Queue');
  const dead = queues.filter(([name]) =>
    queues.some(([, { Properties }]) => referenced(Properties.RedrivePolicy).includes(`"${name}"`)),
  );
  return queues
    .filter(([name, { Properties }]) => !Properties.RedrivePolicy && !dead.some(([other]) => other === name))
    .map(([name]) => `queue ${name} has no dead-letter queue`);
};

const shortVisibility = (template: StackTemplate): string[] =>
  all(template, 'AWS::Lambda::EventSourceMapping').flatMap(([name, { Properties }]) => {
    const queue = all(template, 'AWS::SQS::Queue').find(([id]) =>
      referenced(Properties.EventSourceArn).includes(`"${id}"`),
    );
    const lambda = all(template, 'AWS::Lambda::Function').find(([id]) =>
      referenced(Properties.FunctionName).includes(`"${id}"`),
    );
    const seconds = Number(queue?.[1].Properties.VisibilityTimeout ?? 30);
    return seconds >= SLOWEST_FACTOR * Number(lambda?.[1].Properties.Timeout ?? 3)
      ? []
      : [`${name} hands messages out again after ${seconds} s`];
  });

type AlarmMetric = {
  readonly MetricStat?: { readonly Metric: { readonly Namespace: string; readonly MetricName: string } };
};

const blindAlarms = (template: StackTemplate): string[] =>
  all(template, 'AWS::CloudWatch::Alarm').flatMap(([name, { Properties }]) => {
    const parts = ((Properties.Metrics as AlarmMetric[] | undefined) ?? []).flatMap(
      ({ MetricStat }) => MetricStat?.Metric ?? [],
    );
    const own = Properties.MetricName
      ? [{ Namespace: String(Properties.Namespace), MetricName: String(Properties.MetricName) }]
      : [];
    return [...own, ...parts]
      .filter(({ Namespace, MetricName }) => !KNOWN_METRICS[Namespace]?.includes(MetricName))
      .map(({ MetricName }) => `alarm ${name} watches ${MetricName}, which nobody emits`);
  });
