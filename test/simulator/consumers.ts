import { cleanObject, cleanTimeline } from '#functions/clean-up.ts';
import { recordFailure } from '#functions/dead-letters.ts';
import { createIngest } from '#functions/ingest.ts';
import type { TimelineMessage } from '#functions/ports.ts';
import { keysOfMessage } from '#functions/s3-events.ts';
import { createTimeline } from '#functions/timeline.ts';
import type { Consumers } from './world.ts';

/** The queues' consumers, as Lambda runs them. */
export const CONSUMERS: Consumers = {
  handle: async (queue, body, ports) => {
    if (queue === 'hints') {
      for (const key of keysOfMessage(body)) await createIngest(ports)(key);
      return;
    }
    const message = JSON.parse(body) as TimelineMessage;
    if (message.kind === 'rebuild') return createTimeline(ports)(message);
    return message.kind === 'clean-object' ? cleanObject(ports, message) : cleanTimeline(ports, message);
  },
  handleDead: async (queue, body, ports) => {
    if (queue === 'hints') for (const key of keysOfMessage(body)) await recordFailure(ports, key);
  },
};
