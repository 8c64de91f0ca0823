import { SQSClient } from '@aws-sdk/client-sqs';
import { sqsQueue } from '../aws.ts';
import { createS3Client } from '../aws-objects.ts';
import { ENVIRONMENT, readVariable } from '../environment.ts';
import { createAnswerBox } from '../reader/answer-box.ts';
import { recallAnswers } from '../reader/recall-answers.ts';
import { nameOf, readChoice } from '../reader/settings.ts';
import { createIngestHandler } from './ingest-handler.ts';

const model = nameOf(readChoice(readVariable(ENVIRONMENT.reader))!);
const box = createAnswerBox(createS3Client(), { bucket: readVariable(ENVIRONMENT.bucket), model });

/** Upload events → claims of the rules, and of a model's answers where they are there → topics to rebuild. */
export const handler = createIngestHandler({
  recall: (upload) => recallAnswers(box, upload),
  readers: sqsQueue(new SQSClient({}), ENVIRONMENT.readerQueue),
});
