import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { PARTITION_KEY, SORT_KEY } from '#shared/store/keys.ts';
import { hasForeignHost, isFromPage } from './foreign.ts';

/** An embedded DynamoDB with the project's one table. */
export type EmbeddedTable = {
  readonly endpoint: string;
  readonly tableName: string;
  readonly stop: () => Promise<void>;
};

const TABLE_NAME = 'dateline-local';

/** Starts dynalite on loopback. `path`: the folder that keeps its data; null keeps nothing. */
export async function startEmbeddedTable(path: string | null): Promise<EmbeddedTable> {
  const server = dynalite({ createTableMs: 0, ...(path && { path }) });
  turnPagesAway(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await createTable(
    new DynamoDBClient({ endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
    TABLE_NAME,
  );
  return { endpoint, tableName: TABLE_NAME, stop: () => new Promise((stopped) => server.close(() => stopped())) };
}

/** dynalite lets pages of every origin in. */
function turnPagesAway(server: Server): void {
  const [serve] = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request').on('request', (request, response) => {
    if (hasForeignHost(request.headers) || isFromPage(request.headers)) response.writeHead(403).end();
    else serve!(request, response);
  });
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
