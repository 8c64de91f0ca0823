import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { ReadingFault } from '#shared/text/fence.ts';
import { ENVIRONMENT } from './environment.ts';
import type { FaultLog } from './middleware/problem.ts';

/** Only these fields of a step's outcome are ever written down: never words of an article. */
const ALLOWED = ['object', 'topic', 'outcome', 'rev', 'claims', 'notExtracted', 'entries', 'ms', 'messageId'] as const;
type Field = (typeof ALLOWED)[number];

export const METRIC_NAMESPACE = 'Dateline';
/** Every metric that the code emits; alarms may use these and AWS's own. */
export const METRICS = {
  ingested: 'Ingested',
  refused: 'Refused',
  withoutClaims: 'WithoutClaims',
  notExtracted: 'NotExtracted',
  rebuilt: 'Rebuilt',
  drift: 'ReconcileDrift',
  fault: 'Fault',
  readingFault: 'ReadingFault',
  modelAnswered: 'ModelAnswered',
  modelOverBudget: 'ModelOverBudget',
  modelFailed: 'ModelFailed',
  modelTrouble: 'ModelTrouble',
} as const;

/** Told of what could not be read in one upload, also when that is nothing. */
export type ReadingFaultLog = (faults: readonly ReadingFault[], object: string) => void;

/** An upload may meet one fault in each of its sentences. */
const MOST_LOGGED_FAULTS = 10;

/** Structured logs and metrics of one function. */
export type Telemetry = {
  readonly note: (message: string, fields: Readonly<Partial<Record<Field, unknown>>>) => void;
  readonly fault: FaultLog;
  readonly readingFaults: ReadingFaultLog;
  readonly count: (name: keyof typeof METRICS, value?: number) => void;
  readonly flush: () => void;
};

/** Powertools behind an allow-list; the stage keeps the metrics of two deployments in one account apart. */
export function createTelemetry(service: string): Telemetry {
  const logger = new Logger({ serviceName: service });
  const stage = process.env[ENVIRONMENT.stage] || 'local';
  const metrics = new Metrics({ namespace: METRIC_NAMESPACE, serviceName: service, defaultDimensions: { stage } });
  return {
    note: (message, fields) =>
      logger.info(
        message,
        Object.fromEntries(ALLOWED.flatMap((name) => (name in fields ? [[name, fields[name]]] : []))),
      ),
    fault: (error, place) => {
      logger.error('fault', { place, error: describeFault(error) });
      // At once: nobody flushes after a request that failed.
      metrics.singleMetric().addMetric(METRICS.fault, MetricUnit.Count, 1);
    },
    readingFaults: (faults, object) => {
      for (const { cause } of faults.slice(0, MOST_LOGGED_FAULTS))
        logger.error('reading fault', { object, error: describeReadingFault(cause) });
      metrics.singleMetric().addMetric(METRICS.readingFault, MetricUnit.Count, faults.length);
    },
    count: (name, value = 1) => metrics.addMetric(METRICS[name], MetricUnit.Count, value),
    flush: () => metrics.publishStoredMetrics(),
  };
}

type Fault = { readonly name: string; readonly message: string | null; readonly frames: readonly string[] };

/** Whatever a message quotes may come from the text: `Cannot read properties of undefined (reading 'word')`. */
function describeReadingFault(cause: unknown): Fault {
  const fault = describeFault(cause instanceof Error ? cause : new Error('not an error'));
  return { ...fault, message: fault.message?.replace(/["'`].*["'`]/s, '…') ?? null };
}

/** An error without the words that it met: a syntax error quotes the text that it could not read. */
function describeFault({ name, message, stack = '' }: Error): Fault {
  const frames = stack.split('\n').filter((line) => /^ {4}at /.test(line));
  return { name, message: name === 'SyntaxError' ? null : message, frames };
}
