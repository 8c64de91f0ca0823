import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { CORS } from '#functions/middleware/cors.ts';
import { ROUTES } from '#functions/routes/index.ts';
import type { Route } from '#functions/routes/route.ts';
import { acknowledge } from './acknowledged.ts';
import type { NodeFunction } from './node-function.ts';
import type { StackSettings } from './settings.ts';

const REQUESTS_A_SECOND = 100;
const BURST = 200;
/** One permission for the whole API: one for each route would fill a function's policy, which may hold 20 KB. */
const WHOLE_API = { scopePermissionToRoute: false } as const;

/** The HTTP API: a route for each line of the table; writes ask for IAM, reads as the settings say. */
export function createHttpApi(
  scope: Construct,
  functions: Readonly<Record<Route['function'], NodeFunction>>,
  { hasOpenReads }: StackSettings,
): HttpApi {
  const api = new HttpApi(scope, 'Http', {
    createDefaultStage: false,
    corsPreflight: {
      allowOrigins: [CORS.origin],
      allowMethods: CORS.methods.map((method) => CorsHttpMethod[method]),
      allowHeaders: [...CORS.headers],
      exposeHeaders: [...CORS.exposedHeaders],
      maxAge: Duration.seconds(CORS.maxAgeSeconds),
    },
  });
  const integrations = {
    api: new HttpLambdaIntegration('ApiIntegration', functions.api.lambda, WHOLE_API),
    extract: new HttpLambdaIntegration('ExtractIntegration', functions.extract.lambda, WHOLE_API),
  };
  for (const route of ROUTES) {
    const isOpen = route.access === 'read' && hasOpenReads;
    const authorizer = isOpen ? new HttpNoneAuthorizer() : new HttpIamAuthorizer();
    const made = api.addRoutes({
      path: route.path,
      methods: route.method === 'GET' ? [HttpMethod.GET, HttpMethod.HEAD] : [HttpMethod[route.method]],
      integration: integrations[route.function],
      authorizer,
    });
    if (isOpen) for (const each of made) acknowledge(each, 'openRoutes');
  }
  // Whatever is no route gets words of ours too; nothing else comes of it, so it needs no rights.
  const unmatched = new HttpRoute(scope, 'Unmatched', {
    httpApi: api,
    routeKey: HttpRouteKey.DEFAULT,
    integration: integrations.api,
    authorizer: new HttpNoneAuthorizer(),
  });
  acknowledge(unmatched, 'openRoutes');
  addStage(scope, api);
  return api;
}

function addStage(scope: Construct, api: HttpApi): void {
  const logs = new LogGroup(scope, 'HttpLogs', {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const stage = api.addStage('Live', {
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: REQUESTS_A_SECOND, burstLimit: BURST },
    detailedMetricsEnabled: true,
    accessLogSettings: {
      destination: new LogGroupLogDestination(logs),
      format: AccessLogFormat.custom(
        JSON.stringify({
          requestId: '$context.requestId',
          route: '$context.routeKey',
          status: '$context.status',
          ms: '$context.responseLatency',
          bytes: '$context.responseLength',
        }),
      ),
    },
  });
  (stage.node.defaultChild as CfnStage).node.addDependency(logs);
}
