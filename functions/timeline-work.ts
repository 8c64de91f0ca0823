import { cleanObject, cleanSubscriptions, cleanTimeline } from './clean-up.ts';
import type { TimelineMessage } from './ports.ts';
import { createTimeline, type Rebuilt, type TimelinePorts } from './timeline.ts';
import { dropView } from './views.ts';

/** What each message of the timeline queue sets off; tells what became of a rebuild, null of everything else. */
export const createTimelineWork =
  (ports: TimelinePorts) =>
  async (message: TimelineMessage): Promise<Rebuilt | null> => {
    switch (message.kind) {
      case 'rebuild':
        return createTimeline(ports)(message);
      case 'drop-view':
        await dropView(ports, message);
        return null;
      case 'unsubscribe':
        await cleanSubscriptions(ports, message);
        return null;
      case 'clean-object':
        await cleanObject(ports, message);
        return null;
      case 'clean-timeline':
        await cleanTimeline(ports, message);
        return null;
    }
  };
