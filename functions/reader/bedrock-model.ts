import {
  BedrockRuntimeClient,
  ConverseCommand,
  type ConverseCommandOutput,
  type ToolInputSchema,
} from '@aws-sdk/client-bedrock-runtime';
import { MOST_MS, MOST_TOKENS_OUT, type Model, ModelError, messageOf, type Trouble } from './model.ts';

/** What the model is made to call: its input is the answer. */
const TOOL = 'facts';

/** A model on Amazon Bedrock, asked by its Converse API. */
export const createBedrockModel = (
  modelId: string,
  client = new BedrockRuntimeClient({ maxAttempts: 1 }),
  mostMs = MOST_MS,
): Model => ({
  name: `bedrock:${modelId}`,
  ask: async (request) => {
    const command = new ConverseCommand({
      modelId,
      system: [{ text: request.instructions }],
      messages: [{ role: 'user', content: [{ text: messageOf(request) }] }],
      inferenceConfig: { maxTokens: MOST_TOKENS_OUT, temperature: 0 },
      toolConfig: {
        tools: [
          {
            toolSpec: {
              name: TOOL,
              description: 'Names the facts of the sentences.',
              inputSchema: { json: request.schema } as ToolInputSchema,
            },
          },
        ],
        toolChoice: { tool: { name: TOOL } },
      },
    });
    const output = await client
      .send(command, { abortSignal: AbortSignal.timeout(mostMs) })
      .catch((error: Error) => Promise.reject(new ModelError(troubleOf(error), error.name)));
    return askedOf(output);
  },
});

function askedOf({ output, stopReason, usage }: ConverseCommandOutput) {
  if (stopReason === 'max_tokens') throw new ModelError('no-answer', 'it wrote more than it may');
  if (stopReason === 'guardrail_intervened' || stopReason === 'content_filtered')
    throw new ModelError('refused', 'it would not answer');
  const call = output?.message?.content?.find(({ toolUse }) => toolUse?.name === TOOL)?.toolUse;
  if (!call) throw new ModelError('no-answer', 'it did not call the tool');
  return { answer: call.input as unknown, tokensIn: usage?.inputTokens ?? 0, tokensOut: usage?.outputTokens ?? 0 };
}

/** Source: the errors of Converse in Bedrock's API reference. */
const TROUBLES: Readonly<Record<string, Trouble>> = {
  ThrottlingException: 'throttled',
  ServiceQuotaExceededException: 'throttled',
  ModelTimeoutException: 'timed-out',
  AbortError: 'timed-out',
  TimeoutError: 'timed-out',
  ValidationException: 'refused',
  AccessDeniedException: 'refused',
  ResourceNotFoundException: 'refused',
};

const troubleOf = ({ name }: Error): Trouble => TROUBLES[name] ?? 'unavailable';
