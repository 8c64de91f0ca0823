/**
 * Has the model read again what it left open: `npm run read-again`. On AWS with `BUCKET_NAME` and `READER_QUEUE_URL` of the
 * stack (its outputs) in the environment; on a laptop `READ_AGAIN=1 npm start` does the same.
 */
import { SQSClient } from '@aws-sdk/client-sqs';
import { sqsQueue } from '../functions/aws.ts';
import { createObjects } from '../functions/aws-objects.ts';
import { ENVIRONMENT } from '../functions/environment.ts';
import { readAgain } from '../functions/reader/read-again.ts';

const readers = sqsQueue(new SQSClient({}), ENVIRONMENT.readerQueue);
console.log(`${await readAgain({ objects: createObjects(), readers })} uploads wait for the model`);
