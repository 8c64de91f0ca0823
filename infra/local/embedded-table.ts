import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';
import { jitteredPause } from '#functions/jittered-pause.ts';
import { DynamoDbTable } from '#shared/store/dynamodb-table.ts';
import { PARTITION_KEY, SORT_KEY } from '#shared/store/keys.ts';
import { hasForeignHost, isFromPage } from './foreign.ts';

/** An embedded DynamoDB with the project's one table. */
export type EmbeddedTable = {
  readonly endpoint: string;
  readonly tableName: string;
  readonly items: DynamoDbTable;
  /** How many requests to write came so far. */
  readonly writes: () => number;
  readonly stop: () => Promise<void>;
};

const TABLE_NAME = 'dateline-local';

/** Starts dynalite on loopback. `path`: the folder that keeps its data; null keeps nothing. */
export async function startEmbeddedTable(path: string | null): Promise<EmbeddedTable> {
  const server = dynalite({ createTableMs: 0, ...(path && { path }) });
  const writes = watchRequests(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials });
  await createTable(client, TABLE_NAME);
  const stop = async (): Promise<void> => {
    client.destroy();
    const stopped = new Promise<void>((done) => server.close(() => done()));
    server.closeAllConnections();
    await stopped;
  };
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return {
    endpoint,
    tableName: TABLE_NAME,
    items: new DynamoDbTable(documents, TABLE_NAME, jitteredPause),
    writes,
    stop,
  };
}

const IS_WRITE = /\.(?:Put|Update|Delete|BatchWrite)Item$/;

/** Turns pages away, for dynalite lets those of every origin in, and counts what writes. */
function watchRequests(server: Server): () => number {
  const [serve] = server.listeners('request') as RequestListener[];
  let writes = 0;
  server.removeAllListeners('request').on('request', (request, response) => {
    const { headers } = request;
    if (hasForeignHost(headers) || isFromPage(headers)) {
      response.writeHead(403).end();
      return;
    }
    if (IS_WRITE.test(String(headers['x-amz-target']))) writes++;
    serve!(request, response);
  });
  return () => writes;
}

/** Makes a table with the same keys as the stack's, unless it is there. */
export async function createTable(client: DynamoDBClient, tableName: string): Promise<void> {
  try {
    await client.send(
      new CreateTableCommand({
        TableName: tableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [PARTITION_KEY, SORT_KEY].map((name) => ({
          AttributeName: name,
          AttributeType: 'S' as const,
        })),
        KeySchema: [
          { AttributeName: PARTITION_KEY, KeyType: 'HASH' },
          { AttributeName: SORT_KEY, KeyType: 'RANGE' },
        ],
      }),
    );
  } catch (error) {
    if ((error as Error).name !== 'ResourceInUseException') throw error;
  }
  for (;;) {
    const { Table: table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
    if (table?.TableStatus === 'ACTIVE') return;
    await new Promise((pause) => setTimeout(pause, 20));
  }
}
