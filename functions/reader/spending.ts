import type { DynamoDbTable } from '#shared/store/dynamodb-table.ts';
import { readerKeys } from '#shared/store/keys.ts';
import type { Clock } from '../ports.ts';

/** What may be spent on a day (UTC), and what tokens cost, in dollars a million. */
export type Budget = {
  readonly tokens: number;
  readonly dollars: number;
  readonly dollarsIn: number;
  readonly dollarsOut: number;
};

/** Tokens of a question and its answer, as they are guessed before, or counted after. */
export type Tokens = { readonly tokensIn: number; readonly tokensOut: number };

/** The counter of what a model costs, and who is asking it what. */
export type Spending = {
  /** Sets so much aside; false where the day's budget has no room for it. */
  readonly reserve: (guess: Tokens) => Promise<boolean>;
  /** Counts what it took instead of what was set aside. */
  readonly settle: (guess: Tokens, took: Tokens) => Promise<void>;
  /** Whether nobody else is asking this now; whoever falls silent is taken for gone after some minutes. */
  readonly lease: (hash: string) => Promise<boolean>;
  readonly release: (hash: string) => Promise<void>;
};

/** Longer than a model may take. */
export const LEASE_SECONDS = 300;
const MICRO = 1e6;

/** Spending counted in the table. A function that dies between asking and counting leaves what it had set aside spent. */
export function createSpending(table: DynamoDbTable, clock: Clock, budget: Budget): Spending {
  const day = (): string => new Date(clock.now()).toISOString().slice(0, 10);
  const add = async (tokens: number, dollars: number): Promise<boolean> => {
    const key = readerKeys.spent(day());
    const { tokens: ofTokens } = await table.add(key, 'tokens', tokens);
    const { microDollars } = await table.add(key, 'microDollars', Math.round(dollars * MICRO));
    return (ofTokens as number) <= budget.tokens && (microDollars as number) <= budget.dollars * MICRO;
  };
  const tokensOf = ({ tokensIn, tokensOut }: Tokens): number => tokensIn + tokensOut;
  const dollarsOf = ({ tokensIn, tokensOut }: Tokens): number =>
    (tokensIn * budget.dollarsIn + tokensOut * budget.dollarsOut) / MICRO;
  return {
    reserve: async (guess) => {
      if (await add(tokensOf(guess), dollarsOf(guess))) return true;
      await add(-tokensOf(guess), -dollarsOf(guess));
      return false;
    },
    settle: async (guess, took) => {
      await add(tokensOf(took) - tokensOf(guess), dollarsOf(took) - dollarsOf(guess));
    },
    lease: (hash) => {
      const now = clock.now();
      return table.putIf({ ...readerKeys.lease(hash), rev: now + LEASE_SECONDS * 1000 }, { kind: 'older', than: now });
    },
    release: async (hash) => {
      await table.write([{ delete: readerKeys.lease(hash) }]);
    },
  };
}
