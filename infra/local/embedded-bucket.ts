import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { RequestListener } from 'node:http';
import { type FauxqsServer, type S3SpyEvent, type SpyMessage, startFauxqs } from 'fauxqs';
import { UPLOAD_PREFIX } from '#functions/object-inputs.ts';
import { ENDLESS_ROOM, type Room } from './room.ts';
import { openUploadDoor } from './upload-door.ts';

/** Embedded S3 and SQS with the project's bucket and queues. */
export type EmbeddedBucket = {
  readonly endpoint: string;
  readonly bucket: string;
  readonly hintQueueUrl: string;
  readonly largeHintQueueUrl: string;
  readonly timelineQueueUrl: string;
  readonly deadHintQueueUrl: string;
  /** Of a model that reads beside the rules, where one does. */
  readonly readerQueueUrl: string | null;
  /** Forgets all messages: they are of a table that is no more. */
  readonly forgetMessages: () => void;
  readonly stop: () => Promise<void>;
};

const BUCKET = 'dateline-uploads';
const REGION = 'us-east-1';
const RECEIVES = '5';

/** Starts fauxqs on loopback. `dataDir` keeps objects and messages; null keeps nothing. */
export async function startEmbeddedBucket(
  dataDir: string | null,
  room = ENDLESS_ROOM,
  hasReader = false,
): Promise<EmbeddedBucket> {
  const queues = hasReader ? [...QUEUES, ...READER_QUEUES] : QUEUES;
  const { server, door } = await startBehindDoor(dataDir, room);
  const endpoint = `http://127.0.0.1:${door.port}`;
  const queueUrl = (name: string) => `${endpoint}/000000000000/${name}`;
  server.setup({ queues, buckets: [BUCKET] });
  onObjectEvents(server.spy, (event) => {
    if (event.key.startsWith(UPLOAD_PREFIX)) server.sendMessage('hints', notificationOf(event));
  });
  return {
    endpoint,
    bucket: BUCKET,
    hintQueueUrl: queueUrl('hints'),
    largeHintQueueUrl: queueUrl('large-hints'),
    timelineQueueUrl: queueUrl('timelines'),
    deadHintQueueUrl: queueUrl('hints-dead'),
    readerQueueUrl: hasReader ? queueUrl('readers') : null,
    forgetMessages: () => {
      for (const { name } of queues) server.deleteQueue(name);
      server.setup({ queues });
    },
    stop: async () => {
      door.close();
      await server.stop();
    },
  };
}

type Door = Awaited<ReturnType<typeof openUploadDoor>>;
type FastifyApp = { listen: () => Promise<string>; ready: () => Promise<unknown>; readonly routing: RequestListener };

/**
 * fauxqs listens on all interfaces, whatever it is told. Its server tells of itself when it is made (Fastify's channel
 * for that), and is told here to listen nowhere: what comes in comes through the door.
 */
async function startBehindDoor(
  dataDir: string | null,
  room: Room,
): Promise<{ readonly server: FauxqsServer; readonly door: Door }> {
  let door: Door | null = null;
  const takeOver = (message: unknown): void => {
    const { fastify } = message as { readonly fastify: FastifyApp };
    fastify.listen = async () => {
      await fastify.ready();
      door = await openUploadDoor(fastify.routing, room);
      return `http://127.0.0.1:${door.port}`;
    };
  };
  subscribe('fastify.initialization', takeOver);
  const starting = startFauxqs({
    port: 0,
    host: '127.0.0.1',
    logger: false,
    messageSpies: { bufferSize: 20 },
    ...(dataDir && { dataDir }),
  });
  unsubscribe('fastify.initialization', takeOver);
  const server = await starting;
  if (!door) throw new Error('The embedded bucket listens by itself');
  return { server, door };
}

type QueueSetup = { name: string; attributes: Record<string, string> };

const deadQueue = (name: string): QueueSetup => ({ name, attributes: { VisibilityTimeout: '43200' } });

/** `seconds`: what its handler takes at most, about. */
const queueOver = (name: string, dead: string, seconds: number): QueueSetup => ({
  name,
  attributes: {
    VisibilityTimeout: String(seconds),
    RedrivePolicy: JSON.stringify({
      deadLetterTargetArn: `arn:aws:sqs:${REGION}:000000000000:${dead}`,
      maxReceiveCount: RECEIVES,
    }),
  },
});

const QUEUES = [
  deadQueue('hints-dead'),
  queueOver('hints', 'hints-dead', 60),
  queueOver('large-hints', 'hints-dead', 240),
  deadQueue('timelines-dead'),
  queueOver('timelines', 'timelines-dead', 60),
];

const READER_QUEUES = [deadQueue('readers-dead'), queueOver('readers', 'readers-dead', 120)];

type Spy = { readonly waitForMessage: (filter: (message: SpyMessage) => boolean) => Promise<SpyMessage> };

/** fauxqs sends no bucket notifications, but shows every event to a filter; this one takes note and waits for ever. */
function onObjectEvents(spy: Spy, tell: (event: S3SpyEvent) => void): void {
  void spy
    .waitForMessage((message) => {
      if (message.service === 's3' && (message.status === 'uploaded' || message.status === 'deleted'))
        setImmediate(tell, message);
      return false;
    })
    .catch(() => undefined);
}

/** As S3 tells a queue of an object: its key is form-encoded. */
function notificationOf({ key, status }: S3SpyEvent): string {
  const eventName = status === 'uploaded' ? 'ObjectCreated:Put' : 'ObjectRemoved:Delete';
  const formEncoded = encodeURIComponent(key).replaceAll('%20', '+');
  return JSON.stringify({
    Records: [{ eventSource: 'aws:s3', eventName, s3: { bucket: { name: BUCKET }, object: { key: formEncoded } } }],
  });
}
