import { ENVIRONMENT } from '#functions/environment.ts';
import { readBudget, readChoice } from '#functions/reader/settings.ts';

/** What a deployment may choose, by CDK context (`-c stage=…`). */
export type StackSettings = {
  /** Part of every name: two stages live in one account side by side. */
  readonly stage: string;
  /** A trial is destroyed with everything in it; production keeps its data. */
  readonly isTrial: boolean;
  /** Whether anybody may read; writes always need IAM (SigV4). */
  readonly hasOpenReads: boolean;
  /** Whether open readers see full texts, not only quotes. */
  readonly showsFullText: boolean;
  /** Whom alarms write to; null: they are only shown. */
  readonly alarmMail: string | null;
  /** Runs at once. A fresh account has ten for everything. */
  readonly concurrency: Concurrency;
  /** The model on Amazon Bedrock that reads beside the rules, and what a day of it may cost; null: nobody does. */
  readonly reader: ReaderSettings | null;
};

/** How many runs the pollers of the queues may ask for at once, and how many are kept for readers. */
export type Concurrency = {
  readonly ingest: number;
  readonly largeIngest: number;
  readonly timeline: number;
  readonly reader: number;
  /** Reserved for the api; 0 reserves none, as an account whose limit is small must. */
  readonly api: number;
};

export type ReaderSettings = {
  readonly modelId: string;
  readonly dailyTokens: string | null;
  readonly dailyDollars: string | null;
  /** Dollars for a million tokens in, and out: `3,15`. */
  readonly price: string | null;
};

type Context = { readonly tryGetContext: (name: string) => unknown };

/** Reads the settings. Throws on values that are none. */
export function readSettings(context: Context): StackSettings {
  const stage = String(context.tryGetContext('stage') ?? 'trial');
  if (!/^[a-z][a-z0-9-]{0,19}$/.test(stage))
    throw new Error(`stage is made of lower-case letters, digits and dashes: ${stage}`);
  return {
    stage,
    isTrial: isOn(context, 'trial', stage === 'trial'),
    hasOpenReads: isOn(context, 'openReads', true),
    showsFullText: isOn(context, 'fullText', false),
    alarmMail: readMail(context),
    concurrency: readConcurrency(context),
    reader: readReader(context),
  };
}

/** `alarmMail=somebody@example.org`. Throws on what is no address. */
function readMail(context: Context): string | null {
  const mail = String(context.tryGetContext('alarmMail') ?? '');
  if (mail !== '' && !/^[^\s@]+@[^\s@]+$/.test(mail)) throw new Error(`alarmMail is an address: ${mail}`);
  return mail || null;
}

/** What each may be asked for: `-c ingestConcurrency=40`. SQS pollers start at two. */
const CONCURRENCY: Concurrency = { ingest: 10, largeIngest: 4, timeline: 5, reader: 2, api: 0 };
const LEAST_POLLED = 2;
const MOST_RUNS = 1000;

/** The defaults, or what the context says. Throws on values that AWS would refuse. */
function readConcurrency(context: Context): Concurrency {
  const read = (name: keyof Concurrency): [string, number] => {
    const runs = Number(context.tryGetContext(`${name}Concurrency`) || CONCURRENCY[name]);
    const least = name === 'api' ? 0 : LEAST_POLLED;
    if (!Number.isInteger(runs) || runs < least || runs > MOST_RUNS)
      throw new Error(`${name}Concurrency is a number from ${least} to ${MOST_RUNS}`);
    return [name, runs];
  };
  return Object.fromEntries((Object.keys(CONCURRENCY) as (keyof Concurrency)[]).map(read)) as Concurrency;
}

/** `reader=bedrock:<model id>`, with `readerTokens`, `readerDollars` and `readerPrice`. Throws on values that are none. */
function readReader(context: Context): ReaderSettings | null {
  const text = (name: string): string | null => String(context.tryGetContext(name) ?? '') || null;
  const choice = readChoice(text('reader') ?? undefined);
  if (!choice) return null;
  if (choice.kind !== 'bedrock') throw new Error(`On AWS the reader is bedrock:<model id>: ${text('reader')}`);
  const [dailyTokens, dailyDollars, price] = [text('readerTokens'), text('readerDollars'), text('readerPrice')];
  readBudget({
    ...(dailyTokens && { [ENVIRONMENT.readerTokens]: dailyTokens }),
    ...(dailyDollars && { [ENVIRONMENT.readerDollars]: dailyDollars }),
    ...(price && { [ENVIRONMENT.readerPrice]: price }),
  });
  return { modelId: choice.modelId, dailyTokens, dailyDollars, price };
}

function isOn(context: Context, name: string, fallback: boolean): boolean {
  const value = context.tryGetContext(name);
  if (value === undefined || value === '') return fallback;
  if (value !== true && value !== false && value !== 'true' && value !== 'false')
    throw new Error(`${name} is true or false: ${value}`);
  return String(value) === 'true';
}
