/** The variables that the stack (or the laptop) sets and the handlers read; their names are written here alone. */
export const ENVIRONMENT = {
  table: 'TABLE_NAME',
  bucket: 'BUCKET_NAME',
  hintQueue: 'HINT_QUEUE_URL',
  largeHintQueue: 'LARGE_HINT_QUEUE_URL',
  timelineQueue: 'TIMELINE_QUEUE_URL',
  fullText: 'SHOW_FULL_TEXT',
  /** Whom reads and writes let in: `open`, `iam` or `jwt`; unset on a laptop, where both are open. */
  readAccess: 'READ_ACCESS',
  writeAccess: 'WRITE_ACCESS',
  stage: 'STAGE',
  /** Which model reads beside the rules: `bedrock:<model id>`, `openai:<address>#<model>`; the others say what it may cost. */
  reader: 'READER',
  readerKey: 'READER_API_KEY',
  readerQueue: 'READER_QUEUE_URL',
  readerTokens: 'READER_DAILY_TOKENS',
  readerDollars: 'READER_DAILY_DOLLARS',
  readerPrice: 'READER_DOLLARS_PER_MILLION',
} as const;

/** The value of a variable. Throws when it is unset; an empty one counts as unset. */
export function readVariable(
  name: string,
  variables: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const value = variables[name];
  if (!value) throw new Error(`The environment variable ${name} is not set`);
  return value;
}
