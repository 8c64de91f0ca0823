import { expect, it } from 'vitest';
import { createRetrySoon } from '#functions/handlers/retry-soon.ts';

const ARN = 'arn:aws:sqs:eu-west-1:123456789012:hints';
process.env.A_QUEUE_URL = 'https://sqs.eu-west-1.amazonaws.com/123456789012/large-hints';
process.env.B_QUEUE_URL = 'https://sqs.eu-west-1.amazonaws.com/123456789012/hints';

async function waitOf(deliveries: string | undefined, eventSourceARN = ARN, fails = false): Promise<unknown> {
  const sent: unknown[] = [];
  const client = {
    send: async ({ input }: { input: unknown }) => {
      sent.push(input);
      if (fails) throw new Error('no such handle');
    },
  };
  const retrySoon = createRetrySoon(client as never, ['A_QUEUE_URL', 'B_QUEUE_URL', 'NOT_SET']);
  await retrySoon({
    eventSourceARN,
    receiptHandle: 'r',
    ...(deliveries && { attributes: { ApproximateReceiveCount: deliveries } }),
  } as never);
  return sent[0] ?? null;
}

it.each([
  ['1', 10],
  ['2', 30],
  ['3', 60],
  ['4', 180],
  ['9', 180],
  [undefined, 10],
])('has a message that failed at delivery %s come again in %s seconds', async (deliveries, seconds) => {
  expect(await waitOf(deliveries)).toEqual({
    QueueUrl: process.env.B_QUEUE_URL,
    ReceiptHandle: 'r',
    VisibilityTimeout: seconds,
  });
});

it('leaves a message of another queue alone, and minds no refusal', async () => {
  expect(await waitOf('1', 'arn:aws:sqs:eu-west-1:123456789012:others')).toBeNull();
  await expect(waitOf('1', ARN, true)).resolves.toMatchObject({ VisibilityTimeout: 10 });
});
