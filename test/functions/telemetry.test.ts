import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ENVIRONMENT } from '#functions/environment.ts';
import { createTelemetry, METRIC_NAMESPACE, METRICS } from '#functions/telemetry.ts';

describe('createTelemetry', () => {
  const variables = ['POWERTOOLS_METRICS_DISABLED', 'POWERTOOLS_LOG_LEVEL', ENVIRONMENT.stage];
  const before = variables.map((name) => [name, process.env[name]] as const);
  let written: string;

  beforeEach(() => {
    for (const name of variables) delete process.env[name];
    process.env[ENVIRONMENT.stage] = 'blue';
    written = '';
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation((chunk) => {
        written += chunk;
        return true;
      });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  });
  const lines = () =>
    written
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));

  it('writes down the fields that are allowed and no others', () => {
    const outcome = { object: 'abc', outcome: 'done', rev: 3, claims: 7, headline: 'CANARY', quote: 'CANARY' };
    createTelemetry('ingest').note('ingested', outcome);
    expect(lines()).toMatchObject([{ message: 'ingested', service: 'ingest', object: 'abc', rev: 3, claims: 7 }]);
    expect(written).not.toContain('CANARY');
  });

  it('tells whose metric it is by service and stage, as the alarms ask', () => {
    const telemetry = createTelemetry('ingest');
    telemetry.count('refused', 0);
    telemetry.count('ingested');
    telemetry.flush();
    const [metric] = lines();
    expect(metric).toMatchObject({ service: 'ingest', stage: 'blue', [METRICS.refused]: 0, [METRICS.ingested]: 1 });
    const [definition] = metric._aws.CloudWatchMetrics;
    expect(definition.Namespace).toBe(METRIC_NAMESPACE);
    expect(definition.Dimensions.flat().toSorted()).toEqual(['service', 'stage']);
  });

  it('counts a fault at once, and tells where it was', () => {
    createTelemetry('api').fault(new TypeError('x is no function'), 'GET /v1/claims/{id}');
    expect(lines()).toContainEqual(expect.objectContaining({ service: 'api', stage: 'blue', [METRICS.fault]: 1 }));
    expect(lines()).toContainEqual(expect.objectContaining({ level: 'ERROR', place: 'GET /v1/claims/{id}' }));
  });

  it('tells no words that an error quotes', () => {
    const telemetry = createTelemetry('ingest');
    try {
      JSON.parse('CANARY in a message');
    } catch (error) {
      telemetry.fault(error as Error, 'queue');
    }
    expect(written).not.toContain('CANARY');
    expect(written).toContain('SyntaxError');
    expect(written).toContain('telemetry.test.ts');
  });
});
