import { SQSClient } from '@aws-sdk/client-sqs';
import { ENVIRONMENT, readVariable } from '#functions/environment.ts';
import { handler as reader } from '#functions/handlers/reader.ts';
import { pollQueue } from './poll-queue.ts';
import { readRoom } from './room.ts';

// A model may take minutes: nobody waits for it.
void pollQueue(new SQSClient({}), readVariable(ENVIRONMENT.readerQueue), reader, {
  isStopping: () => false,
  room: readRoom(),
  batch: 1,
  seconds: 300,
});
