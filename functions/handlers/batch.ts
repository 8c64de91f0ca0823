import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Telemetry } from '../telemetry.ts';
import type { RetrySoon } from './retry-soon.ts';

/** A queue's handler: each message by itself; those that fail come again, their neighbours do not. */
export const createBatchHandler = (
  telemetry: Telemetry,
  retrySoon: RetrySoon,
  handle: (record: SQSRecord) => Promise<void>,
) => {
  const processor = new BatchProcessor(EventType.SQS);
  return async (event: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
    try {
      const noted = async (record: SQSRecord): Promise<void> => {
        try {
          await handle(record);
        } catch (error) {
          telemetry.fault(error as Error, 'queue');
          await retrySoon(record);
          throw error;
        }
      };
      return await processPartialResponse(event, noted, processor, { context, throwOnFullBatchFailure: false });
    } finally {
      telemetry.flush();
    }
  };
};
