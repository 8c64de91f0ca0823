import { createExtract } from '../extract.ts';
import { line } from '../line.ts';
import { createTelemetry } from '../telemetry.ts';

/** Text or page → articles and claims; stores nothing and may call nothing. */
export const handler = createExtract(line, createTelemetry('extract'));
