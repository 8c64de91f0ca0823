import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Findings of cdk-nag that stay, each with its reason; by where they are acknowledged. */
export const ACKNOWLEDGED = {
  traces: [['AwsSolutions-IAM5[Resource::*]', 'X-Ray takes traces for no particular resource; its actions know none.']],
  uploads: [
    [
      'AwsSolutions-IAM5[Resource::<Uploads4F6EB0FD.Arn>/articles/*]',
      'Uploads are all objects under articles/; what is there is not known beforehand.',
    ],
  ],
  answers: [
    [
      'AwsSolutions-IAM5[Resource::<Uploads4F6EB0FD.Arn>/answers/*]',
      'A model’s answers are all objects under answers/; what it will be asked is not known beforehand.',
    ],
  ],
  bucketLogs: [
    [
      'AwsSolutions-S1',
      'Every change of an object is on record in the table and its versions; a bucket of access logs would hold readers’ addresses.',
    ],
  ],
  deadQueues: [['Serverless-SQSRedrivePolicy', 'This is the queue in which failures end.']],
  noAsyncCalls: [
    [
      'Serverless-LambdaDLQ',
      'Called by a queue or by HTTP: the queue has the dead letters, HTTP tells the caller. The daily run has its own on the rule.',
    ],
  ],
  queueKeepsFailures: [
    [
      'Serverless-LambdaEventSourceMappingDestination',
      'SQS mappings know no destination; the queue’s own dead-letter queue takes what fails.',
    ],
  ],
  openRoutes: [
    ['AwsSolutions-APIG4', 'Reading is open unless the context says otherwise; the routes that write ask for IAM.'],
  ],
} as const satisfies Record<string, readonly (readonly [id: string, reason: string])[]>;

/** Acknowledges what is known about a construct. */
export function acknowledge(construct: IConstruct, name: keyof typeof ACKNOWLEDGED): void {
  for (const [id, reason] of ACKNOWLEDGED[name]) Validations.of(construct).acknowledge({ id, reason });
}

/** An inference profile of a model calls it in whichever of its regions has room: `arn:aws:bedrock:*::foundation-model/…`. */
export function acknowledgeRegions(construct: IConstruct, modelArns: readonly string[]): void {
  for (const arn of modelArns.filter((one) => one.includes('*')))
    Validations.of(construct).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${arn}]`,
      reason: 'One model, in every region that its inference profile spans; which these are may change.',
    });
}
