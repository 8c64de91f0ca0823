import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  type CfnBucketPolicy,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { UPLOAD_PREFIX } from '#functions/object-inputs.ts';
import { acknowledge } from './acknowledged.ts';
import type { StackSettings } from './settings.ts';

const KEEP_OLD_VERSIONS_DAYS = 90;

/** The versioned upload bucket, which tells a queue of every change under `articles/`. */
export function createUploads(scope: Construct, hints: Queue, { isTrial }: StackSettings): Bucket {
  const bucket = new Bucket(scope, 'Uploads', {
    versioned: true,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    cors: [{ allowedMethods: [HttpMethods.POST], allowedOrigins: ['*'], allowedHeaders: ['*'] }],
    lifecycleRules: [
      {
        abortIncompleteMultipartUploadAfter: Duration.days(1),
        noncurrentVersionExpiration: Duration.days(KEEP_OLD_VERSIONS_DAYS),
      },
    ],
    removalPolicy: isTrial ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
    // CloudFormation destroys no bucket that holds anything.
    autoDeleteObjects: isTrial,
  });
  if (isTrial) narrowErasure(bucket);
  acknowledge(bucket, 'bucketLogs');
  notify(bucket, hints);
  return bucket;
}

/** All that CDK's erasing function calls. Source: its handler in aws-cdk-lib 2.276. */
const ERASING = [
  's3:DeleteObject',
  's3:DeleteObjectVersion',
  's3:GetBucketPolicy',
  's3:GetBucketTagging',
  's3:ListBucketVersions',
  's3:PutBucketPolicy',
];

/** CDK gives the function that empties the bucket before it is destroyed `s3:GetBucket*` and the like. */
function narrowErasure(bucket: Bucket): void {
  const policy = bucket.policy!;
  const { Statement } = Stack.of(bucket).resolve(policy.document) as {
    readonly Statement: readonly { Effect: string }[];
  };
  const allowed = Statement.findIndex(({ Effect: effect }) => effect === 'Allow');
  (policy.node.defaultChild as CfnBucketPolicy).addPropertyOverride(
    `PolicyDocument.Statement.${allowed}.Action`,
    ERASING,
  );
}

/** Written out, because `addEventNotification` would bring a custom resource with a function of its own. */
function notify(bucket: Bucket, hints: Queue): void {
  const { account } = Stack.of(bucket);
  const allowed = hints.addToResourcePolicy(
    new PolicyStatement({
      sid: 'UploadsTellOfChanges',
      effect: Effect.ALLOW,
      principals: [new ServicePrincipal('s3.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [hints.queueArn],
      conditions: { StringEquals: { 'aws:SourceAccount': account } },
    }),
  );
  const resource = bucket.node.defaultChild as CfnBucket;
  const filter = { s3Key: { rules: [{ name: 'prefix', value: UPLOAD_PREFIX }] } };
  resource.notificationConfiguration = {
    queueConfigurations: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'].map((event) => ({
      event,
      queue: hints.queueArn,
      filter,
    })),
  };
  if (allowed.policyDependable) resource.node.addDependency(allowed.policyDependable);
}
