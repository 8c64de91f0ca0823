import { createApi } from '../api.ts';
import { createApiPorts } from '../api-ports.ts';
import { createTelemetry } from '../telemetry.ts';

const telemetry = createTelemetry('api');

/** HTTP event → route → response. */
export const handler = createApi(await createApiPorts(), telemetry.fault);
