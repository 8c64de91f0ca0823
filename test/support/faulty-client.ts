import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Random } from '../simulator/random.ts';

export type Faults = {
  readonly lostRequest: number;
  readonly lostReply: number;
  readonly throttled: number;
  readonly undone: number;
};
/** How often each was injected. */
export type FaultCounts = { calls: number; faults: number };

/** Sends commands as a document client does. */
export type Sender = { readonly send: (command: never) => Promise<unknown> };

/**
 * A document client whose network and table fail: requests and replies get lost inside the SDK's own retry, which then
 * repeats what may have been done already; batches are left half undone.
 */
export function faultyClient(
  client: DynamoDBClient,
  { random, faults, counts }: { readonly random: Random; readonly faults: Faults; readonly counts: FaultCounts },
): Sender {
  const fail = (name: string): never => {
    counts.faults++;
    throw Object.assign(new Error(`injected ${name}`), { name });
  };
  client.middlewareStack.add(
    (next) => async (args) => {
      counts.calls++;
      if (random.chance(faults.lostRequest)) fail('TimeoutError');
      if (random.chance(faults.throttled)) fail('ThrottlingException');
      const result = await next(args);
      if (random.chance(faults.lostReply)) fail('TimeoutError');
      return result;
    },
    { step: 'finalizeRequest', priority: 'low', name: 'faults' },
  );
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  return {
    send: async (command: never) => {
      const whole = command as unknown;
      if (!(whole instanceof BatchWriteCommand) || !random.chance(faults.undone)) return documents.send(command);
      const [[table, requests]] = Object.entries(whole.input.RequestItems!) as [[string, Record<string, unknown>[]]];
      const taken = random.below(requests.length);
      if (taken === 0) return { UnprocessedItems: { [table]: requests } };
      counts.faults++;
      const answer = await documents.send(
        new BatchWriteCommand({ RequestItems: { [table]: requests.slice(0, taken) } as never }),
      );
      const undone = answer.UnprocessedItems?.[table] ?? [];
      return { UnprocessedItems: { [table]: [...undone, ...requests.slice(taken)] } };
    },
  };
}
