/**
 * What reading costs: every family of dear texts beside ordinary prose of its size, each in a process of its own with the
 * memory that ingest has on Lambda. `node scripts/measure-cost.ts [sizes in bytes, with commas] [pattern of names]`.
 * Ends with 1 where one takes more than three times as long as prose, or ends its process.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Cost, costOf } from '../test/support/cost-of.ts';
import { DEAR_TEXTS, ORDINARY } from '../test/support/dear-texts.ts';

type Measured = Cost & { readonly proseMs: number; readonly mb: number };

const FAMILIES = [ORDINARY, ...DEAR_TEXTS];
const SIZES = '64000,640000,10000000';
const HEAP_MB = 1500;
const MOST_TIMES = 3;
/** Up to here prose is read in the same process, a few times; beyond, once for all. */
const SHORT_BYTES = 1_000_000;

/** In a process of its own: warmed up, as a function is, then measured. */
async function measureOne(family: number, size: number): Promise<Measured> {
  await costOf(ORDINARY, 200_000);
  const prose: number[] = [];
  if (size < SHORT_BYTES) for (let run = 0; run < 3; run++) prose.push((await costOf(ORDINARY, size)).ms);
  const cost = await costOf(FAMILIES[family]!, size);
  return { ...cost, proseMs: Math.min(...prose), mb: process.resourceUsage().maxRSS / 1024 };
}

function measure(family: number, size: number): Measured | null {
  const args = [`--max-old-space-size=${HEAP_MB}`, fileURLToPath(import.meta.url), '--one', `${family}`, `${size}`];
  try {
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return null;
  }
}

function printTable(sizes: readonly number[], pattern: RegExp): void {
  let over = 0;
  for (const size of sizes) {
    const prose = measure(0, size);
    console.log(`\n${size} bytes; prose: ${prose?.ms.toFixed(0)} ms, ${prose?.mb.toFixed(0)} MB, ${prose?.answer}`);
    for (const [family, { name }] of FAMILIES.entries()) {
      if (family === 0 || !pattern.test(name)) continue;
      const found = measure(family, size);
      const times = found ? found.ms / (size < SHORT_BYTES ? found.proseMs : (prose?.ms ?? Number.NaN)) : Number.NaN;
      const isOver = !(times <= MOST_TIMES);
      if (isOver) over++;
      const cells = found ? [times.toFixed(2), found.ms.toFixed(0), found.mb.toFixed(0), found.answer] : ['ended'];
      console.log(`${isOver ? '!' : ' '} ${JSON.stringify(name).slice(1, -1).padEnd(48)} ${cells.join('\t')}`);
    }
  }
  console.log(`\n${over} take more than ${MOST_TIMES} × prose`);
  process.exit(over > 0 ? 1 : 0);
}

const [first = SIZES, second = '', third] = process.argv.slice(2);
if (first === '--one') console.log(JSON.stringify(await measureOne(Number(second), Number(third))));
else printTable(first.split(',').map(Number), new RegExp(second));
