import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { createApi } from '../api.ts';
import { createApiPorts } from '../api-ports.ts';
import type { HttpHandler } from '../middleware/http.ts';
import { createTelemetry } from '../telemetry.ts';

const telemetry = createTelemetry('api');
let api: HttpHandler | null = null;

/** HTTP event → route → response. The first request reads the cursors' secret; a start needs no answer from anybody. */
export const handler = async (
  event: APIGatewayProxyEventV2,
  context: Context,
): Promise<APIGatewayProxyStructuredResultV2> => {
  api ??= createApi(await createApiPorts(), telemetry.fault);
  return api(event, context);
};
