/** List prices of us-east-1 in dollars, before any free tier, as AWS's price pages gave them in November 2026. */
export const PRICES_OF = 'us-east-1, November 2026';

export const PRICES = {
  /** On demand, a million units. */
  writeUnits: 0.625,
  readUnits: 0.125,
  /** A GB of table for a month, and its point-in-time recovery. */
  tableGb: 0.25 + 0.2,
  /** arm64: a GB-second, and a million runs. */
  lambdaGbSecond: 0.0000133334,
  lambdaRuns: 0.2,
  /** A million requests. */
  httpApi: 1,
  sqs: 0.4,
  s3Puts: 5,
  s3Gets: 0.4,
  /** A GB for a month. */
  s3Gb: 0.023,
  /** Each for a month. */
  alarm: 0.1,
  metric: 0.3,
  /** A GB of logs taken in; of answers sent out. */
  logsGb: 0.5,
  outGb: 0.09,
} as const;
