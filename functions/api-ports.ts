import { createStore, newSecret, systemClock } from './aws.ts';
import { createCursors } from './cursor.ts';
import { ENVIRONMENT, readVariable } from './environment.ts';
import type { ApiPorts } from './routes/route.ts';
import { createSignedBucket } from './signed-bucket.ts';
import { signedQueue } from './signed-queue.ts';
import { topicLine } from './topic-line.ts';

/** The api's ports; the secret of its cursors is read once. */
export async function createApiPorts(): Promise<ApiPorts> {
  const store = createStore();
  const { objects, presign } = createSignedBucket(readVariable(ENVIRONMENT.bucket));
  return {
    store,
    objects,
    hints: signedQueue(ENVIRONMENT.hintQueue),
    timelines: signedQueue(ENVIRONMENT.timelineQueue),
    clock: systemClock,
    line: topicLine,
    cursors: createCursors(await store.getCursorSecret(newSecret())),
    uploads: { presign, hindrance: async () => null },
    mostClaimsAtOnce: 5000,
    showsFullText: process.env[ENVIRONMENT.fullText] === 'true',
  };
}
