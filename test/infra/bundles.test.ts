import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENVIRONMENT } from '#functions/environment.ts';
import { findRoute, routeKeyOf } from '#functions/routes/find-route.ts';
import { startEmbeddedBucket } from '#infra/local/embedded-bucket.ts';
import { startEmbeddedTable } from '#infra/local/embedded-table.ts';
import { API_PARTITIONS } from '#infra/roles.ts';
import { DatelineStack } from '#infra/stack.ts';
import { createDynamoDbFactStore } from '#shared/store/dynamodb-fact-store.ts';
import { DynamoDbTable } from '#shared/store/dynamodb-table.ts';
import type { FactStore } from '#shared/store/fact-store.ts';
import { type HandlerName, makeBundles } from '../support/bundles.ts';
import { type CallRecorder, type RecordedCall, startCallRecorder } from '../support/call-recorder.ts';
import { pdfOf, shown } from '../support/pdf.ts';
import { type S3EventName, s3Event } from '../support/s3-events.ts';
import { TRIAL } from '../support/stack-settings.ts';

const ARTICLE = (place: string) => `${place} opens new pier

The Ledger
4 March 2024

The port of ${place} opened its new pier on 1 March 2024. The pier cost $12 million. ${place} plans to close the old one in May.
${place} has a harbour. The mayor of ${place} was there.`;

const ROLE_OF: Readonly<Record<HandlerName, string>> = {
  ingest: 'IngestPolicy',
  timeline: 'TimelinePolicy',
  extract: 'ExtractPolicy',
  api: 'ApiPolicy',
  reconcile: 'ReconcilePolicy',
  'dead-letters': 'DeadLettersPolicy',
};
/** Lambda itself uses these with the function's role. */
const BY_LAMBDA = /^(?:logs|xray):|^sqs:(?:ReceiveMessage|DeleteMessage|GetQueueAttributes)$/;

describe('the functions from their bundles', () => {
  const calls = new Map<HandlerName, RecordedCall[]>();
  const stops: (() => Promise<void>)[] = [];
  // biome-ignore lint/suspicious/noExplicitAny: handlers of several kinds of events
  const handlers = new Map<HandlerName, (event: any, context: any) => Promise<any>>();
  let recorders: readonly CallRecorder[];
  let s3: S3Client;
  let bucket: string;
  let facts: FactStore;

  beforeAll(async () => {
    const table = await startEmbeddedTable(null);
    const store = await startEmbeddedBucket(null);
    recorders = [await startCallRecorder(table.endpoint), await startCallRecorder(store.endpoint)];
    const [tableCalls, storeCalls] = recorders;
    ({ bucket } = store);
    const client = new DynamoDBClient({
      endpoint: table.endpoint,
      region: 'local',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    facts = createDynamoDbFactStore(
      new DynamoDbTable(DynamoDBDocumentClient.from(client), table.tableName, async () => {}),
    );
    s3 = new S3Client({
      endpoint: store.endpoint,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const queue = (url: string) => url.replace(store.endpoint, storeCalls!.endpoint);
    Object.assign(process.env, {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_DYNAMODB: tableCalls!.endpoint,
      AWS_ENDPOINT_URL_S3: storeCalls!.endpoint,
      AWS_ENDPOINT_URL_SQS: storeCalls!.endpoint,
      POWERTOOLS_LOG_LEVEL: 'SILENT',
      POWERTOOLS_METRICS_DISABLED: 'true',
      [ENVIRONMENT.table]: table.tableName,
      [ENVIRONMENT.bucket]: bucket,
      [ENVIRONMENT.hintQueue]: queue(store.hintQueueUrl),
      [ENVIRONMENT.timelineQueue]: queue(store.timelineQueueUrl),
      [ENVIRONMENT.fullText]: 'true',
    });
    for (const { name, path } of (await makeBundles()).functions) {
      handlers.set(name, (await import(path)).handler);
      note(name);
    }
    stops.push(...recorders.map(({ stop }) => stop), store.stop, table.stop);
  }, 120_000);
  afterAll(async () => {
    for (const stop of stops) await stop();
  });

  const note = (name: HandlerName) =>
    calls.set(name, [...(calls.get(name) ?? []), ...recorders.flatMap((recorder) => recorder.take())]);
  const run = async (name: HandlerName, event: unknown) => {
    const result = await handlers.get(name)!(event, { awsRequestId: 'test', getRemainingTimeInMillis: () => 60_000 });
    note(name);
    return result;
  };
  const put = (key: string, body: string) =>
    s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: 'text/plain' }));
  const sqs = (...bodies: string[]) => ({ Records: bodies.map((body, index) => ({ messageId: `m${index}`, body })) });
  /** A message that cannot be read, as its queue hands it out, and others. */
  const failing = (variable: string, ...bodies: string[]) => {
    const [broken, ...others] = sqs('no json at all', ...bodies).Records;
    const name = process.env[variable]!.split('/').at(-1);
    return {
      Records: [
        { ...broken, receiptHandle: 'r', eventSourceARN: `arn:aws:sqs:us-east-1:000000000000:${name}` },
        ...others,
      ],
    };
  };
  const http = async (method: string, path: string, body?: unknown) => {
    const [rawPath = '/', rawQueryString = ''] = path.split('?');
    const event = JSON.parse(readFileSync('test/fixtures/events/http-api-v2.json', 'utf8'));
    const answer = await run(rawPath === '/v1/extract' ? 'extract' : 'api', {
      ...event,
      routeKey: routeKeyOf(findRoute(method, rawPath)),
      rawPath,
      rawQueryString,
      requestContext: { ...event.requestContext, http: { ...event.requestContext.http, method, path: rawPath } },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { ...answer, json: answer.body ? JSON.parse(answer.body) : null };
  };
  const rebuildAll = async () => {
    const { topics } = (await http('GET', '/v1/topics?limit=100')).json;
    return topics;
  };

  it('ingest takes every kind of event that S3 sends', async () => {
    await put('articles/one/a file.txt', ARTICLE('Ostmouth'));
    await put('articles/two/50%/2Foff.txt'.replace('50%/2F', '50%2F'), ARTICLE('Westmouth'));
    const plain = s3Event('ObjectCreated:Put', 'articles/one/a file.txt');
    expect(plain).toContain('a+file.txt');
    const kinds: readonly [S3EventName, string][] = [
      ['ObjectCreated:Put', 'articles/two/50%2Foff.txt'],
      ['ObjectRemoved:DeleteMarkerCreated', 'articles/never/was.txt'],
      ['ObjectRemoved:Delete', 'articles/one/a file.txt'],
    ];
    const test = readFileSync('test/fixtures/events/s3-test-event.json', 'utf8');
    const result = await run('ingest', sqs(plain, plain, test, ...kinds.map(([name, key]) => s3Event(name, key))));
    expect(result).toEqual({ batchItemFailures: [] });
    // The removal of an old version left the object where it is.
    const { json } = await http('GET', '/v1/articles');
    expect(json.articles.map(({ headline }: { headline: string }) => headline).toSorted()).toEqual([
      'Ostmouth opens new pier',
      'Westmouth opens new pier',
    ]);
  });

  const pdf = (place: string) => {
    const lines = [`${place} opens new pier`, '4 March 2024', ...ARTICLE(place).split('\n').slice(5)];
    return pdfOf([
      shown(lines.map((words, index) => ({ words, left: 40, base: 780 - index * 40, size: index ? 6 : 12 }))),
    ]);
  };
  it.each([
    ['x.pdf', pdf('Southmouth')],
    ['x.md', `# Southmouth opens new pier\n\n4 March 2024\n\n${ARTICLE('Southmouth').split('\n').slice(5).join('\n')}`],
    ['x.eml', `From: a@b.example\nDate: Mon, 4 Mar 2024 10:00:00 +0000\nSubject: ${ARTICLE('Southmouth')}`],
  ])('ingest loads what reads %s from beside its bundle', async (name, Body) => {
    const Key = `articles/beside/${name}`;
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body }));
    await run('ingest', sqs(s3Event('ObjectCreated:Put', Key)));
    const { json } = await http('GET', '/v1/articles');
    expect(json.articles).toContainEqual(expect.objectContaining({ headline: 'Southmouth opens new pier' }));
    await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key }));
    await run('ingest', sqs(s3Event('ObjectRemoved:Delete', Key)));
  });

  it('a message that cannot be read fails alone, and comes again soon', async () => {
    const result = await run(
      'ingest',
      failing(ENVIRONMENT.hintQueue, s3Event('ObjectCreated:Put', 'articles/one/a file.txt')),
    );
    expect(await run('timeline', failing(ENVIRONMENT.timelineQueue))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm0' }],
    });
    expect(result).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    expect(await run('dead-letters', sqs(s3Event('ObjectCreated:Put', 'articles/lost/x.txt')))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm0' }],
    });
  });

  it('timeline builds, and cleans up what was replaced', async () => {
    const made = await http('POST', '/v1/topics', { name: 'Ostmouth' });
    expect(made.statusCode).toBe(201);
    const topic = made.json.id;
    // Its last rebuild took long, and this one will not.
    await facts.putRebuildDelay(topic, 5);
    await run('timeline', sqs(JSON.stringify({ kind: 'rebuild', topic, ticket: 1 })));
    expect((await http('GET', `/v1/topics/${topic}/timeline`)).json.entries.length).toBeGreaterThan(0);
    await put('articles/one/a file.txt', ARTICLE('Ostmouth').replace('$12 million', '$13 million'));
    await run('ingest', sqs(s3Event('ObjectCreated:Put', 'articles/one/a file.txt')));
    const [article] = (await http('GET', '/v1/articles')).json.articles.filter(({ headline }: { headline: string }) =>
      headline.startsWith('Ostmouth'),
    );
    const object = article.id.slice(0, 16);
    await run(
      'timeline',
      sqs(
        JSON.stringify({ kind: 'rebuild', topic, ticket: 1000 }),
        JSON.stringify({
          kind: 'clean-object',
          object,
          gens: (await facts.listGenerations(object)).toSorted().slice(0, 1),
        }),
      ),
    );
    const dropped = { parts: ['P#none'], rank: '0' };
    const fresh = JSON.stringify({ kind: 'clean-timeline', topic, maxRev: 99, dropped, since: Date.now() });
    const old = JSON.stringify({ kind: 'clean-timeline', topic, maxRev: 99, dropped, since: 0 });
    expect(await run('timeline', sqs(fresh, old))).toEqual({ batchItemFailures: [] });
  });

  it('api takes uploads, corrections and questions', async () => {
    const { json } = await http('POST', '/v1/uploads', { fileName: 'x.txt', contentType: 'text/plain', id: 'three' });
    const form = new FormData();
    for (const [name, value] of Object.entries(json.upload.fields as Record<string, string>)) form.append(name, value);
    form.append('file', new Blob([ARTICLE('Eastmouth')]));
    expect((await fetch(json.upload.url, { method: 'POST', body: form })).ok).toBe(true);
    note('api');
    const policy = JSON.parse(Buffer.from(json.upload.fields.Policy, 'base64').toString());
    expect(policy.conditions).toContainEqual(['content-length-range', 1, 10 * 1024 * 1024]);
    expect(policy.conditions).toContainEqual({ key: 'articles/three/x.txt' });
    await run('ingest', sqs(s3Event('ObjectCreated:Post', 'articles/three/x.txt')));
    const [{ id }] = (await http('GET', '/v1/articles')).json.articles;
    expect((await http('PATCH', `/v1/articles/${id}`, { note: 'seen' })).statusCode).toBe(202);
    expect((await http('GET', '/v1/claims?q=Eastmouth')).json.claims.length).toBeGreaterThan(0);
    expect((await http('DELETE', '/v1/uploads/three')).statusCode).toBe(202);
    expect((await http('GET', '/v1/uploads/three')).json.state).toBe('waiting');
    expect((await http('POST', '/v1/extract', { text: 'Ostmouth fell on 3 May 2024.' })).json.articles).toHaveLength(1);
    expect(await rebuildAll()).toBeInstanceOf(Array);
  });

  it('reconcile finds what no event told of', async () => {
    await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key: 'articles/two/50%2Foff.txt' }));
    await put('articles/four/untold.txt', ARTICLE('Northmouth'));
    // What this replaces is still there: its clean-up never ran.
    await put('articles/one/a file.txt', ARTICLE('Ostmouth').replace('$12 million', '$14 million'));
    await run('ingest', sqs(s3Event('ObjectCreated:Put', 'articles/one/a file.txt')));
    const found = await run('reconcile', {});
    expect(found.hints).toBeGreaterThanOrEqual(2);
    expect(found.isDone).toBe(true);
  });

  describe('use of their roles', () => {
    const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
    const template = Template.fromStack(new DatelineStack(app, 'Roles', TRIAL)).toJSON();
    const policies = Object.entries(
      template.Resources as Record<
        string,
        { Properties: { PolicyDocument: { Statement: { Action: string | string[] }[] } } }
      >,
    );
    const allowed = (name: HandlerName) => {
      const [, policy] = policies.find(([id]) => id.startsWith(ROLE_OF[name]))!;
      return policy.Properties.PolicyDocument.Statement.flatMap(({ Action }) => Action).filter(
        (action) => !BY_LAMBDA.test(action),
      );
    };

    it.each(Object.keys(ROLE_OF) as HandlerName[])('%s misses no right and has none that it does not use', (name) => {
      const used = new Set((calls.get(name) ?? []).map(({ action }) => action));
      expect([...used].toSorted()).toEqual([...new Set(allowed(name))].toSorted());
    });

    it('api writes only what people decide', () => {
      const written = (calls.get('api') ?? []).filter(({ action }) => /^dynamodb:(?:PutItem|UpdateItem)$/.test(action));
      const patterns = API_PARTITIONS.map((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`));
      expect(
        written
          .filter(({ partition }) => !patterns.some((pattern) => pattern.test(partition ?? '')))
          .map(({ partition }) => partition),
      ).toEqual([]);
    });
  });
});
