import { createQueues, createStore, systemClock } from '../aws.ts';
import { cleanObject, cleanTimeline } from '../clean-up.ts';
import type { TimelineMessage } from '../ports.ts';
import { rememberGenerations } from '../remember-generations.ts';
import { createTelemetry } from '../telemetry.ts';
import { createTimeline } from '../timeline.ts';
import { topicLine } from '../topic-line.ts';
import { dropView } from '../views.ts';
import { createBatchHandler } from './batch.ts';

const telemetry = createTelemetry('timeline');
const ports = { store: rememberGenerations(createStore()), ...createQueues(), clock: systemClock, line: topicLine };
const rebuild = createTimeline(ports);

/** Topics to rebuild → timelines; what nobody names any more → gone. */
export const handler = createBatchHandler(telemetry, async ({ body, messageId }) => {
  const message = JSON.parse(body) as TimelineMessage;
  switch (message.kind) {
    case 'rebuild':
      telemetry.note('rebuilt', { ...(await rebuild(message)), messageId });
      return telemetry.count('rebuilt');
    case 'drop-view':
      await dropView(ports, message);
      return;
    case 'clean-object':
      await cleanObject(ports, message);
      return;
    case 'clean-timeline':
      await cleanTimeline(ports, message);
      return;
  }
});
