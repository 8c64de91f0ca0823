import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ENVIRONMENT } from '#functions/environment.ts';
import { createTelemetry, METRIC_NAMESPACE, METRICS } from '#functions/telemetry.ts';
import { ReadingFault } from '#shared/text/fence.ts';

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

  it('counts what could not be read, noughts too, and tells by which file and function, but no word of it', () => {
    const telemetry = createTelemetry('ingest');
    const wordsOf = (tokens: Record<string, { lemma?: string }>): unknown => tokens.of!["CAN'ARY" as 'lemma']!.at(0);
    telemetry.readingFaults([], 'abc');
    try {
      wordsOf({});
    } catch (error) {
      telemetry.readingFaults(Array(3).fill(new ReadingFault(error, { start: 0, end: 9 })), 'def');
    }
    const counts = lines().flatMap((line) => line[METRICS.readingFault] ?? []);
    expect(counts).toEqual([0, 3]);
    const faults = lines().filter(({ level }) => level === 'ERROR');
    expect(faults).toHaveLength(3);
    expect(faults[0]).toMatchObject({
      object: 'def',
      error: { name: 'TypeError', message: 'Cannot read properties of undefined (reading …)' },
    });
    expect(faults[0].error.frames[0]).toMatch(/wordsOf .*telemetry\.test\.ts/);
    expect(written).not.toContain('ARY');
  });
});
