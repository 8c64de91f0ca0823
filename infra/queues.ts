import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledged.ts';

/** A queue with the one that its failures end in. */
export type QueuePair = { readonly queue: Queue; readonly dead: Queue };

const RECEIVES = 5;
/** Visibility is so many times the function's time-out: a slow batch is not handed to a second worker. */
export const VISIBILITY_FACTOR = 6;
const KEEP_DEAD_DAYS = 14;
const DEAD_VISIBILITY_HOURS = 12;

/** A queue for a function of a given time-out, and its dead-letter queue; its messages come after a delay. */
export function createQueuePair(scope: Construct, name: string, timeoutSeconds: number, delaySeconds = 0): QueuePair {
  const dead = createDeadQueue(scope, name);
  return { queue: createQueue(scope, name, { timeoutSeconds, dead, delaySeconds }), dead };
}

function createDeadQueue(scope: Construct, name: string): Queue {
  const dead = new Queue(scope, `${name}Dead`, {
    enforceSSL: true,
    encryption: QueueEncryption.SQS_MANAGED,
    retentionPeriod: Duration.days(KEEP_DEAD_DAYS),
    visibilityTimeout: Duration.hours(DEAD_VISIBILITY_HOURS),
  });
  acknowledge(dead, 'deadQueues');
  return dead;
}

type QueueProps = { readonly timeoutSeconds: number; readonly dead: Queue; readonly delaySeconds?: number };

/** A queue whose failures end in one that is there already. */
export const createQueue = (
  scope: Construct,
  name: string,
  { timeoutSeconds, dead, delaySeconds = 0 }: QueueProps,
): Queue =>
  new Queue(scope, name, {
    enforceSSL: true,
    encryption: QueueEncryption.SQS_MANAGED,
    visibilityTimeout: Duration.seconds(timeoutSeconds * VISIBILITY_FACTOR),
    ...(delaySeconds > 0 && { deliveryDelay: Duration.seconds(delaySeconds) }),
    retentionPeriod: Duration.days(KEEP_DEAD_DAYS),
    deadLetterQueue: { queue: dead, maxReceiveCount: RECEIVES },
  });
