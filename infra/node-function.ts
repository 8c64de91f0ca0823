import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Effect, Policy, Role, ServicePrincipal, PolicyStatement as Statement } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '#functions/environment.ts';
import { acknowledge } from './acknowledged.ts';

export type NodeFunctionProps = {
  /** Name of the file in functions/handlers. */
  readonly entry: string;
  readonly stage: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly statements: readonly PolicyStatement[];
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly reservedConcurrency?: number;
  /** Whether the function reads uploads: what only some of them need stands beside its bundle. */
  readonly readsUploads?: boolean;
};

/** Node takes half of the memory by itself; ten megabytes of prose want more. */
const HEAP_SHARE = 0.85;

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** One file of the runtime of ESM bundles that still has a `require` for packages that want one. */
const REQUIRE_BANNER =
  "import { createRequire as topLevelRequire } from 'node:module'; const require = topLevelRequire(import.meta.url);";

/** Packages that few uploads need. */
const SELDOM_NEEDED = ['markdown-it', 'postal-mime'];

/** How the bundles are made; the test over the bundles makes them the same way. */
export const BUNDLING = {
  format: OutputFormat.ESM,
  mainFields: ['module', 'main'] as string[],
  target: 'node24',
  minify: true,
  sourceMap: true,
  sourcesContent: false,
  bundleAwsSDK: true,
  externalModules: SELDOM_NEEDED,
  banner: REQUIRE_BANNER,
  // On Lambda credentials are in the environment: what looks for them elsewhere is a tenth of a megabyte.
  esbuildArgs: { '--alias:@aws-sdk/credential-provider-node': `${ROOT}functions/environment-credentials.ts` },
} as const;

/** Code that a function loads when an upload needs it, each a file beside its bundle: large, or ended from outside. */
export const ON_DEMAND: Readonly<Record<string, string>> = {
  'pdf-pages-thread.mjs': 'shared/article/formats/pdf/pages-thread.ts',
  ...Object.fromEntries(SELDOM_NEEDED.map((name) => [`node_modules/${name}/index.js`, name])),
};

/** Shell commands, in the project's folder, that put this beside a bundle. */
const bundleOnDemand = (folder: string): string[] =>
  Object.entries(ON_DEMAND).map(
    ([file, entry]) =>
      `npx --no-install esbuild ${entry} --bundle --platform=node --format=esm --target=${BUNDLING.target} --main-fields=${BUNDLING.mainFields.join(',')} --minify --log-level=warning "--outfile=${join(folder, file)}"`,
  );

/** The house Lambda: Node 24 on arm64, an ESM bundle, a role of its own with nothing but its statements, JSON logs. */
export class NodeFunction extends Construct {
  readonly lambda: NodejsFunction;
  readonly policy: Policy;

  constructor(scope: Construct, id: string, props: NodeFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Logs', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.policy = new Policy(this, 'Policy', { statements: [...props.statements, writeLogs(logGroup), sendTraces()] });
    this.policy.attachToRole(role);
    acknowledge(this.policy, 'traces');
    this.lambda = new NodejsFunction(this, 'Function', {
      entry: `${ROOT}functions/handlers/${props.entry}.ts`,
      projectRoot: ROOT,
      depsLockFilePath: `${ROOT}package-lock.json`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      role: role.withoutPolicyUpdates(),
      memorySize: props.memoryMb,
      timeout: Duration.seconds(props.timeoutSeconds),
      reservedConcurrentExecutions: props.reservedConcurrency,
      tracing: Tracing.ACTIVE,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      bundling: {
        ...BUNDLING,
        commandHooks: {
          beforeBundling: () => [],
          beforeInstall: () => [],
          afterBundling: (_, folder) => (props.readsUploads ? bundleOnDemand(folder) : []),
        },
      },
      environment: {
        NODE_OPTIONS: `--enable-source-maps --max-old-space-size=${Math.floor(props.memoryMb * HEAP_SHARE)}`,
        POWERTOOLS_LOG_LEVEL: 'INFO',
        [ENVIRONMENT.stage]: props.stage,
        ...props.environment,
      },
    });
    this.lambda.node.addDependency(this.policy);
    acknowledge(this.lambda, 'noAsyncCalls');
  }
}

const writeLogs = (logGroup: LogGroup): Statement =>
  new Statement({
    effect: Effect.ALLOW,
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [logGroup.logGroupArn],
  });

/** X-Ray knows no resources. */
const sendTraces = (): Statement =>
  new Statement({
    effect: Effect.ALLOW,
    actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
    resources: ['*'],
  });
