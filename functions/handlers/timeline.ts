import { SQSClient } from '@aws-sdk/client-sqs';
import { createQueues, createStore, systemClock } from '../aws.ts';
import { ENVIRONMENT } from '../environment.ts';
import type { TimelineMessage } from '../ports.ts';
import { rememberGenerations } from '../remember-generations.ts';
import { createTelemetry } from '../telemetry.ts';
import { createTimelineWork } from '../timeline-work.ts';
import { topicLine } from '../topic-line.ts';
import { createBatchHandler } from './batch.ts';
import { createRetrySoon } from './retry-soon.ts';

const telemetry = createTelemetry('timeline');
const client = new SQSClient({});
const retrySoon = createRetrySoon(client, [ENVIRONMENT.timelineQueue]);
const ports = {
  store: rememberGenerations(createStore()),
  ...createQueues(client),
  clock: systemClock,
  line: topicLine,
};
const work = createTimelineWork(ports);

/** Topics to rebuild → timelines; what nobody names any more → gone. */
export const handler = createBatchHandler(telemetry, retrySoon, async ({ body, messageId }) => {
  const rebuilt = await work(JSON.parse(body) as TimelineMessage);
  if (!rebuilt) return;
  telemetry.note('rebuilt', { ...rebuilt, messageId });
  telemetry.count('rebuilt');
});
