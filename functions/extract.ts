import { createHttpFunction } from './api.ts';
import type { HttpHandler } from './middleware/http.ts';
import type { Line } from './ports.ts';
import { extract } from './routes/extract.ts';
import type { Telemetry } from './telemetry.ts';

/** `POST /v1/extract` in a function of its own: the language model stays out of the api's bundle. */
export const createExtract = (line: Line, log: Pick<Telemetry, 'fault' | 'readingFaults'>): HttpHandler =>
  createHttpFunction('extract', (request) => extract(request, { line, log: log.readingFaults }), log.fault);
