import type { DynamoDbTable } from './dynamodb-table.ts';
import type { FactStore } from './fact-store.ts';
import { objectFacts } from './object-facts.ts';
import { peopleFacts } from './people-facts.ts';
import { timelineFacts } from './timeline-facts.ts';
import { topicFacts } from './topic-facts.ts';

/** The facts of Dateline in one DynamoDB table. */
export const createDynamoDbFactStore = (table: DynamoDbTable): FactStore => ({
  ...objectFacts(table),
  ...topicFacts(table),
  ...timelineFacts(table),
  ...peopleFacts(table),
});
