import type { Context } from 'aws-lambda';
import { EXTRACTOR_VERSION } from '#shared/claim/extractor-version.ts';
import { createQueues, createStore, systemClock } from '../aws.ts';
import { createObjects } from '../aws-objects.ts';
import { type Reconciled, reconcile } from '../reconcile.ts';
import { createTelemetry } from '../telemetry.ts';

const telemetry = createTelemetry('reconcile');
const ports = {
  store: createStore(),
  objects: createObjects(),
  ...createQueues(),
  clock: systemClock,
  line: { extractorVersion: EXTRACTOR_VERSION },
};
/** Room to finish a page before the time-out. */
const SPARE_MS = 30_000;

/** Once a day: the bucket and the table side by side. */
export const handler = async (_event: unknown, context: Context): Promise<Reconciled> => {
  try {
    const found = await reconcile(ports, () => context.getRemainingTimeInMillis() > SPARE_MS);
    telemetry.count('drift', found.hints + found.rebuilds);
    return found;
  } finally {
    telemetry.flush();
  }
};
