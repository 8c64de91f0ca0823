import { readFileSync } from 'node:fs';
import { App, Validations } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { ROUTES } from '#functions/routes/index.ts';
import { METRIC_NAMESPACE } from '#functions/telemetry.ts';
import { ACKNOWLEDGED } from '#infra/acknowledged.ts';
import { readSettings, type StackSettings } from '#infra/settings.ts';
import { DatelineStack } from '#infra/stack.ts';
import { findStackFaults, type StackTemplate } from '../support/stack-faults.ts';
import { TRIAL } from '../support/stack-settings.ts';

function synthesize(settings: Partial<StackSettings> = {}, name = 'Dateline-test') {
  // Without bundling: the bundles have a test of their own.
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  const stack = new DatelineStack(app, name, { ...TRIAL, ...settings });
  return { app, stack, template: Template.fromStack(stack).toJSON() as StackTemplate };
}

const byType = ({ Resources }: StackTemplate, type: string) =>
  Object.values(Resources).filter(({ Type }) => Type === type);

describe('the stack', () => {
  const { app, template } = synthesize();

  it('has nothing that must never be wrong', () => {
    expect(findStackFaults(template)).toEqual([]);
  });

  it('passes the AwsSolutions and Serverless packs but for what is acknowledged with a reason', () => {
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
    expect(() => app.synth()).not.toThrow();
    const acknowledged = Object.values(ACKNOWLEDGED).flat();
    expect(acknowledged.length).toBeLessThanOrEqual(10);
    expect(acknowledged.every(([, reason]) => reason.length > 30)).toBe(true);
    expect(acknowledged.map(([id]) => id)).toMatchSnapshot();
  });

  const firstOf = (broken: StackTemplate, type: string) => byType(broken, type)[0]!.Properties;
  const MUTATIONS: readonly (readonly [name: string, fault: RegExp, mutate: (broken: StackTemplate) => void])[] = [
    [
      'a public bucket',
      /can be public/,
      (broken) => delete firstOf(broken, 'AWS::S3::Bucket').PublicAccessBlockConfiguration,
    ],
    [
      'a bucket without TLS',
      /without TLS/,
      (broken) => Object.assign(firstOf(broken, 'AWS::S3::BucketPolicy'), { PolicyDocument: { Statement: [] } }),
    ],
    [
      'a * action',
      /allows dynamodb:\*/,
      (broken) =>
        Object.assign((firstOf(broken, 'AWS::IAM::Policy').PolicyDocument as { Statement: object[] }).Statement[0]!, {
          Action: 'dynamodb:*',
        }),
    ],
    [
      'a missing dead-letter queue',
      /no dead-letter queue/,
      (broken) => {
        for (const { Properties } of byType(broken, 'AWS::SQS::Queue')) delete Properties.RedrivePolicy;
      },
    ],
    [
      'a visibility that is too short',
      /hands messages out again/,
      (broken) => {
        for (const { Properties } of byType(broken, 'AWS::SQS::Queue')) Properties.VisibilityTimeout = 30;
      },
    ],
    [
      'an alarm on a metric nobody emits',
      /nobody emits/,
      (broken) =>
        Object.assign(
          byType(broken, 'AWS::CloudWatch::Alarm').find(({ Properties }) => Properties.MetricName)!.Properties,
          { MetricName: 'Happiness' },
        ),
    ],
  ];

  it.each(MUTATIONS)('is caught with %s', (_name, fault, mutate) => {
    const broken = structuredClone(template);
    mutate(broken);
    expect(findStackFaults(broken).join('\n')).toMatch(fault);
  });

  it('has a route for each line of the table; writes ask for IAM', () => {
    const routes = byType(template, 'AWS::ApiGatewayV2::Route').map(({ Properties }) => [
      Properties.RouteKey,
      Properties.AuthorizationType,
    ]);
    const expected = ROUTES.flatMap(({ method, path, access }) =>
      (method === 'GET' ? ['GET', 'HEAD'] : [method]).map((each) => [
        `${each} ${path}`,
        access === 'write' ? 'AWS_IAM' : 'NONE',
      ]),
    );
    // What no route takes is answered by the api, which does nothing else with it.
    expect(routes.toSorted()).toEqual([...expected, ['$default', 'NONE']].toSorted());
  });

  it('closes reads when the context says so', () => {
    const routes = byType(synthesize({ hasOpenReads: false }).template, 'AWS::ApiGatewayV2::Route');
    const open = routes.filter(({ Properties }) => Properties.AuthorizationType !== 'AWS_IAM');
    expect(open.map(({ Properties }) => Properties.RouteKey)).toEqual(['$default']);
  });

  it('keeps data in production and destroys it in a trial', () => {
    const policies = (isTrial: boolean) =>
      Object.values(synthesize({ isTrial }).template.Resources).flatMap((resource) =>
        /GlobalTable|S3::Bucket$/.test(resource.Type) ? [(resource as { DeletionPolicy?: string }).DeletionPolicy] : [],
      );
    expect(policies(true)).toEqual(['Delete', 'Delete']);
    expect(policies(false)).toEqual(['Retain', 'Retain']);
  });

  it('empties the bucket of a trial before it is destroyed, and never that of production', () => {
    const erased = (isTrial: boolean) => byType(synthesize({ isTrial }).template, 'Custom::S3AutoDeleteObjects').length;
    expect([erased(true), erased(false)]).toEqual([1, 0]);
    const allowed = byType(template, 'AWS::S3::BucketPolicy').flatMap(({ Properties }) =>
      (Properties.PolicyDocument as { Statement: { Effect: string; Action: string[] }[] }).Statement.filter(
        ({ Effect }) => Effect === 'Allow',
      ).flatMap(({ Action }) => Action),
    );
    expect(allowed).toContain('s3:ListBucketVersions');
    expect(allowed).toContain('s3:DeleteObjectVersion');
  });

  it('names nothing that a second stage would collide with', () => {
    const names = Object.values(template.Resources).flatMap(({ Properties }) =>
      ['BucketName', 'QueueName', 'TableName', 'FunctionName'].filter((name) => typeof Properties?.[name] === 'string'),
    );
    expect(names).toEqual([]);
  });

  it('watches the metrics of its own stage', () => {
    const own = byType(template, 'AWS::CloudWatch::Alarm').flatMap(({ Properties }) => [
      Properties,
      ...((Properties.Metrics ?? []) as { MetricStat?: { Metric: object } }[]).flatMap(
        ({ MetricStat }) => MetricStat?.Metric ?? [],
      ),
    ]) as { Namespace?: string; Dimensions?: { Name: string; Value: string }[] }[];
    const dimensions = own
      .filter(({ Namespace }) => Namespace === METRIC_NAMESPACE)
      .map(({ Dimensions = [] }) => Dimensions);
    expect(dimensions.length).toBeGreaterThan(4);
    for (const each of dimensions) {
      expect(each.map(({ Name }) => Name).toSorted()).toEqual(['service', 'stage']);
      expect(each).toContainEqual({ Name: 'stage', Value: 'test' });
    }
  });

  it('reads large uploads beside the small ones, never instead of them', () => {
    const [ingest] = Object.keys(template.Resources).filter((name) => /^IngestFunction/.test(name));
    const lanes = byType(template, 'AWS::Lambda::EventSourceMapping').filter(({ Properties }) =>
      JSON.stringify(Properties.FunctionName).includes(ingest!),
    );
    const queueOf = ({ Properties }: (typeof lanes)[0]): string => JSON.stringify(Properties.EventSourceArn);
    const paces = lanes.map((lane) => [/"LargeHints/.test(queueOf(lane)), lane.Properties.ScalingConfig]);
    expect(paces).toEqual([
      [false, { MaximumConcurrency: 10 }],
      [true, { MaximumConcurrency: 4 }],
    ]);
    const told = byType(template, 'AWS::S3::Bucket').map(({ Properties }) => JSON.stringify(Properties));
    expect(told.join()).not.toContain('LargeHints');
  });

  it('has as many alarms as the README counts', () => {
    const alarms = byType(template, 'AWS::CloudWatch::Alarm').length;
    expect(readFileSync('README.md', 'utf8')).toContain(`the alarms (${alarms})`);
  });

  it('gives alarms to every queue and every function', () => {
    const alarms = Object.keys(template.Resources)
      .filter((name) => template.Resources[name]!.Type === 'AWS::CloudWatch::Alarm')
      .join(' ');
    for (const name of [
      'HintsDeadLetters',
      'TimelinesDeadLetters',
      'HintsAge',
      'LargeHintsAge',
      'IngestErrors',
      'ApiErrors',
      'TimelineThrottles',
      'Drift',
      'ReadingFaults',
    ])
      expect(alarms).toContain(name);
  });
});

describe('readSettings', () => {
  const read = (context: Record<string, unknown>) => readSettings({ tryGetContext: (name) => context[name] });

  it('is a trial with open reads by default', () => {
    expect(read({})).toEqual({
      stage: 'trial',
      isTrial: true,
      hasOpenReads: true,
      showsFullText: false,
      alarmMail: null,
      concurrency: { ingest: 10, largeIngest: 4, timeline: 5, reader: 2, api: 0 },
      reader: null,
    });
  });
  it('keeps the data of every other stage', () => {
    expect(read({ stage: 'production' }).isTrial).toBe(false);
    expect(read({ stage: 'production', openReads: 'false' }).hasOpenReads).toBe(false);
  });
  it('refuses what is no stage and no yes or no', () => {
    expect(() => read({ stage: 'My Stage' })).toThrow(/stage/);
    expect(() => read({ openReads: 'maybe' })).toThrow(/openReads/);
  });
});

describe('what a deployment may choose', () => {
  it('lets one permission stand for all routes of a function', () => {
    const { template } = synthesize({}, 'Dateline-permissions');
    const byApi = byType(template, 'AWS::Lambda::Permission').filter(
      ({ Properties }) => Properties.Principal === 'apigateway.amazonaws.com',
    );
    expect(byApi.length).toBe(2);
  });

  it('sends every alarm and its end to a topic, and by mail where somebody is named', () => {
    const { template } = synthesize({ alarmMail: 'ada@example.org' }, 'Dateline-mail');
    for (const { Properties } of byType(template, 'AWS::CloudWatch::Alarm'))
      expect([Properties.AlarmActions, Properties.OKActions].map((actions) => (actions as unknown[]).length)).toEqual([
        1, 1,
      ]);
    expect(byType(template, 'AWS::SNS::Subscription').map(({ Properties }) => Properties.Endpoint)).toEqual([
      'ada@example.org',
    ]);
    expect(byType(synthesize({}, 'Dateline-quiet').template, 'AWS::SNS::Subscription')).toEqual([]);
  });

  it('sets how many run at once', () => {
    const concurrency = { ingest: 40, largeIngest: 8, timeline: 20, reader: 2, api: 50 };
    const { template } = synthesize({ concurrency }, 'Dateline-large');
    const polled = byType(template, 'AWS::Lambda::EventSourceMapping').map(
      ({ Properties }) => (Properties.ScalingConfig as { MaximumConcurrency: number }).MaximumConcurrency,
    );
    expect(polled.toSorted((a, b) => a - b)).toEqual([2, 8, 20, 40]);
    const reserved = byType(template, 'AWS::Lambda::Function').map(
      ({ Properties }) => Properties.ReservedConcurrentExecutions,
    );
    expect(reserved.filter(Boolean)).toEqual([50]);
  });

  it('refuses what AWS would', () => {
    const read = (context: Record<string, string>) => () => readSettings({ tryGetContext: (name) => context[name] });
    expect(read({ alarmMail: 'nobody' })).toThrow(/alarmMail/);
    expect(read({ ingestConcurrency: '1' })).toThrow(/from 2/);
    expect(read({ apiConcurrency: 'many' })).toThrow(/from 0/);
  });

  it('has one dashboard, whose name is the stage’s', () => {
    const { template } = synthesize({ stage: 'a-stage-of-20-letter' }, 'Dateline-a-stage-of-20-letter');
    expect(byType(template, 'AWS::CloudWatch::Dashboard').map(({ Properties }) => Properties.DashboardName)).toEqual([
      'Dateline-a-stage-of-20-letter',
    ]);
  });
});

describe('the stack with a model that reads beside the rules', () => {
  const reader = { modelId: 'test.model-v1:0', dailyTokens: '1000', dailyDollars: null, price: '1,2' };
  const { app, template } = synthesize({ reader }, 'Dateline-reader');
  const statements = byType(template, 'AWS::IAM::Policy').flatMap(
    ({ Properties }) =>
      (Properties.PolicyDocument as { Statement: { Action: string | string[]; Resource: unknown }[] }).Statement,
  );

  it('has nothing that must never be wrong, and passes the packs', () => {
    expect(findStackFaults(template)).toEqual([]);
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
    expect(() => app.synth()).not.toThrow();
  });

  it('lets one function call one model, and no other', () => {
    const asking = statements.filter(({ Action }) => JSON.stringify(Action).includes('bedrock'));
    expect(asking.map(({ Action }) => Action)).toEqual(['bedrock:InvokeModel']);
    expect(JSON.stringify(asking[0]!.Resource)).toMatch(/foundation-model\/test\.model-v1:0"/);
  });

  it('names a model on Bedrock or none', () => {
    const read = (context: Record<string, string>) => readSettings({ tryGetContext: (name) => context[name] }).reader;
    expect(read({})).toBeNull();
    expect(read({ reader: 'bedrock:eu.a.b-v1:0' })).toMatchObject({ modelId: 'eu.a.b-v1:0' });
    for (const wrong of ['gpt', 'openai:http://127.0.0.1:1/v1#m', 'bedrock:'])
      expect(() => read({ reader: wrong })).toThrow(/bedrock:<model id>/);
    expect(() => read({ reader: 'bedrock:m', readerTokens: 'many' })).toThrow(/budget/);
  });

  it('is without one as if there were none', () => {
    const plain = JSON.stringify(synthesize({}, 'Dateline-plain').template);
    expect(/Reader|bedrock|\/answers/.test(plain)).toBe(false);
  });
});
