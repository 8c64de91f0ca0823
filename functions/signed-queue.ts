import { readVariable } from './environment.ts';
import { jitteredPause } from './jittered-pause.ts';
import type { Queue } from './ports.ts';
import { createSigner, signedFetch } from './signer.ts';

const MOST_ATTEMPTS = 3;

/**
 * A queue that one only sends to, by SQS's JSON protocol: its client would be a twentieth of the api's bundle. What
 * fails is tried again, as the SDK does; the protocol bears a message that comes twice.
 */
export const signedQueue = <Message>(variable: string): Queue<Message> => ({
  send: async (message, delaySeconds = 0) => {
    const call = {
      QueueUrl: readVariable(variable),
      MessageBody: JSON.stringify(message),
      // Without one it waits as long as its queue says.
      ...(delaySeconds > 0 && { DelaySeconds: delaySeconds }),
    };
    for (let attempt = 1; ; attempt++) {
      const failure = await send(JSON.stringify(call)).catch(({ message }: Error) => message);
      if (failure === null) return;
      if (attempt === MOST_ATTEMPTS) throw new Error(`SQS took no message: ${failure}`);
      await jitteredPause(attempt);
    }
  },
});

/** Null where the message is in the queue; else what stood in the way. */
async function send(body: string): Promise<string | null> {
  const endpoint = process.env.AWS_ENDPOINT_URL_SQS || `https://sqs.${readVariable('AWS_REGION')}.amazonaws.com`;
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'AmazonSQS.SendMessage' };
  const answer = await signedFetch(createSigner('sqs'), new URL('/', endpoint), { method: 'POST', headers, body });
  return answer.ok ? null : `status ${answer.status}`;
}
