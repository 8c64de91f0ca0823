import { describeApi } from '../../functions/contract/describe-api.ts';

/** Every operation and status that the contract tells of: `getTopic 200`. */
export const promisedAnswers = (): readonly string[] =>
  Object.values(describeApi().paths).flatMap((methods) =>
    Object.values(methods).flatMap((operation) => {
      const { operationId, responses } = operation as { operationId: string; responses: Record<string, unknown> };
      return Object.keys(responses).map((status) => `${operationId} ${status}`);
    }),
  );
