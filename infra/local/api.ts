import { createApi } from '#functions/api.ts';
import { createApiPorts } from '#functions/api-ports.ts';
import type { HttpHandler } from '#functions/middleware/http.ts';
import { createTelemetry } from '#functions/telemetry.ts';
import type { Journal } from './decisions/journal.ts';
import { recordDecisions } from './decisions/record.ts';

/** The api as Lambda runs it; what people decide is also written into the journal, where there is one. */
export async function createLocalApi(journal: Journal | null): Promise<HttpHandler> {
  const ports = await createApiPorts();
  return createApi(journal ? recordDecisions(ports, journal) : ports, createTelemetry('api').fault);
}
