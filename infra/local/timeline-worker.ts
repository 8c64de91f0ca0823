import { SQSClient } from '@aws-sdk/client-sqs';
import { ENVIRONMENT, readVariable } from '#functions/environment.ts';
import { handler as timeline } from '#functions/handlers/timeline.ts';
import { pollQueue } from './poll-queue.ts';
import { readRoom } from './room.ts';
import { untilQuiet } from './until-quiet.ts';

const client = new SQSClient({});
const uploads = [readVariable(ENVIRONMENT.hintQueue), readVariable(ENVIRONMENT.largeHintQueue)];

// Rebuilds in a thread of their own: a large one holds up neither readers nor the next upload.
void pollQueue(client, readVariable(ENVIRONMENT.timelineQueue), timeline, {
  isStopping: () => false,
  room: readRoom(),
  untilQuiet: () => untilQuiet(client, uploads),
});
