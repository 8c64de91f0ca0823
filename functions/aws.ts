import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createDynamoDbFactStore } from '#shared/store/dynamodb-fact-store.ts';
import { DynamoDbTable } from '#shared/store/dynamodb-table.ts';
import type { FactStore } from '#shared/store/fact-store.ts';
import { ENVIRONMENT, readVariable } from './environment.ts';
import { jitteredPause } from './jittered-pause.ts';
import type { Clock, Hint, Ports, Queue, TimelineMessage, TopicLine } from './ports.ts';

/** The table of the environment. */
export const createTable = (): DynamoDbTable =>
  new DynamoDbTable(
    DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } }),
    readVariable(ENVIRONMENT.table),
    jitteredPause,
  );

/** The store over the environment's table. */
export const createStore = (): FactStore => createDynamoDbFactStore(createTable());

/** The two queues; a function that may not send to one has no address of it, or no right. */
export const createQueues = (client = new SQSClient({})): Pick<Ports<TopicLine>, 'hints' | 'timelines'> => ({
  hints: sqsQueue<Hint>(client, ENVIRONMENT.hintQueue),
  timelines: sqsQueue<TimelineMessage>(client, ENVIRONMENT.timelineQueue),
});

export const systemClock: Clock = { now: () => Date.now() };

/** Queues that a function may not send to have no address in its environment: sending to one is an error. */
export const sqsQueue = <Message>(client: SQSClient, variable: string): Queue<Message> => ({
  send: async (message, delaySeconds = 0) => {
    const command = new SendMessageCommand({
      QueueUrl: readVariable(variable),
      MessageBody: JSON.stringify(message),
      // Without one it waits as long as its queue says.
      ...(delaySeconds > 0 && { DelaySeconds: delaySeconds }),
    });
    await client.send(command);
  },
});

/** A secret that is made once and kept in the table. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
