import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENVIRONMENT } from '../functions/environment.ts';
import { type Bundle, makeBundles } from '../test/support/bundles.ts';
import type { Row } from './measure.ts';

const RUNS = 7;
const VARIABLES = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  // Nothing listens there: importing a function must not need an answer, and the api's one question fails at once.
  AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
  [ENVIRONMENT.table]: 'none',
  [ENVIRONMENT.bucket]: 'none',
  [ENVIRONMENT.hintQueue]: 'http://127.0.0.1:9/none',
  [ENVIRONMENT.timelineQueue]: 'http://127.0.0.1:9/none',
};

/** Size of each function's bundle and its import in a fresh process, beside an empty handler's. */
export async function measureBundles(): Promise<readonly Row[]> {
  const empty = join(mkdtempSync(join(tmpdir(), 'dateline-empty-')), 'empty.mjs');
  writeFileSync(empty, 'export const handler = async () => ({});\n');
  const emptyMs = importMs(empty);
  const row = (what: string, { path, bytes }: Bundle): Row => {
    const ms = importMs(path);
    return {
      what,
      figure: `${Math.round(bytes / 1024)} KB, import ${ms.toFixed(0)} ms`,
      beside: `empty handler ${emptyMs.toFixed(1)} ms`,
      ratio: `+ ${(ms - emptyMs).toFixed(0)} ms`,
    };
  };
  const { functions, onDemand } = await makeBundles();
  return [
    ...functions.map((bundle) => row(`bundle ${bundle.name}`, bundle)),
    ...onDemand.map((bundle) => row(`on demand: ${bundle.name}`, bundle)),
  ];
}

/** Median over fresh processes. */
function importMs(path: string): number {
  const script = `const t = performance.now(); await import(${JSON.stringify(path)}).catch(() => {}); console.log(performance.now() - t); process.exit(0)`;
  const all = Array.from({ length: RUNS }, () =>
    Number(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, ...VARIABLES },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim(),
    ),
  );
  return all.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)]!;
}
