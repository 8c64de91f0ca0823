import { sqsQueue } from '#functions/aws.ts';
import { s3Objects } from '#functions/aws-objects.ts';
import { cachePolicyOf } from '#functions/cache-policy.ts';
import { OPEN_ACCESS } from '#functions/contract/access.ts';
import { createCursors } from '#functions/cursor.ts';
import { ENVIRONMENT } from '#functions/environment.ts';
import type { Clock, Hint, Line, Ports, TimelineMessage } from '#functions/ports.ts';
import type { ApiPorts } from '#functions/routes/route.ts';
import { createDynamoDbFactStore } from '#shared/store/dynamodb-fact-store.ts';
import { DynamoDbTable } from '#shared/store/dynamodb-table.ts';

/** The one method of AWS clients that the production code calls. */
export type Client = {
  readonly send: (command: {
    readonly constructor: { readonly name: string };
    readonly input: Record<string, unknown>;
  }) => Promise<unknown>;
};

export type Outside = {
  readonly table: Client;
  readonly tableName?: string;
  readonly bucket: Client;
  readonly queues: Client;
  readonly pause: () => Promise<void>;
  readonly clock: Clock;
  readonly line: Line;
  readonly mostClaimsAtOnce?: number;
};

process.env[ENVIRONMENT.hintQueue] = 'hints';
process.env[ENVIRONMENT.timelineQueue] = 'timelines';

/** The production ports over clients that somebody else answers. */
export function portsOver({
  table,
  tableName = 'simulated',
  bucket,
  queues,
  pause,
  clock,
  line,
  mostClaimsAtOnce = 5000,
}: Outside): ApiPorts & Ports {
  return {
    store: createDynamoDbFactStore(new DynamoDbTable(table as never, tableName, pause)),
    objects: s3Objects(bucket as never, 'simulated'),
    hints: sqsQueue<Hint>(queues as never, ENVIRONMENT.hintQueue),
    timelines: sqsQueue<TimelineMessage>(queues as never, ENVIRONMENT.timelineQueue),
    clock,
    line,
    cursors: createCursors('simulated'),
    uploads: { presign: async () => ({ method: 'POST', url: 'simulated' }), hindrance: async () => null },
    access: OPEN_ACCESS,
    cache: cachePolicyOf('open'),
    build: 'simulated',
    mostClaimsAtOnce,
    showsFullText: true,
  };
}
