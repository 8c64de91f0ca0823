import { ENVIRONMENT } from '../environment.ts';
import type { Budget } from './spending.ts';

/** Which model reads beside the rules, as `READER` names it. */
export type ReaderChoice =
  | { readonly kind: 'bedrock'; readonly modelId: string }
  | { readonly kind: 'openai'; readonly url: string; readonly model: string };

type Variables = Readonly<Record<string, string | undefined>>;

/** `bedrock:<model id>` or `openai:<address>#<model>`; null where none is named. Throws on what is neither. */
export function readChoice(reader: string | undefined): ReaderChoice | null {
  if (!reader) return null;
  const bedrock = /^bedrock:([\w.:/-]+)$/.exec(reader)?.[1];
  if (bedrock) return { kind: 'bedrock', modelId: bedrock };
  const [, url, model] = /^openai:(https?:\/\/[^\s#]+)#(\S+)$/.exec(reader) ?? [];
  if (url && model) return { kind: 'openai', url, model };
  throw new Error(`${ENVIRONMENT.reader} is bedrock:<model id> or openai:<address>#<model>: ${reader}`);
}

/** The model's name in claims and in the keys of its answers; an endpoint's address may change, its model stays. */
export const nameOf = (choice: ReaderChoice): string =>
  choice.kind === 'bedrock' ? `bedrock:${choice.modelId}` : `openai:${choice.model}`;

/** What a day may cost where nobody says it. */
const DEFAULT_TOKENS = 5_000_000;
const DEFAULT_DOLLARS = 10;
/** Dear rather than cheap: who does not say a price is not to be surprised by a bill. */
const DEFAULT_PRICE = '3,15';

/** The day's budget, from the environment. Throws on what is no number. */
export function readBudget(variables: Variables): Budget {
  const [dollarsIn, dollarsOut] = (variables[ENVIRONMENT.readerPrice] || DEFAULT_PRICE).split(',').map(Number);
  const budget = {
    tokens: Number(variables[ENVIRONMENT.readerTokens] || DEFAULT_TOKENS),
    dollars: Number(variables[ENVIRONMENT.readerDollars] || DEFAULT_DOLLARS),
    dollarsIn: dollarsIn ?? Number.NaN,
    dollarsOut: dollarsOut ?? Number.NaN,
  };
  for (const [name, value] of Object.entries(budget))
    if (!(value >= 0)) throw new Error(`The budget of the reader (${name}) is no number of nought or more`);
  return budget;
}
