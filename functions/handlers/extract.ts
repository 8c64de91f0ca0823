import { createExtract } from '../extract.ts';
import { lineWithin } from '../line.ts';
import { createTelemetry } from '../telemetry.ts';

/** The gateway waits for half a minute. */
const MOST_SECONDS = 20;

/** Text or page → articles and claims; stores nothing and may call nothing. */
export const handler = createExtract(lineWithin(MOST_SECONDS), createTelemetry('extract'));
