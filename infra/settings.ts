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
  };
}

function isOn(context: Context, name: string, fallback: boolean): boolean {
  const value = context.tryGetContext(name);
  if (value === undefined || value === '') return fallback;
  if (value !== true && value !== false && value !== 'true' && value !== 'false')
    throw new Error(`${name} is true or false: ${value}`);
  return String(value) === 'true';
}
