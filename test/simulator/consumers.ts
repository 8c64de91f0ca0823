import { recordFailure } from '#functions/dead-letters.ts';
import { createIngest } from '#functions/ingest.ts';
import type { Ports, TimelineMessage } from '#functions/ports.ts';
import { rememberGenerations } from '#functions/remember-generations.ts';
import { hintsOfMessage } from '#functions/s3-events.ts';
import { createTimelineWork } from '#functions/timeline-work.ts';
import type { FactStore } from '#shared/store/fact-store.ts';
import type { Consumers } from './world.ts';

/** The queues' consumers, as Lambda runs them: those of the timeline function in containers that remember what they read. */
export function createConsumers(): Consumers {
  const idle: Container[] = [];
  return {
    handle: async (queue, body, ports) => {
      if (queue === 'hints') {
        for (const { key } of hintsOfMessage(body)) await createIngest(ports)(key);
        return;
      }
      const container = idle.pop() ?? createContainer();
      try {
        await createTimelineWork(container.over(ports))(JSON.parse(body) as TimelineMessage);
      } finally {
        idle.push(container);
      }
    },
    handleDead: async (queue, body, ports) => {
      if (queue === 'hints') for (const { key } of hintsOfMessage(body)) await recordFailure(ports, key);
    },
  };
}

/** Runs one message at a time; what it remembers outlives them. */
type Container = { readonly over: (ports: Ports) => Ports };

function createContainer(): Container {
  let store: FactStore;
  const remembering = rememberGenerations({ getGenerations: (names) => store.getGenerations(names) } as FactStore);
  return {
    over: (ports) => {
      store = ports.store;
      return { ...ports, store: { ...store, getGenerations: remembering.getGenerations } };
    },
  };
}
