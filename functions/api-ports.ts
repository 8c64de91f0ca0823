import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createStore, newSecret, systemClock } from './aws.ts';
import { cachePolicyOf } from './cache-policy.ts';
import type { Access, AccessKind } from './contract/access.ts';
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
  const access = readAccess();
  return {
    store,
    objects,
    hints: signedQueue(ENVIRONMENT.hintQueue),
    timelines: signedQueue(ENVIRONMENT.timelineQueue),
    clock: systemClock,
    line: topicLine,
    cursors: createCursors(await store.getCursorSecret(newSecret())),
    uploads: { presign, hindrance: async () => null },
    access,
    cache: cachePolicyOf(access.read),
    build: readBuild(),
    mostClaimsAtOnce: 5000,
    showsFullText: process.env[ENVIRONMENT.fullText] === 'true',
  };
}

/** The stack says whom it lets in; a laptop lets in everybody who is on it. */
function readAccess(): Access {
  const kind = (name: string) => (process.env[name] || 'open') as AccessKind;
  return { read: kind(ENVIRONMENT.readAccess), write: kind(ENVIRONMENT.writeAccess) };
}

/** On AWS one file holds all the code; on a laptop a new process may run other code. */
function readBuild(): string {
  if (!process.env.AWS_LAMBDA_FUNCTION_NAME) return `${process.pid} ${STARTED}`;
  return createHash('sha256')
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex');
}

const STARTED = Date.now();
