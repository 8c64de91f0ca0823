import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createTable, startEmbeddedTable } from '#infra/local/embedded-table.ts';

/** A table for one suite: of the embedded DynamoDB, or of the endpoint that `DYNAMODB_ENDPOINT` names. */
export type ProofTable = {
  readonly tableName: string;
  readonly newClient: () => DynamoDBClient;
  readonly stop: () => Promise<void>;
};

/** Opens an empty table. An endpoint of AWS takes region and credentials from the environment. */
export async function openProofTable(): Promise<ProofTable> {
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  if (!endpoint) {
    const embedded = await startEmbeddedTable(null);
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    return {
      tableName: embedded.tableName,
      newClient: () => new DynamoDBClient({ endpoint: embedded.endpoint, region: 'local', credentials }),
      stop: embedded.stop,
    };
  }
  const newClient = () => new DynamoDBClient({ endpoint });
  const tableName = `dateline-proof-${Date.now()}`;
  await createTable(newClient(), tableName);
  const stop = async (): Promise<void> => {
    await newClient().send(new DeleteTableCommand({ TableName: tableName }));
  };
  return { tableName, newClient, stop };
}
