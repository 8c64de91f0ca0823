/**
 * Counts what Dateline costs on AWS and writes docs/cost.md: `node scripts/count-cost.ts`. The samples go through the real
 * handlers over the embedded table, whose calls tell the units that they consume; prices are in scripts/cost/prices.ts.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { METRICS } from '../functions/telemetry.ts';
import { INSTRUCTIONS } from '../shared/reader/instructions.ts';
import { readRequests } from '../shared/reader/read-request.ts';
import { startLocalSystem } from '../test/support/local-system.ts';
import { PRICES, PRICES_OF } from './cost/prices.ts';
import { startUnitCounter, type UnitCounter, type Units } from './cost/unit-counter.ts';

const MILLION = 1e6;
const ARTICLES = 1000;
/** As the stack gives them, in GB. */
const MEMORY = { ingest: 1769 / 1024, timeline: 1769 / 1024, api: 1 } as const;
const ALARMS = 24;

let counter: UnitCounter | null = null;
const system = await startLocalSystem(async (endpoint) => {
  counter = await startUnitCounter(endpoint);
  return counter.endpoint;
});
const taken = (): Units => counter!.take();

const files = readdirSync(resolve(import.meta.dirname, '../samples')).filter((name) => /\.(?:html|txt)$/.test(name));
await system.drain();
taken();
const bySample: { readonly units: Units; readonly ms: number }[] = [];
for (const name of files) {
  const start = processorMs();
  await system.putSample(name);
  await system.drain();
  bySample.push({ units: taken(), ms: processorMs() - start });
}
const { articles } = (await system.call('GET', '/v1/articles?limit=100')).json as {
  articles: readonly { id: string }[];
};
const { topics } = (await system.call('GET', '/v1/topics?limit=100')).json as { topics: readonly { id: string }[] };
const topic = topics[0]!.id;
const [entry] = (await system.call('GET', `/v1/topics/${topic}/timeline`)).json.entries;

const READS: readonly (readonly [string, string, string])[] = [
  ['the list of topics', '/v1/topics', 'application/json'],
  ['a timeline, as JSON', `/v1/topics/${topic}/timeline`, 'application/json'],
  ['a timeline, as a page', `/v1/topics/${topic}/timeline`, 'text/html'],
  ['a timeline, unchanged (304)', `/v1/topics/${topic}/timeline`, 'unchanged'],
  ['an entry', `/v1/entries/${entry.id}`, 'application/json'],
  ['an article', `/v1/articles/${articles[0]!.id}`, 'application/json'],
  ['why a claim has its date', `/v1/claims/${entry.claims[0].id ?? entry.claims[0]}/why`, 'application/json'],
  ['what is due', `/v1/topics/${topic}/due`, 'application/json'],
];
type Read = { readonly what: string; readonly units: Units; readonly bytes: number; readonly ms: number };
const reads: Read[] = [];
for (const [what, path, accept] of READS) reads.push({ what, ...(await costOfRead(path, accept)) });
await system.stop();
await counter!.stop();

async function costOfRead(path: string, accept: string): Promise<Omit<Read, 'what'>> {
  const headers: Record<string, string> = { 'accept-encoding': 'gzip' };
  if (accept === 'unchanged')
    headers['if-none-match'] = (await system.call('GET', path, { headers: { ...headers } })).headers.etag ?? '';
  else headers.accept = accept;
  await system.call('GET', path, { headers });
  taken();
  const start = processorMs();
  const { text, status } = await system.call('GET', path, { headers });
  if (status !== (accept === 'unchanged' ? 304 : 200)) throw new Error(`${path} answered ${status}`);
  return { units: taken(), bytes: text.length, ms: processorMs() - start };
}

function processorMs(): number {
  const { user, system: kernel } = process.cpuUsage();
  return (user + kernel) / 1000;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
const perArticle = {
  writes: sum(bySample.map(({ units }) => units.writes)) / files.length,
  reads: sum(bySample.map(({ units }) => units.reads)) / files.length,
  seconds: sum(bySample.map(({ ms }) => ms)) / files.length / 1000,
};
const dollars = (amount: number): string => `$${amount < 0.1 ? amount.toFixed(3) : amount.toFixed(2)}`;

const ofArticles = {
  writes: (perArticle.writes * ARTICLES * PRICES.writeUnits) / MILLION,
  reads: (perArticle.reads * ARTICLES * PRICES.readUnits) / MILLION,
  // The embedded table and bucket run in the same process: this is more than the functions take.
  lambda: perArticle.seconds * ARTICLES * MEMORY.ingest * PRICES.lambdaGbSecond,
  rest: (ARTICLES * (PRICES.s3Puts + 2 * PRICES.s3Gets + 8 * PRICES.sqs + 3 * PRICES.lambdaRuns)) / MILLION,
};
const readRow = ({ what, units, bytes, ms }: Read): string => {
  const cost =
    units.reads * PRICES.readUnits +
    units.writes * PRICES.writeUnits +
    PRICES.httpApi +
    PRICES.lambdaRuns +
    ((ms / 1000) * MEMORY.api * PRICES.lambdaGbSecond + (bytes / 1e9) * PRICES.outGb) * MILLION;
  return `| ${what} | ${units.calls} | ${units.reads} | ${(bytes / 1024).toFixed(1)} | ${dollars(cost)} |`;
};

const SAMPLE_UNITS = 4000;
const request = readRequests(
  'The harbour of Tarbet was closed on Monday, the port authority said. '.repeat(SAMPLE_UNITS / 70),
)[0]!;
const tokensIn = Math.round(
  (INSTRUCTIONS.length + request.sentences.length + JSON.stringify(request.schema).length) / 4,
);

const page = `# What it costs

Made by \`node scripts/count-cost.ts\`: ${files.length} samples go through the real handlers over the embedded table, and every call tells what DynamoDB would bill.
Prices: ${PRICES_OF}, list prices without any free tier (\`scripts/cost/prices.ts\`). Nobody has seen a bill: see [not-proven.md](not-proven.md).

## A thousand articles

| | an article | a thousand |
|---|---|---|
| write units | ${perArticle.writes.toFixed(0)} | ${dollars(ofArticles.writes)} |
| read units | ${perArticle.reads.toFixed(0)} | ${dollars(ofArticles.reads)} |
| Lambda (ingest and rebuilds at ${MEMORY.ingest.toFixed(2)} GB), the embedded services counted in | ${perArticle.seconds.toFixed(2)} s | ${dollars(ofArticles.lambda)} |
| S3, SQS, runs | | ${dollars(ofArticles.rest)} |
| **together** | | **${dollars(sum(Object.values(ofArticles)))}** |

Most write units are words that an article is found by. Articles that come together share their rebuilds: one at a time, as here, is the dearest way.

## A million answers

| Asked for | calls to the table | read units | KB sent | a million |
|---|---|---|---|---|
${reads.map(readRow).join('\n')}

## A month in which nothing happens

| | |
|---|---|
| ${ALARMS} alarms | ${dollars(ALARMS * PRICES.alarm)} |
| ${Object.keys(METRICS).length} metrics of its own, for each function that emits them, where it ran | ${dollars(Object.keys(METRICS).length * PRICES.metric)} at most for one |
| a GB of facts, with recovery to any second | ${dollars(PRICES.tableGb)} |
| a GB of uploads | ${dollars(PRICES.s3Gb)} |

## A model as a second reader

Off by default. Instructions and schema are about ${Math.round((INSTRUCTIONS.length + JSON.stringify(request.schema).length) / 4)} tokens; an article of ${SAMPLE_UNITS} characters is asked about with some ${tokensIn} tokens in, and answered with some 600.
At the price that the stack assumes where nobody says one (\`readerPrice=3,15\`, dollars a million tokens in and out) a thousand such articles cost ${dollars((ARTICLES * (tokensIn * 3 + 600 * 15)) / MILLION)}.
\`readerDollars\` (10 a day) and \`readerTokens\` bound it; metrics \`ModelAnswered\`, \`ModelOverBudget\`, \`ModelFailed\`, \`ModelTrouble\` tell how it goes.
`;
writeFileSync(resolve(import.meta.dirname, '../docs/cost.md'), page);
console.log(page);
process.exit(0);
